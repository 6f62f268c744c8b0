package io.github.downhill.datasets;

/**
 * The threshold that divides numbers from 0 to 255 best into a low and a high class.
 *
 * <p>Best means that the variance between the two classes is largest (Otsu, "A threshold selection
 * method from gray-level histograms", 1979).
 */
final class Otsu {
  private static final int BINS = 256;

  private Otsu() {}

  /** The threshold for these values, of which negative ones count as 0. */
  static float threshold(float[] values) {
    int[] histogram = histogram(values);
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      sum += (double) i * histogram[i];
    }
    double best = 0;
    int threshold = 0;
    long low = 0;
    double lowSum = 0;
    for (int i = 0; i < BINS - 1; i++) {
      low += histogram[i];
      lowSum += (double) i * histogram[i];
      double between = variance(low, lowSum, values.length - low, sum - lowSum);
      if (between > best) {
        best = between;
        threshold = i + 1;
      }
    }
    return threshold;
  }

  private static int[] histogram(float[] values) {
    int[] histogram = new int[BINS];
    for (float value : values) {
      histogram[(int) Math.clamp(value, 0, BINS - 1)]++;
    }
    return histogram;
  }

  private static double variance(long low, double lowSum, long high, double highSum) {
    if (low == 0 || high == 0) {
      return 0;
    }
    double difference = highSum / high - lowSum / low;
    return difference * difference * low * high;
  }
}
