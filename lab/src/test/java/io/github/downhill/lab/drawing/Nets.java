package io.github.downhill.lab.drawing;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;

/** Small networks whose weights are drawn at random. */
final class Nets {
  private Nets() {}

  /** A network of pictures of 4 × 4 with two hidden layers and so many outputs. */
  static Network of(Activation hidden, Activation output, int outputs, long seed) {
    Parameters parameters = new Parameters(Architecture.of(hidden, output, 16, 6, 5, outputs));
    Randomness chance = Randomness.of(seed);
    for (int k = 0; k < parameters.all().length(); k++) {
      parameters.all().set(k, (float) (0.8 * chance.gaussian(k)));
    }
    return Network.of(parameters, new ScalarKernels());
  }

  /** A picture of 4 × 4 with anything from 0 to 1. */
  static double[] picture(long seed) {
    return Start.NOISE.picture(16, Randomness.of(seed));
  }
}
