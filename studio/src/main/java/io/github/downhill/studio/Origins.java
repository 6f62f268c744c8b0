package io.github.downhill.studio;

import io.github.downhill.formats.Origin;
import io.github.downhill.learning.Examples;
import io.github.downhill.studio.Run.Beginning;
import java.util.Optional;

/** How the networks of the studio came about, as their files tell it. */
final class Origins {
  private Origins() {}

  /**
   * The origin of a moment. Only what a recipe leads to from its own starting point has one: nobody
   * could train again what was changed midway.
   */
  static Optional<Origin> of(Run run, Moment moment, Room room) {
    if (run.beginning() != Beginning.FRESH) {
      return Optional.empty();
    }
    return room.library()
        .known(run.data())
        .map(Digits::training)
        .map(training -> origin(run, moment, training, room));
  }

  private static Origin origin(Run run, Moment moment, Examples training, Room room) {
    return new Origin(
        run.recipe(),
        moment.step(),
        training.name(),
        training.size(),
        training.fingerprint(),
        room.settings().version());
  }
}
