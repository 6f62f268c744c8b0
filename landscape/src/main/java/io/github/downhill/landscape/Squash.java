package io.github.downhill.landscape;

import io.github.downhill.learning.Cost;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Layer;

/** Activations and costs in double precision. */
final class Squash {
  private Squash() {}

  /** a = σ(z) for some neurons of a layer; softmax needs all of them at once. */
  static void activate(Activation activation, double[] z, double[] a, int start, int count) {
    if (activation == Activation.SOFTMAX) {
      double whole = logOfSum(z, start, count);
      for (int j = start; j < start + count; j++) {
        a[j] = Math.exp(z[j] - whole);
      }
    } else {
      for (int j = start; j < start + count; j++) {
        a[j] = of(activation, z[j]);
      }
    }
  }

  private static double of(Activation activation, double z) {
    return switch (activation) {
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case TANH -> Math.tanh(z);
      case RELU -> Math.max(z, 0);
      case IDENTITY -> z;
      case SOFTMAX -> throw new IllegalArgumentException("softmax is of a whole layer");
    };
  }

  /** What an example costs whose outputs are held from {@code start} on. */
  static double cost(Cost cost, Layer outputs, double[] z, double[] a, int start, int label) {
    return switch (cost) {
      case SQUARES -> squares(a, start, outputs.neurons(), label);
      case CROSS_ENTROPY ->
          outputs.activation() == Activation.SOFTMAX
              ? logOfSum(z, start, outputs.neurons()) - z[start + label]
              : binary(z, start, outputs.neurons(), label);
    };
  }

  private static double squares(double[] a, int start, int count, int label) {
    double sum = 0;
    for (int j = 0; j < count; j++) {
      double off = a[start + j] - (j == label ? 1 : 0);
      sum += off * off;
    }
    return sum;
  }

  /** −ln σ(z) for the label and −ln (1 − σ(z)) for all others, without ever being ln 0. */
  private static double binary(double[] z, int start, int count, int label) {
    double sum = 0;
    for (int j = 0; j < count; j++) {
      double wrong = j == label ? -z[start + j] : z[start + j];
      sum += Math.max(wrong, 0) + Math.log1p(Math.exp(-Math.abs(wrong)));
    }
    return sum;
  }

  /** ln Σ exp z, from the largest z on, so that nothing overflows. */
  private static double logOfSum(double[] z, int start, int count) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int j = start; j < start + count; j++) {
      largest = Math.max(largest, z[j]);
    }
    double sum = 0;
    for (int j = start; j < start + count; j++) {
      sum += Math.exp(z[j] - largest);
    }
    return largest + Math.log(sum);
  }
}
