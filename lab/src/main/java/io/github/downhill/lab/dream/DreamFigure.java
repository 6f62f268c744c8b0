package io.github.downhill.lab.dream;

import io.github.downhill.lab.drawing.Start;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.List;
import java.util.Locale;

/**
 * A figure that was measured on the published weights of the video's own network, beside ours.
 *
 * @param what was measured
 * @param least their figure, or the least of a range
 * @param most the most of it
 * @param ours the same of our networks
 */
record DreamFigure(String what, double least, double most, Spread ours) {

  /** All of them. */
  static List<DreamFigure> all(DreamResults results) {
    return List.of(
        recognised(
            "logit from black", 10, 10, new DreamCase(Start.BLACK, false, false, 0), results),
        recognised("squared error from black", 7, 8, plain(Start.BLACK), results),
        recognised("squared error from grey", 1, 4, plain(Start.GREY), results),
        recognised("squared error from noise", 1, 4, plain(Start.NOISE), results),
        recognised("logit from grey", 1, 4, new DreamCase(Start.GREY, false, false, 0), results),
        recognised("logit from noise", 1, 4, new DreamCase(Start.NOISE, false, false, 0), results),
        new DreamFigure("correlation with the average, sharp", 0.30, 0.30, likeness(results, 0)),
        new DreamFigure(
            "correlation with the average, blurred", 0.48, 0.48, likeness(results, DreamCase.BLUR)),
        new DreamFigure("asked backwards", 5, 5, results.recognised(DreamResults.BACK_QUERY)));
  }

  private static DreamFigure recognised(
      String what, double least, double most, DreamCase way, DreamResults results) {
    return new DreamFigure(what, least, most, results.recognised(way.text()));
  }

  private static DreamCase plain(Start start) {
    return new DreamCase(start, true, false, 0);
  }

  private static Spread likeness(DreamResults results, double blur) {
    return results.mean("likeness", DreamCase.best(blur).text());
  }

  /**
   * How they stand to each other: theirs is one network, so it agrees if it is no farther from our
   * mean than two standard deviations of the difference between one network and that mean.
   */
  String verdict() {
    if (ours.count() == 1) {
      return "cannot be told";
    }
    double room = 2 * ours.deviation() * Math.sqrt(1 + 1.0 / ours.count());
    if (ours.mean() - room <= most && ours.mean() + room >= least) {
      return "agrees";
    }
    return ours.mean() > most ? "ours is higher" : "ours is lower";
  }

  /** Theirs, in words. */
  String theirs() {
    return least == most
        ? Numbers.plain(least)
        : "%s to %s".formatted(Numbers.plain(least), Numbers.plain(most));
  }

  /** A row of a table. */
  List<String> row() {
    String form = most < 1 ? "%.2f ± %.2f" : "%.1f ± %.1f";
    return List.of(
        what, theirs(), String.format(Locale.ROOT, form, ours.mean(), ours.deviation()), verdict());
  }
}
