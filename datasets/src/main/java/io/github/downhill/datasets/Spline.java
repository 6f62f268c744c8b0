package io.github.downhill.datasets;

/**
 * Smooth curves through the points of a shape (Catmull and Rom's splines), as short straight steps.
 *
 * <p>A curve is broken at corners and where the pen is lifted; there it ends as if it went on
 * straight.
 */
final class Spline {
  private static final int STEPS = 6; // from one point to the next

  private final DigitShape shape;
  private final double[] points; // x, y, x, y …
  private final PenPressure pressure;
  private final PenPath path = new PenPath();

  private Spline(DigitShape shape, double[] points, PenPressure pressure) {
    this.shape = shape;
    this.points = points;
    this.pressure = pressure;
  }

  /** The way of a pen that writes a shape through these points. */
  static PenPath through(DigitShape shape, double[] points, PenPressure pressure) {
    return new Spline(shape, points, pressure).path();
  }

  private PenPath path() {
    for (int point = 0; point < shape.points(); point++) {
      if (shape.isEnd(point)) {
        path.add(points[2 * point], points[2 * point + 1], radius(point, 0));
        path.lift();
      } else {
        addCurveFrom(point);
      }
    }
    return path;
  }

  private double radius(int point, double step) {
    return pressure.radius((point + step) / shape.points());
  }

  /** The curve from one point to the next, without the next itself. */
  private void addCurveFrom(int point) {
    boolean starts = point == 0 || shape.isEnd(point - 1) || shape.isCorner(point);
    boolean ends = shape.isEnd(point + 1) || shape.isCorner(point + 1);
    for (int step = 0; step < STEPS; step++) {
      double t = (double) step / STEPS;
      path.add(
          coordinate(2 * point, starts, ends, t),
          coordinate(2 * point + 1, starts, ends, t),
          radius(point, t));
    }
  }

  private double coordinate(int i, boolean starts, boolean ends, double t) {
    double b = points[i];
    double c = points[i + 2];
    double a = starts ? 2 * b - c : points[i - 2];
    double d = ends ? 2 * c - b : points[i + 4];
    double cubic = 3 * (b - c) + d - a;
    double square = 2 * a - 5 * b + 4 * c - d;
    return b + 0.5 * t * (c - a + t * (square + t * cubic));
  }
}
