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

  private static final float NEARLY_FULL = 0.95f;

  private DigitRecipe() {}

  /**
   * The digit on a picture of any size, dark on light or light on dark.
   *
   * @return 28 × 28 bytes, row by row, 0 for background to 255 for ink; empty if nothing is drawn
   */
  public static Optional<byte[]> apply(GreyPicture picture) {
    return InkFinder.find(picture).map(DigitRecipe::boxed).map(DigitRecipe::centred);
  }

  /** Scales the ink to the box of 20 pixels; what has that size already stays as it is. */
  static Ink boxed(Ink ink) {
    InkBox whole = InkBox.whole(ink);
    return whole.holdsDigitOfMnist(ink) ? fit(ink, whole) : fitDrawing(Specks.removedFrom(ink));
  }

  private static Ink fitDrawing(Ink ink) {
    return Thickness.atLeastThin(fit(ink, InkBox.fading(ink)));
  }

  private static Ink fit(Ink ink, InkBox box) {
    return Resampling.scale(ink, box, box.longerSide() / BOX);
  }

  /** The scaled ink with its centre of mass in the middle. */
  static byte[] centred(Ink ink) {
    return Placement.byCentreOfMass(ink, InkBox.ofPicture(ink)).put(ink, full(ink));
  }

  /** The scaled ink as it is without the last step: the middle of its box in the middle. */
  static byte[] uncentred(Ink ink) {
    return Placement.byMiddle(ink).put(ink, full(ink));
  }

  /** The amount that counts as full ink: of a pale digit, its strongest pixel. */
  private static float full(Ink ink) {
    return ink.peak() < NEARLY_FULL ? ink.peak() : 1;
  }
}
