package io.github.downhill.cli;

import static io.github.downhill.cli.StandIns.jdk;
import static io.github.downhill.cli.StandIns.maven;
import static io.github.downhill.cli.StandIns.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** When {@code ./downhill} builds, and with what. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./downhill is a shell script")
class LauncherBuildTest extends LauncherStage {

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
    assertThat(first.err()).contains("first use").hasLineCount(1);

    write(checkout.resolve("cli/src/main/java/Main.java"), "class Main { int changed; }");
    assertThat(run().err()).contains("sources have changed").hasLineCount(1);
    assertThat(builds()).hasSize(2);

    write(checkout.resolve("cli/pom.xml"), "<project> </project>");
    run();
    assertThat(builds()).hasSize(3);

    Files.delete(checkout.resolve("cli/src/main/java/Main.java"));
    run();
    assertThat(builds()).hasSize(4);

    write(checkout.resolve("cli/src/test/java/MainTest.java"), "class MainTest {}");
    assertThat(run().err()).isEmpty();
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
    assertThat(next.resolve("studio/downhill-studio-0.1.0.jar")).exists();

    write(checkout.resolve("cli/pom.xml"), "<project>  </project>");
    run();
    assertThat(running).doesNotExist();
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

    assertThat(outcome.code()).isEqualTo(5);
    assertThat(outcome.out()).isEqualTo("Tests run: 7\n");
    assertThat(builds()).containsExactly(jdk + " mvn -B -ntp verify -pl a b");
  }
}
