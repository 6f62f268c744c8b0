package io.github.downhill.datasets;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;

/**
 * Finished pictures of digits as they would be, had a step of {@link DigitRecipe} been left out: a
 * network tested on them shows what that step is worth.
 *
 * <p>Where people drew them, and how large, is lost from finished pictures. So without the box each
 * digit gets a random size, 0.75 to 1.1 times its own; and if it isn't centered either, a random
 * place, up to four pixels from the middle in each direction. That is a guess at how people draw,
 * not a measurement; and a digit is only ever moved so far, and made so large, that all of it stays
 * on the picture.
 */
public final class Unprepared {
  private static final double SCALE_MIN = 0.75;
  private static final double SCALE_MAX = 1.1;
  private static final int SHIFT_MAX = 4; // pixels

  private final boolean box;
  private final boolean center;

  private Unprepared(boolean box, boolean center) {
    this.box = box;
    this.center = center;
  }

  /**
   * The same digits, prepared less well; the labels and the order stay. With both steps, and for
   * blank pictures, nothing changes.
   *
   * @param examples finished pictures, 28 × 28
   * @param box whether each keeps its size, else it gets a random one
   * @param center whether each has its centre of mass in the middle, else the middle of its box;
   *     or, without the box either, is at a random place
   * @param seed names the random sizes and places
   * @throws IllegalArgumentException if the examples do not have 28 × 28 inputs
   */
  public static PixelExamples examples(Examples examples, boolean box, boolean center, long seed) {
    if (examples.inputs() != DigitRecipe.PIXELS) {
      throw new IllegalArgumentException(
          "pictures of digits have %d pixels, but these examples have %d inputs"
              .formatted(DigitRecipe.PIXELS, examples.inputs()));
    }
    return new Unprepared(box, center).of(examples, Randomness.of(seed));
  }

  private PixelExamples of(Examples examples, Randomness randomness) {
    byte[] pixels = new byte[examples.size() * DigitRecipe.PIXELS];
    byte[] labels = new byte[examples.size()];
    for (int i = 0; i < labels.length; i++) {
      float[] amounts = new float[DigitRecipe.PIXELS];
      examples.copyInputs(i, amounts, 0);
      Ink picture = new Ink(DigitRecipe.SIDE, DigitRecipe.SIDE, amounts);
      byte[] changed = of(picture, randomness.at(i));
      System.arraycopy(changed, 0, pixels, i * changed.length, changed.length);
      labels[i] = (byte) examples.label(i);
    }
    return new PixelExamples(
        examples.name(), DigitRecipe.PIXELS, examples.classes(), pixels, labels);
  }

  private byte[] of(Ink picture, Randomness r) {
    if ((box && center) || picture.peak() == 0) {
      return new Placement(0, 0).put(picture, 1);
    }
    InkBox around = InkBox.whole(picture);
    Ink digit = Resampling.scale(picture, around, 1 / scale(around, r));
    return placement(digit, r).put(digit, 1);
  }

  private double scale(InkBox around, Randomness r) {
    double random = r.uniform(0, SCALE_MIN, SCALE_MAX);
    return box ? 1 : Math.min(random, DigitRecipe.SIDE / around.longerSide());
  }

  private Placement placement(Ink digit, Randomness r) {
    if (center) {
      return Placement.byCentreOfMass(digit, InkBox.ofPicture(digit));
    }
    Placement middle = Placement.byMiddle(digit);
    return box ? middle : middle.moved(shift(r, 1), shift(r, 2), digit);
  }

  private static int shift(Randomness r, int index) {
    return r.below(index, 2 * SHIFT_MAX + 1) - SHIFT_MAX;
  }
}
