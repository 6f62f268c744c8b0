package io.github.downhill.studio;

import java.util.function.BooleanSupplier;

/**
 * Whether to go on with what takes long, asked between two parts of it: while a run is played, each
 * part is followed by a rest as long as it took, so that the run keeps most of its speed.
 */
final class Patience {
  private static final long REST_MOST_MILLIS = 200;

  private final Player player;
  private final BooleanSupplier unwanted;
  private long sinceNanos = System.nanoTime();

  Patience(Player player, BooleanSupplier unwanted) {
    this.player = player;
    this.unwanted = unwanted;
  }

  boolean isOver() {
    if (player.isPlaying()) {
      rest(Math.min(REST_MOST_MILLIS, (System.nanoTime() - sinceNanos) / 1_000_000));
    }
    sinceNanos = System.nanoTime();
    return unwanted.getAsBoolean();
  }

  private static void rest(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the studio closes, which is what will be asked next
    }
  }
}
