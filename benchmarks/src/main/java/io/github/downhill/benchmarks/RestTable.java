package io.github.downhill.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What an epoch, with the evaluation after it, is made of besides the kernels of training. */
final class RestTable {
  private RestTable() {}

  static String of(Rest task, List<Score> scores) {
    List<String> lines = new ArrayList<>();
    lines.add("\n### %s: %s\n".formatted(task.name(), task.title()));
    lines.add("| | part | time | of the epoch |");
    lines.add("|---|---|---|---|");
    scores.stream()
        .map(Score::entry)
        .distinct()
        .forEach(entry ->
            lines.addAll(
                lines(scores.stream().filter(score -> score.entry().equals(entry)).toList())));
    return String.join("\n", lines);
  }

  /** The lines of one contestant: the whole, its parts, and their sum. */
  private static List<String> lines(List<Score> ofOne) {
    List<String> lines = new ArrayList<>();
    double whole = ofOne.getFirst().median();
    double sum = 0;
    for (Score score : ofOne) {
      double share = score.median() / whole;
      sum += share;
      lines.add(
          Figures.text(
              "| %s | %s | %s | %.0f %% |",
              score.description(),
              score.part().label(),
              Figures.time(score.seconds()),
              100 * share));
    }
    lines.add(
        Figures.text(
            "| %s | all but the kernels of training | | %.0f %% |",
            ofOne.getFirst().description(), 100 * (sum - 1)));
    return lines;
  }
}
