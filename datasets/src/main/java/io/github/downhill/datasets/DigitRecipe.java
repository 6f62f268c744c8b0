package io.github.downhill.datasets;

import java.util.Optional;

/**
 * Brings a picture of a digit into the form of MNIST, in which networks know digits.
 *
 * <p>The recipe of MNIST: light ink on a dark ground; the longer side of the box around the ink is
 * 20 pixels long; the box is placed on 28 × 28 pixels so that the ink's centre of mass is as near
 * to (14, 14) as whole pixels allow, counted from 0. A network that never saw a digit one pixel off
 * its place is easily wrong about it, so this is worth more than it seems. What the recipe does not
 * say, and the scanned forms of MNIST did not need: strokes much thinner than any in MNIST are made
 * thicker.
 */
public final class DigitRecipe {
  /** The sides of the finished picture. */
  public static final int SIDE = 28;

  static final int PIXELS = SIDE * SIDE;

  /** The longer side of the box around the ink. */
  static final int BOX = 20;

  private static final int MIDDLE = SIDE / 2;
  private static final float NEARLY_FULL = 0.95f;
  private static final int WHITE = 255;

  private DigitRecipe() {}

  /**
   * The digit on a picture of any size, dark on light or light on dark.
   *
   * @return 28 × 28 bytes, row by row, 0 for background to 255 for ink; empty if nothing is drawn
   */
  public static Optional<byte[]> apply(GreyPicture picture) {
    return InkFinder.find(picture).map(DigitRecipe::fit).map(DigitRecipe::centred);
  }

  /** Scales the ink to the box of 20 pixels; what has that size already stays as it is. */
  private static Ink fit(Ink ink) {
    InkBox whole = InkBox.whole(ink);
    return whole.holdsDigitOfMnist(ink) ? fit(ink, whole) : fitDrawing(Specks.removedFrom(ink));
  }

  private static Ink fitDrawing(Ink ink) {
    return Thickness.atLeastThin(fit(ink, InkBox.fading(ink)));
  }

  private static Ink fit(Ink ink, InkBox box) {
    return Resampling.scale(ink, box, box.longerSide() / BOX);
  }

  /** Places the ink with its centre of mass in the middle. */
  static byte[] centred(Ink ink) {
    float gain = WHITE / (ink.peak() < NEARLY_FULL ? ink.peak() : 1);
    int left = start(centreOfMass(ink, true), ink.width());
    int top = start(centreOfMass(ink, false), ink.height());
    byte[] pixels = new byte[PIXELS];
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        pixels[(top + y) * SIDE + left + x] = (byte) Math.round(ink.at(x, y) * gain);
      }
    }
    return pixels;
  }

  /** Where to start, so that the centre lies from 13.5 up to 14.5, and the ink stays inside. */
  private static int start(double centre, int length) {
    return Math.clamp((int) Math.ceil(MIDDLE - 0.5 - centre), 0, SIDE - length);
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
}
