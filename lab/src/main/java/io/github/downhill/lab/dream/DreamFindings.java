package io.github.downhill.lab.dream;

import io.github.downhill.lab.drawing.Start;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the measurements of {@link DreamResults} say, in sentences that they decide. Their figures
 * were measured on the published weights of the video's own network.
 */
final class DreamFindings {
  static final double THEIR_LOGIT_FROM_BLACK = 10;
  static final double THEIR_SQUARES_FROM_BLACK = 7.5; // 7 to 8
  static final double THEIR_FROM_GREY_OR_NOISE = 2.5; // 1 to 4
  static final double THEIR_LIKENESS = 0.30;
  static final double THEIR_LIKENESS_BLURRED = 0.48;
  static final double THEIR_BACK_QUERY = 5;
  private static final double USUAL = 0.95; // as far from the training set as most real digits are

  private DreamFindings() {}

  static List<Finding> of(DreamResults results) {
    List<Finding> findings = new ArrayList<>();
    findings.add(drawing(results));
    findings.add(distance(results));
    findings.add(starts(results));
    findings.add(strides(results));
    findings.add(blur(results));
    findings.add(backQuery(results));
    change(results).ifPresent(findings::add);
    findings.add(hidden(results));
    return findings;
  }

  private static Finding drawing(DreamResults results) {
    DreamJudges judges = DreamJudges.of(results, DreamCase.best(0).text());
    return Finding.of(
        "%s. Ten pictures, climbed to from black, are %s."
            .formatted(judges.verdict(), judges.figures()),
        judges.itself().mean(),
        THEIR_LOGIT_FROM_BLACK);
  }

  /** Whether they lie where digits do; and whether that says anything, for nothing may, too. */
  private static Finding distance(DreamResults results) {
    double[] real = results.real("distance");
    double[] drawn = results.distances(DreamCase.best(0).text());
    double empty = results.empty();
    double usual = DreamResults.quantile(real, USUAL);
    long near = Arrays.stream(drawn).filter(distance -> distance <= usual).count();
    boolean outside = near < drawn.length / 2.0;
    return Finding.of(
        String.format(
            Locale.ROOT,
            "From the nearest learned digit they are %.1f away, %s real ones (test digits %.1f,"
                + " medians; %d of %d are within %.1f, as %.0f %% of test digits are)%s.",
            DreamResults.median(drawn),
            outside ? "farther than" : "no farther than",
            DreamResults.median(real),
            near,
            drawn.length,
            usual,
            100 * USUAL,
            outside || empty > usual
                ? ""
                : String.format(
                    Locale.ROOT,
                    ", which says little: an empty picture is %.1f away, and they are faint",
                    empty)),
        DreamResults.median(drawn));
  }

  private static Finding starts(DreamResults results) {
    Spread black = results.recognised(DreamCase.best(0).text());
    Spread grey = results.recognised(new DreamCase(Start.GREY, false, true, 0).text());
    Spread noise = results.recognised(new DreamCase(Start.NOISE, false, true, 0).text());
    boolean matters = black.differsFrom(grey) && black.mean() > grey.mean();
    return Finding.of(
        "%s: climbing the logit in equal steps they come to %s digits from black, %s from grey and %s from noise; descending the squared error by plain gradient steps to %s, %s and %s (the video's own network: 10 with the logit and 7 to 8 with the squared error from black, 1 to 4 from grey or noise)."
            .formatted(
                matters ? "It matters where one starts" : "Where one starts matters little",
                count(black),
                count(grey),
                count(noise),
                count(results.recognised(plain(Start.BLACK))),
                count(results.recognised(plain(Start.GREY))),
                count(results.recognised(plain(Start.NOISE)))),
        grey.mean(),
        THEIR_FROM_GREY_OR_NOISE);
  }

  private static String plain(Start start) {
    return new DreamCase(start, true, false, 0).text();
  }

