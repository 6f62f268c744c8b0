package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;

/**
 * The bottom of a valley: a point from which it is uphill on all sides.
 *
 * @param cost how high it is there
 */
public record Valley(Span at, double cost) {
  private static final double NEAR = 0.005; // of the width of the map

  /** Whether a point is as good as at the bottom. */
  boolean holds(Span point, Ground ground) {
    return Journey.distance(at, point) <= NEAR * ground.width();
  }
}
