package io.github.downhill.cli;

import static io.github.downhill.cli.StandIns.makeExecutable;
import static io.github.downhill.cli.StandIns.maven;
import static io.github.downhill.cli.StandIns.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real {@code ./downhill}, in a checkout of a few empty files, with shell scripts that play
 * Java and Maven. Nothing of the machine is seen but its ordinary tools.
 */
abstract class LauncherStage {
  private static final String TOOLS =
      "sh cat cp curl date find gzip head ldd ln mkdir mv openssl readlink rm sed sha256sum shasum"
          + " sleep tail tar touch tr uname wget";

  /** Holds the tools of the machine, and no Java or Maven that may lie beside them. */
  @TempDir static Path tools;

  @TempDir Path folder;

  Path checkout;
  Path home;
  Path bin;
  Path installed;
  private Path calls;
  final Map<String, String> environment = new HashMap<>();

  /** How a run ended. */
  record Outcome(int code, String out, String err) {
    /** The arguments that Java was given after the main class. */
    List<String> arguments() {
      List<String> lines = out.lines().toList();
      int main = lines.indexOf("argument: -m");
      assertThat(main).as("the main class in %s %s", out, err).isNotNegative();
      return lines.subList(main + 2, lines.size()).stream()
          .map(line -> line.substring("argument: ".length()))
          .toList();
    }

    /** The folder of the JDK whose java was started. */
    String jdk() {
      assertThat(out).as("said: %s", err).startsWith("java: ");
      return Path.of(out.lines().findFirst().orElseThrow().substring("java: ".length()))
          .getParent()
          .getParent()
          .getFileName()
          .toString();
    }
  }

  @BeforeAll
  static void findTools() throws IOException {
    for (String tool : TOOLS.split(" ")) {
      for (String place : System.getenv("PATH").split(File.pathSeparator)) {
        Path found = Path.of(place, tool);
        if (Files.isExecutable(found) && !Files.exists(tools.resolve(tool))) {
          write(tools.resolve(tool), "#!/bin/sh\nexec '" + found + "' \"$@\"\n");
          makeExecutable(tools.resolve(tool));
        }
      }
    }
  }

  @BeforeEach
  void layOut() throws Exception {
    checkout = Files.createDirectories(folder.resolve("a check out"));
    home = Files.createDirectories(folder.resolve("home"));
    bin = Files.createDirectories(folder.resolve("bin"));
    installed = Files.createDirectories(folder.resolve("installed"));
    calls = folder.resolve("calls");
    Files.copy(script(), checkout.resolve("downhill"));
    makeExecutable(checkout.resolve("downhill"));
    write(checkout.resolve("pom.xml"), "<project/>");
    write(checkout.resolve(".mvn/wrapper/maven-wrapper.properties"), "");
    write(checkout.resolve("cli/pom.xml"), "<project/>");
    write(checkout.resolve("cli/src/main/java/Main.java"), "class Main {}");
    environment.put("HOME", home.toString());
    environment.put("PATH", bin + ":" + tools);
    environment.put("DOWNHILL_JDK_FOLDERS", installed.toString());
    environment.put("DOWNHILL_OFFLINE", "yes");
    maven(bin.resolve("mvn"), "3.9.9");
  }

  List<String> builds() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  static Path modulePath(Outcome outcome) {
    List<String> lines = outcome.out().lines().toList();
    String argument = lines.get(lines.indexOf("argument: -p") + 1);
    return Path.of(argument.substring("argument: ".length()));
  }

  Outcome run(String... arguments) throws Exception {
    return run(checkout, "./downhill", arguments);
  }

  Outcome run(Path from, String command, String... arguments) throws Exception {
    return finish(start(from, command, arguments));
  }

  Process start(Path from, String command, String... arguments) throws IOException {
    var words = new ArrayList<>(List.of(command));
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("CALLS", calls.toString());
    return builder.start();
  }

  static Outcome finish(Process process) throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(25, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after 25 s");
    }
    return new Outcome(
        process.exitValue(),
        new String(process.getInputStream().readAllBytes(), UTF_8),
        new String(process.getErrorStream().readAllBytes(), UTF_8));
  }

  private static Path script() {
    return Path.of("").toAbsolutePath().resolveSibling("downhill");
  }
}
