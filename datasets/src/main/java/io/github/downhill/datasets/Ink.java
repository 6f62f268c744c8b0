package io.github.downhill.datasets;

/** How much ink lies on each pixel of a picture, from 0 for background to 1 for full ink. */
final class Ink {
  private final int width;
  private final int height;
  private final float[] amounts; // height × width

  /** Wraps the amounts, height × width, row by row, which from now on belong to the ink. */
  Ink(int width, int height, float[] amounts) {
    this.width = width;
    this.height = height;
    this.amounts = amounts;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The amounts themselves, not a copy; not to be changed. */
  float[] amounts() {
    return amounts;
  }

  float at(int x, int y) {
    return amounts[y * width + x];
  }

  /** The largest amount anywhere. */
  float peak() {
    float peak = 0;
    for (float amount : amounts) {
      peak = Math.max(peak, amount);
    }
    return peak;
  }

  /** The largest amount in each column. */
  float[] columnPeaks() {
    float[] peaks = new float[width];
    for (int i = 0; i < amounts.length; i++) {
      peaks[i % width] = Math.max(peaks[i % width], amounts[i]);
    }
    return peaks;
  }

  /** The largest amount in each row. */
  float[] rowPeaks() {
    float[] peaks = new float[height];
    for (int i = 0; i < amounts.length; i++) {
      peaks[i / width] = Math.max(peaks[i / width], amounts[i]);
    }
    return peaks;
  }
}
