package io.github.downhill.lab.memorise;

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
import io.github.downhill.network.Prediction;
import java.util.Arrays;

/** Which examples of a set a network gets right, looked up again whenever it has changed. */
final class Marks {
  private static final int BLOCK = 256;

  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Examples examples;
  private final Parameters parameters;
  private final FeedForward feedForward;
  private final MiniBatch block;
  private final Activations activations;
  private final Span costs = Span.zeros(BLOCK);
  private final int[] order;
  private final boolean[] right;
  private double sum;

  /**
   * Room for the marks of examples.
   *
   * @throws IllegalArgumentException if the examples do not fit the network
   */
  Marks(Kernels kernels, Team team, Cost cost, Parameters parameters, Examples examples) {
    examples.checkFit(parameters.architecture());
    this.kernels = kernels;
    this.team = team;
    this.cost = cost;
    this.examples = examples;
    this.parameters = parameters;
    feedForward = new FeedForward(kernels, parameters);
    block = MiniBatch.of(BLOCK, examples, parameters.biases(0).length(), kernels);
    activations = new Activations(block.inputs(), parameters.architecture());
    order = new int[examples.size()];
    Arrays.setAll(order, examples::indexInWhole);
    right = new boolean[examples.size()];
  }

  /** Looks at all examples with the network as it is now. */
  void mark() {
    sum = 0;
    for (int start = 0; start < right.length; start += BLOCK) {
      int count = Math.min(BLOCK, right.length - start);
      block.choose(order, start, count);
      team.run((part, parts) ->
          show(Team.share(count, part, parts), Team.share(count, part + 1, parts)));
      note(start, count);
    }
  }

  private void show(int from, int to) {
    block.fetch(from, to);
    feedForward.run(activations, from, to);
    cost.of(
        kernels,
        parameters.architecture().outputActivation(),
        activations.outputs(),
        block.targets(),
        costs,
        from,
        to);
  }

  private void note(int start, int count) {
    Matrix outputs = activations.outputs();
    for (int row = 0; row < count; row++) {
      int choice = Prediction.brightest(outputs.values(), outputs.start(row), examples.classes());
      right[start + row] = choice == examples.label(start + row);
      sum += costs.at(row);
    }
  }

  boolean isRight(int example) {
    return right[example];
  }

  /** The fraction that is right. */
  double accuracy() {
    int count = 0;
    for (boolean each : right) {
      count += each ? 1 : 0;
    }
    return (double) count / right.length;
  }

  /** The average cost. */
  double cost() {
    return sum / right.length;
  }
}
