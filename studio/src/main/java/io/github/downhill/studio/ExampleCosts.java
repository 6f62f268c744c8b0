package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What each single example of a set costs. Their average is what an evaluation says. */
final class ExampleCosts {
  private final Showing showing;

  ExampleCosts(Kernels kernels, Team team, Cost cost, Parameters parameters) {
    showing = new Showing(kernels, team, cost, parameters);
  }

  /**
   * The cost of each example, in their order.
   *
   * @throws CancellationException if it was unwanted before it was known
   */
  float[] of(Examples examples, BooleanSupplier unwanted) {
    float[] costs = new float[examples.size()];
    showing.show(examples, unwanted, (example, _, _, cost) -> costs[example] = cost);
    return costs;
  }
}
