package io.github.downhill.landscape;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;

/** Networks and pictures that mean nothing, the same every time. */
final class MadeUp {
  static final int CLASSES = 3;

  private MadeUp() {}

  static Parameters network(Architecture architecture) {
    Parameters network = new Parameters(architecture);
    Randomness randomness = Randomness.of(3);
    for (int i = 0; i < network.all().length(); i++) {
      network.all().set(i, (float) (0.5 * randomness.gaussian(i)));
    }
    return network;
  }

  /** Pictures in which one pixel of six is not black. */
  static Examples examples(int size, int inputs) {
    Randomness randomness = Randomness.of(5);
    byte[] pixels = new byte[size * inputs];
    byte[] labels = new byte[size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 6 == 0 ? randomness.below(i, 256) : 0);
    }
    for (int i = 0; i < size; i++) {
      labels[i] = (byte) (i % CLASSES);
    }
    return new PixelExamples("made-up", inputs, CLASSES, pixels, labels);
  }
}
