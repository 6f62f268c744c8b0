package io.github.downhill.lab.maps;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/** What the chapters hope to see: edges and strokes in the first layer, loops in the second. */
public final class Shapes {
  private static final int STEP = 2; // pixels from one centre to the next
  private static final int MARGIN = 3;
  private static final int ORIENTATIONS = 8;

  private Shapes() {}

  /**
   * Edges and strokes: Gabor functions (Daugman 1985), a wave under a bell that is longer along the
   * edge than across it, in 8 directions and 3 sizes all over the picture, with any phase: a pair
   * of a positive and a negative region, or one between two of the other sign.
   */
  public static Templates edges(int pixels, int... counted) {
    Templates templates = new Templates(pixels, counted);
    int side = WeightMaps.side(pixels);
    for (double size : new double[] {1.5, 2.5, 4}) {
      for (int direction = 0; direction < ORIENTATIONS; direction++) {
        double angle = StrictMath.PI * direction / ORIENTATIONS;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        everywhere(
            side,
            (y, x) ->
                templates.add(
                    picture(
                        side, y, x, (v, u) -> gabor(size, u * cos + v * sin, v * cos - u * sin, 0)),
                    picture(
                        side,
                        y,
                        x,
                        (v, u) -> gabor(size, u * cos + v * sin, v * cos - u * sin, 1))));
      }
    }
    return templates;
  }

  private static double gabor(double size, double across, double along, int phase) {
    double bell = StrictMath.exp(-(across * across + along * along / 2.25) / (2 * size * size));
    double wave = StrictMath.PI / 2 * across / size; // a whole one over four sizes
    return bell * (phase == 0 ? StrictMath.cos(wave) : StrictMath.sin(wave));
  }

  /**
   * Loops: a bright ring with a dark hole, or the other way round, round or half as high again as
   * wide, of 5 sizes all over the picture.
   */
  public static Templates rings(int pixels, int... counted) {
    Templates templates = new Templates(pixels, counted);
    int side = WeightMaps.side(pixels);
    for (double radius : new double[] {2.5, 3.5, 4.5, 6, 8}) {
      for (double height : new double[] {1, 1.5}) {
        everywhere(
            side,
            (y, x) ->
                templates.add(
                    picture(
                        side,
                        y,
                        x,
                        (v, u) -> ring(radius, Math.sqrt(u * u + v * v / (height * height))))));
      }
    }
    return templates;
  }

  private static double ring(double radius, double distance) {
    double width = radius / 3;
    double beside = (distance - radius) / width;
    double inside = distance / (radius / 2);
    return StrictMath.exp(-beside * beside / 2) - StrictMath.exp(-inside * inside / 2);
  }

  private interface Place {
    void at(int y, int x);
  }

  private static void everywhere(int side, Place place) {
    for (int y = MARGIN; y < side - MARGIN + 1; y += STEP) {
      for (int x = MARGIN; x < side - MARGIN + 1; x += STEP) {
        place.at(y, x);
      }
    }
  }

  /** A function of how far down and how far right a pixel is from a place. */
  private static double[] picture(int side, int y, int x, DoubleBinaryOperator function) {
    double[] picture = new double[side * side];
    Arrays.setAll(
        picture,
        i -> function.applyAsDouble(Math.floorDiv(i, side) - (double) y, i % side - (double) x));
    return picture;
  }
}
