package io.github.downhill.datasets;

import io.github.downhill.network.Randomness;

/** How thick a pen writes, from the start of a digit to its end: it swells and thins smoothly. */
final class PenPressure {
  private static final double RADIUS_LOG = 0.24; // 1.3 pixels of the finished picture
  private static final double RADIUS_VARIATION = 0.27;
  private static final double RADIUS_MIN = 0.7;
  private static final double RADIUS_MAX = 2.8;
  private static final double SWELLING = 0.25;
  private static final double THINNEST = 0.4;
  private static final int KNOTS = 6;

  private final double[] radii; // at KNOTS places, evenly from start to end

  private PenPressure(double[] radii) {
    this.radii = radii;
  }

  /** A random pen and pressure, for a digit through the points x, y, x, y … */
  static PenPressure random(double[] points, Randomness r) {
    double pixels =
        Math.clamp(
            StrictMath.exp(RADIUS_LOG + RADIUS_VARIATION * r.gaussian(0)), RADIUS_MIN, RADIUS_MAX);
    double radius = pixels * longerSide(points) / (DigitRecipe.BOX - 2 * pixels);
    double[] radii = new double[KNOTS];
    for (int i = 0; i < KNOTS; i++) {
      radii[i] = radius * Math.max(THINNEST, 1 + SWELLING * r.gaussian(10 + i));
    }
    return new PenPressure(radii);
  }

  private static double longerSide(double[] points) {
    return Math.max(extent(points, 0), extent(points, 1));
  }

  private static double extent(double[] points, int first) {
    double min = points[first];
    double max = points[first];
    for (int i = first; i < points.length; i += 2) {
      min = Math.min(min, points[i]);
      max = Math.max(max, points[i]);
    }
    return max - min;
  }

  /** The radius of the pen at a share of the way, from 0 to 1. */
  double radius(double share) {
    double position = share * (KNOTS - 1);
    int knot = Math.min((int) position, KNOTS - 2);
    return radii[knot] + (position - knot) * (radii[knot + 1] - radii[knot]);
  }
}
