package io.github.downhill.learning;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Another JVM like this one, because some choices are made once in the life of a JVM. */
final class ChildJvm {
  private static final long MINUTES_MAX = 5;

  private final Path folder;
  private final List<String> command = new ArrayList<>();

  /** What came of it: its output, errors included, and its exit code. */
  record Result(List<String> lines, int exitCode) {}

  private ChildJvm(Path folder) {
    this.folder = folder;
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-ea", "-XX:+UseSerialGC"));
  }

  /** A JVM with the places that these classes come from on its class path. */
  static ChildJvm onClassPath(Path folder, Class<?>... classes) {
    return new ChildJvm(folder).with("-cp", places(classes));
  }

  /** The same, with more options. */
  ChildJvm with(String... options) {
    command.addAll(Arrays.asList(options));
    return this;
  }

  /** The places that these classes come from, as a path. */
  static String places(Class<?>... classes) {
    return Arrays.stream(classes)
        .map(ChildJvm::place)
        .distinct()
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  Result run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    command.add(program.getName());
    command.addAll(Arrays.asList(arguments));
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return new Result(Files.readAllLines(output), process.exitValue());
  }

  private static String place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
