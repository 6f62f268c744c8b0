package io.github.downhill.benchmarks;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Curves over two logarithmic axes, as SVG.
 *
 * <p>Written here because a page that is read by day and by night needs colours that follow it,
 * which is one rule of CSS, and the libraries that draw charts know none.
 */
final class Plot {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 420;
  private static final int LEFT = 104;
  private static final int RIGHT = 140;
  private static final int TOP = 64;
  private static final int BOTTOM = 52;
  private static final int LINE = 17; // a label's height

  private static final String STYLE =
      """
      text { font: 13px system-ui, sans-serif; fill: #57606a; }
      .title { font-size: 15px; font-weight: 600; fill: #1f2328; }
      .grid { stroke: #8c959f; stroke-opacity: 0.3; }
      .curve { fill: none; stroke-width: 2; }
      .first { stroke-width: 3.5; }
      .name { font-weight: 600; }
      @media (prefers-color-scheme: dark) {
        text { fill: #9da7b1; }
        .title { fill: #e6edf3; }
      }
      """;

  /** Of middling brightness, so that they stand out from white and from black. */
  private static final List<String> COLOURS =
      List.of(
          "#2f81f7", "#e0702b", "#2da44e", "#a371f7", "#c9366f", "#8a7a1f", "#1b9aaa", "#808890");

  private final List<Curve> curves;
  private final Axis x;
  private final Axis y;

  /** A point of a curve. */
  record Point(double x, double y) {}

  /** A curve with a name; the first one is drawn boldest. */
  record Curve(String name, List<Point> points) {}

  /** A logarithmic axis from one power of ten to another, and where it lies in the picture. */
  private record Axis(int from, int to, double start, double end) {
    static Axis of(DoubleStream values, double start, double end) {
      var all = values.summaryStatistics();
      int from = (int) Math.floor(Math.log10(all.getMin()));
      int to = (int) Math.ceil(Math.log10(all.getMax()));
      return new Axis(from, Math.max(to, from + 1), start, end);
    }

    double at(double value) {
      return start + (Math.log10(value) - from) / (to - from) * (end - start);
    }
  }

  private Plot(List<Curve> curves) {
    this.curves = curves;
    List<Point> points = curves.stream().flatMap(curve -> curve.points().stream()).toList();
    x = Axis.of(points.stream().mapToDouble(Point::x), LEFT, WIDTH - RIGHT);
    y = Axis.of(points.stream().mapToDouble(Point::y), HEIGHT - BOTTOM, TOP);
  }

  /**
   * Draws curves.
   *
   * @throws IllegalArgumentException if there is no point to draw
   */
  static String svg(String title, String xTitle, String yTitle, List<Curve> curves) {
    if (curves.stream().allMatch(curve -> curve.points().isEmpty())) {
      throw new IllegalArgumentException("there is nothing to plot");
    }
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter svg = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new Plot(curves).write(svg, title, xTitle, yTitle);
      svg.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return text + "\n";
  }

  private void write(XMLStreamWriter svg, String title, String xTitle, String yTitle)
      throws XMLStreamException {
    svg.writeStartElement("svg");
    svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
    svg.writeAttribute("viewBox", "0 0 %d %d".formatted(WIDTH, HEIGHT));
    svg.writeAttribute("role", "img");
    element(svg, "title", title);
    element(svg, "style", STYLE);
    element(svg, "text", title, "class", "title", "x", number(LEFT), "y", "22");
    double middle = (LEFT + WIDTH - RIGHT) / 2.0;
    element(
        svg,
        "text",
        xTitle,
        "x",
        number(middle),
        "y",
        number(HEIGHT - 12),
        "text-anchor",
        "middle");
    element(svg, "text", yTitle, "x", number(LEFT), "y", "46");
    writeGrid(svg);
    for (int i = 0; i < curves.size(); i++) {
      writeCurve(svg, curves.get(i), i);
    }
    writeNames(svg);
    svg.writeEndElement();
  }

  private void writeGrid(XMLStreamWriter svg) throws XMLStreamException {
    for (int power = x.from(); power <= x.to(); power++) {
      double at = x.at(Math.pow(10, power));
      line(svg, at, TOP, at, HEIGHT - BOTTOM);
      String below = number(HEIGHT - BOTTOM + 18);
      element(svg, "text", ten(power), "x", number(at), "y", below, "text-anchor", "middle");
    }
    for (int power = y.from(); power <= y.to(); power++) {
      double at = y.at(Math.pow(10, power));
      line(svg, LEFT, at, WIDTH - RIGHT, at);
      String beside = number(LEFT - 8);
      element(svg, "text", ten(power), "x", beside, "y", number(at + 4), "text-anchor", "end");
    }
  }

  private void writeCurve(XMLStreamWriter svg, Curve curve, int index) throws XMLStreamException {
    StringBuilder points = new StringBuilder();
    for (Point point : curve.points()) {
      points.append("%s,%s ".formatted(number(x.at(point.x())), number(y.at(point.y()))));
    }
    String of = index == 0 ? "curve first" : "curve";
    String path = points.toString().strip();
    element(svg, "polyline", "", "class", of, "stroke", colour(index), "points", path);
    for (Point point : curve.points()) {
      String r = index == 0 ? "4" : "3";
      String cx = number(x.at(point.x()));
      String cy = number(y.at(point.y()));
      element(svg, "circle", "", "cx", cx, "cy", cy, "r", r, "fill", colour(index));
    }
  }

  /**
   * A name at the right of the last point of each curve, moved down where it would cover another.
   */
  private void writeNames(XMLStreamWriter svg) throws XMLStreamException {
    List<Curve> fromTop = new ArrayList<>(curves);
    fromTop.removeIf(curve -> curve.points().isEmpty());
    fromTop.sort(Comparator.comparingDouble(this::lastY));
    double free = TOP;
    double lowest = HEIGHT - BOTTOM - (fromTop.size() - 1.0) * LINE;
    for (Curve curve : fromTop) {
      double at = Math.max(free, Math.min(lastY(curve), lowest));
      String colour = "fill: " + colour(curves.indexOf(curve));
      String beside = number(WIDTH - RIGHT + 14);
      element(
          svg,
          "text",
          curve.name(),
          "class",
          "name",
          "style",
          colour,
          "x",
          beside,
          "y",
          number(at + 4));
      free = at + LINE;
      lowest += LINE;
    }
  }

  private double lastY(Curve curve) {
    return y.at(curve.points().getLast().y());
  }

  private static String colour(int index) {
    return COLOURS.get(index % COLOURS.size());
  }

  private static void line(XMLStreamWriter svg, double x1, double y1, double x2, double y2)
      throws XMLStreamException {
    element(
        svg,
        "line",
        "",
        "class",
        "grid",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2));
  }

  private static void element(XMLStreamWriter svg, String name, String text, String... attributes)
      throws XMLStreamException {
    svg.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      svg.writeAttribute(attributes[i], attributes[i + 1]);
    }
    svg.writeCharacters(text);
    svg.writeEndElement();
  }

  /** A power of ten as one reads it: 1,000 · 10 thousand · 1 million. */
  private static String ten(int power) {
    String[] units = {"", " thousand", " million", " billion"};
    if (power < 4) {
      return String.format(Locale.ENGLISH, power < 0 ? "%s" : "%,.0f", Math.pow(10, power));
    }
    int unit = Math.min(power / 3, units.length - 1);
    return "%.0f%s".formatted(Math.pow(10, power - 3 * unit), units[unit]);
  }

  private static String number(double value) {
    return String.format(Locale.ENGLISH, "%.1f", value);
  }
}
