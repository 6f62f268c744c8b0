package io.github.downhill.lab.examples;

import io.github.downhill.lab.examples.NonsenseExamples.Painter;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/**
 * Pictures that show nothing, as a network may be shown all the same. They have no class of their
 * own; their labels are those of the digits that they are made in place of, in turn.
 */
public enum Nonsense {
  /** Each pixel any shade, one as likely as another. */
  UNIFORM(0, "uniform noise"),

  /** Each pixel black or white, one as likely as the other. */
  BINARY(1, "binary noise"),

  /** Each pixel normal, with the mean and the deviation of all pixels of the digits; clipped. */
  GAUSSIAN(2, "Gaussian noise"),

  /** The pixels of a digit, in a random order of their own: as much ink, and no strokes. */
  PERMUTED(3, "permuted digits"),

  /** No ink at all. */
  BLANK(4, "blank");

  private final long place; // of its random numbers among those of the other kinds
  private final String words;

  Nonsense(long place, String words) {
    this.place = place;
    this.words = words;
  }

  private Painter painter(Examples digits) {
    return switch (this) {
      case UNIFORM -> Painter.each(Randomness::uniform);
      case BINARY -> Painter.each((chance, pixel) -> chance.below(pixel, 2));
      case GAUSSIAN -> Painter.gaussian(digits);
      case PERMUTED -> Painter::permute;
      case BLANK -> Painter.each((_, _) -> 0);
    };
  }

  /** So many of these pictures, of digits or in place of them. */
  public Examples of(Examples digits, int count) {
    return NonsenseExamples.named(words, digits, count, painter(digits));
  }

  /**
   * So many of these pictures in 256 shades, so that what is seen is what is computed.
   *
   * @param randomness names the pictures
   */
  public Examples inShades(Examples digits, int count, Randomness randomness) {
    String name = "%s in shades, %016x".formatted(words, randomness.key());
    return new NonsenseExamples(
        name, digits, count, randomness.at(place), painter(digits).inShades());
  }

  /** Gaussian noise with the mean and the deviation of the pixels of other digits; clipped. */
  public static Examples gaussian(Examples digits, int count, Examples like) {
    return NonsenseExamples.named(GAUSSIAN.words, digits, count, Painter.gaussian(like));
  }

  /** Each pixel from the standard normal distribution, as Hendrycks and Gimpel have it. */
  public static Examples normal(Examples digits, int count) {
    return NonsenseExamples.named(
        "normal noise", digits, count, Painter.each(Randomness::gaussian));
  }

  /** Pictures of something else, under a name of their own, and not more than so many. */
  public static Examples other(String name, Examples pictures, int most) {
    return NonsenseExamples.named(
        name, pictures, Math.min(most, pictures.size()), Painter.unchanged());
  }
}
