package io.github.downhill.benchmarks;

import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param java the Java command that ours are started with
 * @param python the Python command that rivals are started with
 * @param scripts the folder of the rivals' scripts
 * @param libraries the folder below which the rivals that are Java libraries were built
 * @param data the folder of the MNIST files
 */
record Setting(String java, String python, Path scripts, Path libraries, String data) {}
