package io.github.downhill.studio;

/** Pictures as numbers from 0 to 1, and as bytes from 0 to 255. */
final class Shades {
  private Shades() {}

  /** The nearest shades. */
  static byte[] of(double[] picture) {
    byte[] shades = new byte[picture.length];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) Math.round(255 * Math.clamp(picture[i], 0.0, 1.0));
    }
    return shades;
  }

  /** From 0 to 1, as examples have them. */
  static double[] picture(byte[] shades) {
    double[] picture = new double[shades.length];
    for (int i = 0; i < picture.length; i++) {
      picture[i] = Byte.toUnsignedInt(shades[i]) / 255f;
    }
    return picture;
  }

  /** Pictures, one after another, as a browser takes numbers. */
  static float[] floats(double[]... pictures) {
    int length = pictures.length == 0 ? 0 : pictures[0].length;
    float[] floats = new float[pictures.length * length];
    for (int p = 0; p < pictures.length; p++) {
      for (int i = 0; i < length; i++) {
        floats[p * length + i] = (float) pictures[p][i];
      }
    }
    return floats;
  }
}
