package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.CostFunction;

/**
 * A curve or a surface and how much of it is on the map: from −reach to reach in each dimension.
 *
 * @param function of one number or of two
 * @param reach above 0
 */
public record Ground(CostFunction function, double reach) {

  /**
   * A ground.
   *
   * @throws IllegalArgumentException if the function has other dimensions, or the map no width
   */
  public Ground {
    if (function.dimensions() < 1 || function.dimensions() > 2) {
      throw new IllegalArgumentException("a map shows one number or two");
    }
    if (!(reach > 0) || Double.isInfinite(reach)) {
      throw new IllegalArgumentException("a map reaches further than 0, not " + reach);
    }
  }

  /** How wide the map is. */
  public double width() {
    return 2 * reach;
  }

  /** Whether a point is on the map. */
  public boolean holds(Span point) {
    for (int i = 0; i < point.length(); i++) {
      if (!(Math.abs(point.at(i)) <= reach)) {
        return false;
      }
    }
    return true;
  }

  /** Where the n-th of so many places at equal distances is, from one edge to the other. */
  public float place(int index, int count) {
    return (float) (reach * (2.0 * index / (count - 1) - 1));
  }

  /** How many points a grid of so many a side has. */
  public int points(int side) {
    return function.dimensions() == 1 ? side : side * side;
  }

  /** The points of a grid, row after row from the least y. */
  public Span point(int index, int side) {
    return function.dimensions() == 1
        ? Span.of(place(index, side))
        : Span.of(place(index % side, side), place(index / side, side));
  }
}
