package io.github.downhill.cli;

import io.github.downhill.formats.Checkpoint;
import io.github.downhill.learning.HoldOut;
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
    int heldOut = HoldOut.count(moment.examples(), recipe.validation());
    int learned = Math.max(1, moment.examples() - heldOut);
    long epochs = moment.state().step() / recipe.stepsPerEpoch(learned);
    return epochs >= recipe.epochs()
        || recipe.isReached(moment.state().best())
        || recipe.patienceIsOver(epochs, moment.state().best());
  }
}
