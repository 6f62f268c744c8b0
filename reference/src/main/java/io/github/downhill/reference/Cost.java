package io.github.downhill.reference;

/** How lousy the outputs for one example are, and the errors of the output neurons that follow. */
public enum Cost {
  /** C = Σ (a − y)², the sum over the outputs; Nielsen's code uses half of it. */
  SQUARES,
  /** C = −Σ [y ln a + (1 − y) ln(1 − a)] for sigmoid outputs, −Σ y ln a for softmax outputs. */
  CROSS_ENTROPY;

  /** Whether this cost has a meaning for such outputs: logarithms want them between 0 and 1. */
  public boolean suits(Activation output) {
    return this == SQUARES || output == Activation.SIGMOID || output == Activation.SOFTMAX;
  }

  /** The cost C of one example, from its outputs a and its target y. */
  double of(Activation output, double[] a, double[] target) {
    double cost = 0;
    for (int j = 0; j < a.length; j++) {
      switch (this) {
        case SQUARES -> cost += (a[j] - target[j]) * (a[j] - target[j]);
        case CROSS_ENTROPY -> {
          cost -= timesLogarithm(target[j], a[j]);
          if (output == Activation.SIGMOID) {
            cost -= timesLogarithm(1 - target[j], 1 - a[j]);
          }
        }
      }
    }
    return cost;
  }

  /** BP1: the errors ∂C/∂z of the output neurons, from their sums z, activations a and target y. */
  double[] outputErrors(Activation output, double[] z, double[] a, double[] target) {
    return switch (this) {
      case SQUARES -> output.errors(z, a, slopesOfSquares(a, target));
      case CROSS_ENTROPY -> errorsOfCrossEntropy(output, a, target);
    };
  }

  /** ∂C/∂a_j = 2 (a_j − y_j). */
  private static double[] slopesOfSquares(double[] a, double[] target) {
    var slopes = new double[a.length];
    for (int j = 0; j < a.length; j++) {
      slopes[j] = 2 * (a[j] - target[j]);
    }
    return slopes;
  }

  /**
   * δ_j = a_j − y_j, because the slope of the logarithm cancels that of the activation.
   *
   * <p>Softmax outputs are shares of what their targets add up to, which for a label is 1.
   */
  private static double[] errorsOfCrossEntropy(Activation output, double[] a, double[] target) {
    double whole = output == Activation.SOFTMAX ? sum(target) : 1;
    var errors = new double[a.length];
    for (int j = 0; j < a.length; j++) {
      errors[j] = whole * a[j] - target[j];
    }
    return errors;
  }

  /** y ln a, which is 0 where y is 0, even for a = 0. */
  private static double timesLogarithm(double target, double a) {
    return target == 0 ? 0 : target * Math.log(a);
  }

  private static double sum(double[] target) {
    double sum = 0;
    for (double share : target) {
      sum += share;
    }
    return sum;
  }
}
