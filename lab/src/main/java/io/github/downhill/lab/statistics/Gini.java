package io.github.downhill.lab.statistics;

import java.util.Arrays;

/** How unequally a whole is shared out (Gini 1912). */
public final class Gini {
  private Gini() {}

  /**
   * The Gini coefficient: 0 if all have the same, 1 − 1/n if one has all; NaN if there is nothing
   * to share.
   *
   * @param shares none of them negative
   */
  public static double of(double... shares) {
    double[] sorted = shares.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += sorted[i];
      weighted += (2.0 * i + 1 - sorted.length) * sorted[i];
    }
    return weighted / (sorted.length * sum);
  }
}
