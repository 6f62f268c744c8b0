package io.github.downhill.cli;

import io.github.downhill.learning.StoppingRule;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C, or a polite kill: asks the run to stop and keeps the process alive until its results are
 * written.
 */
final class Interruption implements StoppingRule, AutoCloseable {
  private static final long GRACE_SECONDS = 30;
  private static final CountDownLatch WRITTEN = new CountDownLatch(1);

  private final AtomicBoolean asked = new AtomicBoolean();
  private final Thread hook = new Thread(this::hold, "downhill-interruption");

  private Interruption() {}

  /** Watches for a wish to stop from now on. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
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

  /**
   * The run is over: nobody watches any longer. If the process is ending already, it still waits
   * until everything is written, what there is to say included.
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // It is what keeps the process alive now.
    }
  }

  /** What runs when the process is to end. */
  Thread hook() {
    return hook;
  }

  private void hold() {
    asked.set(true);
    try {
      if (!WRITTEN.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("downhill: gave up waiting for the run to stop.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the process ends without further waiting
    }
  }
}
