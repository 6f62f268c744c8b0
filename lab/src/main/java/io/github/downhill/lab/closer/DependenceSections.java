package io.github.downhill.lab.closer;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.chart.Pictures;
import io.github.downhill.lab.chart.Pictures.Picture;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pictures and the tables of {@link Dependence}. */
record DependenceSections(Dependence of) {
  List<Section> all() {
    return List.of(
        chart("gini", "Figure 3, left: labels as they are.", of.labelled()),
        chart("gini-own", "Figure 3, right: each example is a class of its own.", of.own()),
        table(),
        matrices(),
        how());
  }

  private static Section chart(String name, String caption, List<Dependence.Case> cases) {
    List<Series> series = cases.stream().map(each -> series(each)).toList();
    return new Section.Figure(
        name,
        caption
            + " How unequal examples are in what the cost owes to them (0: all alike), in the mean"
            + " over the time up to each epoch; mean of the seeds, and a band from the lowest to"
            + " the highest.",
        new LineChart(
            "epoch", Scale.WHOLE, "Gini coefficient", v -> Numbers.rounded(v, 3), series));
  }

  private static Series series(Dependence.Case each) {
    double[] epochs = each.seeds().getFirst().row(LossSensitivity.EPOCH);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < epochs.length; i++) {
      int at = i;
      points.add(
          new Point(
              epochs[i],
              Spread.of(
                  each.seeds().stream().map(seed -> seed.row(LossSensitivity.GINI)[at]).toList())));
    }
    return new Series(each.name(), points);
  }

  private Section table() {
    List<List<String>> rows = new ArrayList<>();
    of.labelled().forEach(each -> rows.add(row("labels, " + each.name(), each)));
    of.own().forEach(each -> rows.add(row("own classes, " + each.name(), each)));
    return new Section.Table(
        "sensitivity",
        "At the end: mean ± standard deviation over the seeds.",
        List.of("", "Gini coefficient", "right, of what was learned"),
        rows);
  }

  private static List<String> row(String name, Dependence.Case each) {
    return List.of(
        name,
        Dependence.decimals(each.last(LossSensitivity.GINI)),
        Numbers.percent(each.last(LossSensitivity.RIGHT)));
  }

  private Section matrices() {
    List<Picture> pictures =
        of.labelled().stream().map(each -> new Picture(each.name(), picture(each))).toList();
    return new Section.Figure(
        "classes",
        "Figure 4: how much the cost of a class (row, from 0 above) depends on the average example"
            + " of each class (column, from 0 at the left); the darkest of each row is black. First"
            + " seed.",
        new Pictures(of.classes(), Pictures.Tone.INK, of.labelled().size(), pictures));
  }

  private float[] picture(Dependence.Case each) {
    double[][] matrix = Dependence.matrix(each.seeds().getFirst(), of.classes());
    int classes = of.classes();
    float[] values = new float[classes * classes];
    for (int row = 0; row < classes; row++) {
      double most = Arrays.stream(matrix[row]).max().orElseThrow();
      for (int by = 0; by < classes; by++) {
        values[row * classes + by] = (float) (matrix[row][by] / most);
      }
    }
    return values;
  }

  private Section how() {
    return new Section.Text(
        "What is computed",
        """
        Two layers of %d units learn from %,d digits of %d × %d pixels, at a rate of %s, for %d epochs. At ten moments L is the cost over all of them, and ‖∂L/∂x‖₁ is found for each example x as in the paper: exactly, back through every step of the descent to the first, so that it counts what an example did to the weights at any time as well as what the network says of it now. Figure 4 does so for the cost of each class by itself.
        The paper looks at the cost after each step; here it is after every tenth of the training.\
        """
            .formatted(
                Dependence.UNITS,
                of.examples(),
                Dependence.SIDE,
                Dependence.SIDE,
                Numbers.plain(Dependence.RATE),
                of.epochs()));
  }
}
