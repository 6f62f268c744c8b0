package io.github.downhill.cli;

import io.github.downhill.learning.Recipe;
import java.util.Optional;

/** How many threads to use: the bits are the same with any number, so it is a matter of speed. */
final class Threads {
  /** Multiplications in a step with fewer of which a short run is done sooner by one thread. */
  private static final long WORTH_SHARING = 4_000_000;

  static final int MAX = 256;

  private Threads() {}

  /** As many as asked for, else one, or all processors where a step is long enough to share. */
  static int of(Optional<Integer> asked, Recipe recipe) {
    Optional<Integer> given = checked(asked);
    int processors = Math.min(Runtime.getRuntime().availableProcessors(), MAX);
    return given.orElse(areWorthSharing(recipe) ? processors : 1);
  }

  /** What was asked for, if it can be done. */
  static Optional<Integer> checked(Optional<Integer> asked) {
    asked
        .filter(threads -> threads < 1 || threads > MAX)
        .ifPresent(threads -> {
          throw new MisuseException(
              "--threads: expected a number from 1 to %d, not %d".formatted(MAX, threads));
        });
    return asked;
  }

  /** Whether the steps of a recipe are so long that it pays to share each out. */
  static boolean areWorthSharing(Recipe recipe) {
    long batch = recipe.batch() == 0 ? Integer.MAX_VALUE : recipe.batch();
    return 3 * batch * recipe.architecture().parameterCount() >= WORTH_SHARING;
  }
}
