package io.github.downhill.learning;

import io.github.downhill.kernels.Span;

/**
 * A function of many numbers that is to be made small: a curve over one number, a surface over two,
 * or the cost of a network over its 13,002. Learning is just minimising such a function.
 */
public interface CostFunction {

  /** How many numbers go in. */
  int dimensions();

  /**
   * The cost at a point, and the direction of its steepest ascent there.
   *
   * @param point as many numbers as there are dimensions
   * @param gradient receives ∂C/∂x for each of them
   */
  double gradient(Span point, Span gradient);
}
