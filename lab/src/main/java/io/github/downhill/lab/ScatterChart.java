package io.github.downhill.lab;

import io.github.downhill.lab.Axis.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * Clouds of points, each with its name at its middle.
 *
 * @param xTitle what is counted to the right
 * @param yTitle what is counted upwards
 * @param words how numbers on both axes are written
 */
record ScatterChart(
    String xTitle, String yTitle, Scale scale, DoubleFunction<String> words, List<Cloud> clouds)
    implements Chart {
  private static final int HEIGHT = 420;
  private static final int LEFT = 64;
  private static final int RIGHT = 60;
  private static final int TOP = 34;
  private static final int BOTTOM = 46;

  /** A point. */
  record Point(double x, double y) {}

  /** Points of one kind. */
  record Cloud(String name, List<Point> points) {}

  @Override
  public int height() {
    return HEIGHT;
import io.github.downhill.kernels.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Digits as points, a frame for each layer: each is written where it lies, in a colour of its own
 * as well.
 */
record ScatterChart(List<Panel> panels) implements Chart {
  private static final int GAP = 16;
  private static final int NAME = 26;
  private static final int ACROSS = 2;
  private static final int SIDE = (WIDTH - GAP) / ACROSS;
  private static final int HIGH = 300;
  private static final int MARGIN = 10;

  /**
   * A layer.
   *
   * @param name what is written below it
   * @param places points × 2
   * @param labels what digit each is
   */
  @SuppressWarnings("ArrayRecordComponent") // made to be drawn, never compared or changed
  record Panel(String name, Matrix places, int[] labels) {}

  @Override
  public int height() {
    return (panels.size() + ACROSS - 1) / ACROSS * (HIGH + NAME + GAP);
  }

  @Override
  public void draw(Xml svg) {
    Axis x = Axis.over(xTitle, scale, points().mapToDouble(Point::x), LEFT, WIDTH - RIGHT, words);
    Axis y = Axis.over(yTitle, scale, points().mapToDouble(Point::y), HEIGHT - BOTTOM, TOP, words);
    Frame.draw(svg, x, y);
    for (int i = 0; i < clouds.size(); i++) {
      drawCloud(svg, x, y, clouds.get(i), Frame.look(i));
    }
  }

  private Stream<Point> points() {
    return clouds.stream().flatMap(cloud -> cloud.points().stream());
  }

  private static void drawCloud(Xml svg, Axis x, Axis y, Cloud cloud, String look) {
    double right = 0;
    double middle = 0;
    for (Point point : cloud.points()) {
      double px = x.at(point.x());
      double py = y.at(point.y());
      svg.empty("circle", "class", "dot " + look, "cx", px, "cy", py, "r", 3.0);
      right = Math.max(right, px);
      middle += py / cloud.points().size();
    }
    svg.element("text", cloud.name(), "class", "name", "x", right + 8, "y", middle + 4);
    for (int i = 0; i < panels.size(); i++) {
      int left = i % ACROSS * (SIDE + GAP);
      int top = i / ACROSS * (HIGH + NAME + GAP);
      svg.empty("rect", "class", "frame", "x", left, "y", top, "width", SIDE, "height", HIGH);
      drawDigits(svg, panels.get(i), left, top);
      svg.element(
          "text",
          panels.get(i).name(),
          "x",
          left + SIDE / 2,
          "y",
          top + HIGH + 17,
          "text-anchor",
          "middle");
    }
  }

  private static void drawDigits(Xml svg, Panel panel, int left, int top) {
    Matrix places = panel.places();
    Axis x = axis(places, 0, left + (double) MARGIN, left + SIDE - (double) MARGIN);
    Axis y = axis(places, 1, top + HIGH - (double) MARGIN, top + (double) MARGIN);
    for (int row = 0; row < places.rows(); row++) {
      int label = panel.labels()[row];
      svg.element(
          "text",
          String.valueOf(label),
          "class",
          "digit d" + label,
          "x",
          x.at(places.at(row, 0)),
          "y",
          y.at(places.at(row, 1)));
    }
  }

  private static Axis axis(Matrix places, int axis, double start, double end) {
    return Axis.over(
        "main direction",
        Axis.Scale.LINEAR,
        java.util.stream.IntStream.range(0, places.rows()).mapToDouble(row -> places.at(row, axis)),
        start,
        end,
        Numbers::plain);
  }

  @Override
  public List<String> columns() {
    return List.of("cloud", xTitle, yTitle);
    return List.of("layer", "point", "digit", "x", "y");
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Cloud cloud : clouds) {
      for (Point point : cloud.points()) {
        rows.add(List.of(cloud.name(), Double.toString(point.x()), Double.toString(point.y())));
    for (Panel panel : panels) {
      for (int row = 0; row < panel.places().rows(); row++) {
        rows.add(
            List.of(
                panel.name(),
                String.valueOf(row),
                String.valueOf(panel.labels()[row]),
                Float.toString(panel.places().at(row, 0)),
                Float.toString(panel.places().at(row, 1))));
      }
    }
    return rows;
  }
}
