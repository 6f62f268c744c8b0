package io.github.downhill.landscape;

import java.util.List;

/**
 * Slopes by backpropagation beside slopes by finite differences.
 *
 * <p>What is small because larger numbers cancel is in float no more exact than those are. So a
 * slope is measured at least by {@link #FLOOR} of what single examples say of it, and by as much of
 * the steepest slope, beside which it was found on the way back through the layers. And where the
 * error of an output is a − y, as with cross-entropy, it is known to half a unit in the last place
 * of 1: a network that is sure and right has slopes of no more than that rounding.
 *
 * @param slopes that were compared
 * @param steepest the size of the steepest slope of all
 * @param rounding of the errors of the outputs, absolute
 */
public record GradientCheck(List<Slope> slopes, double steepest, double rounding) {

  /** The largest error that is allowed beside the slope itself. */
  public static final double TOLERANCE = 1e-3;

  /** A slope is measured at least by this share of the numbers it comes from. */
  public static final double FLOOR = 0.05;

  /**
   * One of them.
   *
   * @param index of the weight or bias
   * @param backpropagation ∂C/∂x as backpropagation found it, in float
   * @param difference the same by central differences, in double precision
   * @param typical the size of the slope along it that a single example has, on average
   * @param kinked whether a rectified sum changed its sign on the way: at such a point there is no
   *     slope to compare with, and it does not count
   */
  public record Slope(
      int index, double backpropagation, double difference, double typical, boolean kinked) {}

  /** Keeps a copy. */
  public GradientCheck {
    slopes = List.copyOf(slopes);
  }

  /** |backpropagation − difference| beside the larger of them. */
  public double error(Slope slope) {
    double off = Math.abs(slope.backpropagation() - slope.difference());
    double larger = Math.max(Math.abs(slope.backpropagation()), Math.abs(slope.difference()));
    double floor = FLOOR * Math.max(slope.typical(), steepest);
    return off == 0 ? 0 : off / Math.max(larger, Math.max(floor, rounding / TOLERANCE));
  }

  /** The largest error of those that count. */
  public double largestError() {
    return errors().length == 0 ? 0 : errors()[errors().length - 1];
  }

  /** The median error of those that count: of an even number of them the larger middle one. */
  public double medianError() {
    return errors().length == 0 ? 0 : errors()[errors().length / 2];
  }

  /** How many stand at a kink and do not count. */
  public int kinked() {
    return (int) slopes.stream().filter(Slope::kinked).count();
  }

  /** Whether some count, and backpropagation is right about all of them. */
  public boolean passes() {
    return kinked() < slopes.size() && largestError() <= TOLERANCE;
  }

  private double[] errors() {
    return slopes.stream()
        .filter(slope -> !slope.kinked())
        .mapToDouble(this::error)
        .sorted()
        .toArray();
  }
}
