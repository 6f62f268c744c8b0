package io.github.downhill.lab.chart;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.statistics.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A row for each case, and on it a histogram of its numbers, as high as its most frequent ones; the
 * line is at their median.
 *
 * @param xTitle what is counted to the right
 * @param xWords how a number there is written
 */
public record Distributions(String xTitle, DoubleFunction<String> xWords, List<Row> cases)
    implements Chart {
  private static final int BINS = 60;
  private static final int LEFT = 130;
  private static final int RIGHT = 24;
  private static final int TOP = 14;
  private static final int BOTTOM = 46;
  private static final int ROW = 74;
  private static final double HIGHEST = 60;

  /** A case. */
  public record Row(String name, Spread spread) {}

  @Override
  public int height() {
    return TOP + ROW * cases.size() + BOTTOM;
  }

  @Override
  public void draw(Xml svg) {
    Axis x = axis();
    Frame.drawAcross(svg, x, TOP, height() - (double) BOTTOM);
    for (int i = 0; i < cases.size(); i++) {
      drawRow(svg, x, cases.get(i), TOP + ROW * (i + 1.0) - 4);
    }
  }

  private Axis axis() {
    var all = cases.stream().flatMap(row -> row.spread().values().stream());
    return Axis.over(
        xTitle, Scale.LINEAR, all.mapToDouble(value -> value), LEFT, WIDTH - RIGHT, xWords);
  }

  private static void drawRow(Xml svg, Axis x, Row row, double y) {
    int[] counts = counts(x, row.spread());
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    double wide = (x.end() - x.start()) / BINS;
    for (int bin = 0; bin < BINS; bin++) {
      double high = HIGHEST * counts[bin] / most;
      if (counts[bin] > 0) {
        svg.empty(
            "rect",
            "class",
            "bar c0",
            "x",
            x.start() + bin * wide,
            "y",
            y - high,
            "width",
            wide - 1,
            "height",
            high);
      }
    }
    svg.element(
        "text", row.name(), "class", "name", "x", LEFT - 10, "y", y - 6, "text-anchor", "end");
    svg.empty("line", "class", "grid", "x1", LEFT, "x2", WIDTH - RIGHT, "y1", y, "y2", y);
    double median = x.at(row.spread().median());
    svg.empty(
        "line", "class", "mean", "x1", median, "x2", median, "y1", y - HIGHEST - 4, "y2", y + 4);
  }

  private static int[] counts(Axis x, Spread spread) {
    int[] counts = new int[BINS];
    for (double value : spread.values()) {
      double share = (x.at(value) - x.start()) / (x.end() - x.start());
      counts[Math.clamp((int) (share * BINS), 0, BINS - 1)]++;
    }
    return counts;
  }

  @Override
  public List<String> columns() {
    return List.of("case", "from", "to", "how often");
  }

  @Override
  public List<List<String>> rows() {
    Axis x = axis();
    double wide = (x.most() - x.least()) / BINS;
    List<List<String>> rows = new ArrayList<>();
    for (Row row : cases) {
      int[] counts = counts(x, row.spread());
      for (int bin = 0; bin < BINS; bin++) {
        rows.add(
            List.of(
                row.name(),
                Double.toString(x.least() + bin * wide),
                Double.toString(x.least() + (bin + 1) * wide),
                Integer.toString(counts[bin])));
      }
    }
    return rows;
  }
}
