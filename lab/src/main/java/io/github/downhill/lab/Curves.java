package io.github.downhill.lab;

import io.github.downhill.lab.LineChart.Point;
import io.github.downhill.lab.LineChart.Series;
import io.github.downhill.lab.Outcome.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Outcomes of one recipe with several seeds, read as one curve with a band. */
final class Curves {
  private Curves() {}

  /** What was measured after each epoch, over all seeds that got there. */
  static Series overEpochs(String name, List<Outcome> outcomes, ToDoubleFunction<Epoch> measure) {
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

  /** One number of each outcome. */
  static Spread spread(List<Outcome> outcomes, ToDoubleFunction<Outcome> measure) {
    return Spread.of(outcomes.stream().map(outcome -> measure.applyAsDouble(outcome)).toList());
  }
}
