package io.github.downhill.lab.memorise;

import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.report.Comparison.Unit;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.learning.Examples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of the cases, in numbers. */
final class MemoriseTables {
  private MemoriseTables() {}

  /**
   * The rows of the paper’s table beside ours.
   *
   * @param pictures whether ours are the paper's
   */
  static Section besidePaper(MemoriseCases cases, Pictures pictures) {
    return new Section.Table(
        "paper",
        "Table 1 of the paper (as three summaries of it quote it), its perceptrons on CIFAR-10, beside ours%s."
            .formatted(pictures.words),
        List.of("", "training, paper", "training, ours", "test, paper", "test, ours", "verdict"),
        Zhang.table().stream()
            .flatMap(row ->
                cases.all().stream().filter(each -> each.isOf(row)).findFirst().stream()
                    .map(each -> row(row, each, pictures)))
            .toList());
  }

  /** What ours learn from, and whether what is right of the test can be compared. */
  enum Pictures {
    /** The same pictures as in the paper. */
    SAME(" on the same data"),
    /** Some of them: of more one learns more. */
    FEWER(
        " on some of the same pictures: what is right of the test can be compared for random labels"
            + " only, for of more pictures one learns more"),
    /** Other ones. */
    OTHER(
        " on other data: what is right of the test can be compared for random labels only, where"
            + " there is nothing to find but guesses");

    private final String words;

    Pictures(String words) {
      this.words = words;
    }

    /** So many of these are learned from. */
    static Pictures of(Examples training, int examples) {
      if (!MemoriseCases.isWhitened(training)) {
        return OTHER;
      }
      return examples < training.size() ? FEWER : SAME;
    }
  }

  private static List<String> row(Zhang.Row row, MemoriseCase each, Pictures pictures) {
    return List.of(
        row.words(),
        Numbers.percent(row.training()),
        Numbers.percent(each.training()),
        Numbers.percent(row.test()),
        Numbers.percent(each.test()),
        verdict(row, each, pictures));
  }

  /** Both figures if the pictures are the same; else what the paper says of any pictures. */
  static String verdict(Zhang.Row row, MemoriseCase each, Pictures pictures) {
    String fitted =
        each.isByHeart() == (row.training() >= MemoriseCase.FITTED)
            ? "fitted, as there"
            : "not fitted, which it is there";
    if (pictures != Pictures.SAME && !row.random()) {
      return fitted;
    }
    return fitted + "; test: " + Comparison.verdict(each.test(), row.test()).words();
  }

  /** All cases. */
  static Section ofAll(MemoriseCases cases) {
    return new Section.Table(
        "table",
        "After the last epoch: mean ± standard deviation over the seeds.",
        List.of(
            "learned from",
            "network",
            "right, training",
            "right, test",
            "epochs to 99 % of the training",
            "times slower"),
        cases.all().stream().map(each -> row(cases, each)).toList());
  }

  private static List<String> row(MemoriseCases cases, MemoriseCase each) {
    return List.of(
        each.name(),
        each.net().words(),
        Unit.FRACTION.write(each.training()),
        Unit.FRACTION.write(each.test()),
        words(each.epochsToFit(), "not reached"),
        words(each.slowerThan(cases.truth(each.net())), "–"));
  }

  private static String words(Optional<Spread> spread, String otherwise) {
    return spread
        .map(it -> String.format(Locale.ROOT, "%.1f ± %.1f", it.mean(), it.deviation()))
        .orElse(otherwise);
  }
}
