package io.github.downhill.studio;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what has changed, for those who wait for the next change. */
final class Changes {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile long count;

  /** How much has changed so far. */
  long count() {
    return count;
  }

  /** Something has changed. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // within the lock; it is read without
  void tell() {
    lock.lock();
    try {
      count++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until more has changed than that, and returns how much. */
  long awaitAfter(long seen) throws InterruptedException {
    lock.lock();
    try {
      while (count <= seen) {
        changed.await();
      }
      return count;
    } finally {
      lock.unlock();
    }
  }
}
