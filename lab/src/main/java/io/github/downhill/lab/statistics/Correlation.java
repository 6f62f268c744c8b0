package io.github.downhill.lab.statistics;

/**
 * How closely two numbers go together, over many pairs: Pearson's r, from −1 to 1.
 *
 * @param r NaN if one of the two never changes
 * @param pairs how many
 */
public record Correlation(double r, int pairs) {

  /**
   * The correlation of the pairs (x_i, y_i).
   *
   * @throws IllegalArgumentException if there are not as many of the one as of the other
   */
  public static Correlation of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "%d and %d numbers make no pairs".formatted(x.length, y.length));
    }
    double meanOfX = mean(x);
    double meanOfY = mean(y);
    double products = 0;
    double squaresOfX = 0;
    double squaresOfY = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanOfX;
      double dy = y[i] - meanOfY;
      products += dx * dy;
      squaresOfX += dx * dx;
      squaresOfY += dy * dy;
    }
    double r = products / Math.sqrt(squaresOfX * squaresOfY);
    return new Correlation(Math.clamp(r, -1, 1), x.length);
  }

  private static double mean(double... values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Whether there are pairs enough to say anything about another. */
  public boolean tells() {
    return pairs > 3 && Math.abs(r) < 1;
  }

  /**
   * Whether it differs from another by more than chance easily makes them: by more than two
   * standard errors of the difference of artanh r (Fisher 1921).
   */
  public boolean differsFrom(Correlation other) {
    double error = Math.sqrt(1.0 / (pairs - 3) + 1.0 / (other.pairs - 3));
    return tells() && other.tells() && Math.abs(fisher() - other.fisher()) > 2 * error;
  }

  private double fisher() {
    return StrictMath.log((1 + r) / (1 - r)) / 2;
  }
}
