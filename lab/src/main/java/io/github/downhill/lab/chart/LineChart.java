package io.github.downhill.lab.chart;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Curves, each with a band from the smallest to the largest of its seeds, and its name at its end;
 * where somebody else has figures of the same, marks of its colour.
 *
 * @param xTitle what is counted to the right
 * @param xScale how
 * @param yTitle what is counted upwards
 * @param yWords how a number there is written
 * @param theirs for each curve, in their order, the figures of somebody else; may be fewer
 */
public record LineChart(
    String xTitle,
    Scale xScale,
    String yTitle,
    DoubleFunction<String> yWords,
    List<Series> series,
    List<Series> theirs)
    implements Chart {
  private static final int HEIGHT = 380;
  private static final int LEFT = 64;
  private static final int RIGHT = 190;
  private static final int TOP = 34;
  private static final int BOTTOM = 46;
  private static final int LINE = 16; // the height of a label

  /** A point of a curve, with what the seeds made of it. */
  public record Point(double x, Spread spread) {}

  /** A curve. */
  public record Series(String name, List<Point> points) {}

  /** Curves that are ours alone. */
  public LineChart(
      String xTitle,
      Scale xScale,
      String yTitle,
      DoubleFunction<String> yWords,
      List<Series> series) {
    this(xTitle, xScale, yTitle, yWords, series, List.of());
  }

  private record Label(int series, String name, double y) {}

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public void draw(Xml svg) {
    Axis x =
        Axis.over(
            xTitle, xScale, points().mapToDouble(Point::x), LEFT, WIDTH - RIGHT, Numbers::plain);
    Axis y =
        Axis.over(
            yTitle,
            Scale.LINEAR,
            points()
                .flatMap(p -> Stream.of(p.spread().least(), p.spread().most()))
                .mapToDouble(v -> v),
            HEIGHT - BOTTOM,
            TOP,
            yWords);
    Frame.draw(svg, x, y);
    for (int i = 0; i < series.size(); i++) {
      drawBand(svg, x, y, i);
    }
    for (int i = 0; i < series.size(); i++) {
      drawLine(svg, x, y, i);
    }
    for (int i = 0; i < theirs.size(); i++) {
      for (Point point : theirs.get(i).points()) {
        Frame.drawMark(svg, x.at(point.x()), y.at(point.spread().mean()), i);
      }
    }
    drawNames(svg, y);
  }

  private Stream<Point> points() {
    return Stream.concat(series.stream(), theirs.stream()).flatMap(each -> each.points().stream());
  }

  private void drawBand(Xml svg, Axis x, Axis y, int index) {
    List<Point> points = series.get(index).points();
    Stream<String> up = points.stream().map(p -> place(x.at(p.x()), y.at(p.spread().most())));
    Stream<String> down =
        points.reversed().stream().map(p -> place(x.at(p.x()), y.at(p.spread().least())));
    String corners = Stream.concat(up, down).collect(Collectors.joining(" "));
    svg.empty("polygon", "class", "band " + Frame.look(index), "points", corners);
  }

  private void drawLine(Xml svg, Axis x, Axis y, int index) {
    String places =
        series.get(index).points().stream()
            .map(p -> place(x.at(p.x()), y.at(p.spread().mean())))
            .collect(Collectors.joining(" "));
    svg.empty("polyline", "class", "line " + Frame.look(index), "points", places);
  }

  /** Names stand at the ends of their curves, but never on one another. */
  private void drawNames(Xml svg, Axis y) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      Series each = series.get(i);
      labels.add(new Label(i, each.name(), y.at(each.points().getLast().spread().mean())));
    }
    labels.sort(Comparator.comparingDouble(Label::y));
    double lowest = HEIGHT - BOTTOM - (labels.size() - 1.0) * LINE;
    double next = TOP;
    for (Label label : labels) {
      double at = Math.clamp(label.y(), next, Math.max(next, lowest));
      next = at + LINE;
      lowest += LINE;
      double left = WIDTH - RIGHT + 8.0;
      String look = Frame.look(label.series());
      svg.empty("line", "class", "line " + look, "x1", left, "x2", left + 22, "y1", at, "y2", at);
      if (label.series() < theirs.size() && !theirs.get(label.series()).points().isEmpty()) {
        Frame.drawMark(svg, left + 11, at, label.series());
      }
      svg.element("text", label.name(), "class", "name", "x", left + 28, "y", at + 4);
    }
  }

  private static String place(double x, double y) {
    return Numbers.place(x) + "," + Numbers.place(y);
  }

  @Override
  public List<String> columns() {
    return List.of("curve", xTitle, "seeds", "mean", "deviation", "least", "most");
  }

  @Override
  public List<List<String>> rows() {
    return Stream.concat(series.stream(), theirs.stream())
        .flatMap(each -> each.points().stream().map(point -> row(each.name(), point)))
        .toList();
  }

  private static List<String> row(String name, Point point) {
    Spread spread = point.spread();
    return Stream.of(
            name,
            Numbers.plain(point.x()),
            String.format(Locale.ROOT, "%d", spread.count()),
            Double.toString(spread.mean()),
            Double.toString(spread.deviation()),
            Double.toString(spread.least()),
            Double.toString(spread.most()))
        .toList();
  }
}
