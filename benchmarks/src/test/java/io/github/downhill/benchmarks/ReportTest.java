package io.github.downhill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.benchmarks.Score.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Ceilings CEILINGS =
      new Ceilings(Map.of(1, 100e9, 2, 150e9), Map.of(1, 20e9, 2, 30e9));
  private static final Usage OURS =
      new Usage(
          OptionalLong.of(300_000_000),
          OptionalLong.of(2_000_000),
          OptionalLong.of(0),
          OptionalLong.of(0));
  private static final Usage THEIRS =
      new Usage(
          OptionalLong.of(300_000_000),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty());

  private static Score score(Rival rival, int threads, Part part, String is, Double... seconds) {
    Usage usage = rival == Rival.DOWNHILL ? OURS : THEIRS;
    return new Score(new Entry(rival, threads), part, is, List.of(seconds), usage);
  }

  private static List<Score> scores(Task task) {
    Part part = task.parts().getFirst();
    return List.of(
        score(Rival.DOWNHILL, 1, part, "ours, 1", 0.05, 0.10, 0.06),
        score(Rival.DOWNHILL, 2, part, "ours, 2", 0.08, 0.16, 0.09),
        score(Rival.JAX, 1, part, "theirs", 0.20, 0.20, 0.30));
  }

  @Test
  void givesTheRatioForkByForkToTheFasterOfOurs() {
    String table = ContestTable.of(Workload.W1_10, scores(Workload.W1_10), CEILINGS);
    assertThat(table.lines())
        .endsWith(
            "| ours, 1 | 60.0 ms (50.0–100.0) | 1,000,000 | 53 % | 0 B | 300 MB |  |",
            "| ours, 2 | 90.0 ms (80.0–160.0) | 666,667 | 23 % | 0 B | 300 MB |  |",
            "| theirs | 200.0 ms (200.0–300.0) | 300,000 | 16 % | – | 300 MB | 4.00 (2.00–5.00) |");
  }

  @Test
  void tellsWhatAStepAllocates() {
    Part part = Workload.W1_10.parts().getFirst();
    Usage usage =
        new Usage(
            OptionalLong.of(1),
            OptionalLong.empty(),
            OptionalLong.of(6_000 * 2_500L),
            OptionalLong.of(3));
    Score score = new Score(new Entry(Rival.DOWNHILL, 1), part, "ours", List.of(1.0), usage);
    assertThat(ContestTable.of(Workload.W1_10, List.of(score), CEILINGS))
        .contains("| 2.5 kB, 3 collections |");
  }

  @Test
  void givesEachProductARow() {
    Part first = Products.G_W2.parts().getFirst();
    String table =
        ProductsTable.of(
            Products.G_W2,
            List.of(
                score(Rival.DOWNHILL, 1, first, "ours", 1e-5),
                score(Rival.OPENBLAS, 2, first, "theirs", 2e-5)),
            CEILINGS);
    assertThat(table.lines())
        .contains(
            "GFLOP/s, and the share of the peak of as many threads. OpenBLAS is called from Python;"
                + " a call costs it about 1 µs, which is counted.",
            "- OpenBLAS, 2: theirs",
            "| product, examples × inputs × neurons | Downhill, 1 | OpenBLAS, 2 | ours is so many"
                + " times faster |",
            "| Z = A·W, 10 × 784 × 30 | 47.0 (47 %) | 23.5 (16 %) | 2.00 (2.00–2.00) |",
            "| E = Δ·Wᵀ, 10 × 784 × 30 | – | – |  |");
  }

  @Test
  void tellsWhatAParameterCosts() {
    Map<Workload, List<Score>> sizes = Map.of(Workload.SIZE_13K, scores(Workload.SIZE_13K));
    assertThat(SizeTable.of(sizes)).contains("| 784-16-16-10 | 13,002 | 77.0 ps | 2.0 MB | 3.45 |");
  }

  @Test
  void addsUpTheRestOfAnEpoch() {
    List<Part> parts = Rest.REST_W1_10.parts();
    List<Score> scores =
        List.of(
            score(Rival.DOWNHILL, 1, parts.get(0), "ours", 0.100),
            score(Rival.DOWNHILL, 1, parts.get(1), "ours", 0.001),
            score(Rival.DOWNHILL, 1, parts.get(2), "ours", 0.007),
            score(Rival.DOWNHILL, 1, parts.get(3), "ours", 0.004));
    assertThat(RestTable.of(Rest.REST_W1_10, scores))
        .endsWith("| ours | all but the kernels of training | | 12 % |");
  }

  @Test
  void comparesRunsSeedBySeed() {
    Map<Runner, List<Race.Run>> runs = new LinkedHashMap<>();
    runs.put(Runner.JAX, List.of(new Race.Run(3, 0.9512), new Race.Run(5, 0.9499)));
    runs.put(Runner.QUICK, List.of(new Race.Run(1, 0.951), new Race.Run(2, 0.952)));
    assertThat(RaceTable.of(runs).lines())
        .endsWith(
            "| Downhill, `train --recipe quick` | 1.50 (1.00–2.00) | 95.15 (95.10–95.20) | 2 of 2 |"
                + "  |",
            "| JAX, 16-16 ReLU, Adam 0.005, epoch in jit + scan | 4.00 (3.00–5.00)"
                + " | 95.06 (94.99–95.12) | 1 of 2 | 2.75 (2.50–3.00) |");
  }

  @Test
  void saysHowItCameAbout() {
    Report report = new Report("downhill bench --workloads W1_10", 3, 5);
    report.add(CEILINGS);
    report.add(Workload.W1_10, scores(Workload.W1_10));
    assertThat(report.page())
        .contains("- command: `downhill bench --workloads W1_10`")
        .contains("- ceilings of 2 thread(s), measured in the same run: 150 GFLOP/s, 30 GB/s read")
        .contains("- 3 fork(s) of 5 turns each")
        .contains("## Training\n")
        .doesNotContain("## S1");
  }
}
