package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import java.util.Arrays;

/**
 * The negative gradient −∇C, read number by number: its sign says whether a weight or bias should
 * go up or down, its size how much that matters.
 */
public final class Nudges {
  private final float[] slopes;
  private final int[] ranked;
  private final double[] squares; // of the k largest together

  /** Reads a gradient, which is copied. */
  public Nudges(Span gradient) {
    slopes = gradient.toArray();
    ranked = rank(slopes);
    squares = new double[slopes.length + 1];
    for (int k = 0; k < slopes.length; k++) {
      double slope = slopes[ranked[k]];
      squares[k + 1] = squares[k] + slope * slope;
    }
  }

  /** How many numbers there are. */
  public int count() {
    return slopes.length;
  }

  /** The nudge to one number, −∂C/∂x: up if it is positive, down if it is negative. */
  public double nudge(int index) {
    return 0.0 - slopes[index]; // and not −0 where the slope is 0
  }

  /** The index of the largest nudge for 0, and so on; equal ones in the order of the numbers. */
  public int ranked(int rank) {
    return ranked[rank];
  }

  /** ‖∇C‖². */
  public double squaredLength() {
    return squares[slopes.length];
  }

  /** How many nudges are exactly zero. */
  public int zeros() {
    int zeros = 0;
    for (float slope : slopes) {
      zeros += slope == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** The share of ‖∇C‖² that the largest nudges hold: 1 where there is nothing to share. */
  public double shareOfTop(int count) {
    double all = squaredLength();
    return all == 0 ? 1 : squares[count] / all;
  }

  /** How many are the largest 1 %, rounded up. */
  public int onePercent() {
    return Math.ceilDiv(slopes.length, 100);
  }

  /** What a nudge is in words, beside the largest one. */
  public Size size(int index) {
    double largest = slopes.length == 0 ? 0 : Math.abs(nudge(ranked[0]));
    return Size.of(nudge(index), largest);
  }

  float slope(int index) {
    return slopes[index];
  }

  /** Sizes as bits stand in the order of the sizes, so that they can be sorted as whole numbers. */
  private static int[] rank(float... slopes) {
    long[] keys = new long[slopes.length];
    for (int k = 0; k < slopes.length; k++) {
      long smallness = (long) Integer.MAX_VALUE - Float.floatToIntBits(Math.abs(slopes[k]));
      keys[k] = smallness << Integer.SIZE | k;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }
}