  private static Finding strides(DreamResults results) {
    String even = new DreamCase(Start.GREY, true, true, 0).text();
    Spread plain = results.recognised(plain(Start.GREY));
    Spread equal = results.recognised(even);
    boolean helps = equal.differsFrom(plain) && equal.mean() > plain.mean();
    return Finding.of(
        String.format(
            Locale.ROOT,
            "From grey, steps of equal length come to %s digits where steps as long as the gradient"
                + " come to %s: %s.",
            count(equal),
            count(plain),
            helps
                ? "there the gradient is not wrong, but next to nothing, for the neurons are"
                    + " saturated"
                : "it is not only that the gradient is small there"),
        equal.mean());
  }

  private static Finding blur(DreamResults results) {
    Spread sharp = results.mean("likeness", DreamCase.best(0).text());
    Spread blurred = results.mean("likeness", DreamCase.best(DreamCase.BLUR).text());
    double real = Arrays.stream(results.real("likeness")).average().orElseThrow();
    boolean helps = blurred.differsFrom(sharp) && blurred.mean() > sharp.mean();
    return Finding.of(
        String.format(
            Locale.ROOT,
            "To blur each step %s: the correlation with the average digit goes from %s to %s"
                + " (theirs from 0.30 to 0.48); a real digit's is %.2f on average.",
            helps ? "makes them more like digits" : "does not make them more like digits",
            decimals(sharp),
            decimals(blurred),
            real),
        blurred.mean(),
        THEIR_LIKENESS_BLURRED);
  }

  private static Finding backQuery(DreamResults results) {
    Spread recognised = results.recognised(DreamResults.BACK_QUERY);
    boolean better = recognised.mean() >= results.recognised(DreamCase.best(0).text()).mean();
    return Finding.of(
        String.format(
            Locale.ROOT,
            "Asked backwards, through transposed weights, they give pictures of which they"
                + " recognise %s of %d (theirs 5): %s.",
            count(recognised),
            results.digits(),
            better ? "no fewer than by climbing" : "a network has no way back"),
        recognised.mean(),
        THEIR_BACK_QUERY);
  }

  private static Optional<Finding> change(DreamResults results) {
    double[] lengths = results.lengths("lengths");
    if (lengths.length == 0 || results.between().isEmpty()) {
      return Optional.empty();
    }
    double median = DreamResults.median(lengths);
    double apart = DreamResults.median(results.between().getFirst().row("distances"));
    double random =
        results.changes().stream().mapToDouble(it -> it.number("random")).average().orElseThrow();
    return Optional.of(
        Finding.of(
            String.format(
                Locale.ROOT,
                "A change of length %.2f turns a %d into an %d in its eyes (median of the %,d of"
                    + " %,d for which one was found), %.0f %% of the distance between a real %d and"
                    + " a real %d (%.1f); as long a change in a random direction changes the answer"
                    + " in %.1f %% of all cases.",
                median,
                DreamResults.FROM,
                DreamResults.TO,
                lengths.length,
                results.tried(),
                100 * median / apart,
                DreamResults.FROM,
                DreamResults.TO,
                apart,
                100 * random),
            median));
  }

  private static Finding hidden(DreamResults results) {
    double beyond = 0;
    double all = 0;
    for (Measured each : results.drawings()) {
      double[] sums = each.row("hidden sums black");
      double[] most = each.row("hidden most");
      for (int n = 0; n < sums.length; n++) {
        beyond += sums[n] > most[n] ? 1 : 0;
        all++;
      }
    }
    return Finding.of(
        String.format(
            Locale.ROOT,
            "Of the hidden neurons %.0f %% can be driven beyond what any test digit does to them.",
            100 * beyond / all),
        beyond / all);
  }

  private static String count(Spread spread) {
    return String.format(Locale.ROOT, "%.1f ± %.1f", spread.mean(), spread.deviation());
  }

  private static String decimals(Spread spread) {
    return String.format(Locale.ROOT, "%.2f ± %.2f", spread.mean(), spread.deviation());
  }
}
