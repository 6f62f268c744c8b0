package io.github.downhill.lab.statistics;

/** How often something happens in so many tries, each with the same chance. */
public final class Binomial {
  private final int tries;
  private final double chance;
  private final double[] shares; // of each number from 0 to tries

  /**
   * The distribution.
   *
   * @throws IllegalArgumentException unless there is a try, and the chance is from 0 to 1
   */
  public Binomial(int tries, double chance) {
    if (tries < 1 || !(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "%d tries with a chance of %s make no binomial distribution".formatted(tries, chance));
    }
    this.tries = tries;
    this.chance = chance;
    shares = new double[tries + 1];
    shares[0] = 1;
    for (int n = 1; n <= tries; n++) {
      for (int k = n; k >= 0; k--) {
        shares[k] = shares[k] * (1 - chance) + (k > 0 ? shares[k - 1] * chance : 0);
      }
    }
  }

  /** How likely it happens just so often. */
  double share(int times) {
    return shares[times];
  }

  /** The smallest number such that so many of all draws are no larger. */
  public int quantile(double fraction) {
    double sum = shares[0];
    int times = 0;
    while (sum < fraction && times < tries) {
      times++;
      sum += shares[times];
    }
    return times;
  }

  /**
   * The variance of counts divided by that of this distribution: 1 but for chance if they are draws
   * from it (Fisher's index of dispersion).
   */
  public double dispersion(Spread counts) {
    return counts.deviation() * counts.deviation() / (tries * chance * (1 - chance));
  }
}
