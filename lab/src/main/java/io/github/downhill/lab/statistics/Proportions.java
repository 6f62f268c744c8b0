package io.github.downhill.lab.statistics;

/** Parts of wholes that were counted, and whether they differ by more than chance makes them. */
public final class Proportions {
  private Proportions() {}

  /**
   * Whether a part is the larger one, by more than two standard errors of the difference, were both
   * draws from one whole.
   *
   * @param part how many of {@code whole}
   * @param otherPart how many of {@code otherWhole}
   */
  public static boolean isMore(long part, long whole, long otherPart, long otherWhole) {
    double together = (double) (part + otherPart) / (whole + otherWhole);
    double error = Math.sqrt(together * (1 - together) * (1.0 / whole + 1.0 / otherWhole));
    return (double) part / whole - (double) otherPart / otherWhole > 2 * error;
  }
}
