package io.github.downhill.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;

/**
 * A rival that is a Java library: a module of its own below {@code benchmarks/rivals}, which only
 * who asks for it builds.
 */
enum Library {
  /** Its native libraries come in a jar; it must not ask the network for others. */
  DJL("DjlContestant", "-Dai.djl.offline=true"),
  /** Told to leave to itself what it has allocated natively, it is four times as fast. */
  DEEPLEARNING4J("Deeplearning4jContestant", "-Dorg.bytedeco.javacpp.nopointergc=true"),
  SMILE("SmileContestant", ""),
  /** What Spark's own scripts open for it. */
  SPARK(
      "SparkContestant",
      opened("java.lang", "java.lang.invoke", "java.lang.reflect")
          + opened("java.io", "java.net", "java.nio", "java.util")
          + opened("java.util.concurrent", "java.util.concurrent.atomic")
          + opened("sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar"));

  private final String main;
  private final String options; // with spaces between them

  /**
   * A library.
   *
   * @param main its main class, which our class path lacks
   * @param options what its Java virtual machine must be told
   */
  Library(String main, String options) {
    this.main = main;
    this.options = options;
  }

  private static String opened(String... packages) {
    return Stream.of(packages)
        .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED ")
        .collect(Collectors.joining());
  }

  /** The name of its module's folder. */
  private String module() {
    return name().toLowerCase(Locale.ROOT);
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
          "it has not been built; \"downhill bench --rivals %s\" does that".formatted(module()));
    }
    List<String> command = new ArrayList<>(List.of(setting.java()));
    options.lines().flatMap(line -> Stream.of(line.split(" "))).forEach(command::add);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-DDJL_CACHE_DIR=" + folder(setting).resolve("cache"));
    command.addAll(List.of("-cp", app.resolve("*").toString()));
    command.add(getClass().getPackageName() + "." + main);
    return command;
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
    return setting.libraries().resolve(module()).resolve("target").resolve("quick");
  }
}
