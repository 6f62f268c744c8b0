package io.github.downhill.benchmarks;

import java.nio.file.Path;

/**
 * Where things are.
 *
 * @param java the Java command that ours are started with
 * @param python the Python command that rivals are started with
 * @param scripts the folder of the rivals' scripts
 * @param data the folder of the MNIST files
 */
record Setting(String java, String python, Path scripts, String data) {}
