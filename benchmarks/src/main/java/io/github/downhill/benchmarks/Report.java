package io.github.downhill.benchmarks;

import io.github.downhill.benchmarks.Contest.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, as Markdown. */
final class Report {
  private final double flops;
  private final double bytes;
  private final int forks;
  private final int turns;

  Report(double flops, double bytes, int forks, int turns) {
    this.flops = flops;
    this.bytes = bytes;
    this.forks = forks;
    this.turns = turns;
  }

  /** The whole page. */
  String page(Map<Workload, List<Score>> scores) {
    StringBuilder page = new StringBuilder();
    page.append("# Results\n\nWritten by `downhill bench`; not to be edited.\n\n");
    page.append("- machine: %s%n".formatted(Machine.description()));
    page.append("- Java: %s%n".formatted(Machine.java()));
    page.append("- commit: %s%n".formatted(Machine.commit()));
    page.append(
        String.format(
            Locale.ENGLISH,
            "- ceilings of one thread, measured in the same run: %.0f GFLOP/s, %.0f GB/s read%n",
            flops / 1e9,
            bytes / 1e9));
    page.append(
        "- %d forks of %d turns each; contestants take turns; medians over forks (lowest to highest)%n"
            .formatted(forks, turns));
    scores.forEach((workload, of) -> page.append(table(workload, of)));
    return page.toString();
  }

  /** The table of one workload, the fastest first. */
  String table(Workload workload, List<Score> scores) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ENGLISH, "%n## %s: %s%n", workload.name(), workload.title()));
    String turn = workload.steps == 0 ? "an epoch" : workload.steps + " steps";
    lines.add(
        "| | ms for %s | images/s | of peak | memory | ours is so many times faster |"
            .formatted(turn));
    lines.add("|---|---|---|---|---|---|");
    scores.stream()
        .sorted(Comparator.comparingDouble(Score::median))
        .forEach(score -> lines.add(line(workload, score, ours(scores))));
    return String.join("\n", lines) + "\n";
  }

  private String line(Workload workload, Score score, Score ours) {
    double seconds = score.median();
    return String.format(
        Locale.ENGLISH,
        "| %s | %.1f (%s) | %,.0f | %.0f %% | %s | %s |",
        score.description(),
        seconds * 1e3,
        range(score.seconds(), 1e3, 1),
        workload.images() / seconds,
        100 * workload.flops() / seconds / (flops * score.entry().threads()),
        score.peakMemory().map(b -> String.format(Locale.ENGLISH, "%,d MB", b >> 20)).orElse("–"),
        score.entry().rival() == Rival.DOWNHILL ? "" : ratio(score, ours));
  }

  /** Fork by fork, so that what the machine did in that fork cancels. */
  private static String ratio(Score rival, Score ours) {
    int forks = Math.min(rival.seconds().size(), ours.seconds().size());
    List<Double> ratios = new ArrayList<>();
    for (int fork = 0; fork < forks; fork++) {
      ratios.add(rival.seconds().get(fork) / ours.seconds().get(fork));
    }
    return String.format(Locale.ENGLISH, "%.2f (%s)", Contest.median(ratios), range(ratios, 1, 2));
  }

  /** Ours with as many threads as are fastest. */
  private static Score ours(List<Score> scores) {
    return scores.stream()
        .filter(score -> score.entry().rival() == Rival.DOWNHILL)
        .min(Comparator.comparingDouble(Score::median))
        .orElse(scores.getFirst());
  }

  private static String range(List<Double> values, double factor, int decimals) {
    double lowest = factor * Collections.min(values);
    double highest = factor * Collections.max(values);
    return decimal(lowest, decimals) + "–" + decimal(highest, decimals);
  }

  private static String decimal(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
