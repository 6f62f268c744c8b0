package io.github.downhill.lab.report;

import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Outcomes of one recipe with several seeds, read as one curve with a band. */
public final class Curves {
  private Curves() {}

  /** What was measured after each epoch, over all seeds that got there. */
  public static Series overEpochs(
      String name, List<Outcome> outcomes, ToDoubleFunction<Epoch> measure) {
    SortedMap<Integer, List<Double>> values = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      for (Epoch epoch : outcome.epochs()) {
        values
            .computeIfAbsent(epoch.epoch(), _ -> new ArrayList<>())
            .add(measure.applyAsDouble(epoch));
      }
    }
    List<Point> points = new ArrayList<>();
    values.forEach((epoch, all) -> points.add(new Point(epoch, Spread.of(all))));
    return new Series(name, points);
  }

  /**
   * The same over those epochs alone that were measured with all seeds, so that the curve never is
   * of fewer than before.
   */
  public static Series overCommonEpochs(
      String name, List<Outcome> outcomes, ToDoubleFunction<Epoch> measure) {
    List<Outcome> measured =
        outcomes.stream()
            .map(outcome ->
                new Outcome(
                    outcome.epochs().stream()
                        .filter(epoch -> Double.isFinite(measure.applyAsDouble(epoch)))
                        .toList(),
                    outcome.diverged()))
            .toList();
    Series all = overEpochs(name, measured, measure);
    return new Series(
        name, all.points().stream().filter(p -> p.spread().count() == outcomes.size()).toList());
  }

  /** One number of each outcome. */
  public static Spread spread(List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
    return Spread.of(outcomes.stream().map(outcome -> measure.applyAsDouble(outcome)).toList());
  }
}
