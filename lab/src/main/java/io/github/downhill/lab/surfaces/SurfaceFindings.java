package io.github.downhill.lab.surfaces;

import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.statistics.Correlation;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Proportions;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.surfaces.Surfaces.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the starts of {@link Surfaces} tell, in sentences that the numbers choose. */
final class SurfaceFindings {
  private static final int DIGITS = 3;

  private SurfaceFindings() {}

  static List<Finding> of(List<Size> all) {
    List<Finding> findings = new ArrayList<>();
    List<Size> sizes = all.stream().filter(size -> size.ends().size() > 1).toList();
    if (sizes.size() > 1) {
      findings.add(spread(sizes));
      findings.add(band(sizes));
      findings.add(correlation(sizes));
      findings.add(poor(sizes));
    } else {
      findings.add(Finding.of("With one start for each size nothing can be said of their spread."));
    }
    int ranAway = all.stream().mapToInt(Size::ranAway).sum();
    if (ranAway > 0) {
      findings.add(
          Finding.of(
              "%,d of the networks ran away and count nowhere.".formatted(ranAway), ranAway));
    }
    return findings;
  }

  /** The paper's first claim. */
  private static Finding spread(List<Size> sizes) {
    Spread few = sizes.getFirst().test();
    Spread many = sizes.getLast().test();
    boolean differs = few.distances().differsFrom(many.distances());
    String verdict;
    if (!differs) {
      verdict = "does not differ by more than chance";
    } else if (few.distances().mean() < many.distances().mean()) {
      verdict = "grows, against the paper";
    } else {
      verdict =
          falls(sizes, Size::deviation) ? "shrinks at every step" : "shrinks, as in the paper";
    }
    return Finding.of(
        "From %d hidden neurons to %d the spread of the test cost over the starts %s: %s."
            .formatted(
                sizes.getFirst().neurons(),
                sizes.getLast().neurons(),
                verdict,
                list(sizes, size -> Numbers.rounded(size.deviation(), DIGITS))),
        many.deviation() / few.deviation());
  }

  /** Whether that is only because all costs are lower there. */
  private static Finding band(List<Size> sizes) {
    Size few = sizes.getFirst();
    Size many = sizes.getLast();
    String verdict;
    if (!few.overMedian().distances().differsFrom(many.overMedian().distances())) {
      verdict = "does not differ by more than chance";
    } else {
      verdict = many.relative() < few.relative() ? "shrinks as well" : "grows";
    }
    return Finding.of(
        "Measured by the mean cost of its size, which itself goes from %s to %s, the spread %s: %s."
            .formatted(
                Numbers.rounded(few.test().mean(), DIGITS),
                Numbers.rounded(many.test().mean(), DIGITS),
                verdict,
                list(sizes, size -> percent(size.relative()))),
        many.relative() / few.relative());
  }

  /** The paper's table. */
  private static Finding correlation(List<Size> sizes) {
    Correlation few = sizes.getFirst().correlation();
    Correlation many = sizes.getLast().correlation();
    String verdict;
    if (!few.differsFrom(many)) {
      verdict =
          "How much the training cost tells of the test cost does not change with the size by more"
              + " than chance";
    } else if (many.r() > few.r()) {
      verdict =
          "Against the paper, the training cost tells more of the test cost the larger the network"
              + " is";
    } else {
      verdict =
          "As in the paper, the training cost tells less of the test cost the larger the network"
              + " is";
    }
    long agree =
        sizes.stream().filter(size -> !size.correlation().differsFrom(size.theirs())).count();
    return Finding.of(
        "%s: r = %s; the paper has %s, as quoted from memory and not checked. Of these %d, %d differ from the paper’s by no more than chance."
            .formatted(
                verdict,
                list(sizes, size -> Numbers.rounded(size.correlation().r(), 2)),
                list(sizes, size -> Numbers.rounded(size.theirs().r(), 2)),
                sizes.size(),
                agree),
        many.r(),
        sizes.getLast().theirs().r());
  }

  /** The paper: poor minima are rarer in larger networks. What the worst start costs is luck. */
  private static Finding poor(List<Size> sizes) {
    Size few = sizes.getFirst();
    Size many = sizes.getLast();
    return Finding.of(
        "Poor minima by Tukey’s rule: %s; from %d to %d hidden neurons %s. The single worst start costs %s and %s more than the one in the middle there."
            .formatted(
                list(sizes, size -> "%d of %d".formatted(size.poor(), size.ends().size())),
                few.neurons(),
                many.neurons(),
                rarer(few, many),
                percent(few.worst()),
                percent(many.worst())),
        many.poor());
  }

  private static String rarer(Size few, Size many) {
    int fewStarts = few.ends().size();
    int manyStarts = many.ends().size();
    if (Proportions.isMore(few.poor(), fewStarts, many.poor(), manyStarts)) {
      return "they become rarer, as the paper says";
    }
    return Proportions.isMore(many.poor(), manyStarts, few.poor(), fewStarts)
        ? "they become more frequent, against the paper"
        : "no difference that so few starts show";
  }

  private static boolean falls(List<Size> sizes, ToDoubleFunction<Size> measure) {
    for (int i = 1; i < sizes.size(); i++) {
      if (measure.applyAsDouble(sizes.get(i)) >= measure.applyAsDouble(sizes.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static String list(List<Size> sizes, java.util.function.Function<Size, String> words) {
    return sizes.stream().map(words).collect(Collectors.joining(", "));
  }

  static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
  }
}
