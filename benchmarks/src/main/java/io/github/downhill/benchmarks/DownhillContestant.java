package io.github.downhill.benchmarks;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Training;

/** Ours: {@link Training}, step after step, as {@code downhill train} takes them. */
final class DownhillContestant {
  private DownhillContestant() {}

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Workload workload = terms.workload();
    Kernels kernels = KernelSelection.choose();
    try (Team team = new Team(terms.threads())) {
      Examples examples = Data.training(terms.data());
      long before = Heap.used();
      Training training = new Training(workload.recipe(), examples, kernels, team);
      Turns.tellHeap(Heap.used() - before);
      long steps = workload.steps == 0 ? training.stepsPerEpoch() : workload.steps;
      Turns.take(Data.ours(kernels, terms), () -> take(training, steps));
    }
  }

  private static void take(Training training, long steps) {
    for (long step = 0; step < steps; step++) {
      training.step();
    }
  }
}
