package io.github.downhill.cli;

import io.github.downhill.landscape.Survey;
import java.util.List;
import java.util.Locale;

/**
 * A landscape as an SVG picture: a color a point, on a logarithmic scale with its legend, and the
 * path of the training.
 *
 * <p>The scale is logarithmic because costs near the end are a small part of those at the edge.
 */
final class LandscapePicture {
  private static final int SIDE = 600;
  private static final int LEFT = 70;
  private static final int TOP = 50;
  private static final int WIDTH = LEFT + SIDE + 130;
  private static final int HEIGHT = TOP + SIDE + 60;
  private static final int SHADES = 64;
  private static final int CONTOURS = 12;
  private static final double FLOOR = 1e-6; // costs of 0 have no logarithm

  /** From low to high; each is lighter than the one before, so that they print in grey too. */
  private static final int[][] STOPS = {
    {24, 27, 74}, {34, 78, 131}, {38, 130, 142}, {94, 178, 123}, {190, 215, 98}, {253, 246, 200}
  };

  private final Survey survey;
  private final PlaneChoice plane;
  private final double low; // logarithms
  private final double high;
  private final StringBuilder svg = new StringBuilder();

  LandscapePicture(Survey survey, PlaneChoice plane) {
    this.survey = survey;
    this.plane = plane;
    low = Math.log(Math.max(FLOOR, survey.lowest()));
    high = Math.max(low + 1e-9, Math.log(Math.max(FLOOR, survey.highest())));
  }

