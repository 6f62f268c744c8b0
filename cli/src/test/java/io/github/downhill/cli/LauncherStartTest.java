package io.github.downhill.cli;

import static io.github.downhill.cli.StandIns.jdk;
import static io.github.downhill.cli.StandIns.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How {@code ./downhill} hands over to Java. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./downhill is a shell script")
class LauncherStartTest extends LauncherStage {

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

    assertThat(outcome.code()).isEqualTo(37);
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

    assertThat(training.out().lines())
        .contains(
            open,
            "argument: -Ddownhill.vector=" + modulePath(training).resolve("vector"),
            main + "Launch");
    assertThat(inspecting.out().lines()).contains(main + "Downhill", open);
  }

  @Test
  void startsTheStudioAndOnlyThatWithTheJarsOfTheStudio() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    String added = "argument: --add-modules=io.github.downhill.studio";

    List<String> studio = run("studio", "--no-open").out().lines().toList();
    List<String> training = run("train").out().lines().toList();

    assertThat(studio).contains(added);
    assertThat(studio.get(studio.indexOf("argument: -p") + 1)).endsWith("/studio").contains(":");
    assertThat(training).doesNotContain(added);
    assertThat(training.get(training.indexOf("argument: -p") + 1)).doesNotContain("studio");
  }

  @Test
  void passesOnHowItWasCalled() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    Files.createSymbolicLink(bin.resolve("downhill"), checkout.resolve("downhill"));
    String property = "argument: -Ddownhill.command=";

    assertThat(run().out().lines()).contains(property + "./downhill");
    assertThat(run("train").out().lines()).contains(property + "./downhill");
    assertThat(run(checkout.resolve("cli"), "../downhill", "train").out().lines())
        .contains(property + "../downhill");
    assertThat(run(folder, bin.resolve("downhill").toString(), "train").out().lines())
        .contains(property + "downhill");
  }

  @Test
  void becomesJavaSoThatSignalsReachIt() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    run();
    environment.put("SAY_PROCESS", "yes");

    Process process = start(checkout, checkout.resolve("downhill").toString());

    assertThat(finish(process).out()).contains("process: " + process.pid());
  }

  @Test
  void handsJavaTheOptionsOfTheEnvironment() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put("DOWNHILL_JAVA_OPTIONS", "-Xmx1g -Da=*");
    write(checkout.resolve("-Da=a file that the pattern fits"), "");

    List<String> lines = run().out().lines().toList();

    assertThat(lines).contains("argument: -Xmx1g", "argument: -Da=*");
  }

  @Test
  void hasTheKernelsCompiledEarlyAndEarliestForTheShortestRun() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    String kernels =
        "argument: -XX:CompileCommand=CompileThresholdScaling,"
            + "io.github.downhill.kernels.vector.*::*,";

    assertThat(run("train").out().lines()).contains(kernels + "0.3");
    assertThat(run("train", "--recipe", "quick").out().lines()).contains(kernels + "0.02");
    assertThat(run("train", "--recipe=quick").out().lines()).contains(kernels + "0.02");
    assertThat(run("inspect", "m.onnx").out().lines()).doesNotContain(kernels + "0.3");
  }

  @Test
  void keepsTheCompilerFromJavasOwnPartsInTheShortestRunOnly() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    String own = "argument: -XX:CompileCommand=CompileThresholdScaling,java.*::*,10.0";

    assertThat(run("train", "--recipe", "quick").out().lines()).contains(own);
    assertThat(run("train").out().lines()).doesNotContain(own);
  }

  @Test
  void startsFromWhatJavaKeptButNotWithAnotherJava() throws Exception {
    Path jdk = jdk(installed.resolve("jdk"), "25.0.3");
    Path app = modulePath(run());
    String option = "argument: -XX:AOTCache=" + app.resolve("start.aot");
    assertThat(run("train").out().lines()).doesNotContain(option);

    write(app.resolve("start.jdk"), jdk + "\n");
    write(app.resolve("start.aot"), "kept");
    assertThat(run("train").out().lines()).contains(option, "argument: -Xlog:aot*=off");
    assertThat(run("inspect", "digits.onnx").out().lines()).contains(option);

    String ofStudio = "argument: -XX:AOTCache=" + app.resolve("studio.aot");
    assertThat(run("studio").out().lines()).doesNotContain(ofStudio, option);
    write(app.resolve("studio.aot"), "kept");
    assertThat(run("studio").out().lines()).contains(ofStudio);

    Path other = jdk(folder.resolve("other"), "25.0.4");
    environment.put("DOWNHILL_JAVA", other.toString());
    assertThat(run("train").out().lines()).doesNotContain(option);
  }
}
