package io.github.downhill.datasets;

import java.util.Optional;

/**
 * How a picture of a digit becomes the input of a network, step by step: what {@link DigitRecipe}
 * makes of it, and what it would look like with one of the two main steps left out, or both.
 *
 * <table>
 *   <caption>The stages by what was done</caption>
 *   <tr><th></th><th>not centered</th><th>centered</th></tr>
 *   <tr><th>not boxed</th><td>{@link #raw}</td><td>{@link #centered}</td></tr>
 *   <tr><th>boxed</th><td>{@link #boxed}</td><td>{@link #finished}</td></tr>
 * </table>
 *
 * <p>Each stage is 28 × 28 bytes, row by row, 0 for background to 255 for ink. All of them start
 * from the same ink, light or dark, that was told from the paper. Immutable.
 */
public final class DigitStages {
  private final byte[] raw;
  private final byte[] boxed;
  private final byte[] centered;
  private final byte[] finished;

  private DigitStages(Ink ink) {
    Ink small = shrunk(ink);
    Ink box = DigitRecipe.boxed(ink);
    this.raw = Placement.byMiddle(small).put(small, 1);
    this.centered = Placement.byCentreOfMass(small, InkBox.fading(small)).put(small, 1);
    this.boxed = DigitRecipe.uncentred(box);
    this.finished = DigitRecipe.centred(box);
  }

  /** The stages of a picture of any size; empty if nothing is drawn. */
  public static Optional<DigitStages> of(GreyPicture picture) {
    return InkFinder.find(picture).map(DigitStages::new);
  }

  /** The whole picture with a longer side of 28 pixels. */
  private static Ink shrunk(Ink ink) {
    double side = Math.max(ink.width(), ink.height());
    return Resampling.scale(ink, InkBox.ofPicture(ink), side / DigitRecipe.SIDE);
  }

  /**
   * The whole picture at 28 × 28 pixels, wherever on it the digit is and however large.
   *
   * <p>Each pixel is the mean over the area it stands for. A picture that is not square gets equal
   * margins without ink, to the nearest pixel.
   */
  public byte[] raw() {
    return raw.clone();
  }

  /** The digit scaled so that the longer side of its box is 20 pixels, the box in the middle. */
  public byte[] boxed() {
    return boxed.clone();
  }

  /**
   * The {@link #raw} picture, moved by whole pixels until the ink's centre of mass is as near to
   * (14, 14) as they allow; less far if the digit would reach over the edge.
   */
  public byte[] centered() {
    return centered.clone();
  }

  /** The digit scaled to the box and then centered: what {@link DigitRecipe#apply} gives. */
  public byte[] finished() {
    return finished.clone();
  }

  /**
   * What a network gets to see if some steps are left out.
   *
   * @param box whether the digit is scaled to a box of 20 pixels
   * @param center whether its centre of mass is moved to the middle
   */
  public byte[] input(boolean box, boolean center) {
    if (box) {
      return center ? finished() : boxed();
    }
    return center ? centered() : raw();
  }
}
