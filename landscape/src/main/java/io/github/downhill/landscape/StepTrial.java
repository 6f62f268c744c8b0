package io.github.downhill.landscape;

import io.github.downhill.learning.Examples;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A step tried out: what the slope predicts of it beside what comes of it.
 *
 * @param predicted the change of the cost if its slope stayed the same: η·(∇C·d)
 * @param before the cost where the network stands
 * @param after the cost where the step would lead
 * @param moved how many numbers it would change
 */
public record StepTrial(double predicted, double before, double after, int moved) {

  /** The change of the cost that really comes. */
  public double real() {
    return after - before;
  }

  /**
   * Tries a step, and leaves the network as it is.
   *
   * @param nudges of the cost over the same examples
   * @param shaping which part of them is followed
   * @param size η
   * @return nothing if it was unwanted before it was known
   */
  public static Optional<StepTrial> of(
      CostChange changes,
      Nudges nudges,
      Shaping shaping,
      double size,
      Examples examples,
      BooleanSupplier unwanted) {
    double[] direction = shaping.direction(nudges);
    double slope = 0;
    int moved = 0;
    for (int k = 0; k < direction.length; k++) {
      slope -= nudges.nudge(k) * direction[k];
      moved += direction[k] == 0 ? 0 : 1;
    }
    double predicted = size * slope;
    int count = moved;
    return changes
        .along(direction, size, examples, unwanted)
        .map(costs -> new StepTrial(predicted, costs.before(), costs.after(), count));
  }
}
