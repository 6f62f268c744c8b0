package io.github.downhill.lab.dream;

import io.github.downhill.lab.drawing.InputGradient;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What was measured of what networks draw.
 *
 * @param networks that were asked to draw
 * @param drawings of each network
 * @param changes of each network; none if there are too few classes
 * @param yardstick of real digits
 * @param between 3s and 8s; none if there are too few classes
 */
record DreamResults(
    List<Network> networks,
    List<Measured> drawings,
    List<Measured> changes,
    List<Measured> yardstick,
    List<Measured> between) {
  static final int FROM = 3;
  static final int TO = 8;
  static final String BACK_QUERY = "back-query";
  private static final int CHUNK = 100; // test digits

  /** Measures it all. */
  static DreamResults of(List<Network> networks, Workshop workshop) throws IOException {
    Extent extent = workshop.settings().extent();
    int changed = extent.choose(10, 50, 200);
    List<Measurement> yardsticks = new ArrayList<>();
    int real = Math.min(extent.choose(200, 1_000, 10_000), workshop.test().size());
    for (int start = 0; start < real; start += CHUNK) {
      yardsticks.add(new YardstickMeasurement(start, Math.min(start + CHUNK, real)));
    }
    boolean digits = workshop.test().classes() > TO;
    return new DreamResults(
        networks,
        workshop.measure(
            IntStream.range(0, networks.size())
                .mapToObj(i -> new DreamMeasurement(networks.get(i), i + 1L))
                .toList()),
        workshop.measure(
            digits
                ? networks.stream()
                    .map(network -> new ChangeMeasurement(network, FROM, TO, changed))
                    .toList()
                : List.of()),
        workshop.measure(yardsticks),
        workshop.measure(digits ? List.of(new BetweenMeasurement(FROM, TO, changed)) : List.of()));
  }

  /** How many of its digits each network takes for what they were to be. */
  Spread recognised(String way) {
    return matching("choices", way);
  }

  /** For how many of its digits a row of each network has the digit itself. */
  Spread matching(String row, String way) {
    return spread(
        drawings,
        each -> {
          double[] found = each.row(row + " " + way);
          return IntStream.range(0, found.length).filter(digit -> found[digit] == digit).count();
        });
  }

  /**
   * How many of a network's drawings the other networks take for what they were to be, on average:
   * a jury that has learned from the same digits, and has no part in the drawing.
   *
   * @return for each network; nothing if there is but one
   */
  Optional<Spread> jury(String way) {
    if (networks.size() == 1) {
      return Optional.empty();
    }
    List<InputGradient> all = networks.stream().map(InputGradient::new).toList();
    List<Double> counts = new ArrayList<>();
    for (int drawer = 0; drawer < all.size(); drawer++) {
      counts.add(seenByOthers(all, drawer, way) / (all.size() - 1.0));
    }
    return Optional.of(Spread.of(counts));
  }

  private long seenByOthers(List<InputGradient> all, int drawer, String way) {
    return IntStream.range(0, digits())
        .mapToLong(digit -> {
          double[] picture = DreamMeasurement.picture(drawings.get(drawer), digit, way);
          return all.stream()
              .filter(network -> network != all.get(drawer) && sees(network, picture, digit))
              .count();
        })
        .sum();
  }

  private static boolean sees(InputGradient network, double[] picture, int digit) {
    network.show(picture);
    return network.choice() == digit;
  }

  /** How many of ten test digits the networks recognise. */
  Spread right() {
    return spread(drawings, each -> digits() * each.number("right"));
  }

  /** How far an empty picture is from the nearest learned digit. */
  double empty() {
    return yardstick.getFirst().number("empty");
  }

  /** How many of ten test digits a measure takes for what they are. */
  double realMatching(String row) {
    double right = 0;
    double all = 0;
    for (Measured each : yardstick) {
      double[] labels = each.row("labels");
      double[] found = each.row(row);
      right += IntStream.range(0, labels.length).filter(i -> labels[i] == found[i]).count();
      all += labels.length;
    }
    return digits() * right / all;
  }

  /** How many digits there are to be drawn. */
  int digits() {
    return drawings.getFirst().row("choices " + BACK_QUERY).length;
  }

  /** The median over a network's digits of one of its rows, for each network. */
  Spread median(String row, String way) {
    return spread(drawings, each -> median(each.row(row + " " + way)));
  }

  /** The mean over a network's digits of one of its rows, for each network. */
  Spread mean(String row, String way) {
    return spread(drawings, each -> each.stream(row + " " + way).average().orElseThrow());
  }

  /** The same of real digits, one by one, in ascending order. */
  double[] real(String row) {
    return yardstick.stream().flatMapToDouble(each -> each.stream(row)).sorted().toArray();
  }

  /** All drawings' distances to their nearest training example. */
  double[] distances(String way) {
    return drawings.stream()
        .flatMapToDouble(each -> each.stream("distance " + way))
        .sorted()
        .toArray();
  }

  /** All lengths of smallest changes, in ascending order. */
  double[] lengths(String row) {
    return changes.stream().flatMapToDouble(each -> each.stream(row)).sorted().toArray();
  }

  /** How many pictures were to be changed. */
  int tried() {
    return changes.stream().mapToInt(each -> (int) each.number(ChangeMeasurement.TRIED)).sum();
  }

  /** The number in the middle; the mean of two. */
  static double median(double[] numbers) {
    return quantile(numbers, 0.5);
  }

  /** The number below which such a part lies, between its two neighbours if need be. */
  static double quantile(double[] numbers, double part) {
    double[] sorted = Arrays.stream(numbers).sorted().toArray();
    double at = part * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private static Spread spread(List<Measured> all, ToDoubleFunction<Measured> measure) {
    return Spread.of(DoubleStream.of(all.stream().mapToDouble(measure).toArray()).boxed().toList());
  }
}
