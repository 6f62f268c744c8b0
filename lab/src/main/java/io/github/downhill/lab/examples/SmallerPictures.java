package io.github.downhill.lab.examples;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;

/**
 * Pictures brought to a smaller size: each pixel becomes the mean over the area that it covers.
 *
 * <p>A picture of 28 pixels a side in 10: each new pixel covers 2.8 × 2.8 old ones, those at its
 * edges in part. The areas are whole numbers of tenths, so that every machine gets the same bytes.
 */
public final class SmallerPictures {
  private static final int WHITEST = 255;

  private final int before; // pixels a side
  private final int after;

  private SmallerPictures(int before, int after) {
    this.before = before;
    this.after = after;
  }

  /**
   * All pictures of a set, made smaller, in shades of 0 to 255; their labels stay.
   *
   * @param side how many pixels a side they are to have
   * @throws IllegalArgumentException if the examples are no square pictures, or smaller than that
   */
  public static Examples of(Examples pictures, int side) {
    int before = (int) Math.sqrt(pictures.inputs());
    if (before * before != pictures.inputs() || before < side) {
      throw new IllegalArgumentException(
          "%s has %d inputs an example, which make no square picture of %d pixels a side or more"
              .formatted(pictures.name(), pictures.inputs(), side));
    }
    return new SmallerPictures(before, side).all(pictures);
  }

  private Examples all(Examples pictures) {
    byte[] pixels = new byte[pictures.size() * after * after];
    byte[] labels = new byte[pictures.size()];
    float[] picture = new float[before * before];
    for (int i = 0; i < labels.length; i++) {
      pictures.copyInputs(i, picture, 0);
      shrink(picture, pixels, i * after * after);
      labels[i] = (byte) pictures.label(i);
    }
    String name = "%s, %d × %d".formatted(pictures.name(), after, after);
    return new PixelExamples(name, after * after, pictures.classes(), pixels, labels);
  }

  private void shrink(float[] picture, byte[] target, int offset) {
    int area = before * before; // of a new pixel, where an old one has after · after
    for (int y = 0; y < after; y++) {
      for (int x = 0; x < after; x++) {
        int mean = (2 * ink(picture, x, y) + area) / (2 * area);
        target[offset + y * after + x] = (byte) mean;
      }
    }
  }

  /** The shades of the old pixels below a new one, each times the area it has in common with it. */
  private int ink(float[] picture, int x, int y) {
    int sum = 0;
    for (int row = y * before / after; row * after < (y + 1) * before; row++) {
      for (int column = x * before / after; column * after < (x + 1) * before; column++) {
        int shade = Math.round(WHITEST * Math.clamp(picture[row * before + column], 0f, 1f));
        sum += common(row, y) * common(column, x) * shade;
      }
    }
    return sum;
  }

  /** The length that an old pixel and a new one have in common: old ones are {@code after} long. */
  private int common(int old, int young) {
    return Math.min((old + 1) * after, (young + 1) * before)
        - Math.max(old * after, young * before);
  }
}
