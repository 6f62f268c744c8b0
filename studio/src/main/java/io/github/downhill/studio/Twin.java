package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;

/**
 * The network without a hidden layer, 784-10, whose ten maps look like digits: for comparison.
 *
 * @param parameters 784 × 10 weights, then 10 biases
 * @param accuracy on the test set
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record Twin(float[] parameters, double accuracy) {
  private static final int EPOCHS = 3;

  /** Trains it, which takes part of a second. */
  static Twin train(Digits digits, Kernels kernels) {
    Recipe recipe =
        Recipe.video()
            .architecture(
                Architecture.of(Activation.SIGMOID, Activation.SIGMOID, Digits.PIXELS, 10))
            .epochs(EPOCHS)
            .build();
    try (Team team = new Team(1)) {
      Training training = new Training(recipe, digits.training(), kernels, team);
      while (training.epochs() < EPOCHS) {
        training.nextEpoch();
      }
      var evaluator = new Evaluator(kernels, team, recipe.cost(), training.parameters());
      return new Twin(
          training.parameters().all().toArray(), evaluator.evaluate(digits.test()).accuracy());
    }
  }
}