  String svg() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"14\">%n",
        WIDTH, HEIGHT);
    add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT);
    add(
        "<text x=\"%d\" y=\"28\" font-size=\"17\" font-weight=\"bold\">Cost over %,d examples, %s"
            + "</text>%n",
        LEFT, survey.examples(), title());
    addSurface();
    addContours();
    addPath();
    addAxes();
    addLegend();
    return svg.append("</svg>\n").toString();
  }

  private String title() {
    return switch (plane) {
      case RANDOM -> "two random directions";
      case PATH -> "the main directions of the path";
      case GRADIENT -> "start, end and gradient";
    };
  }

  private void addSurface() {
    int columns = survey.xs().length;
    int rows = survey.ys().length;
    double width = (double) SIDE / columns;
    double height = (double) SIDE / rows;
    add("<g shape-rendering=\"crispEdges\">%n");
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        add(
            "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"/>%n",
            LEFT + column * width,
            TOP + SIDE - (row + 1) * height,
            width,
            height,
            color(share(survey.cost(column, row))));
      }
    }
    add("</g>%n");
  }

  /** Lines of equal cost, at equal distances on the scale. */
  private void addContours() {
    add("<g fill=\"none\" stroke=\"white\" stroke-opacity=\"0.55\" stroke-width=\"1\">%n");
    for (int line = 1; line < CONTOURS; line++) {
      StringBuilder path = new StringBuilder();
      double level = (double) line / CONTOURS;
      for (int row = 0; row + 1 < survey.ys().length; row++) {
        for (int column = 0; column + 1 < survey.xs().length; column++) {
          addContour(column, row, level, path);
        }
      }
      add("<path d=\"%s\"/>%n", path);
    }
    add("</g>%n");
  }

  /** Where a line crosses the sides of the square between four points (marching squares). */
  private void addContour(int column, int row, double level, StringBuilder path) {
    int[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    int crossings = 0;
    for (int i = 0; i < corners.length; i++) {
      int[] from = corners[i];
      int[] to = corners[(i + 1) % corners.length];
      double a = share(survey.cost(column + from[0], row + from[1])) - level;
      double b = share(survey.cost(column + to[0], row + to[1])) - level;
      if (a < 0 != b < 0) {
        double part = a / (a - b);
        double x = column + from[0] + part * (to[0] - from[0]);
        double y = row + from[1] + part * (to[1] - from[1]);
        path.append(crossings % 2 == 0 ? 'M' : 'L');
        path.append(
            String.format(
                Locale.ROOT,
                "%.1f %.1f",
                LEFT + (x + 0.5) / survey.xs().length * SIDE,
                TOP + SIDE - (y + 0.5) / survey.ys().length * SIDE));
        crossings++;
      }
    }
  }

  private void addPath() {
    List<Survey.Stop> path = survey.path();
    if (path.isEmpty()) {
      addDot(0, 0, "the network");
      return;
    }
    StringBuilder points = new StringBuilder();
    for (Survey.Stop stop : path) {
      points.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", x(stop.shadow().x()), y(stop.shadow().y())));
    }
    for (String stroke : List.of("white\" stroke-width=\"5", "#d55e00\" stroke-width=\"2.5")) {
      add(
          "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\"/>%n",
          points.toString().strip(), stroke);
    }
    addDot(path.getFirst().shadow().x(), path.getFirst().shadow().y(), "start");
    addDot(path.getLast().shadow().x(), path.getLast().shadow().y(), "end");
  }

  private void addDot(double x, double y, String name) {
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"6\" fill=\"#d55e00\" stroke=\"white\""
            + " stroke-width=\"2\"/>%n",
        x(x), y(y));
    add(
        "<text x=\"%.1f\" y=\"%.1f\" font-weight=\"bold\" stroke=\"white\" stroke-width=\"4\""
            + " paint-order=\"stroke\">%s</text>%n",
        x(x) + 11, y(y) + 5, name);
  }

  private void addAxes() {
    float[] xs = survey.xs();
    float[] ys = survey.ys();
    add("<g fill=\"#333\">%n");
    for (int i = 0; i <= 4; i++) {
      int column = i * (xs.length - 1) / 4;
      int row = i * (ys.length - 1) / 4;
      add(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.2f</text>%n",
          x(xs[column]), TOP + SIDE + 22, xs[column]);
      add(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.2f</text>%n",
          LEFT - 8, y(ys[row]) + 5, ys[row]);
    }
    add(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">along u (the network lies at 0,"
            + " 0)</text>%n",
        LEFT + SIDE / 2, TOP + SIDE + 46);
    add(
        "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\">along v</text>%n",
        TOP + SIDE / 2);
    add("</g>%n");
  }

  private void addLegend() {
    int left = LEFT + SIDE + 25;
    double height = (double) SIDE / SHADES;
    for (int i = 0; i < SHADES; i++) {
      add(
          "<rect x=\"%d\" y=\"%.2f\" width=\"18\" height=\"%.2f\" fill=\"%s\"/>%n",
          left, TOP + SIDE - (i + 1) * height, height + 0.3, color((i + 0.5) / SHADES));
    }
    for (int i = 0; i <= 4; i++) {
      add(
          "<text x=\"%d\" y=\"%.1f\" fill=\"#333\">%.3g</text>%n",
          left + 26, TOP + SIDE * (1 - i / 4.0) + 5, Math.exp(low + (high - low) * i / 4));
    }
    add("<text x=\"%d\" y=\"%d\" fill=\"#333\">cost (log)</text>%n", left, TOP + SIDE + 22);
  }

  private double share(float cost) {
    return Float.isFinite(cost)
        ? Math.clamp((Math.log(Math.max(FLOOR, cost)) - low) / (high - low), 0, 1)
        : 1;
  }

  private static String color(double share) {
    double at = share * (STOPS.length - 1);
    int before = Math.min(STOPS.length - 2, (int) at);
    double part = at - before;
    int[] rgb = new int[3];
    for (int i = 0; i < 3; i++) {
      rgb[i] = (int) Math.round(STOPS[before][i] * (1 - part) + STOPS[before + 1][i] * part);
    }
    return "#%02x%02x%02x".formatted(rgb[0], rgb[1], rgb[2]);
  }

  /** The middle of a cell of the surface is where its cost was computed. */
  private double x(double along) {
    return LEFT + place(along, survey.xs()) * SIDE;
  }

  private double y(double along) {
    return TOP + SIDE - place(along, survey.ys()) * SIDE;
  }

  private static double place(double along, float[] places) {
    double first = places[0];
    double last = places[places.length - 1];
    return ((along - first) / (last - first) * (places.length - 1) + 0.5) / places.length;
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
