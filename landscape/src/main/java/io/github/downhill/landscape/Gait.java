package io.github.downhill.landscape;

import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Schedule;

/**
 * How one walks downhill.
 *
 * @param learningRate η, above 0
 * @param noise the standard deviation of what is added to the gradient
 * @param seed of the noise
 * @param steps how many to take at most
 */
public record Gait(
    Optimizer optimizer,
    Schedule schedule,
    double learningRate,
    double noise,
    long seed,
    int steps) {

  /**
   * A way to walk.
   *
   * @throws IllegalArgumentException unless the numbers are as they must be
   */
  public Gait {
    if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
      throw new IllegalArgumentException("a learning rate is above 0, not " + learningRate);
    }
    if (!(noise >= 0) || Double.isInfinite(noise)) {
      throw new IllegalArgumentException("noise is a number from 0 up, not " + noise);
    }
    if (steps < 1) {
      throw new IllegalArgumentException("a walk has at least one step, not " + steps);
    }
  }

  /** η of a step, counted from 0: an epoch of the schedule is a step here. */
  double rate(int step) {
    return learningRate * schedule.factor(step, 1, steps);
  }
}
