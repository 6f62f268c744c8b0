package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An experiment is killed with SIGKILL again and again while it trains: what was trained is kept,
 * and the report is the same in the end, byte by byte, as without the kills, but for its times.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals")
class LabKillTest {
  private static final int KILLS = 5;
  private static final int SEEDS = 12;

  @TempDir private Path folder;

  private final SplittableRandom random = new SplittableRandom(6);
  private Path data;

  @Test
  void theReportIsTheSameBytesHoweverOftenTheExperimentIsKilled() throws Exception {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 1_500, 1), Pictures.easy(28, 300, 2));
    Map<String, String> expected = uninterrupted();
    int kills = 0;
    int known = 0;
    boolean ended = false;
    while (kills < KILLS && !ended) {
      try (Child child = experiment("killed")) {
        child.awaitOut("\"started\"");
        int before = networks(child);
        assertThat(before)
            .as("nothing is lost but what was in progress")
            .isGreaterThanOrEqualTo(known);
        child.awaitOut("\"networks\":" + (before + 1));
        Thread.sleep(random.nextInt(60));
        ended = !child.kill();
        kills += ended ? 0 : 1;
        known = networks(child);
      }
    }
    assertThat(kills).isPositive();
    try (Child child = experiment("killed")) {
      assertThat(child.await()).as(child.err()).isZero();
    }
    assertThat(files("killed")).isEqualTo(expected);
  }

  private Map<String, String> uninterrupted() throws IOException, InterruptedException {
    try (Child child = experiment("whole")) {
      assertThat(child.await()).as(child.err()).isZero();
    }
    Map<String, String> files = files("whole");
    assertThat(files).containsKeys("report.html", "report.json", "table.csv", "curves.csv");
    return files;
  }

  /** How many networks it has said to be trained and kept. */
  private static int networks(Child child) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : child.out().split("\n", -1)) {
      if (line.endsWith("}") && line.contains("\"networks\"")) { // the last may be half written
        lines.add(JsonText.object(line));
      }
    }
    return lines.isEmpty() ? 0 : ((Number) lines.getLast().get("networks")).intValue();
  }

  /** The experiment in a process of its own, with a cache and a report of this name. */
  private Child experiment(String name) throws IOException {
    Path cache = folder.resolve("caches").resolve(name);
    List<String> command = new ArrayList<>(List.of("env", "XDG_CACHE_HOME=" + cache));
    String kernels = random.nextBoolean() ? "scalar" : "vector";
    command.addAll(Child.command(List.of("-Ddownhill.kernels=" + kernels), words(name)));
    return Child.of(folder, command);
  }

  private Object[] words(String name) {
    return List.of(
            "lab",
            "batch",
            "--quick",
            "--seeds",
            SEEDS,
            "--threads",
            1,
            "--out",
            folder.resolve("reports").resolve(name),
            "--data",
            data,
            "--json")
        .toArray();
  }

  /** All files of a report. */
  private Map<String, String> files(String name) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("reports").resolve(name))) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), withoutTimes(Files.readString(file)));
      }
    }
    return contents;
  }

  /** Of each fact about time there is the name, and that it was told, but not what. */
  private static String withoutTimes(String text) {
    return text.replaceAll("(<dt>(Took|Networks a minute)</dt><dd>)[^<]+", "$1…")
        .replaceAll("(\"(took|networksAMinute)\":\")[^\"]+", "$1…");
  }
}
