package io.github.downhill.datasets;

import java.util.Arrays;

/**
 * One stroke of a round pen, or of a round eraser, on the pad of {@link Strokes}. Immutable.
 *
 * <p>Lengths are in pixels of the pad, from its top left corner. Points may lie outside.
 */
public final class Stroke {
  private static final double FAR = 100 * Strokes.SIDE; // from here, farther makes no difference

  private final double width;
  private final double[] xy; // x, y, x, y …

  private Stroke(double width, double[] xy) {
    this.width = width;
    this.xy = xy;
  }

  /**
   * A stroke through points.
   *
   * @param width the diameter of a pen; negative, that of an eraser
   * @param xy the points in order, x, y, x, y …; a single one makes a dot
   * @throws IllegalArgumentException if a number is infinite or none, a point lacks its y, or the
   *     width is 0 or more than the pad's
   */
  public static Stroke of(double width, double... xy) {
    if (xy.length % 2 != 0) {
      throw new IllegalArgumentException(
          "a stroke needs an x and a y for each point, but has %d numbers".formatted(xy.length));
    }
    if (!Arrays.stream(xy).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a stroke has a point that is not a finite number");
    }
    if (!(Math.abs(width) > 0 && Math.abs(width) <= Strokes.SIDE)) {
      throw new IllegalArgumentException(
          "a pen or an eraser is more than 0 and at most %d pixels wide, not %s"
              .formatted(Strokes.SIDE, Math.abs(width)));
    }
    return new Stroke(width, xy.clone());
  }

  /** How many points there are. */
  int points() {
    return xy.length / 2;
  }

  /** How many pixels are looked at for drawing this, at most. */
  double pixels() {
    double sum = 0;
    for (int i = 0; i < xy.length; i += 2) {
      int before = Math.max(0, i - 2);
      sum += extent(xy[i] - xy[before]) * extent(xy[i + 1] - xy[before + 1]);
    }
    return sum;
  }

  private double extent(double way) {
    return Math.min(Strokes.SIDE, Math.abs(way) + Math.abs(width));
  }

  void drawOn(PenRaster pad) {
    if (width > 0) {
      pad.draw(path());
    } else {
      pad.erase(path());
    }
  }

  private PenPath path() {
    PenPath path = new PenPath();
    for (int i = 0; i < xy.length; i += 2) {
      path.add(near(xy[i]), near(xy[i + 1]), Math.abs(width) / 2);
    }
    return path;
  }

  private static double near(double coordinate) {
    return Math.clamp(coordinate, -FAR, FAR);
  }
}
