package io.github.downhill.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Compares a gradient with central differences: along each parameter the slope must be close to how
 * much the cost rises from a little before the parameters to a little after them.
 *
 * <p>Step and tolerances are those of PyTorch's {@code torch.autograd.gradcheck}.
 */
final class GradientCheck {
  private static final double STEP = 1e-6;
  private static final double ABSOLUTE_TOLERANCE = 1e-5;
  private static final double RELATIVE_TOLERANCE = 1e-3;

  private GradientCheck() {}

  /** The slope of the cost along each parameter: (C(θ + ε) − C(θ − ε)) / 2ε. */
  static double[] centralDifferences(ToDoubleFunction<double[]> cost, double[] parameters) {
    var slopes = new double[parameters.length];
    double[] moved = parameters.clone();
    for (int k = 0; k < slopes.length; k++) {
      moved[k] = parameters[k] + STEP;
      double after = cost.applyAsDouble(moved);
      moved[k] = parameters[k] - STEP;
      double before = cost.applyAsDouble(moved);
      moved[k] = parameters[k];
      slopes[k] = (after - before) / (2 * STEP);
    }
    return slopes;
  }

  /** The first component in which the gradient is not close to the expected slopes, if any. */
  static Optional<String> firstDisagreement(double[] gradient, double[] expected) {
    for (int k = 0; k < expected.length; k++) {
      double tolerance = ABSOLUTE_TOLERANCE + RELATIVE_TOLERANCE * Math.abs(expected[k]);
      // Written so that NaN disagrees.
      if (!(Math.abs(gradient[k] - expected[k]) <= tolerance)) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "parameter %d: the gradient says %s, central differences say %s",
                k,
                gradient[k],
                expected[k]));
      }
    }
    return Optional.empty();
  }
}
