package io.github.downhill.lab.noise;

import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.statistics.Calibration;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How sure networks of one recipe are, one for each seed.
 *
 * @param name of the recipe
 * @param networks what was measured of each ({@link Confidence})
 */
record Sureness(String name, List<Measured> networks) {

  /** Trains the networks of some trials, as far as they do not diverge, and asks them. */
  static Sureness of(
      Workshop workshop, String name, List<Trial> trials, List<? extends Examples> nonsense)
      throws IOException {
    List<Network> networks = workshop.networks(trials).stream().flatMap(Optional::stream).toList();
    return new Sureness(
        name,
        workshop.measure(
            networks.stream().map(network -> new Confidence(network, nonsense)).toList()));
  }

  /** A number of each network, of those that have it. */
  Spread spread(String row) {
    List<Double> values =
        networks.stream().map(each -> each.number(row)).filter(v -> !v.isNaN()).toList();
    return Spread.of(values.isEmpty() ? List.of(Double.NaN) : values);
  }

  /** Each number of a row, in the mean over the networks. */
  List<Double> mean(String row) {
    int length = networks.getFirst().row(row).length;
    return IntStream.range(0, length)
        .mapToObj(
            k -> networks.stream().mapToDouble(each -> each.row(row)[k]).average().orElseThrow())
        .toList();
  }

  /** The answer that a network gives most often to a kind of picture, for each network. */
  List<Integer> favourites(String kind) {
    List<Integer> favourites = new ArrayList<>();
    for (Measured each : networks) {
      double[] choices = each.row(kind + ": choices");
      favourites.add(
          IntStream.range(0, choices.length)
              .reduce((best, k) -> choices[k] > choices[best] ? k : best)
              .orElseThrow());
    }
    return favourites;
  }

  /**
   * What it answers to a kind of picture, over all networks.
   *
   * @param theirs the share of each answer that somebody else has; NaN where it is not known
   */
  Histograms.Row histogram(String kind, List<Double> theirs) {
    return new Histograms.Row(
        kind,
        mean(kind + ": choices"),
        theirs,
        mean(kind + ": tops"),
        spread(kind + ": sure").mean());
  }

  /** How often it is right over how high its top output is, for bins with answers. */
  Series reliability() {
    List<Point> points = new ArrayList<>();
    for (int bin = 0; bin < Calibration.BINS; bin++) {
      int at = bin;
      List<Double> right = numbers("bin right", at).boxed().toList();
      if (!right.isEmpty()) {
        double output = numbers("bin outputs", at).average().orElseThrow();
        points.add(new Point(output, Spread.of(right)));
      }
    }
    return new Series(name, points);
  }

  private DoubleStream numbers(String row, int index) {
    return networks.stream()
        .mapToDouble(each -> each.row(row)[index])
        .filter(value -> !Double.isNaN(value));
  }
}
