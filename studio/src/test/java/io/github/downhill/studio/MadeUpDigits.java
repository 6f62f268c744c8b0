package io.github.downhill.studio;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;
import java.util.List;

/** Pictures of 28 × 28 that are computed, not read: a pattern for each digit, and some noise. */
final class MadeUpDigits {
  private static final int SIDE = 28;
  private static final int MARGIN = 4; // never lit
  private static final int INNER = SIDE - 2 * MARGIN;

  private MadeUpDigits() {}

  static Digits digits(int training, int test, long seed) {
    return new Digits("made-up", dataset(training, test, seed), List.of());
  }

  static Dataset dataset(int training, int test, long seed) {
    return new Dataset("made-up", examples(training, seed), examples(test, seed + 1_000));
  }

  static PixelExamples examples(int size, long seed) {
    Randomness randomness = Randomness.of(seed);
    byte[] pixels = new byte[size * SIDE * SIDE];
    byte[] labels = new byte[size];
    for (int i = 0; i < size; i++) {
      labels[i] = (byte) randomness.at(0).below(i, 10);
      draw(labels[i], randomness.at(1).at(i), pixels, i * SIDE * SIDE);
    }
    return new PixelExamples("made-up", SIDE * SIDE, 10, pixels, labels);
  }

  private static void draw(int label, Randomness randomness, byte[] pixels, int start) {
    Randomness pattern = Randomness.of(17).at(label); // the same for every seed
    for (int i = 0; i < INNER * INNER; i++) {
      boolean lit =
          pattern.uniform(i) < 0.2 ? randomness.uniform(i) < 0.8 : randomness.uniform(i) < 0.03;
      int at = (MARGIN + i / INNER) * SIDE + MARGIN + i % INNER;
      pixels[start + at] = (byte) (lit ? 128 + randomness.below(1_000 + i, 128) : 0);
    }
  }
}
