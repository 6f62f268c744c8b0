package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.CostFunction;

/**
 * A curve through heights that somebody has drawn, at equal distances from −reach to reach.
 *
 * <p>Between them it is a cubic, monotone wherever the heights are (Fritsch and Carlson 1980): it
 * is smooth, and has no valley that was not drawn. Outside it goes on straight.
 */
public final class DrawnCurve implements CostFunction {
  private static final int POINTS_LEAST = 2;

  private final double reach;
  private final double[] heights;
  private final double[] slopes; // per distance between two heights

  /**
   * A curve.
   *
   * @param reach above 0
   * @throws IllegalArgumentException if there are fewer than two heights, or one is no number
   */
  public DrawnCurve(double reach, double... heights) {
    if (heights.length < POINTS_LEAST) {
      throw new IllegalArgumentException("a curve needs at least two heights");
    }
    for (double height : heights) {
      if (!Double.isFinite(height)) {
        throw new IllegalArgumentException("a curve needs numbers for heights, not " + height);
      }
    }
    this.reach = reach;
    this.heights = heights.clone();
    slopes = slopes(heights);
  }

  /** The harmonic mean of the slopes on both sides; 0 where they lead apart. */
  private static double[] slopes(double[] heights) {
    int last = heights.length - 1;
    double[] slopes = new double[heights.length];
    slopes[0] = heights[1] - heights[0];
    slopes[last] = heights[last] - heights[last - 1];
    for (int i = 1; i < last; i++) {
      double before = heights[i] - heights[i - 1];
      double after = heights[i + 1] - heights[i];
      slopes[i] = before * after > 0 ? 2 * before * after / (before + after) : 0;
    }
    return slopes;
  }

  @Override
  public int dimensions() {
    return 1;
  }

  @Override
  public double gradient(Span point, Span gradient) {
    int last = heights.length - 1;
    double scale = last / (2 * reach);
    double place = (point.at(0) + reach) * scale;
    if (place < 0) {
      return straight(0, place, scale, gradient);
    } else if (!(place < last)) {
      return straight(last, place - last, scale, gradient);
    }
    return between((int) place, place - (int) place, scale, gradient);
  }

  private double straight(int end, double beyond, double scale, Span gradient) {
    gradient.values()[gradient.offset()] = (float) (slopes[end] * scale);
    return heights[end] + slopes[end] * beyond;
  }

  /** Hermite's cubic: the heights and slopes on both sides are met. */
  private double between(int i, double t, double scale, Span gradient) {
    double rise = heights[i + 1] - heights[i];
    double square = 3 * rise - 2 * slopes[i] - slopes[i + 1];
    double cube = slopes[i] + slopes[i + 1] - 2 * rise;
    double slope = slopes[i] + t * (2 * square + t * 3 * cube);
    gradient.values()[gradient.offset()] = (float) (slope * scale);
    return heights[i] + t * (slopes[i] + t * (square + t * cube));
  }
}
