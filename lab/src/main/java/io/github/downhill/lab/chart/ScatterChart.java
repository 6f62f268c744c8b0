package io.github.downhill.lab.chart;

import io.github.downhill.lab.chart.Axis.Scale;
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
public record ScatterChart(
    String xTitle, String yTitle, Scale scale, DoubleFunction<String> words, List<Cloud> clouds)
    implements Chart {
  private static final int HEIGHT = 420;
  private static final int LEFT = 64;
  private static final int RIGHT = 60;
  private static final int TOP = 34;
  private static final int BOTTOM = 46;

  /** A point. */
  public record Point(double x, double y) {}

  /** Points of one kind. */
  public record Cloud(String name, List<Point> points) {}

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public void draw(Xml svg) {
    Axis x = Axis.over(xTitle, scale, points().mapToDouble(Point::x), LEFT, WIDTH - RIGHT, words);
    Axis y = Axis.over(yTitle, scale, points().mapToDouble(Point::y), HEIGHT - BOTTOM, TOP, words);
    Frame.draw(svg, x, y);
    for (int i = 0; i < clouds.size(); i++) {
      drawCloud(svg, x, y, clouds.get(i), i);
    }
  }

  private Stream<Point> points() {
    return clouds.stream().flatMap(cloud -> cloud.points().stream());
  }

  private static void drawCloud(Xml svg, Axis x, Axis y, Cloud cloud, int index) {
    double right = 0;
    double middle = 0;
    for (Point point : cloud.points()) {
      double px = x.at(point.x());
      double py = y.at(point.y());
      Frame.drawMark(svg, px, py, index);
      right = Math.max(right, px);
      middle += py / cloud.points().size();
    }
    svg.element("text", cloud.name(), "class", "name", "x", right + 8, "y", middle + 4);
  }

  @Override
  public List<String> columns() {
    return List.of("cloud", xTitle, yTitle);
  }

  @Override
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Cloud cloud : clouds) {
      for (Point point : cloud.points()) {
        rows.add(List.of(cloud.name(), Double.toString(point.x()), Double.toString(point.y())));
      }
    }
    return rows;
  }
}
