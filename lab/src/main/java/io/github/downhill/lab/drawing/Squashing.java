package io.github.downhill.lab.drawing;

import io.github.downhill.lab.space.Pixels;
import io.github.downhill.lab.statistics.Normal;
import io.github.downhill.network.Activation;

/**
 * Activations, their slopes and their inverses in double precision, the same bits on every machine.
 *
 * <p>Slopes are written in terms of the weighted sum, not of the activation: σ(z)·σ(−z) is a small
 * number where a·(1 − a) has long been rounded to nothing.
 */
final class Squashing {
  private Squashing() {}

  /** a = σ(z) for a whole layer. */
  static void activate(Activation activation, double[] z, double[] a) {
    double largest = largest(z);
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      a[j] =
          activation == Activation.SOFTMAX ? StrictMath.exp(z[j] - largest) : of(activation, z[j]);
      sum += a[j];
    }
    for (int j = 0; activation == Activation.SOFTMAX && j < z.length; j++) {
      a[j] /= sum;
    }
  }

  /** Turns errors with respect to the activations of a layer into errors of its weighted sums. */
  static void timesSlope(Activation activation, double[] z, double[] a, double[] errors) {
    double shared = activation == Activation.SOFTMAX ? Pixels.dot(a, errors) : 0;
    for (int j = 0; j < z.length; j++) {
      errors[j] =
          activation == Activation.SOFTMAX
              ? a[j] * (errors[j] - shared)
              : errors[j] * slope(activation, z[j]);
    }
  }

  /**
   * The weighted sum that leads to an activation; of softmax, whose sums are known but for a number
   * that all share, the logarithm.
   *
   * @param a between the ends of what the activation can be
   */
  static double inverse(Activation activation, double a) {
    return switch (activation) {
      case SIGMOID -> StrictMath.log(a / (1 - a));
      case TANH -> StrictMath.log((1 + a) / (1 - a)) / 2;
      case RELU, IDENTITY -> a;
      case GELU -> Normal.sumOfGelu(a);
      case SOFTMAX -> StrictMath.log(a);
    };
  }

  private static double of(Activation activation, double z) {
    return switch (activation) {
      case SIGMOID -> 1 / (1 + StrictMath.exp(-z));
      case TANH -> StrictMath.tanh(z);
      case RELU -> Math.max(z, 0);
      case GELU -> z * Normal.shareBelow(z);
      case IDENTITY -> z;
      case SOFTMAX -> throw new IllegalArgumentException("softmax is of a whole layer");
    };
  }

  private static double slope(Activation activation, double z) {
    return switch (activation) {
      case SIGMOID -> 1 / ((1 + StrictMath.exp(-z)) * (1 + StrictMath.exp(z)));
      case TANH -> 1 / (StrictMath.cosh(z) * StrictMath.cosh(z));
      case RELU -> z > 0 ? 1 : 0;
      case GELU -> Normal.shareBelow(z) + z * Normal.density(z);
      case IDENTITY -> 1;
      case SOFTMAX -> throw new IllegalArgumentException("softmax is of a whole layer");
    };
  }

  private static double largest(double[] z) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double each : z) {
      largest = Math.max(largest, each);
    }
    return largest;
  }
}
