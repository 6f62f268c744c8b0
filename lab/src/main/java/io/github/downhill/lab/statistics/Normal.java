package io.github.downhill.lab.statistics;

/** The standard normal distribution, the same bits on every machine. */
public final class Normal {
  /** 1/√2π. */
  private static final double ROOT = 0.3989422804014327;

  /** Where z·Φ(z) is least: to the left of it the function falls. */
  private static final double GELU_LEAST = -0.7517915246935645;

  private static final int HALVINGS = 100; // more than a double has places

  private Normal() {}

  /** φ(x). */
  public static double density(double x) {
    return ROOT * StrictMath.exp(-x * x / 2);
  }

  /**
   * Φ(x), the share of the distribution below x: ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …) (Marsaglia,
   * "Evaluating the normal distribution", 2004). Further out than 9 it is 0 or 1 to the last place.
   */
  public static double shareBelow(double x) {
    double bounded = Math.clamp(x, -9.0, 9.0);
    double square = bounded * bounded;
    double sum = bounded;
    double term = bounded;
    for (int n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n += 2) {
      term *= square / n;
      sum += term;
    }
    return 0.5 + density(bounded) * sum;
  }

  /** The larger z for which z·Φ(z) is a, or where it comes nearest to it. */
  public static double sumOfGelu(double a) {
    double low = GELU_LEAST;
    double high = Math.max(a, 0) + 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean below = middle * shareBelow(middle) < a;
      low = below ? middle : low;
      high = below ? high : middle;
    }
    return (low + high) / 2;
  }
}
