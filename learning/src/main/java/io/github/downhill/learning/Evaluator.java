package io.github.downhill.learning;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.FeedForward;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Prediction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tests a network on examples, a block of them at a time; its memory is used over and over. */
public final class Evaluator {
  private static final int BLOCK = 1_024;

  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Architecture architecture;
  private final FeedForward feedForward;
  private final Span costs = Span.zeros(BLOCK);
  private final int[] order = new int[BLOCK];

  /** Tests the network that these parameters make, also while they change. */
  public Evaluator(Kernels kernels, Team team, Cost cost, Parameters parameters) {
    this.kernels = kernels;
    this.team = team;
    this.cost = cost;
    architecture = parameters.architecture();
    feedForward = new FeedForward(kernels, parameters);
  }

  /**
   * Shows the network all examples and counts what it takes them for.
   *
   * @throws IllegalArgumentException if the examples do not fit the network
   */
  public Evaluation evaluate(Examples examples) {
    examples.checkFit(architecture);
    int classes = examples.classes();
    int[] confusion = new int[classes * classes];
    double sum = 0;
    int neurons = architecture.layers().getFirst().neurons();
    MiniBatch block = MiniBatch.of(BLOCK, examples, neurons, kernels);
    var activations = new Activations(block.inputs(), architecture);
    Matrix outputs = activations.outputs();
    for (int start = 0; start < examples.size(); start += BLOCK) {
      int count = Math.min(BLOCK, examples.size() - start);
      int first = start;
      Arrays.setAll(order, i -> i < count ? examples.indexInWhole(first + i) : 0);
      block.choose(order, 0, count);
      show(block, activations.first(count), count);
      for (int row = 0; row < count; row++) {
        sum += costs.at(row);
        confusion[
            examples.label(start + row) * classes
                + Prediction.brightest(outputs.values(), outputs.start(row), classes)]++;
      }
    }
    return new Evaluation(sum / examples.size(), rows(confusion, classes));
  }

  private void show(MiniBatch block, Activations activations, int count) {
    team.run((part, parts) -> {
      int from = share(count, part, parts);
      int to = share(count, part + 1, parts);
      block.fetch(from, to);
      feedForward.run(activations, team, part);
      Matrix outputs = activations.outputs();
      cost.of(kernels, architecture.outputActivation(), outputs, block.targets(), costs, from, to);
    });
  }

  private static List<List<Integer>> rows(int[] counts, int classes) {
    Integer[] boxed = Arrays.stream(counts).boxed().toArray(Integer[]::new);
    List<Integer> all = List.of(boxed);
    return IntStream.range(0, classes)
        .mapToObj(row -> all.subList(row * classes, (row + 1) * classes))
        .toList();
  }
}
