package io.github.downhill.lab.chart;

import io.github.downhill.lab.statistics.Numbers;
import java.util.List;

/** What is around the curves of a chart: lines at round numbers, and what they count. */
final class Frame {
  /** Looks there are: colour and dashes, so that curves can be told apart without colour too. */
  private static final int LOOKS = 8;

  /** Shapes that differ in grey too: around a place, about eight wide. */
  private static final List<String> MARKS =
      List.of(
          "m0 -4l4 4l-4 4l-4 -4z",
          "m-3 -3h6v6h-6z",
          "m0 -4l4 7h-8z",
          "m0 4l4 -7h-8z",
          "m-4 0h8m-4 -4v8");

  private Frame() {}

  /** The classes that give the curve of a number its look. */
  static String look(int index) {
    return "c" + index % LOOKS;
  }

  /** A mark in the look of a number. */
  static void drawMark(Xml svg, double x, double y, int index) {
    String at = "M%s %s".formatted(Numbers.place(x), Numbers.place(y));
    svg.empty("path", "class", "mark " + look(index), "d", at + MARKS.get(index % MARKS.size()));
  }

  /** Both axes. */
  static void draw(Xml svg, Axis x, Axis y) {
    drawAcross(svg, x, y.end(), y.start());
    for (double tick : y.ticks()) {
      double at = y.at(tick);
      svg.empty("line", "class", "grid", "x1", x.start(), "x2", x.end(), "y1", at, "y2", at);
      svg.element(
          "text", y.words().apply(tick), "x", x.start() - 6, "y", at + 4, "text-anchor", "end");
    }
    svg.element("text", y.title(), "class", "title", "x", 0.0, "y", 14.0);
  }

  /** The axis from left to right, with lines from top to bottom. */
  static void drawAcross(Xml svg, Axis x, double top, double bottom) {
    for (double tick : x.ticks()) {
      double at = x.at(tick);
      svg.empty("line", "class", "grid", "x1", at, "x2", at, "y1", top, "y2", bottom);
      svg.element(
          "text", x.words().apply(tick), "x", at, "y", bottom + 18, "text-anchor", "middle");
    }
    double middle = (x.start() + x.end()) / 2;
    svg.element(
        "text",
        x.title(),
        "class",
        "title",
        "x",
        middle,
        "y",
        bottom + 38,
        "text-anchor",
        "middle");
  }
}
