package io.github.downhill.datasets;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/**
 * How bright the pixels of a colour picture look: 0.299 red + 0.587 green + 0.114 blue.
 *
 * <p>Grey pictures are read sample by sample, since Java would convert their shades as if they were
 * not gamma-coded. Transparent pixels are seen on white.
 */
final class Luminance {
  private static final int WHITE = 255;

  private Luminance() {}

  static GreyPicture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] shades = new byte[width * height];
    boolean grey = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    for (int y = 0; y < height; y++) {
      if (grey) {
        greyRow(image, y, shades);
      } else {
        colourRow(image, y, shades);
      }
    }
    return GreyPicture.wrapping(width, height, shades);
  }

  private static void greyRow(BufferedImage image, int y, byte[] shades) {
    Raster raster = image.getRaster();
    ColorModel model = image.getColorModel();
    int width = image.getWidth();
    int[] grey = raster.getSamples(0, y, width, 1, 0, new int[width]);
    int[] alpha = grey.clone();
    boolean transparent = model.hasAlpha();
    if (transparent) {
      raster.getSamples(0, y, width, 1, 1, alpha);
    }
    int max = (1 << model.getComponentSize(0)) - 1;
    for (int x = 0; x < width; x++) {
      int opacity = transparent ? alpha[x] * WHITE / max : WHITE;
      shades[y * width + x] = onWhite(grey[x] * (float) WHITE / max, opacity);
    }
  }

  private static void colourRow(BufferedImage image, int y, byte[] shades) {
    int width = image.getWidth();
    int[] colours = image.getRGB(0, y, width, 1, new int[width], 0, width);
    for (int x = 0; x < width; x++) {
      int c = colours[x];
      float bright = 0.299f * (c >> 16 & 0xFF) + 0.587f * (c >> 8 & 0xFF) + 0.114f * (c & 0xFF);
      shades[y * width + x] = onWhite(bright, c >>> 24);
    }
  }

  private static byte onWhite(float shade, int opacity) {
    return (byte) Math.round(WHITE + (shade - WHITE) * opacity / WHITE);
  }
}
