package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.benchmarks.Contest.Entry;
import io.github.downhill.benchmarks.Contest.Score;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static Score score(Rival rival, int threads, String is, Double... seconds) {
    return new Score(new Entry(rival, threads), is, List.of(seconds), Optional.of(300L << 20));
  }

  @Test
  void givesTheRatioForkByForkToTheFasterOfOurs() {
    String table =
        new Report(100e9, 20e9, 3, 5)
            .table(
                Workload.W1_10,
                List.of(
                    score(Rival.DOWNHILL, 1, "ours, 1", 0.05, 0.10, 0.06),
                    score(Rival.DOWNHILL, 2, "ours, 2", 0.08, 0.16, 0.09),
                    score(Rival.JAX, 1, "theirs", 0.20, 0.20, 0.30)));
    assertThat(table.lines())
        .endsWith(
            "| ours, 1 | 60.0 (50.0–100.0) | 1,000,000 | 53 % | 300 MB |  |",
            "| ours, 2 | 90.0 (80.0–160.0) | 666,667 | 18 % | 300 MB |  |",
            "| theirs | 200.0 (200.0–300.0) | 300,000 | 16 % | 300 MB | 4.00 (2.00–5.00) |");
  }

  @Test
  void findsTheMiddleOne() {
    assertThat(Contest.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Contest.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }
}
