package io.github.downhill.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * Where things are.
 *
 * @param java the Java command that ours are started with
 * @param python the Python command that rivals are started with
 * @param scripts the folder of the rivals' scripts
 * @param libraries the folder below which the rivals that are Java libraries were built
 * @param data the folder of the MNIST files
 */
record Setting(String java, String python, Path scripts, Path libraries, String data) {

  /**
   * The command that starts a program of ours, with the collector that Java chooses, as it does for
   * what the launcher trains.
   */
  List<String> java(Class<?> main) {
    return List.of(
        java,
        "-Xlog:disable",
        "-Xlog:all=error:stderr",
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        main.getName());
  }

  /** The command that starts a script in Python, before its argument. */
  List<String> python(String script) {
    return List.of(python, scripts.resolve(script).toString());
  }
}
