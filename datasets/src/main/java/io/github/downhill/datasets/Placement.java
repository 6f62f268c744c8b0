package io.github.downhill.datasets;

/**
 * Where ink is put on a picture of 28 × 28 pixels: what its own top left corner comes to lie on.
 *
 * @param left pixels from the left edge; negative if the ink starts outside
 * @param top pixels from the top edge
 */
record Placement(int left, int top) {
  private static final int SIDE = DigitRecipe.SIDE;
  private static final int MIDDLE = SIDE / 2;
  private static final int WHITE = 255;

  /** The middle of the ink's rectangle in the middle of the picture. */
  static Placement byMiddle(Ink ink) {
    return new Placement((SIDE - ink.width()) / 2, (SIDE - ink.height()) / 2);
  }

  /**
   * The ink's centre of mass in the middle of the picture, as far as whole pixels allow and a part
   * of the ink stays inside.
   *
   * @param inside what must not be moved over the edge
   */
  static Placement byCentreOfMass(Ink ink, InkBox inside) {
    return new Placement(
        start(centreOfMass(ink, true), inside.left(), inside.right()),
        start(centreOfMass(ink, false), inside.top(), inside.bottom()));
  }

  /** Where to start, so that the centre lies from 13.5 up to 14.5, and the part stays inside. */
  private static int start(double centre, double from, double to) {
    return Math.clamp(
        (int) Math.ceil(MIDDLE - 0.5 - centre), -(int) from, SIDE - (int) Math.ceil(to));
  }

  private static double centreOfMass(Ink ink, boolean horizontal) {
    double mass = 0;
    double moment = 0;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        mass += ink.at(x, y);
        moment += ink.at(x, y) * (horizontal ? x : y);
      }
    }
    return moment / mass;
  }

  /** Moved by whole pixels, as far as ink of this size stays inside. */
  Placement moved(int right, int down, Ink ink) {
    return new Placement(
        Math.clamp(left + right, 0, SIDE - ink.width()),
        Math.clamp(top + down, 0, SIDE - ink.height()));
  }

  /**
   * The picture with the ink on it; what lies outside is cut off.
   *
   * @param full the amount of ink that becomes 255
   * @return 28 × 28 bytes, row by row
   */
  byte[] put(Ink ink, float full) {
    float gain = WHITE / full;
    byte[] pixels = new byte[DigitRecipe.PIXELS];
    for (int y = Math.max(0, -top); y < Math.min(ink.height(), SIDE - top); y++) {
      for (int x = Math.max(0, -left); x < Math.min(ink.width(), SIDE - left); x++) {
        pixels[(top + y) * SIDE + left + x] = (byte) Math.round(ink.at(x, y) * gain);
      }
    }
    return pixels;
  }
}
