package io.github.downhill.lab.chart;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A row for each case, and on it a dot for each seed and a line at their mean; where there is a
 * figure of somebody else, a diamond.
 *
 * @param xTitle what is counted to the right
 * @param xWords how a number there is written
 */
public record DotChart(String xTitle, DoubleFunction<String> xWords, List<Row> cases)
    implements Chart {
  private static final int LEFT_MOST = 330;
  private static final double LETTER = 6.7; // about the width of one
  private static final int RIGHT = 24;
  private static final int TOP = 14;
  private static final int BOTTOM = 46;
  private static final int ROW = 30;

  /**
   * A case.
   *
   * @param theirs the figure of a paper or a book; NaN where there is none
   */
  public record Row(String name, Spread ours, double theirs) {}

  @Override
  public int height() {
    return TOP + ROW * cases.size() + BOTTOM;
  }

  private double left() {
    int longest = cases.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    return Math.min(LEFT_MOST, 16 + LETTER * longest);
  }

  @Override
  public void draw(Xml svg) {
    double left = left();
    double bottom = height() - (double) BOTTOM;
    List<Double> values = new ArrayList<>();
    for (Row row : cases) {
      values.addAll(row.ours().values());
      values.add(row.theirs());
    }
    Axis x =
        Axis.over(
            xTitle,
            Scale.LINEAR,
            values.stream().mapToDouble(value -> value),
            left + 8,
            WIDTH - RIGHT,
            xWords);
    Frame.drawAcross(svg, x, TOP, bottom);
    for (int i = 0; i < cases.size(); i++) {
      drawRow(svg, x, left, cases.get(i), TOP + ROW * (i + 0.5));
    }
  }

  private static void drawRow(Xml svg, Axis x, double left, Row row, double y) {
    svg.element(
        "text", row.name(), "class", "name", "x", left - 8, "y", y + 4, "text-anchor", "end");
    svg.empty("line", "class", "grid", "x1", left, "x2", WIDTH - 0.0 - RIGHT, "y1", y, "y2", y);
    for (double value : row.ours().values()) {
      svg.empty("circle", "class", "dot c0", "cx", x.at(value), "cy", y, "r", 4.0);
    }
    double mean = x.at(row.ours().mean());
    svg.empty("line", "class", "mean", "x1", mean, "x2", mean, "y1", y - 10, "y2", y + 10);
    if (Double.isFinite(row.theirs())) {
      double at = x.at(row.theirs());
      String diamond = "M%s %sl6 6l-6 6l-6 -6z".formatted(Numbers.place(at), Numbers.place(y - 6));
      svg.empty("path", "class", "theirs", "d", diamond);
    }
  }

  @Override
  public List<String> columns() {
    return List.of("case", "which", xTitle);
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : cases) {
      row.ours()
          .values()
          .forEach(value -> rows.add(List.of(row.name(), "ours", Double.toString(value))));
      if (Double.isFinite(row.theirs())) {
        rows.add(List.of(row.name(), "theirs", Double.toString(row.theirs())));
      }
    }
    return rows;
  }
}
