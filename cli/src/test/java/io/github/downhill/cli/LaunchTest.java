package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command as {@code ./downhill} starts it: all modules on the module path of a Java of its own.
 */
class LaunchTest {
  /** What of the class path of this test is Downhill or what it runs with. */
  private static final Pattern MODULES =
      Pattern.compile("(downhill|jackson-core|jline|picocli|progressbar|protobuf)-.*\\.jar");

  @TempDir private Path folder;

  private record Outcome(int code, String out, String err) {}

  @Test
  void startsOnTheModulePathWithoutAWordOnTheErrorStream() throws Exception {
    Outcome outcome = start(modulePath(), "Downhill", List.of(), "--version");

    assertThat(outcome.err).isEmpty();
    assertThat(outcome.out).startsWith("Downhill ");
    assertThat(outcome.code).isZero();
  }

  @Test
  void bringsTheVectorKernelsInWithoutAWordOnTheErrorStream() throws Exception {
    Outcome outcome = start(modulePath(), "Launch", opened(vectorModule()), training());

    assertThat(outcome.err).isEmpty();
    assertThat(outcome.out).contains("\"kernels\":\"vector");
    assertThat(outcome.code).isZero();
  }

  @Test
  void runsTheScalarKernelsWhereTheVectorKernelsCannotBeHadAndSaysSo() throws Exception {
    Outcome outcome = start(modulePath(), "Launch", opened(folder.toString()), training());

    assertThat(outcome.err).contains("The vector kernels do not run on this Java").hasLineCount(1);
    assertThat(outcome.out).contains("\"kernels\":\"scalar\"");
    assertThat(outcome.code).isZero();
  }

  private static List<String> opened(String vectorModule) {
    return List.of(
        "--add-exports",
        "java.base/jdk.internal.module=io.github.downhill.cli",
        "-Ddownhill.vector=" + vectorModule);
  }

  /** The arguments of a training that ends at once. */
  private String[] training() throws IOException {
    String example = "7" + ",0".repeat(400) + ",255".repeat(384) + "\n";
    Files.writeString(folder.resolve("train.csv"), example.repeat(20));
    Files.writeString(folder.resolve("test.csv"), example.repeat(10));
    String model = folder.resolve("digits.onnx").toString();
    return new String[] {
      "train", "--data", folder.toString(), "--epochs", "1", "--json", "--out", model
    };
  }

  private Outcome start(
      String modulePath, String mainClass, List<String> options, String... arguments)
      throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-p", modulePath, "-m"));
    command.add("io.github.downhill.cli/io.github.downhill.cli." + mainClass);
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after a minute");
    }
    return new Outcome(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static String modulePath() {
    return modules()
        .filter(path -> !path.contains("kernels-vector"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String vectorModule() {
    return modules().filter(path -> path.contains("kernels-vector")).findFirst().orElseThrow();
  }

  private static Stream<String> modules() {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .filter(path ->
            path.endsWith(Path.of("target", "classes"))
                || MODULES.matcher(path.getFileName().toString()).matches())
        .map(Path::toString);
  }
}
