package io.github.downhill.reference;

/** What a layer makes of its weighted sums: its activations, a = σ(z). */
public enum Activation {
  /** a = 1 / (1 + exp −z), between 0 and 1. */
  SIGMOID,
  /** a = tanh z, between −1 and 1. */
  TANH,
  /** a = z where z is positive, otherwise 0. */
  RELU,
  /** a = z Φ(z), where Φ(z) is the share of a standard normal distribution below z. */
  GELU,
  /** a = z. */
  IDENTITY,
  /** a_j = exp z_j / Σ_k exp z_k: shares of one whole, for the output layer only. */
  SOFTMAX;

  /** The activations a = σ(z). */
  double[] of(double[] z) {
    var a = new double[z.length];
    for (int j = 0; j < z.length; j++) {
      a[j] =
          switch (this) {
            case SIGMOID -> 1 / (1 + Math.exp(-z[j]));
            case TANH -> Math.tanh(z[j]);
            case RELU -> Math.max(0, z[j]);
            case GELU -> z[j] * shareBelow(z[j]);
            case IDENTITY -> z[j];
            case SOFTMAX -> 1 / sumOfExponentials(z, z[j]);
          };
    }
    return a;
  }

  /**
   * The errors ∂C/∂z, given the weighted sums, the activations and the slopes ∂C/∂a of the cost
   * along them.
   *
   * <p>Where a_j depends on z_j alone, that is ∂C/∂a_j · σ′(z_j), with σ′ written in terms of a
   * where it can be; that of z Φ(z) is Φ(z) + z φ(z), with φ the density of the distribution. In a
   * softmax every a_k depends on z_j, with ∂a_k/∂z_j = a_j (1 − a_j) for k = j and −a_k a_j
   * otherwise, and the error is Σ_k ∂C/∂a_k · ∂a_k/∂z_j.
   */
  double[] errors(double[] z, double[] a, double[] slopes) {
    var errors = new double[a.length];
    for (int j = 0; j < a.length; j++) {
      errors[j] =
          switch (this) {
            case SIGMOID -> slopes[j] * a[j] * (1 - a[j]);
            case TANH -> slopes[j] * (1 - a[j] * a[j]);
            case RELU -> a[j] > 0 ? slopes[j] : 0;
            case GELU -> slopes[j] * (shareBelow(z[j]) + z[j] * density(z[j]));
            case IDENTITY -> slopes[j];
            case SOFTMAX -> a[j] * (slopes[j] - dot(a, slopes));
          };
    }
    return errors;
  }

  /** Σ_k exp(z_k − origin): one over it, from origin z_j, is softmax without ever being ∞ / ∞. */
  private static double sumOfExponentials(double[] z, double origin) {
    double sum = 0;
    for (double weightedSum : z) {
      sum += Math.exp(weightedSum - origin);
    }
    return sum;
  }

  /**
   * Φ(x) = ½ + φ(x) · (x + x³/3 + x⁵/(3 · 5) + …), within 10⁻¹⁵ (Marsaglia, "Evaluating the normal
   * distribution", 2004); further out than 9 it is 0 or 1.
   */
  static double shareBelow(double x) {
    if (Math.abs(x) > 9) {
      return x > 0 ? 1 : 0;
    }
    double sum = x;
    double term = x;
    for (int n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
      term *= x * x / n;
      sum += term;
    }
    return 0.5 + density(x) * sum;
  }

  /** φ(x) = exp(−x²/2) / √2π. */
  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static double dot(double[] a, double[] slopes) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * slopes[k];
    }
    return sum;
  }
}
