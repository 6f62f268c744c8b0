package io.github.downhill.cli;

import io.github.downhill.learning.Evaluation;
import java.util.ArrayList;
import java.util.List;

/** The confusion matrix as lines of text: a row a digit, a column an answer. */
final class ConfusionText {
  private ConfusionText() {}

  /** The matrix, the accuracy of each digit beside it, and the most confused pair below. */
  static List<String> lines(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    int classes = evaluation.confusion().size();
    int width = width(evaluation);
    StringBuilder head = new StringBuilder("@|faint digit taken for|@ @|bold ");
    for (int taken = 0; taken < classes; taken++) {
      head.append(("%" + width + "d").formatted(taken));
    }
    lines.add(head.append("|@   @|faint right|@").toString());
    for (int label = 0; label < classes; label++) {
      lines.add(row(evaluation, label, width));
    }
    evaluation
        .mostConfused()
        .ifPresent(pair -> {
          lines.add("");
          lines.add(
              "Most confused: a @|bold %d|@ was taken for a @|bold %d|@, %s."
                  .formatted(pair.label(), pair.taken(), Words.count(pair.times(), "time")));
        });
    return lines;
  }

  /** How wide a column is: ten of them fit a terminal of 80 unless the counts are enormous. */
  private static int width(Evaluation evaluation) {
    int largest = evaluation.confusion().stream().flatMap(List::stream).reduce(0, Math::max);
    return Math.max(5, 1 + Integer.toString(largest).length());
  }

  private static String row(Evaluation evaluation, int label, int width) {
    StringBuilder row = new StringBuilder("@|bold %15d|@ ".formatted(label));
    List<Integer> counts = evaluation.confusion().get(label);
    int most = evaluation.mostConfused().map(Evaluation.Confused::times).orElse(0);
    for (int taken = 0; taken < counts.size(); taken++) {
      row.append(cell(counts.get(taken), taken == label, counts.get(taken) == most, width));
    }
    double accuracy = evaluation.accuracyOf(label);
    return row.append(Double.isNaN(accuracy) ? "" : "%8.1f %%".formatted(100 * accuracy))
        .toString();
  }

  private static String cell(int count, boolean right, boolean most, int width) {
    if (count == 0) {
      return "@|faint " + " ".repeat(width - 1) + "·|@";
    }
    String number = ("%" + width + "d").formatted(count);
    return right ? "@|green " + number + "|@" : most ? "@|bold,red " + number + "|@" : number;
  }
}
