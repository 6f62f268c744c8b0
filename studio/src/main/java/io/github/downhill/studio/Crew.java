package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.HoldOut;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Networks that learn as the one in view has learned, each from another seed: where they agree the
 * data has spoken, where they do not, chance has.
 *
 * @param run whose recipe it is
 * @param steps how many each has taken
 */
record Crew(String run, long steps, List<Parameters> members) {
  static final int SIZE = 5;

  private static final long WORK_MAX = 1_500_000_000_000L; // multiplications, of all together
  private static final int PASSES = 3; // forwards, the errors, the gradient
  private static final int STEPS_BETWEEN_LOOKS = 64;

  /**
   * Trains them for as many steps as a network has taken, or as many as is bounded work.
   *
   * @param progress is told what share is done
   * @throws CancellationException if they were unwanted before they were trained
   */
  static Crew train(
      Run run,
      long steps,
      Digits digits,
      Kernels kernels,
      Team team,
      BooleanSupplier unwanted,
      DoubleConsumer progress) {
    Examples learned = HoldOut.of(run.recipe(), digits.training()).training();
    long taken = Math.min(steps, stepsMost(run.recipe(), learned.size()));
    List<Parameters> members = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      Recipe recipe = run.recipe().but().seed(run.recipe().seed() + 1 + i).build();
      Training training = new Training(recipe, learned, kernels, team);
      while (training.steps() < taken) {
        training.step();
        if (training.steps() % STEPS_BETWEEN_LOOKS == 0) {
          checkWanted(unwanted);
          progress.accept((i + (double) training.steps() / taken) / SIZE);
        }
      }
      members.add(training.parameters());
    }
    return new Crew(run.id(), taken, List.copyOf(members));
  }

  private static void checkWanted(BooleanSupplier unwanted) {
    if (unwanted.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  private static long stepsMost(Recipe recipe, int examples) {
    long looks = Math.ceilDiv(examples, recipe.stepsPerEpoch(examples));
    long work = SIZE * PASSES * looks * recipe.architecture().parameterCount();
    return Math.max(1, WORK_MAX / work);
  }
}
