package io.github.downhill.cli;

import static io.github.downhill.cli.StandIns.jdk;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** How {@code ./downhill} fetches a JDK where there is none. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "./downhill is a shell script")
class LauncherFetchTest extends LauncherStage {

  @Test
  void saysHowToInstallAJdkWhenOffline() throws Exception {
    Outcome outcome = run("train");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("JDK 25", "adoptium.net", "JAVA_HOME").hasLineCount(1);
    assertThat(home.resolve(".cache")).doesNotExist();
  }

  @Test
  void fetchesAJdkOnceWhereThereIsNone() throws Exception {
    Path archive = archive("25.0.3");
    try (ArchiveServer server = new ArchiveServer(archive, 0)) {
      environment.put("DOWNHILL_JDK_URL", server.address());
      environment.remove("DOWNHILL_OFFLINE");

      Outcome first = run("train");
      Outcome second = run("train");

      assertThat(first.jdk()).isEqualTo("jdk");
      assertThat(first.arguments()).containsExactly("train");
      assertThat(first.err()).contains("no JDK 25 or later was found", "fetching");
      assertThat(second.jdk()).isEqualTo("jdk");
      assertThat(second.err()).isEmpty();
      assertThat(server.answered()).containsExactly("/jdk.tar.gz.sha256.txt", "/jdk.tar.gz");
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
    try (ArchiveServer server = new ArchiveServer(archive, 0)) {
      assertThat(failedFetch(server, "/elsewhere.tar.gz")).contains("could not fetch", "wget");

      environment.put("DOWNHILL_JDK_URL", server.address());
      assertThat(run("train").jdk()).isEqualTo("jdk");
    }
  }

  @Test
  void fetchesOnceForTwoFirstStarts() throws Exception {
    Path archive = archive("25.0.3");
    try (ArchiveServer server = new ArchiveServer(archive, 0)) {
      environment.put("DOWNHILL_JDK_URL", server.address());
      environment.put("XDG_CACHE_HOME", folder.resolve("my cache").toString());
      environment.remove("DOWNHILL_OFFLINE");

      Process one = start(checkout, "./downhill", "one");
      Process two = start(checkout, "./downhill", "two");

      assertThat(finish(one).arguments()).containsExactly("one");
      assertThat(finish(two).arguments()).containsExactly("two");
      assertThat(server.answered()).hasSize(2);
      assertThat(folder.resolve("my cache/downhill/jdk/bin/java")).exists();
    }
  }

  @Test
  void installsNothingWhoseChecksumIsWrong() throws Exception {
    Path archive = archive("25.0.3");
    try (ArchiveServer server = new ArchiveServer(archive, "0".repeat(64))) {
      assertThat(failedFetch(server)).contains("is not what its checksum promises");
    }
  }

  @Test
  void installsNothingThatArrivesInPart() throws Exception {
    Path archive = archive("25.0.3");
    try (ArchiveServer server = new ArchiveServer(archive, 100)) {
      assertThat(failedFetch(server)).containsAnyOf("could not fetch", "checksum promises");
    }
  }

  @Test
  void installsNothingWhenThereIsNothing() throws Exception {
    Path archive = archive("25.0.3");
    try (ArchiveServer server = new ArchiveServer(archive, 0)) {
      assertThat(failedFetch(server, "/elsewhere.tar.gz")).contains("could not fetch");
    }
  }

  @Test
  void installsNothingThatIsNoJdk() throws Exception {
    Path archive = folder.resolve("jdk.tar.gz");
    Files.write(archive, "a page that asks you to log in".getBytes(UTF_8));
    try (ArchiveServer server = new ArchiveServer(archive, 0)) {
      assertThat(failedFetch(server)).contains("could not unpack");
    }
  }

  @Test
  void saysWhenWhatItFetchedIsTooOld() throws Exception {
    Path archive = archive("17.0.15");
    try (ArchiveServer server = new ArchiveServer(archive, 0)) {
      environment.put("DOWNHILL_JDK_URL", server.address());
      environment.remove("DOWNHILL_OFFLINE");

      Outcome outcome = run();

      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err()).contains("install a JDK 25 or later");
    }
  }

  /** What is said of a fetch that must fail and leave nothing; in one sentence, after the first. */
  private String failedFetch(ArchiveServer server, String... path) throws Exception {
    environment.put("DOWNHILL_JDK_URL", server.address(path));
    environment.remove("DOWNHILL_OFFLINE");

    Outcome outcome = run("train");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).hasLineCount(2);
    assertThat(inCache()).isEmpty();
    return outcome.err().lines().toList().getLast();
  }

  private List<String> inCache() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve(".cache/downhill"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
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
}
