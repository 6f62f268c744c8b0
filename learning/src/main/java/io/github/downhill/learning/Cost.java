package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Network;
import java.util.Locale;

/**
 * How lousy the network is: small when it is confidently right, large when it does not know what it
 * is doing; averaged over the examples.
 */
public enum Cost {
  /**
   * The video's: the sum over the outputs of (a − y)².
   *
   * <p>Nielsen's book and code take half of it, so his learning rate of 3.0 is 1.5 here.
   */
  SQUARES {
    @Override
    public void of(
        Kernels kernels, Activation output, Matrix a, Matrix y, Span costs, int from, int to) {
      kernels.squaredError(a, y, costs, from, to);
    }

    @Override
    public void outputError(
        Kernels kernels,
        Activation output,
        Activations a,
        Matrix y,
        Matrix delta,
        int from,
        int to) {
      kernels.difference(a.outputs(), y, 2f / a.examples(), delta, from, to);
      output.timesSlope(kernels, a, a.last(), delta, from, to);
    }
  },

  /**
   * Cross-entropy: with sigmoid outputs −Σ [y ln a + (1 − y) ln(1 − a)] (Nielsen, equation 63),
   * with softmax −ln of the right one's output (equation 80). In both the slope of the activation
   * cancels against that of the logarithm, so that an output learns the faster the more it is
   * wrong.
   */
  CROSS_ENTROPY {
    @Override
    public void of(
        Kernels kernels, Activation output, Matrix a, Matrix y, Span costs, int from, int to) {
      if (output == Activation.SOFTMAX) {
        kernels.logLoss(a, y, costs, from, to);
      } else {
        kernels.binaryLogLoss(a, y, costs, from, to);
      }
    }

    @Override
    public void outputError(
        Kernels kernels,
        Activation output,
        Activations a,
        Matrix y,
        Matrix delta,
        int from,
        int to) {
      kernels.difference(a.outputs(), y, 1f / a.examples(), delta, from, to);
    }

    @Override
    public void checkFits(Activation output) {
      if (output != Activation.SIGMOID && output != Activation.SOFTMAX) {
        throw new IllegalArgumentException(
            "cross-entropy needs outputs between 0 and 1: use sigmoid or softmax outputs, not "
                + output.text());
      }
    }
  };

  /** The cost of each example. */
  public abstract void of(
      Kernels kernels, Activation output, Matrix a, Matrix y, Span costs, int from, int to);

  /**
   * BP1: the errors of the output layer, ∂C/∂z, where C is the average over all examples of a.
   *
   * @param delta examples × outputs
   */
  public abstract void outputError(
      Kernels kernels, Activation output, Activations a, Matrix y, Matrix delta, int from, int to);

  /**
   * Refuses what has no meaning.
   *
   * @throws IllegalArgumentException with a sentence that says why, and what to use
   */
  public void checkFits(Activation output) {}

  /**
   * The cost that goes with a network of which nothing else is known: cross-entropy for softmax
   * outputs, else squares.
   */
  public static Cost usualFor(Network network) {
    return network.architecture().outputActivation() == Activation.SOFTMAX
        ? CROSS_ENTROPY
        : SQUARES;
  }

  /** The name in files and commands: {@code cross-entropy}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
