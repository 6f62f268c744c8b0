package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;

/**
 * A walk down a cost function, step by step, by any optimizer.
 *
 * <p>Down the cost of a network over all examples it takes the steps of a {@link Training} by full
 * batches, to the same bits.
 */
public final class Walk {
  private final CostFunction function;
  private final Kernels kernels;
  private final Descent descent;
  private final Span point;
  private final Span gradient;
  private long steps;

  /**
   * Begins a walk.
   *
   * @param start where; it is copied
   * @throws IllegalArgumentException if it has not as many numbers as the function takes
   */
  public Walk(CostFunction function, Optimizer optimizer, Kernels kernels, Span start) {
    if (start.length() != function.dimensions()) {
      throw new IllegalArgumentException(
          "the function takes %,d numbers, but the start has %,d"
              .formatted(function.dimensions(), start.length()));
    }
    this.function = function;
    this.kernels = kernels;
    descent = optimizer.start(start.length());
    point = Span.of(start.toArray());
    gradient = Span.zeros(start.length());
  }

  /**
   * Takes a step.
   *
   * @param learningRate η
   * @return the cost before it
   */
  public double step(double learningRate) {
    double cost = function.gradient(point, gradient);
    steps++;
    descent.prepare(learningRate, steps);
    descent.move(kernels, gradient, point, 0, point.length());
    return cost;
  }

  /** Where the walk has come to: a view that the next step changes. */
  public Span point() {
    return point;
  }

  /** The gradient that the last step followed: a view that the next one changes. */
  public Span gradient() {
    return gradient;
  }

  /** How many steps have been taken. */
  public long steps() {
    return steps;
  }
}
