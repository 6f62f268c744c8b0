package io.github.downhill.lab;

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
  private static final double WELL = 0.9;
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

  /** Recognised by itself; and by others, who have learned the same, as what it was to be? */
  private static Finding drawing(DreamResults results) {
    String way = DreamCase.best(0).text();
    Spread recognised = results.recognised(way);
    Optional<Spread> jury = results.jury(way);
    boolean knows = recognised.mean() >= WELL * results.digits();
    boolean draws = jury.isPresent() && jury.get().mean() >= WELL * results.right().mean();
    String verdict =
        !knows
            ? "It cannot even draw for itself"
            : jury.isEmpty()
                ? "It recognises what it draws"
                : draws ? "What it draws others recognise" : "It can recognise and cannot draw";
    String others =
        jury.map(spread ->
                String.format(
                    Locale.ROOT,
                    "; the other networks take %s of them for that, where they get %.1f of %d real"
                        + " digits right",
                    count(spread),
                    results.right().mean(),
                    results.digits()))
            .orElse("");
    return Finding.of(
        String.format(
            Locale.ROOT,
            "%s: of the pictures that it climbs to from black a network takes %s of %d for what they"
                + " were to be (median output %.3f)%s.",
            verdict,
            count(recognised),
            results.digits(),
            results.median("outputs", way).mean(),
            others),
        recognised.mean(),
        THEIR_LOGIT_FROM_BLACK);
  }

  /** Whether it is among the digits at all: as near to one as real ones are. */
  private static Finding distance(DreamResults results) {
    String way = DreamCase.best(0).text();
    double[] real = results.real("distance");
    double[] drawn = results.distances(way);
    double usual = DreamResults.quantile(real, USUAL);
    long near = Arrays.stream(drawn).filter(distance -> distance <= usual).count();
    double median = DreamResults.median(drawn);
    return Finding.of(
        String.format(
            Locale.ROOT,
            "These pictures lie %s: to the nearest of the training digits it is %.1f (median), from"
                + " a test digit %.1f, and %d of %d are as near as %.0f %% of test digits; the"
                + " nearest digit is the wanted one for %s of %d.",
            near < drawn.length / 2.0
                ? "outside the digits"
                : median > DreamResults.median(real)
                    ? "at the edge of the digits"
                    : "among the digits",
            median,
            DreamResults.median(real),
            near,
            drawn.length,
            100 * USUAL,
            count(results.matching("nearest", way)),
            results.digits()),
        median);
  }

  private static Finding starts(DreamResults results) {
    Spread black = results.recognised(plain(Start.BLACK));
    Spread grey = results.recognised(plain(Start.GREY));
    Spread noise = results.recognised(plain(Start.NOISE));
    boolean matters = black.differsFrom(grey) && black.mean() > grey.mean();
    return Finding.of(
        String.format(
            Locale.ROOT,
            "%s: descending the squared error by plain gradient steps they come to %s digits from"
                + " black, %s from grey and %s from noise (on the video's own network 7 to 8, and"
                + " 1 to 4).",
            matters ? "It matters where one starts" : "Where one starts matters little",
            count(black),
            count(grey),
            count(noise)),
        grey.mean(),
        THEIR_FROM_GREY_OR_NOISE);
  }

  private static String plain(Start start) {
    return new DreamCase(start, true, false, 0).text();
  }

  /** Whether what fails is the slope, which is next to nothing, or its direction. */
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
            "To blur each step %s: the correlation with the average digit goes from %s to %s (theirs"
                + " from 0.30 to 0.48); a real digit's is %.2f on average.",
            helps ? "makes them more like digits" : "does not make them more like digits",
            decimals(sharp),
            decimals(blurred),
            real),
        blurred.mean(),
        THEIR_LIKENESS_BLURRED);
  }

  private static Finding backQuery(DreamResults results) {
    Spread recognised = results.recognised(DreamResults.BACK_QUERY);
    boolean better =
        recognised.mean() >= results.recognised(DreamCase.best(0).text()).mean();
    return Finding.of(
        String.format(
            Locale.ROOT,
            "Asked backwards, through transposed weights, they give pictures of which they recognise"
                + " %s of %d (theirs 5): %s.",
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
                "A change of length %.2f turns a %d into an %d in its eyes (median of %d), %.0f %%"
                    + " of the distance between a real %d and a real %d (%.1f); as long a change in"
                    + " a random direction changes the answer in %.1f %% of all cases.",
                median,
                DreamResults.FROM,
                DreamResults.TO,
                lengths.length,
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
