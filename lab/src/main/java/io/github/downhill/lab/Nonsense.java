package io.github.downhill.lab;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/** Pictures that show nothing, as a network may be shown all the same. */
public enum Nonsense {
  /** Each pixel any shade, one as likely as another. */
  UNIFORM(0),

  /** Each pixel black or white, one as likely as the other. */
  BINARY(1),

  /**
   * Each pixel normal around the middle grey, a quarter of the way to white either way; clipped.
   */
  GAUSSIAN(2),

  /** The pixels of a digit, in a random order of their own: as much ink, and no strokes. */
  PERMUTED(3),

  /** No ink at all. */
  BLANK(4);

  private static final float WHITE = 255;

  private final long place; // of its random numbers among those of the other kinds

  Nonsense(long place) {
    this.place = place;
  }

  /**
   * So many of these pictures. They have no class of their own; their labels are those of the
   * digits that they are made in place of, in turn.
   *
   * @param digits as many pixels and classes as they have
   * @param randomness names the pictures
   * @throws IllegalArgumentException if there are no digits
   */
  public Examples pictures(int count, Examples digits, Randomness randomness) {
    return new NonsenseExamples(this, count, digits, randomness);
  }

  /** Makes the picture of a number of what stands there: a digit, each pixel from 0 to 1. */
  void make(float[] picture, int example, Randomness ofAll) {
    Randomness randomness = ofAll.at(place).at(example);
    float[] digit = picture.clone();
    int[] order = new int[this == PERMUTED ? picture.length : 0];
    randomness.shuffle(order);
    for (int i = 0; i < picture.length; i++) {
      double shade =
          switch (this) {
            case UNIFORM -> randomness.uniform(i);
            case BINARY -> randomness.below(i, 2);
            case GAUSSIAN -> Math.clamp(0.5 + 0.25 * randomness.gaussian(i), 0, 1);
            case PERMUTED -> digit[order[i]];
            case BLANK -> 0;
          };
      picture[i] = Math.round(WHITE * (float) shade) / WHITE;
    }
  }
}
