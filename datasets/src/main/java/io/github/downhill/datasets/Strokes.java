package io.github.downhill.datasets;

import java.util.List;

/** Draws strokes on a pad, as someone with a pen and an eraser did. */
public final class Strokes {
  /** The sides of the pad in pixels, ten for each of the network's input. */
  public static final int SIDE = 10 * DigitRecipe.SIDE;

  /** How many points a drawing has at most. */
  public static final int POINTS_MAX = 20_000;

  /** How many pixels are looked at, at most; this is under a second's work. */
  private static final double PIXELS_MAX = 100_000_000;

  private static final double EDGE_SOFTNESS = 1; // pixels
  private static final int WHITE = 255;

  private Strokes() {}

  /**
   * The pad after these strokes, one after the other.
   *
   * @return 280 × 280 pixels, light ink (255) on black (0), with smooth edges
   * @throws IllegalArgumentException if there are more than {@value #POINTS_MAX} points, or so many
   *     long or wide strokes that drawing them would keep a server busy
   */
  public static GreyPicture draw(List<Stroke> strokes) {
    check(strokes);
    PenRaster pad = new PenRaster(SIDE, SIDE, EDGE_SOFTNESS);
    strokes.forEach(stroke -> stroke.drawOn(pad));
    return picture(pad.ink());
  }

  private static void check(List<Stroke> strokes) {
    long points = strokes.stream().mapToLong(Stroke::points).sum();
    if (points > POINTS_MAX) {
      throw new IllegalArgumentException(
          "a drawing has at most %d points, but this one has %d".formatted(POINTS_MAX, points));
    }
    if (strokes.stream().mapToDouble(Stroke::pixels).sum() > PIXELS_MAX) {
      throw new IllegalArgumentException(
          "the strokes of this drawing are too long or too wide for being so many");
    }
  }

  private static GreyPicture picture(Ink ink) {
    float[] amounts = ink.amounts();
    byte[] shades = new byte[amounts.length];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) Math.round(WHITE * amounts[i]);
    }
    return GreyPicture.wrapping(ink.width(), ink.height(), shades);
  }
}
