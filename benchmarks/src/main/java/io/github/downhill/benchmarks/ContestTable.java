package io.github.downhill.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** The table of a task in which contestants do one and the same thing, the fastest first. */
final class ContestTable {
  private ContestTable() {}

  static String of(Task task, List<Score> scores, Ceilings ceilings) {
    List<String> lines = new ArrayList<>();
    lines.add("\n### %s: %s\n".formatted(task.name(), task.title()));
    lines.add(
        "| | time of %s | images/s | of peak | allocated by %s | memory | ours is so many times faster |"
            .formatted(task.unit(), task instanceof Workload ? "a step" : "an answer"));
    lines.add("|---|---|---|---|---|---|---|");
    scores.stream()
        .sorted(Comparator.comparingDouble(Score::median))
        .forEach(score -> lines.add(line(score, scores, ceilings)));
    return String.join("\n", lines);
  }

  private static String line(Score score, List<Score> scores, Ceilings ceilings) {
    Part part = score.part();
    double share = ceilings.share(part.flops() / score.median(), score.entry().threads());
    return Figures.text(
        "| %s | %s | %,.0f | %.0f %% | %s | %s | %s |",
        score.description(),
        Figures.time(score.seconds()),
        part.images() / score.median(),
        100 * share,
        allocated(score),
        Figures.bytes(score.usage().peak()),
        score.isOurs() ? "" : ratio(score, scores));
  }

  private static String ratio(Score rival, List<Score> scores) {
    return Score.bestOfOurs(scores)
        .map(ours -> Figures.spread(Figures.ratios(rival.seconds(), ours.seconds()), 2))
        .orElse("");
  }

  /** What a step or an answer asks of Java's heap, and how often garbage was collected, if ever. */
  private static String allocated(Score score) {
    OptionalLong ofTurn = score.usage().allocated();
    if (ofTurn.isEmpty()) {
      return "–";
    }
    long times = score.part().repeats() * score.part().steps();
    long collections = score.usage().collections().orElse(0);
    return Figures.bytes(OptionalLong.of(ofTurn.getAsLong() / times))
        + (collections == 0 ? "" : ", %d collections".formatted(collections));
  }
}
