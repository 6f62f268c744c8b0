package io.github.downhill.datasets;

/**
 * A picture in shades of grey, from 0 for black to 255 for white. Immutable.
 *
 * <p>One byte a pixel, row by row from the top, each row from the left.
 */
public final class GreyPicture {
  private final int width;
  private final int height;
  private final byte[] shades; // height × width

  private GreyPicture(int width, int height, byte[] shades) {
    this.width = width;
    this.height = height;
    this.shades = shades;
  }

  /**
   * A picture with these shades, which are copied.
   *
   * @param shades height × width bytes, row by row
   * @throws IllegalArgumentException if there are not width × height shades, or none at all
   */
  public static GreyPicture of(int width, int height, byte[] shades) {
    return wrapping(width, height, shades.clone());
  }

  /** As {@link #of}, for a caller that never touches the array again. */
  static GreyPicture wrapping(int width, int height, byte[] shades) {
    if (width < 1 || height < 1 || shades.length != (long) width * height) {
      throw new IllegalArgumentException(
          "a picture of %d x %d needs %d shades, but there are %d"
              .formatted(width, height, (long) width * height, shades.length));
    }
    return new GreyPicture(width, height, shades);
  }

  /** How many pixels a row has. */
  public int width() {
    return width;
  }

  /** How many rows there are. */
  public int height() {
    return height;
  }

  /** The shade of a pixel, 0 for black to 255 for white; x counts from the left, y from the top. */
  public int shade(int x, int y) {
    return Byte.toUnsignedInt(shades[y * width + x]);
  }

  /** A copy of all shades, row by row. */
  public byte[] shades() {
    return shades.clone();
  }
}
