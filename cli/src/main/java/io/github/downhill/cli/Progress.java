package io.github.downhill.cli;

import io.github.downhill.formats.Checkpoint;
import io.github.downhill.learning.Recipe;

/** How far a run had come when its checkpoint was written. */
final class Progress {
  private Progress() {}

  /** Whether it had begun to learn, and had not come to its end. */
  static boolean isUnfinished(Checkpoint moment) {
    return moment.state().step() > 0 && !isOver(moment);
  }

  private static boolean isOver(Checkpoint moment) {
    Recipe recipe = moment.recipe();
    long epochs = moment.state().step() / stepsPerEpoch(recipe, moment.examples());
    boolean patienceIsOver =
        recipe.patience() > 0
            && moment
                .state()
                .best()
                .filter(best -> epochs - best.epoch() >= recipe.patience())
                .isPresent();
    return epochs >= recipe.epochs() || patienceIsOver;
  }

  private static long stepsPerEpoch(Recipe recipe, int examples) {
    double share = recipe.validation();
    long heldOut = (long) (share < 1 ? share * examples : share);
    long learned = Math.max(1, examples - heldOut);
    return recipe.batch() == 0 ? 1 : Math.ceilDiv(learned, recipe.batch());
  }
}
