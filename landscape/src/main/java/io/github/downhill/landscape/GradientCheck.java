package io.github.downhill.landscape;

import java.util.Comparator;
import java.util.List;

/**
 * Slopes by backpropagation beside slopes by finite differences.
 *
 * @param slopes that were compared
 * @param floor a slope that is smaller counts as if it were as large, because a float that is the
 *     sum of larger ones can be no more exact: {@link #FLOOR} of the steepest slope
 */
public record GradientCheck(List<Slope> slopes, double floor) {

  /** The largest error that is allowed beside the slope itself. */
  public static final double TOLERANCE = 1e-3;

  /** The share of the steepest slope below which a slope is measured by that. */
  public static final double FLOOR = 1e-4;

  /**
   * One of them.
   *
   * @param index of the weight or bias
   * @param backpropagation ∂C/∂x as backpropagation found it, in float
   * @param difference the same by central differences, in double precision
   * @param kinked whether a rectified sum changed its sign on the way: at such a point there is no
   *     slope to compare with, and it does not count
   */
  public record Slope(int index, double backpropagation, double difference, boolean kinked) {}

  static GradientCheck of(List<Slope> slopes, double steepest) {
    return new GradientCheck(List.copyOf(slopes), FLOOR * steepest);
  }

  /** |backpropagation − difference| beside the larger of them. */
  public double error(Slope slope) {
    double off = Math.abs(slope.backpropagation() - slope.difference());
    double larger = Math.max(Math.abs(slope.backpropagation()), Math.abs(slope.difference()));
    return off == 0 ? 0 : off / Math.max(larger, floor);
  }

  /** The largest error of those that count. */
  public double largestError() {
    return errors().length == 0 ? 0 : errors()[errors().length - 1];
  }

  /** The median error of those that count: of an even number of them the larger middle one. */
  public double medianError() {
    return errors().length == 0 ? 0 : errors()[errors().length / 2];
  }

  /** The slope with the largest error. */
  public Slope worst() {
    return slopes.stream()
        .filter(slope -> !slope.kinked())
        .max(Comparator.comparingDouble(this::error))
        .orElseThrow();
  }

  /** How many stand at a kink and do not count. */
  public int kinked() {
    return (int) slopes.stream().filter(Slope::kinked).count();
  }

  /** Whether backpropagation is right about all that count. */
  public boolean passes() {
    return largestError() <= TOLERANCE;
  }

  private double[] errors() {
    return slopes.stream()
        .filter(slope -> !slope.kinked())
        .mapToDouble(this::error)
        .sorted()
        .toArray();
  }
}
