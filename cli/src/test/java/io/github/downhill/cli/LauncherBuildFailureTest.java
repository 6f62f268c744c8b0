package io.github.downhill.cli;

import static io.github.downhill.cli.StandIns.jdk;
import static io.github.downhill.cli.StandIns.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What {@code ./downhill} does after a build that came to nothing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./downhill is a shell script")
class LauncherBuildFailureTest extends LauncherStage {

  @Test
  void showsTheLogOfABuildThatFailsAndStartsNothing() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    environment.put("WHILE_BUILDING", "echo '[ERROR] a semicolon is missing'; exit 1");

    Outcome failed = run();
    environment.remove("WHILE_BUILDING");
    Outcome mended = run();

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("a semicolon is missing", "could not be built", "build.log");
    assertThat(mended.code()).isZero();
    assertThat(builds()).hasSize(2);
  }

  @Test
  void startsTheOldBuildNeverAfterABuildThatFailed() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    run();
    write(checkout.resolve("cli/src/main/java/Main.java"), "class Main { int changed }");
    environment.put("WHILE_BUILDING", "exit 1");

    assertThat(run().out()).isEmpty();
    assertThat(run().code()).isEqualTo(1);
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

    assertThat(outcome.code()).isEqualTo(143);
    assertThat(outcome.out()).isEmpty();
    assertThat(ProcessHandle.of(maven).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    assertThat(checkout.resolve("target/launcher/lock")).doesNotExist();
    assertThat(run().code()).isZero();
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
    assertThat(next.code()).isZero();
    assertThat(modulePath(next).resolve("half.jar")).doesNotExist();
    assertThat(builds()).hasSize(2);
  }

  @Test
  void saysSoWhenItCannotWriteWhereItMustBuild() throws Exception {
    jdk(installed.resolve("jdk"), "25.0.3");
    write(checkout.resolve("target"), "in the way");

    Outcome outcome = run();

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("cannot be written").hasLineCount(1);
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
}
