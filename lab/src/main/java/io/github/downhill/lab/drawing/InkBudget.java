package io.github.downhill.lab.drawing;

/** Pictures with pixels from 0 to 1 and so much ink at most. */
final class InkBudget {
  private static final int HALVINGS = 60;

  private InkBudget() {}

  /**
   * Moves a picture to the nearest one, by Euclidean distance, whose pixels are from 0 to 1 and sum
   * up to no more than {@code most}: all pixels give the same, those that have less give all (the
   * projection on a capped simplex).
   */
  static void hold(double[] picture, double most) {
    double gift = 0;
    if (sum(picture, 0) > most) {
      double low = 0;
      double high = 0;
      for (double pixel : picture) {
        high = Math.max(high, pixel);
      }
      for (int i = 0; i < HALVINGS; i++) {
        gift = (low + high) / 2;
        boolean enough = sum(picture, gift) <= most;
        low = enough ? low : gift;
        high = enough ? gift : high;
      }
      gift = high;
    }
    for (int i = 0; i < picture.length; i++) {
      picture[i] = within(picture[i] - gift);
    }
  }

  private static double sum(double[] picture, double gift) {
    double sum = 0;
    for (double pixel : picture) {
      sum += within(pixel - gift);
    }
    return sum;
  }

  private static double within(double pixel) {
    return Math.clamp(pixel, 0.0, 1.0);
  }
}
