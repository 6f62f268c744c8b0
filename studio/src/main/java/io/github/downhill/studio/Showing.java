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

/** Shows a network many pictures, a block of them at a time, to look at each single answer. */
final class Showing {
  private static final int BLOCK = 256;

  /** Who looks at the answers, one after the other. */
  @FunctionalInterface
  interface Onlooker {

    /**
     * Looks at one.
     *
     * @param outputs memory that is used again: its row of this number is the answer
     * @param cost what the answer costs
     */
    void see(int example, Matrix outputs, int row, float cost);
  }

  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Parameters parameters;
  private final FeedForward feedForward;

  Showing(Kernels kernels, Team team, Cost cost, Parameters parameters) {
    this.kernels = kernels;
    this.team = team;
    this.cost = cost;
    this.parameters = parameters;
    feedForward = new FeedForward(kernels, parameters);
  }

  /**
   * Shows all examples, in their order.
   *
   * @throws CancellationException if it was unwanted before it was done
   */
  void show(Examples examples, BooleanSupplier unwanted, Onlooker onlooker) {
    int[] order = new int[BLOCK];
    Span costs = Span.zeros(BLOCK);
    int neurons = parameters.architecture().layers().getFirst().neurons();
    MiniBatch block = MiniBatch.of(BLOCK, examples, neurons, kernels);
    Activations activations = new Activations(block.inputs(), parameters.architecture());
    for (int start = 0; start < examples.size(); start += BLOCK) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      int count = Math.min(BLOCK, examples.size() - start);
      for (int i = 0; i < count; i++) {
        order[i] = examples.indexInWhole(start + i);
      }
      block.choose(order, 0, count);
      feed(block, activations, costs, count);
      for (int row = 0; row < count; row++) {
        onlooker.see(start + row, activations.outputs(), row, costs.at(row));
      }
    }
  }

  private void feed(MiniBatch block, Activations activations, Span costs, int count) {
    team.run((part, parts) -> {
      int from = share(count, part, parts);
      int to = share(count, part + 1, parts);
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
