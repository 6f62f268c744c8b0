package io.github.downhill.lab;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Network;
import io.github.downhill.network.Prediction;

/** What a network takes each of many examples for. */
final class Guesses {
  private static final int BLOCK = 250;

  private Guesses() {}

  /** The class of the brightest output for each example. */
  static int[] of(Network network, Examples examples) {
    int[] guesses = new int[examples.size()];
    Matrix inputs = Matrix.zeros(BLOCK, examples.inputs());
    Activations activations = new Activations(inputs, network.architecture());
    Matrix outputs = activations.outputs();
    for (int start = 0; start < guesses.length; start += BLOCK) {
      int count = Math.min(BLOCK, guesses.length - start);
      for (int row = 0; row < count; row++) {
        examples.copyInputs(start + row, inputs.values(), inputs.start(row));
      }
      network.feedForward().run(activations, 0, count);
      for (int row = 0; row < count; row++) {
        guesses[start + row] =
            Prediction.brightest(outputs.values(), outputs.start(row), outputs.columns());
      }
    }
    return guesses;
  }
}
