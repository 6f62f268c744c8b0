package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Predictor;
import java.util.Arrays;

/**
 * The test pictures that a network gets wrong.
 *
 * @param indices which they are
 * @param choices what it takes each for
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record Mistakes(int[] indices, byte[] choices) {

  static Mistakes of(Parameters parameters, Kernels kernels, Digits digits) {
    Predictor predictor = Network.of(parameters, kernels).predictor();
    Examples test = digits.test();
    float[] pixels = new float[test.inputs()];
    int[] indices = new int[test.size()];
    byte[] choices = new byte[test.size()];
    int count = 0;
    for (int example = 0; example < test.size(); example++) {
      test.copyInputs(example, pixels, 0);
      int choice = predictor.choose(pixels);
      if (choice != test.label(example)) {
        indices[count] = example;
        choices[count++] = (byte) choice;
      }
    }
    return new Mistakes(Arrays.copyOf(indices, count), Arrays.copyOf(choices, count));
  }
}
