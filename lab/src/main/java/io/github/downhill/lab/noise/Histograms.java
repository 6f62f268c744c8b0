package io.github.downhill.lab.noise;

import io.github.downhill.lab.chart.Chart;
import io.github.downhill.lab.chart.Xml;
import io.github.downhill.lab.statistics.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * For each kind of picture, what a network answers: how often each digit, with marks for the shares
 * of somebody else, and how high the top output is, with what is above {@value Confidence#SURE}
 * hollow.
 */
record Histograms(List<Row> cases) implements Chart {
  private static final int TOP = 24;
  private static final int ROW = 62;
  private static final int BARS = 44; // of a row's height
  private static final int BOTTOM = 30;
  private static final int CHOICES = 150;
  private static final int TOPS = 420;
  private static final int RIGHT = 690;

  /**
   * A kind of picture.
   *
   * @param choices how often each class is answered, as shares of all
   * @param theirs the same of somebody else; NaN where that is not known
   * @param tops how often the top output is in each of as many ranges of equal width from 0 to 1
   * @param sure the share of top outputs above {@value Confidence#SURE}
   */
  record Row(
      String name, List<Double> choices, List<Double> theirs, List<Double> tops, double sure) {
    Row {
      choices = List.copyOf(choices);
      theirs = List.copyOf(theirs);
      tops = List.copyOf(tops);
    }
  }

  @Override
  public int height() {
    return TOP + ROW * cases.size() + BOTTOM;
  }

  @Override
  public void draw(Xml svg) {
    svg.element("text", "the answer", "class", "title", "x", CHOICES, "y", 14);
    svg.element("text", "the top output", "class", "title", "x", TOPS, "y", 14);
    svg.element("text", "> 0.9", "class", "title", "x", WIDTH, "y", 14, "text-anchor", "end");
    for (int i = 0; i < cases.size(); i++) {
      drawRow(svg, cases.get(i), TOP + ROW * i);
    }
    drawScales(svg);
  }

  private static void drawRow(Xml svg, Row row, int y) {
    double base = y + BARS + 8.0;
    svg.element("text", row.name(), "class", "name", "x", 0, "y", base - 4);
    double most = most(Stream.concat(row.choices().stream(), row.theirs().stream()));
    drawBars(svg, row.choices(), most, CHOICES, TOPS - 30, base, Double.POSITIVE_INFINITY);
    drawMarks(svg, row.theirs(), most, CHOICES, TOPS - 30, base);
    double sure = Confidence.SURE * row.tops().size();
    drawBars(svg, row.tops(), most(row.tops().stream()), TOPS, RIGHT, base, sure);
    svg.element(
        "text",
        Numbers.percent(row.sure(), 3),
        "class",
        "name",
        "x",
        WIDTH,
        "y",
        base - 4,
        "text-anchor",
        "end");
  }

  private static double most(Stream<Double> shares) {
    double most = shares.mapToDouble(share -> share).filter(Double::isFinite).max().orElse(1);
    return most == 0 ? 1 : most;
  }

  /** Bars as high as the highest allows; those from a number on are hollow. */
  private static void drawBars(
      Xml svg,
      List<Double> shares,
      double most,
      double left,
      double right,
      double base,
      double other) {
    double width = (right - left) / shares.size();
    for (int k = 0; k < shares.size(); k++) {
      double height = BARS * shares.get(k) / most;
      svg.empty(
          "rect",
          "class",
          k >= other - 1e-9 ? "bar c1 hollow" : "bar c0",
          "x",
          left + k * width + 1,
          "y",
          base - height,
          "width",
          width - 2,
          "height",
          height);
    }
    svg.empty("line", "class", "grid", "x1", left, "x2", right, "y1", base, "y2", base);
  }

  /** Diamonds at what is known of somebody else. */
  private static void drawMarks(
      Xml svg, List<Double> shares, double most, double left, double right, double base) {
    double width = (right - left) / Math.max(1, shares.size());
    for (int k = 0; k < shares.size(); k++) {
      if (Double.isFinite(shares.get(k))) {
        double x = left + (k + 0.5) * width;
        double y = base - BARS * shares.get(k) / most;
        String diamond = "M%s %sl4 4l-4 4l-4 -4z".formatted(Numbers.place(x), Numbers.place(y - 4));
        svg.empty("path", "class", "theirs", "d", diamond);
      }
    }
  }

  private void drawScales(Xml svg) {
    double y = TOP + ROW * cases.size() + 14.0;
    int classes = cases.getFirst().choices().size();
    double width = (TOPS - 30.0 - CHOICES) / classes;
    for (int k = 0; k < classes; k++) {
      svg.element(
          "text",
          String.valueOf(k),
          "x",
          CHOICES + (k + 0.5) * width,
          "y",
          y,
          "text-anchor",
          "middle");
    }
    for (double tick : new double[] {0, 0.5, 0.9, 1}) {
      svg.element(
          "text",
          Numbers.plain(tick),
          "x",
          TOPS + tick * (RIGHT - TOPS),
          "y",
          y,
          "text-anchor",
          "middle");
    }
  }

  @Override
  public List<String> columns() {
    return List.of("pictures", "what", "which", "share");
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : cases) {
      for (int k = 0; k < row.choices().size(); k++) {
        rows.add(List.of(row.name(), "answer", "" + k, row.choices().get(k).toString()));
      }
      for (int k = 0; k < row.theirs().size(); k++) {
        if (Double.isFinite(row.theirs().get(k))) {
          rows.add(List.of(row.name(), "answer, theirs", "" + k, row.theirs().get(k).toString()));
        }
      }
      for (int k = 0; k < row.tops().size(); k++) {
        String from = Numbers.plain((double) k / row.tops().size());
        rows.add(List.of(row.name(), "top output from", from, row.tops().get(k).toString()));
      }
    }
    return rows;
  }
}
