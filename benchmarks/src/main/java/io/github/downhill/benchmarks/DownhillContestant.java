package io.github.downhill.benchmarks;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Training;

/** Ours: {@link Training}, step after step, as {@code downhill train} takes them. */
final class DownhillContestant {
  private DownhillContestant() {}

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Workload workload = terms.workload();
    Kernels kernels = KernelSelection.choose();
    try (Team team = new Team(terms.threads())) {
      Training training =
          new Training(workload.recipe(), Data.training(terms.data()), kernels, team);
      long steps = workload.steps == 0 ? training.stepsPerEpoch() : workload.steps;
      String what = "Downhill, %s, %d thread(s)".formatted(kernels.name(), terms.threads());
      Turns.take(what, () -> take(training, steps));
    }
  }

  private static void take(Training training, long steps) {
    for (long step = 0; step < steps; step++) {
      training.step();
    }
  }
}
