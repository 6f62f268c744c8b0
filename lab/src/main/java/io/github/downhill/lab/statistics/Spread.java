package io.github.downhill.lab.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Numbers that differ by chance: the same experiment with several seeds.
 *
 * @param values in ascending order, at least one
 */
public record Spread(List<Double> values) {

  /** A spread of numbers in any order. */
  public static Spread of(Collection<Double> values) {
    return new Spread(values.stream().sorted().toList());
  }

  /**
   * Numbers in ascending order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Spread {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a spread needs at least one number");
    }
    values = List.copyOf(values);
  }

  /** How many there are. */
  public int count() {
    return values.size();
  }

  /** The arithmetic mean. */
  public double mean() {
    return array().average().orElseThrow();
  }

  /** The standard deviation of a sample, with n − 1; 0 for one number alone. */
  public double deviation() {
    double mean = mean();
    double squares = array().map(value -> (value - mean) * (value - mean)).sum();
    return count() == 1 ? 0 : Math.sqrt(squares / (count() - 1));
  }

  /** The smallest. */
  public double least() {
    return values.getFirst();
  }

  /** The largest. */
  public double most() {
    return values.getLast();
  }

  /** Each of them divided by a number above 0. */
  public Spread over(double divisor) {
    return of(values.stream().map(value -> value / divisor).toList());
  }

  /**
   * The number below which a fraction of them lies: between the two nearest in rank, on a straight
   * line.
   */
  public double quantile(double fraction) {
    double rank = fraction * (count() - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, count() - 1);
    return values.get(below) + (rank - below) * (values.get(above) - values.get(below));
  }

  /** The number in the middle. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * How far each is from the median: where their means differ, so do the widths of two spreads
   * (Brown and Forsythe 1974).
   */
  public Spread distances() {
    double median = median();
    return Spread.of(values.stream().map(value -> Math.abs(value - median)).toList());
  }

  /**
   * Whether the means differ by more than chance easily makes them: by more than two standard
   * errors of their difference (Welch 1947). One number alone does not say how much chance makes.
   */
  public boolean differsFrom(Spread other) {
    if (count() == 1 || other.count() == 1) {
      return false;
    }
    double error = Math.sqrt(squaredError() + other.squaredError());
    return Math.abs(mean() - other.mean()) > 2 * error;
  }

  /** The square of the standard error of the mean. */
  public double squaredError() {
    return deviation() * deviation() / count();
  }

  private java.util.stream.DoubleStream array() {
    return Arrays.stream(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
