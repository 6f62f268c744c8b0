package io.github.downhill.lab.workshop;

import java.util.function.LongSupplier;

/**
 * Time that is shared out among those who work side by side: while k are at work, each gets a k-th
 * of what passes. So the shares of all add up to the time in which anybody was at work, on however
 * many threads, and in however many runs.
 */
final class SharedTime {
  private final LongSupplier clock; // in nanoseconds
  private long last;
  private int working;
  private double passedNanos; // for each of those at work

  SharedTime(LongSupplier clock) {
    this.clock = clock;
    last = clock.getAsLong();
  }

  /** Somebody begins. */
  synchronized double begin() {
    pass();
    working++;
    return passedNanos;
  }

  /** Somebody who began then has ended: the share, in nanoseconds. */
  synchronized double end(double begun) {
    pass();
    working--;
    return passedNanos - begun;
  }

  private void pass() {
    long now = clock.getAsLong();
    passedNanos += working == 0 ? 0 : (double) (now - last) / working;
    last = now;
  }
}
