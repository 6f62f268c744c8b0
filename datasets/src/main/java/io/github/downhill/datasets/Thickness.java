package io.github.downhill.datasets;

/**
 * How thick the strokes of a digit are, and how to make them thicker.
 *
 * <p>The pens of MNIST wrote strokes of two to four pixels in the finished picture. A line drawn
 * with the thinnest pen of a painting program comes out with less than one, as no network has seen
 * it.
 */
final class Thickness {
  private static final float THIN = 1.45f; // pixels: 99 of 100 digits of MNIST are thicker
  private static final float GAIN = 1.3f;

  private Thickness() {}

  /** The ink of a scaled digit, made thicker where its pen was thinner than those of MNIST. */
  static Ink atLeastThin(Ink ink) {
    return of(ink) < THIN ? thicker(ink) : ink;
  }

  /** The mean thickness of strokes, in pixels: twice the area divided by the length of its edge. */
  static double of(Ink ink) {
    double area = 0;
    double edge = 0;
    for (int y = -1; y < ink.height(); y++) {
      for (int x = -1; x < ink.width(); x++) {
        double here = at(ink, x, y);
        area += here;
        edge += Math.hypot(at(ink, x + 1, y) - here, at(ink, x, y + 1) - here);
      }
    }
    return 2 * area / edge;
  }

  /** Spreads ink over neighbouring pixels within the box, and makes up for it by more ink. */
  private static Ink thicker(Ink ink) {
    int right = ink.width() + 2 <= DigitRecipe.BOX ? 1 : 0;
    int down = ink.height() + 2 <= DigitRecipe.BOX ? 1 : 0;
    int width = ink.width() + 2 * right;
    int height = ink.height() + 2 * down;
    float[] amounts = new float[width * height];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = spread(ink, i % width - right, i / width - down);
    }
    Ink spread = new Ink(width, height, amounts);
    float gain = GAIN / spread.peak();
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = Math.min(1, amounts[i] * gain);
    }
    return spread;
  }

  /** A pixel and its neighbours, the nearer the more. */
  private static float spread(Ink ink, int x, int y) {
    return row(ink, x, y - 1) + 2 * row(ink, x, y) + row(ink, x, y + 1);
  }

  private static float row(Ink ink, int x, int y) {
    return at(ink, x - 1, y) + 2 * at(ink, x, y) + at(ink, x + 1, y);
  }

  private static float at(Ink ink, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < ink.width() && y < ink.height();
    return inside ? ink.at(x, y) : 0;
  }
}
