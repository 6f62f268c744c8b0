package io.github.downhill.datasets;

import java.util.Random;
import java.util.function.IntBinaryOperator;

/** Pictures, and what people and programs do to them before a network sees them. */
final class Pictures {
  private Pictures() {}

  /** A picture of 28 × 28 pixels, light on dark as in MNIST. */
  static GreyPicture ofMnist(byte[] pixels) {
    return GreyPicture.of(28, 28, pixels);
  }

  private static GreyPicture drawn(int width, int height, IntBinaryOperator shade) {
    byte[] shades = new byte[width * height];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) Math.clamp(shade.applyAsInt(i % width, i / width), 0, 255);
    }
    return GreyPicture.of(width, height, shades);
  }

  static GreyPicture plain(int width, int height, int shade) {
    return drawn(width, height, (_, _) -> shade);
  }

  static GreyPicture inverted(GreyPicture p) {
    return drawn(p.width(), p.height(), (x, y) -> 255 - p.shade(x, y));
  }

  /** With margins of shade 0. */
  static GreyPicture framed(GreyPicture p, int left, int top, int right, int bottom) {
    return drawn(
        p.width() + left + right,
        p.height() + top + bottom,
        (x, y) ->
            x < left || y < top || x >= left + p.width() || y >= top + p.height()
                ? 0
                : p.shade(x - left, y - top));
  }

  /** Each pixel a square. */
  static GreyPicture sharply(GreyPicture p, int times) {
    return drawn(p.width() * times, p.height() * times, (x, y) -> p.shade(x / times, y / times));
  }

  /** Interpolated, or averaged over the area where it becomes smaller. */
  static GreyPicture smoothly(GreyPicture p, double times) {
    float[] amounts = new float[p.width() * p.height()];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = p.shade(i % p.width(), i / p.width());
    }
    InkBox all = new InkBox(0, 0, p.width(), p.height());
    Ink scaled = Resampling.scale(new Ink(p.width(), p.height(), amounts), all, 1 / times);
    return drawn(scaled.width(), scaled.height(), (x, y) -> Math.round(scaled.at(x, y)));
  }

  /** Dark on paper, in light that falls from one side, by a camera with some noise. */
  static GreyPicture photographed(GreyPicture p, Random random) {
    double slopeX = random.nextDouble(-0.3, 0.3);
    double slopeY = random.nextDouble(-0.3, 0.3);
    return drawn(
        p.width(),
        p.height(),
        (x, y) -> {
          double light =
              180 * (1 + slopeX * (x * 2.0 / p.width() - 1) + slopeY * (y * 2.0 / p.height() - 1));
          double reflected = 1 - 0.7 * p.shade(x, y) / 255;
          return (int) Math.round(light * reflected + 5 * random.nextGaussian());
        });
  }
}
