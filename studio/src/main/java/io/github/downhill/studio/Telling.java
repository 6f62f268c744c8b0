package io.github.downhill.studio;

import java.util.function.DoubleConsumer;

/** Tells how far something is, not too often. */
final class Telling implements DoubleConsumer {
  private static final long NANOS_BETWEEN = 100_000_000L;

  private final DoubleConsumer hearer;
  private long toldNanos = System.nanoTime() - NANOS_BETWEEN;

  Telling(DoubleConsumer hearer) {
    this.hearer = hearer;
  }

  @Override
  public void accept(double share) {
    long now = System.nanoTime();
    if (now - toldNanos >= NANOS_BETWEEN) {
      toldNanos = now;
      hearer.accept(share);
    }
  }
}
