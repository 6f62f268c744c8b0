package io.github.downhill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real {@code ./downhill}, in a checkout of a few empty files, with shell scripts that play
 * Java and Maven. Nothing of the machine is seen but its ordinary tools.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final String TOOLS =
      "sh cat cp curl date find gzip head ldd ln mkdir mv openssl readlink rm sed sha256sum shasum"
          + " sleep tail tar touch tr uname wget";

  /** Holds the tools of the machine, and no Java or Maven that may lie beside them. */
  @TempDir private static Path tools;

  @TempDir private Path folder;

  private Path checkout;
  private Path home;
  private Path bin;
  private Path installed;
  private Path calls;
  private final Map<String, String> environment = new HashMap<>();

  /** How a run ended. */
  private record Outcome(int code, String out, String err) {
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

  @Test
  void looksForTheJdkInTheOrderThatIsDocumented() throws Exception {
    jdk(home.resolve(".cache/downhill/jdk"), "25.0.3");
    assertThat(run().jdk()).isEqualTo("jdk");

    jdk(installed.resolve("of the system"), "25.0.3");
    assertThat(run().jdk()).isEqualTo("of the system");

    Path inPath = jdk(folder.resolve("in the path"), "25.0.3");
    environment.merge("PATH", ":" + inPath.resolve("bin"), String::concat);
    assertThat(run().jdk()).isEqualTo("in the path");

    environment.put("JAVA_HOME", jdk(folder.resolve("java home"), "25.0.3").toString());
    assertThat(run().jdk()).isEqualTo("java home");

    environment.put("DOWNHILL_JAVA", jdk(folder.resolve("asked for"), "25.0.3").toString());
    assertThat(run().jdk()).isEqualTo("asked for");
  }

  @Test
  void takesAJavaCommandAsTheJdkAskedFor() throws Exception {
    Path jdk = jdk(folder.resolve("asked for"), "26");
    Path link = Files.createSymbolicLink(folder.resolve("my-java"), jdk.resolve("bin/java"));
    environment.put("DOWNHILL_JAVA", link.toString());

    assertThat(run().jdk()).isEqualTo("asked for");
  }

  @Test
  void refusesAnUnusableJdkThatIsAskedFor() throws Exception {
    jdk(installed.resolve("usable"), "25.0.3");

    environment.put("DOWNHILL_JAVA", folder.resolve("nowhere").toString());
    Outcome missing = run();
    environment.put("DOWNHILL_JAVA", jdk(folder.resolve("old"), "17.0.15").toString());
    Outcome old = run();

    assertThat(missing.code).isEqualTo(2);
    assertThat(missing.out).isEmpty();
    assertThat(missing.err)
        .contains("neither the folder of a JDK nor a java command")
        .hasLineCount(1);
    assertThat(old.code).isEqualTo(2);
    assertThat(old.err).contains("is Java 17.0.15").hasLineCount(1);
  }

  @Test
  void passesOverAnOlderJava() throws Exception {
    environment.put("JAVA_HOME", jdk(folder.resolve("old"), "17.0.15").toString());
    Path older = jdk(folder.resolve("older"), "1.8.0_442");
    environment.merge("PATH", ":" + older.resolve("bin"), String::concat);
    jdk(installed.resolve("a jdk 24"), "24.0.2");
    jdk(installed.resolve("b jdk 25"), "25");

    assertThat(run().jdk()).isEqualTo("b jdk 25");
  }

  @Test
  void asksAJavaThatHasNoReleaseFile() throws Exception {
    Files.delete(jdk(installed.resolve("a old"), "21.0.1").resolve("release"));
    Files.delete(jdk(installed.resolve("b new"), "25.0.3").resolve("release"));

    assertThat(run().jdk()).isEqualTo("b new");
  }

  @Test
  void findsAJdkInsideAMacBundle() throws Exception {
    jdk(installed.resolve("temurin-25.jdk/Contents/Home"), "25.0.3");

    assertThat(run().jdk()).isEqualTo("Home");
  }

  @Test
  void isContentWithAJreOnceItIsBuilt() throws Exception {
    Path jdk = jdk(installed.resolve("a jdk"), "25.0.3");
    run();
    Files.delete(jdk.resolve("bin/javac"));
    assertThat(run().jdk()).isEqualTo("a jdk");

    write(checkout.resolve("cli/src/main/java/Main.java"), "class Main { int changed; }");
    assertThat(run().code).isEqualTo(1);
    environment.put("DOWNHILL_JAVA", jdk.toString());
    Outcome asked = run();
    assertThat(asked.code).isEqualTo(2);
    assertThat(asked.err).contains("has no javac");
  }

  @Test
  void startsThroughLinksFromAnyFolder() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    Path links = Files.createDirectories(folder.resolve("my links"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../a check out/downhill"));
    Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));

    Outcome linked = run(folder, "my links/second", "train");
    Outcome inner = run(checkout.resolve("cli"), "../downhill", "train");

    assertThat(linked.arguments()).containsExactly("train");
    assertThat(inner.arguments()).containsExactly("train");
    assertThat(builds()).hasSize(1);
  }

  @Test
  void passesArgumentsAndTheExitCodeThrough() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put("EXIT_CODE", "37");
    String[] arguments = {"predict", "two words", "", "*", "$HOME", "a\"b'c", "--json", "\\n", "-"};

    Outcome outcome = run(arguments);

    assertThat(outcome.code).isEqualTo(37);
    assertThat(outcome.arguments()).containsExactly(arguments);
  }

  @Test
  void reachesTheCommandWithoutArguments() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");

    assertThat(run().arguments()).isEmpty();
  }

  @Test
  void bringsTheVectorKernelsInWhereThereIsMuchArithmetic() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    String open = "argument: java.base/jdk.internal.module=io.github.downhill.cli";
    String main = "argument: io.github.downhill.cli/io.github.downhill.cli.";

    Outcome training = run("train", "--epochs", "1");
    Outcome inspecting = run("inspect", "digits.onnx");

    assertThat(training.out.lines())
        .contains(
            open,
            "argument: -Ddownhill.vector=" + modulePath(training).resolve("vector"),
            main + "Launch");
    assertThat(inspecting.out.lines()).contains(main + "Downhill").doesNotContain(open);
  }

  @Test
  void becomesJavaSoThatSignalsReachIt() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    run();
    environment.put("SAY_PROCESS", "yes");

    Process process = start(checkout, checkout.resolve("downhill").toString());

    assertThat(finish(process).out).contains("process: " + process.pid());
  }

  @Test
  void handsJavaTheOptionsOfTheEnvironment() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put("DOWNHILL_JAVA_OPTIONS", "-Xmx1g -Da=*");
    write(checkout.resolve("-Da=a file that the pattern fits"), "");

    List<String> lines = run().out.lines().toList();

    assertThat(lines).contains("argument: -Xmx1g", "argument: -Da=*");
  }

  @Test
  void buildsOnlyWhenSourcesHaveChanged() throws Exception {
    Path jdk = jdk(installed.resolve("jdk"), "25.0.3");

    Outcome first = run();
    run();
    assertThat(builds()).hasSize(1);
    assertThat(builds().getFirst())
        .startsWith(jdk.toString())
        .contains("-Dquick")
        .contains("package");
    assertThat(first.err).contains("first use").hasLineCount(1);

    write(checkout.resolve("cli/src/main/java/Main.java"), "class Main { int changed; }");
    assertThat(run().err).contains("sources have changed").hasLineCount(1);
    assertThat(builds()).hasSize(2);

    write(checkout.resolve("cli/pom.xml"), "<project> </project>");
    run();
    assertThat(builds()).hasSize(3);

    Files.delete(checkout.resolve("cli/src/main/java/Main.java"));
    run();
    assertThat(builds()).hasSize(4);

    write(checkout.resolve("cli/src/test/java/MainTest.java"), "class MainTest {}");
    assertThat(run().err).isEmpty();
    assertThat(builds()).hasSize(4);
  }

  @Test
  void buildsAgainWhatChangedWhileItWasBuilding() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put("WHILE_BUILDING", "sleep 0.1; touch cli/src/main/java/Main.java");
    run();
    environment.remove("WHILE_BUILDING");

    run();
    run();

    assertThat(builds()).hasSize(2);
  }

  @Test
  void leavesTheFilesOfARunningDownhillAlone() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    Path running = modulePath(run());
    write(checkout.resolve("cli/pom.xml"), "<project> </project>");
    Path next = modulePath(run());

    assertThat(next).isNotEqualTo(running);
    assertThat(running.resolve("downhill-cli-0.1.0.jar")).exists();
    assertThat(next.resolve("downhill-cli-0.1.0.jar")).exists();
    assertThat(next.resolve("vector/downhill-kernels-vector-0.1.0.jar")).exists();

    write(checkout.resolve("cli/pom.xml"), "<project>  </project>");
    run();
    assertThat(running).doesNotExist();
  }

  @Test
  void showsTheLogOfABuildThatFailsAndStartsNothing() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put("WHILE_BUILDING", "echo '[ERROR] a semicolon is missing'; exit 1");

    Outcome failed = run();
    environment.remove("WHILE_BUILDING");
    Outcome mended = run();

    assertThat(failed.code).isEqualTo(1);
    assertThat(failed.out).isEmpty();
    assertThat(failed.err).contains("a semicolon is missing", "could not be built", "build.log");
    assertThat(mended.code).isZero();
    assertThat(builds()).hasSize(2);
  }

  @Test
  void startsTheOldBuildNeverAfterABuildThatFailed() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    run();
    write(checkout.resolve("cli/src/main/java/Main.java"), "class Main { int changed }");
    environment.put("WHILE_BUILDING", "exit 1");

    assertThat(run().out).isEmpty();
    assertThat(run().code).isEqualTo(1);
  }

  @Test
  void buildsOnceForTwoFirstStarts() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put("WHILE_BUILDING", "sleep 1");

    Process one = start(checkout, "./downhill", "one");
    Process two = start(checkout, "./downhill", "two");

    assertThat(finish(one).arguments()).containsExactly("one");
    assertThat(finish(two).arguments()).containsExactly("two");
    assertThat(builds()).hasSize(1);
    assertThat(checkout.resolve("target/launcher/lock")).doesNotExist();
  }

  @Test
  void endsMavenAndLeavesNothingBehindWhenInterrupted() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put("WHILE_BUILDING", "echo $$ > started; exec sleep 30");
    Process process = start(checkout, "./downhill");
    long maven = waitForNumberIn(checkout.resolve("started"));

    // Not by way of the process itself, which would close its streams.
    assertThat(process.toHandle().destroy()).isTrue();
    Outcome outcome = finish(process);
    environment.remove("WHILE_BUILDING");

    assertThat(outcome.code).isEqualTo(143);
    assertThat(outcome.out).isEmpty();
    assertThat(ProcessHandle.of(maven).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    assertThat(checkout.resolve("target/launcher/lock")).doesNotExist();
    assertThat(run().code).isZero();
    assertThat(builds()).hasSize(2);
  }

  @Test
  void startsAfreshAfterABuildThatWasKilled() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put(
        "WHILE_BUILDING",
        "mkdir -p cli/target/quick/app; echo half > cli/target/quick/app/half.jar;"
            + " echo $$ > started; exec sleep 30");
    Process process = start(checkout, "./downhill");
    long maven = waitForNumberIn(checkout.resolve("started"));

    process.destroyForcibly().waitFor();
    ProcessHandle.of(maven).ifPresent(ProcessHandle::destroyForcibly);
    environment.remove("WHILE_BUILDING");

    Outcome next = run();
    assertThat(next.code).isZero();
    assertThat(modulePath(next).resolve("half.jar")).doesNotExist();
    assertThat(builds()).hasSize(2);
  }

  @Test
  void saysSoWhenItCannotWriteWhereItMustBuild() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    write(checkout.resolve("target"), "in the way");

    Outcome outcome = run();

    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.err).contains("cannot be written").hasLineCount(1);
  }

  @Test
  void buildsWithTheWrapperWhereMavenIsMissingOrOld() throws Exception {
    Path jdk = jdk(installed.resolve("jdk"), "25.0.3");
    Files.createDirectories(home.resolve(".m2/wrapper/dists"));
    maven(checkout.resolve("mvnw"), "irrelevant");

    maven(bin.resolve("mvn"), "3.6.3");
    run();
    assertThat(builds()).containsExactly(jdk + " mvnw -B -ntp -o -q -Dquick -pl cli -am package");

    Files.delete(bin.resolve("mvn"));
    write(checkout.resolve("pom.xml"), "<project> </project>");
    run();
    assertThat(builds()).hasSize(2).last().asString().contains(" mvnw ");

    maven(bin.resolve("mvn"), "4.0.0-rc-4");
    write(checkout.resolve("pom.xml"), "<project>  </project>");
    run();
    assertThat(builds()).hasSize(3).last().asString().contains(" mvn ");
  }

  @Test
  void runsAllTestsWithMavenAndPassesItsExitCodeOn() throws Exception {
    Path jdk = jdk(installed.resolve("jdk"), "25.0.3");
    environment.remove("DOWNHILL_OFFLINE");
    environment.put("WHILE_BUILDING", "echo Tests run: 7; exit 5");

    Outcome outcome = run(folder, checkout.resolve("downhill").toString(), "test", "-pl", "a b");

    assertThat(outcome.code).isEqualTo(5);
    assertThat(outcome.out).isEqualTo("Tests run: 7\n");
    assertThat(builds()).containsExactly(jdk + " mvn -B -ntp verify -pl a b");
  }

  @Test
  void saysHowToInstallAJdkWhenOffline() throws Exception {
    Outcome outcome = run("train");

    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.out).isEmpty();
    assertThat(outcome.err).contains("JDK 25", "adoptium.net", "JAVA_HOME").hasLineCount(1);
    assertThat(home.resolve(".cache")).doesNotExist();
  }

  @Test
  void fetchesAJdkOnceWhereThereIsNone() throws Exception {
    Path archive = archive("25.0.3");
    try (Server server = new Server(archive, sumOf(archive), 0)) {
      environment.put("DOWNHILL_JDK_URL", server.address());
      environment.remove("DOWNHILL_OFFLINE");

      Outcome first = run("train");
      Outcome second = run("train");

      assertThat(first.jdk()).isEqualTo("jdk");
      assertThat(first.arguments()).containsExactly("train");
      assertThat(first.err).contains("no JDK 25 or later was found", "fetching");
      assertThat(second.jdk()).isEqualTo("jdk");
      assertThat(second.err).isEmpty();
      assertThat(server.answered).containsExactly("/jdk.tar.gz.sha256.txt", "/jdk.tar.gz");
      assertThat(inCache()).containsExactly("jdk");
    }
  }

  @Test
  void fetchesWithWgetWhereThereIsNoCurl() throws Exception {
    assumeThat(tools.resolve("wget")).exists();
    Path withoutCurl = Files.createDirectories(folder.resolve("without curl"));
    try (Stream<Path> files = Files.list(tools)) {
      for (Path tool : files.filter(file -> !file.endsWith("curl")).toList()) {
        Files.copy(
            tool, withoutCurl.resolve(tool.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    environment.put("PATH", bin + ":" + withoutCurl);
    Path archive = archive("25.0.3");
    try (Server server = new Server(archive, sumOf(archive), 0)) {
      assertThat(failedFetch(server, "/elsewhere.tar.gz")).contains("could not fetch", "wget");

      environment.put("DOWNHILL_JDK_URL", server.address());
      assertThat(run("train").jdk()).isEqualTo("jdk");
    }
  }

  @Test
  void fetchesOnceForTwoFirstStarts() throws Exception {
    Path archive = archive("25.0.3");
    try (Server server = new Server(archive, sumOf(archive), 0)) {
      environment.put("DOWNHILL_JDK_URL", server.address());
      environment.put("XDG_CACHE_HOME", folder.resolve("my cache").toString());
      environment.remove("DOWNHILL_OFFLINE");

      Process one = start(checkout, "./downhill", "one");
      Process two = start(checkout, "./downhill", "two");

      assertThat(finish(one).arguments()).containsExactly("one");
      assertThat(finish(two).arguments()).containsExactly("two");
      assertThat(server.answered).hasSize(2);
      assertThat(folder.resolve("my cache/downhill/jdk/bin/java")).exists();
    }
  }

  @Test
  void installsNothingWhoseChecksumIsWrong() throws Exception {
    Path archive = archive("25.0.3");
    try (Server server = new Server(archive, "0".repeat(64), 0)) {
      assertThat(failedFetch(server)).contains("is not what its checksum promises");
    }
  }

  @Test
  void installsNothingThatArrivesInPart() throws Exception {
    Path archive = archive("25.0.3");
    try (Server server = new Server(archive, sumOf(archive), 100)) {
      assertThat(failedFetch(server)).containsAnyOf("could not fetch", "checksum promises");
    }
  }

  @Test
  void installsNothingWhenThereIsNothing() throws Exception {
    Path archive = archive("25.0.3");
    try (Server server = new Server(archive, sumOf(archive), 0)) {
      assertThat(failedFetch(server, "/elsewhere.tar.gz")).contains("could not fetch");
    }
  }

  @Test
  void installsNothingThatIsNoJdk() throws Exception {
    Path archive = folder.resolve("jdk.tar.gz");
    Files.write(archive, "a page that asks you to log in".getBytes(UTF_8));
    try (Server server = new Server(archive, sumOf(archive), 0)) {
      assertThat(failedFetch(server)).contains("could not unpack");
    }
  }

  @Test
  void saysWhenWhatItFetchedIsTooOld() throws Exception {
    Path archive = archive("17.0.15");
    try (Server server = new Server(archive, sumOf(archive), 0)) {
      environment.put("DOWNHILL_JDK_URL", server.address());
      environment.remove("DOWNHILL_OFFLINE");

      Outcome outcome = run();

      assertThat(outcome.code).isEqualTo(1);
      assertThat(outcome.err).contains("install a JDK 25 or later");
    }
  }

  /** What is said of a fetch that must fail and leave nothing; in one sentence, after the first. */
  private String failedFetch(Server server, String... path) throws Exception {
    environment.put("DOWNHILL_JDK_URL", server.address(path));
    environment.remove("DOWNHILL_OFFLINE");

    Outcome outcome = run("train");

    assertThat(outcome.code).isEqualTo(1);
    assertThat(outcome.out).isEmpty();
    assertThat(outcome.err).hasLineCount(2);
    assertThat(inCache()).isEmpty();
    return outcome.err.lines().toList().getLast();
  }

  private List<String> inCache() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(".cache/downhill"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private List<String> builds() throws IOException {
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private static Path modulePath(Outcome outcome) {
    List<String> lines = outcome.out.lines().toList();
    String argument = lines.get(lines.indexOf("argument: -p") + 1);
    return Path.of(argument.substring("argument: ".length()));
  }

  private Outcome run(String... arguments) throws Exception {
    return run(checkout, "./downhill", arguments);
  }

  private Outcome run(Path from, String command, String... arguments) throws Exception {
    return finish(start(from, command, arguments));
  }

  private Process start(Path from, String command, String... arguments) throws IOException {
    var words = new ArrayList<>(List.of(command));
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).directory(from.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("CALLS", calls.toString());
    return builder.start();
  }

  private static Outcome finish(Process process) throws Exception {
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

  private static long waitForNumberIn(Path file) throws Exception {
    for (int tries = 0; tries < 500; tries++) {
      String text = Files.exists(file) ? Files.readString(file).strip() : "";
      if (!text.isEmpty()) {
        return Long.parseLong(text);
      }
      Thread.sleep(20);
    }
    throw new AssertionError("nothing appeared in " + file);
  }

  /** A JDK whose java says which one it is and what it was given. */
  private static Path jdk(Path jdk, String version) throws IOException {
    write(jdk.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    Path java = jdk.resolve("bin/java");
    write(
        java,
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2026-04-21' >&2
          exit
        fi
        printf 'java: %%s\\n' "$0"
        [ -z "$SAY_PROCESS" ] || echo "process: $$"
        for argument; do
          printf 'argument: %%s\\n' "$argument"
        done
        exit ${EXIT_CODE:-0}
        """
            .formatted(version));
    makeExecutable(java);
    write(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    makeExecutable(jdk.resolve("bin/javac"));
    return jdk;
  }

  /** A Maven that notes its calls and "builds" two empty jars. */
  private static void maven(Path file, String version) throws IOException {
    write(
        file,
        """
        #!/bin/sh
        if [ "$1" = -v ]; then
          printf '\\033[1mApache Maven %s (abc)\\033[m\\nJava version: 25\\n'
          exit
        fi
        echo "$JAVA_HOME ${0##*/} $*" >> "$CALLS"
        eval "$WHILE_BUILDING"
        mkdir -p cli/target/quick/app
        echo jar > cli/target/quick/app/downhill-cli-0.1.0.jar
        echo jar > cli/target/quick/app/downhill-kernels-vector-0.1.0.jar
        """
            .formatted(version));
    makeExecutable(file);
  }

  /** An archive of a JDK, as Temurin's are. */
  private Path archive(String version) throws Exception {
    jdk(folder.resolve("packed/jdk-25.0.3+9"), version);
    Path archive = folder.resolve("jdk.tar.gz");
    Process tar =
        new ProcessBuilder("tar", "-czf", archive.toString(), "-C", "packed", "jdk-25.0.3+9")
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    return archive;
  }

  private static String sumOf(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private static Path script() {
    return Path.of("").toAbsolutePath().resolveSibling("downhill");
  }

  private static void makeExecutable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Serves an archive and its checksum on this machine, leaving off some of the archive's end. */
  private static final class Server implements AutoCloseable {
    private final HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<String> answered = new ArrayList<>();

    Server(Path archive, String sum, int bytesLeftOff) throws IOException {
      byte[] bytes = Files.readAllBytes(archive);
      serve("/jdk.tar.gz", bytes, bytesLeftOff);
      serve("/jdk.tar.gz.sha256.txt", (sum + "  jdk.tar.gz\n").getBytes(UTF_8), 0);
      server.start();
    }

    private void serve(String path, byte[] bytes, int bytesLeftOff) {
      server.createContext(
          path,
          exchange -> {
            if (!exchange.getRequestURI().getPath().equals(path)) {
              exchange.sendResponseHeaders(404, -1);
              return;
            }
            answered.add(path);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length - bytesLeftOff);
            exchange.close();
          });
    }

    String address(String... path) {
      return "http://127.0.0.1:%d%s"
          .formatted(server.getAddress().getPort(), path.length == 0 ? "/jdk.tar.gz" : path[0]);
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }
}
