package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.kernels.vector.VectorProvider;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recipe for a small network with a name, and small data to try it on. */
record Trial(String name, Recipe recipe) {
  static final Kernels SCALAR = new ScalarKernels();
  static final Kernels VECTOR = new VectorProvider().kernels();

  private static final int INPUTS = 33;
  private static final int CLASSES = 5;

  /** 53 examples: whole mini-batches of 7 or 10 leave a few over. */
  static final Examples DATA = MadeUpExamples.clouds(53, INPUTS, CLASSES, 1);

  /** What came of some steps: all parameters, and the cost of each step. */
  record Outcome(String parametersSha256, List<Double> costs, double costOfEpoch) {}

  /** Every optimizer with mini-batches that leave some over, that do not, full, and too large. */
  static List<Trial> all() {
    List<Trial> trials = new ArrayList<>();
    for (String optimizer : List.of("sgd", "momentum:0.9", "nesterov:0.8", "adam")) {
      for (int batch : new int[] {7, 53, 0, 1_000, 1}) {
        trials.add(trial(optimizer, batch, trials.size()));
      }
    }
    return trials;
  }

  /** The first in which a layer keeps its sums. */
  static Trial gelu() {
    return all().stream()
        .filter(it -> it.recipe.architecture().layers().getFirst().activation() == Activation.GELU)
        .findFirst()
        .orElseThrow();
  }

  static List<Kernels> kernels() {
    return List.of(SCALAR, VECTOR);
  }

  private static Trial trial(String optimizer, int batch, int number) {
    Activation hidden =
        List.of(
                Activation.SIGMOID,
                Activation.TANH,
                Activation.RELU,
                Activation.GELU,
                Activation.IDENTITY)
            .get((number + number / 5) % 5);
    Activation output = number % 2 == 0 ? Activation.SIGMOID : Activation.SOFTMAX;
    Cost cost = number % 3 == 0 ? Cost.SQUARES : Cost.CROSS_ENTROPY;
    double l2 = number % 2 == 0 ? 0 : 0.01;
    String schedule = List.of("constant", "step:2:0.5", "cosine").get(number % 3);
    Recipe recipe =
        Recipe.video()
            .architecture(Architecture.of(hidden, output, INPUTS, 17, 9, CLASSES))
            .cost(cost)
            .initialization(Initialization.SCALED)
            .optimizer(Optimizer.of(optimizer))
            .learningRate(optimizer.equals("adam") ? 0.01 : 0.05)
            .schedule(Schedule.of(schedule))
            .batch(batch)
            .epochs(30)
            .l2(l2)
            .seed(number)
            .build();
    String name =
        "%s, batch %d, L2 %s, %s %s %s".formatted(optimizer, batch, l2, hidden, output, cost);
    return new Trial(name, recipe);
  }

  Training start(Kernels kernels, Team team) {
    return new Training(recipe, DATA, kernels, team);
  }

  /** Takes all steps in one go. */
  Outcome run(Kernels kernels, int threads, int steps) {
    try (Team team = new Team(threads)) {
      Training training = start(kernels, team);
      return run(training, new ArrayList<>(), steps);
    }
  }

  /** Takes the steps that are left. */
  static Outcome run(Training training, List<Double> costs, int steps) {
    while (training.steps() < steps) {
      costs.add(training.step());
    }
    return new Outcome(training.network().parametersSha256(), costs, training.cost());
  }

  /** The moment after so many steps. */
  TrainingState stateAfter(int steps, List<Double> costs) {
    try (Team team = new Team(1)) {
      Training training = start(SCALAR, team);
      run(training, costs, steps);
      return training.state(Optional.empty());
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
