package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import java.util.function.LongConsumer;

/** Takes the steps of a recipe again, to see whether they lead to the same network. */
public final class Replay {
  private final Training training;

  /**
   * Prepares to take the steps again.
   *
   * @param examples the training data, with what the recipe holds out
   * @throws IllegalArgumentException if the examples do not fit the recipe
   */
  public Replay(Recipe recipe, Examples examples, Kernels kernels, Team team) {
    Randomness randomness = Training.holdOut(Randomness.of(recipe.seed()));
    HoldOut parts = HoldOut.of(examples, recipe.validation(), randomness);
    training = new Training(recipe, parts.training(), kernels, team);
  }

  /**
   * Takes so many steps, without testing in between.
   *
   * @param progress is told now and then how many steps have been taken
   * @throws DivergedException if the cost or a parameter is infinite or not a number
   */
  public Network run(long steps, LongConsumer progress) {
    while (training.steps() < steps) {
      training.step();
      if (training.steps() % 256 == 0) {
        progress.accept(training.steps());
      }
    }
    return training.network();
  }
}
