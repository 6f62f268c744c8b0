package io.github.downhill.cli;

import io.github.downhill.learning.StoppingRule;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C, or a polite kill: asks the run to stop and keeps the process alive until its results are
 * written.
 */
final class Interruption implements StoppingRule {
  private static final long GRACE_SECONDS = 30;
  private static final CountDownLatch WRITTEN = new CountDownLatch(1);

  private final AtomicBoolean asked = new AtomicBoolean();

  private Interruption() {}

  /** Watches for a wish to stop from now on. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::hold, "downhill-interruption"));
    return interruption;
  }

  /** Everything is written; the process may end. */
  static void release() {
    WRITTEN.countDown();
  }

  @Override
  public boolean shouldStop() {
    return asked.get();
  }

  private void hold() {
    asked.set(true);
    try {
      if (!WRITTEN.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("downhill: gave up waiting for the run to stop");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the process ends without further waiting
    }
  }
}
