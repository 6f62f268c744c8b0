package io.github.downhill.studio;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.MiniBatch;
import io.github.downhill.network.Activations;
import io.github.downhill.network.FeedForward;
import io.github.downhill.network.Parameters;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What each single example of a set costs. Their average is what an evaluation says. */
final class ExampleCosts {
  private static final int BLOCK = 256;

  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Parameters parameters;
  private final FeedForward feedForward;

  ExampleCosts(Kernels kernels, Team team, Cost cost, Parameters parameters) {
    this.kernels = kernels;
    this.team = team;
    this.cost = cost;
    this.parameters = parameters;
    feedForward = new FeedForward(kernels, parameters);
  }

  /**
   * The cost of each example, in their order.
   *
   * @throws CancellationException if it was unwanted before it was known
   */
  float[] of(Examples examples, BooleanSupplier unwanted) {
    float[] costs = new float[examples.size()];
    int[] order = new int[BLOCK];
    int neurons = parameters.architecture().layers().getFirst().neurons();
    MiniBatch block = MiniBatch.of(BLOCK, examples, neurons, kernels);
    Activations activations = new Activations(block.inputs(), parameters.architecture());
    for (int start = 0; start < costs.length; start += BLOCK) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      int count = Math.min(BLOCK, costs.length - start);
      for (int i = 0; i < count; i++) {
        order[i] = examples.indexInWhole(start + i);
      }
      block.choose(order, 0, count);
      show(block, activations, new Span(costs, start, count));
    }
    return costs;
  }

  private void show(MiniBatch block, Activations activations, Span costs) {
    team.run((part, parts) -> {
      int from = share(costs.length(), part, parts);
      int to = share(costs.length(), part + 1, parts);
      block.fetch(from, to);
      feedForward.run(activations, from, to);
      Matrix outputs = activations.outputs();
      cost.of(
          kernels,
          parameters.architecture().outputActivation(),
          outputs,
          block.targets(),
          costs,
          from,
          to);
    });
  }
}
