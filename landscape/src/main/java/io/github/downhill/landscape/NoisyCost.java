package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.CostFunction;
import io.github.downhill.network.Randomness;

/**
 * A cost whose gradient is felt only roughly, as mini-batches feel it: to each of its components a
 * normally distributed number is added. The same randomness gives the same walk.
 */
public final class NoisyCost implements CostFunction {
  private final CostFunction function;
  private final double deviation;
  private final Randomness randomness;
  private final Span exact;
  private long drawn;

  /**
   * A cost with noise.
   *
   * @param deviation the standard deviation of what is added, from 0 up
   */
  public NoisyCost(CostFunction function, double deviation, Randomness randomness) {
    this.function = function;
    this.deviation = deviation;
    this.randomness = randomness;
    exact = Span.zeros(function.dimensions());
  }

  @Override
  public int dimensions() {
    return function.dimensions();
  }

  @Override
  public double gradient(Span point, Span gradient) {
    double cost = function.gradient(point, exact);
    gradient.copyFrom(exact);
    for (int i = 0; deviation > 0 && i < gradient.length(); i++) {
      float noise = (float) (deviation * randomness.gaussian(drawn++));
      gradient.values()[gradient.offset() + i] += noise;
    }
    return cost;
  }

  /** The gradient without noise where it was felt last: a view that the next time changes. */
  public Span exact() {
    return exact;
  }
}
