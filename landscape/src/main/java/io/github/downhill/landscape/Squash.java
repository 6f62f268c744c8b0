package io.github.downhill.landscape;

import io.github.downhill.learning.Cost;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Layer;

/** Activations and costs in double precision. */
final class Squash {
  /** 1/√2π. */
  private static final double ROOT = 0.3989422804014327;

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
      case GELU -> z * shareBelow(z);
      case IDENTITY -> z;
      case SOFTMAX -> throw new IllegalArgumentException("softmax is of a whole layer");
    };
  }

  /**
   * Φ(x), the share of a standard normal distribution below x: ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …)
   * (Marsaglia, "Evaluating the normal distribution", 2004). Further out than 9 it is 0 or 1 to the
   * last place.
   */
  private static double shareBelow(double x) {
    if (Math.abs(x) > 9) {
      return x > 0 ? 1 : 0;
    }
    double square = x * x;
    double sum = x;
    double term = x;
    for (int n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
      term *= square / n;
      sum += term;
    }
    return 0.5 + ROOT * Math.exp(-square / 2) * sum;
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
