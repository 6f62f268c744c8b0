package io.github.downhill.benchmarks;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.MiniBatch;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Randomness;

/** Ours: an epoch and the evaluation after it, and what of it is not the network's kernels. */
final class RestContestant {
  private final Team team;
  private final Dataset data;
  private final Training training;
  private final Evaluator evaluator;
  private final MiniBatch miniBatch;
  private final int[] order;
  private final Randomness shuffles = Randomness.of(1);
  private long epochs;

  private RestContestant(Workload workload, Dataset data, Kernels kernels, Team team) {
    this.team = team;
    this.data = data;
    var recipe = workload.recipe();
    Examples examples = data.training();
    training = new Training(recipe, examples, kernels, team);
    evaluator = new Evaluator(kernels, team, recipe.cost(), training.parameters());
    int neurons = training.parameters().biases(0).length();
    miniBatch = MiniBatch.of(workload.batch, examples, neurons, kernels);
    order = new int[examples.size()];
    shuffle();
  }

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Kernels kernels = KernelSelection.choose();
    try (Team team = new Team(terms.threads())) {
      Dataset data = Data.read(terms.data());
      var contestant = new RestContestant(terms.workload(), data, kernels, team);
      Turns.take(Data.ours(kernels, terms), line -> contestant.run(Rest.Section.valueOf(line)));
    }
  }

  private void run(Rest.Section section) {
    switch (section) {
      case EPOCH -> {
        training.nextEpoch();
        evaluator.evaluate(data.test());
      }
      case SHUFFLE -> shuffle();
      case GATHER -> gather();
      case EVALUATE -> evaluator.evaluate(data.test());
    }
  }

  private void shuffle() {
    shuffles.shuffle(epochs, order);
    epochs++;
  }

  private void gather() {
    for (int start = 0; start < order.length; start += miniBatch.size()) {
      int count = Math.min(miniBatch.size(), order.length - start);
      miniBatch.choose(order, start, count);
      team.run((part, parts) ->
          miniBatch.fetch(share(count, part, parts), share(count, part + 1, parts)));
    }
  }
}
