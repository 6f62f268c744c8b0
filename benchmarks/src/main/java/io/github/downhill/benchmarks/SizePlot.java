package io.github.downhill.benchmarks;

import io.github.downhill.benchmarks.Plot.Curve;
import io.github.downhill.benchmarks.Plot.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How many images a second everybody trains on, against the size of the network. */
final class SizePlot {
  private SizePlot() {}

  static String svg(Map<Workload, List<Score>> sizes) {
    List<Curve> curves = new ArrayList<>();
    for (Rival rival : Rival.values()) {
      List<Point> points = points(rival, sizes);
      if (!points.isEmpty()) {
        curves.add(new Curve(rival.title, points));
      }
    }
    return Plot.svg(
        "How fast networks of all sizes train on " + Machine.processors(),
        "parameters of the network",
        "images a second, each with as many threads as are fastest",
        curves);
  }

  /** Those of a rival, each with as many threads as are fastest. */
  private static List<Point> points(Rival rival, Map<Workload, List<Score>> sizes) {
    List<Point> points = new ArrayList<>();
    sizes.forEach((workload, scores) ->
        scores.stream()
            .filter(score -> score.entry().rival() == rival)
            .min(Comparator.comparingDouble(Score::median))
            .ifPresent(best ->
                points.add(new Point(workload.parameters(), workload.images() / best.median()))));
    points.sort(Comparator.comparingDouble(Point::x));
    return points;
  }
}
