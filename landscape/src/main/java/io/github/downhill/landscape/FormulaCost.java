package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.CostFunction;

/**
 * A curve over one number or a surface over two, as a formula says it.
 *
 * @param dimensions 1 or 2
 */
public record FormulaCost(Formula formula, int dimensions) implements CostFunction {

  /**
   * Reads a formula.
   *
   * @throws FormulaException if it cannot be read
   */
  public static FormulaCost of(String text, int dimensions) {
    return new FormulaCost(Formula.of(text, dimensions), dimensions);
  }

  @Override
  public double gradient(Span point, Span gradient) {
    Dual cost = formula.at(point.at(0), dimensions == 2 ? point.at(1) : 0);
    gradient.values()[gradient.offset()] = (float) cost.dx();
    if (dimensions == 2) {
      gradient.values()[gradient.offset() + 1] = (float) cost.dy();
    }
    return cost.value();
  }
}
