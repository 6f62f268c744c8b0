package io.github.downhill.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;

/**
 * A rival that is a Java library: a module of its own below {@code benchmarks/rivals}, which only
 * who asks for it builds.
 *
 * @param module the name of its folder
 * @param main its main class, which this class path lacks
 * @param options what its Java virtual machine must be told
 */
record Library(String module, String main, List<String> options) {
  /** Its native libraries come in a jar; it must not ask the network for others. */
  static final Library DJL = new Library("djl", "DjlContestant", List.of("-Dai.djl.offline=true"));

  /** Told to leave to itself what it has allocated natively, it is four times as fast. */
  static final Library DEEPLEARNING4J =
      new Library(
          "deeplearning4j",
          "Deeplearning4jContestant",
          List.of("-Dorg.bytedeco.javacpp.nopointergc=true"));

  static final Library SMILE = new Library("smile", "SmileContestant", List.of());

  /** What Spark's own scripts open for it. */
  static final Library SPARK =
      new Library(
          "spark",
          "SparkContestant",
          opened(
              "java.lang",
              "java.lang.invoke",
              "java.lang.reflect",
              "java.io",
              "java.net",
              "java.nio",
              "java.util",
              "java.util.concurrent",
              "java.util.concurrent.atomic",
              "sun.nio.ch",
              "sun.nio.cs",
              "sun.security.action",
              "sun.util.calendar"));

  Library {
    options = List.copyOf(options);
  }

  private static List<String> opened(String... packages) {
    return List.of(packages).stream()
        .map(name -> "--add-opens=java.base/%s=ALL-UNNAMED".formatted(name))
        .toList();
  }

  /**
   * The command that starts it, before its one argument.
   *
   * @throws IOException if it has not been built
   */
  List<String> command(Setting setting) throws IOException {
    Path app = folder(setting).resolve("app");
    if (!Files.isDirectory(app)) {
      throw new IOException(
          "it has not been built; \"downhill bench --rivals %s\" does that".formatted(module));
    }
    return Stream.of(
            List.of(setting.java()),
            options,
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-DDJL_CACHE_DIR=" + folder(setting).resolve("cache"),
                "-cp",
                app.resolve("*").toString(),
                "io.github.downhill.benchmarks." + main))
        .flatMap(List::stream)
        .toList();
  }

  /** Where its native libraries are looked for, and how many threads they may use. */
  Map<String, String> environment(Setting setting, int threads) {
    Map<String, String> environment = new HashMap<>();
    environment.put("LD_LIBRARY_PATH", folder(setting).resolve("native").toString());
    environment.put("OMP_NUM_THREADS", String.valueOf(threads));
    environment.put("OPENBLAS_NUM_THREADS", String.valueOf(threads));
    if (FloatVector.SPECIES_PREFERRED.vectorBitSize() == 512) {
      environment.put("OPENBLAS_CORETYPE", "SkylakeX"); // left to itself it may overlook AVX-512
    }
    return environment;
  }

  private Path folder(Setting setting) {
    return setting.libraries().resolve(module).resolve("target").resolve("quick");
  }
}
