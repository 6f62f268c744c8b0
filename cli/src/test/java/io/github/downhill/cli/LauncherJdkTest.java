package io.github.downhill.cli;

import static io.github.downhill.cli.StandIns.jdk;
import static io.github.downhill.cli.StandIns.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Which Java {@code ./downhill} runs, of those there are. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./downhill is a shell script")
class LauncherJdkTest extends LauncherStage {

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

    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err())
        .contains("neither the folder of a JDK nor a java command")
        .hasLineCount(1);
    assertThat(old.code()).isEqualTo(2);
    assertThat(old.err()).contains("is Java 17.0.15").hasLineCount(1);
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
    assertThat(run().code()).isEqualTo(1);
    environment.put("DOWNHILL_JAVA", jdk.toString());
    Outcome asked = run();
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("has no javac");
  }
}
