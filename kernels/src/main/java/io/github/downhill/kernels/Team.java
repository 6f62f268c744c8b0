package io.github.downhill.kernels;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that do the parts of one task together, over and over.
 *
 * <p>The thread that calls {@link #run} does part 0 and waits for the others; between tasks they
 * spin for a moment, because in training the next task is microseconds away, and then sleep.
 * Running a task allocates nothing. One thread at a time may call {@link #run}, and no task may.
 */
public final class Team implements AutoCloseable {
  private static final int SPINS = 2_000;

  /** A task that falls into parts, which must not depend on each other. */
  @FunctionalInterface
  public interface Task {
    /** Does one part, 0 ≤ part &lt; parts. */
    void run(int part, int parts);
  }

  private final Thread[] helpers;
  private final int spins;
  private final AtomicInteger unfinished = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private int callersPatience;
  private volatile int taskNumber;
  private volatile boolean closed;
  private @Nullable Task task; // published by taskNumber
  private @Nullable Thread caller; // published by taskNumber

  /**
   * A team of so many threads, the calling one included.
   *
   * @throws IllegalArgumentException if it would have no thread
   */
  public Team(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a team needs at least 1 thread, not " + threads);
    }
    // A waiting thread may only spin where it does not keep a working one from its processor.
    spins = threads <= Runtime.getRuntime().availableProcessors() ? SPINS : 0;
    callersPatience = spins;
    helpers = new Thread[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      int part = i + 1;
      helpers[i] = Thread.ofPlatform().daemon().name("downhill-" + part).start(() -> help(part));
    }
  }

  /** How many threads share out a task. */
  public int threads() {
    return helpers.length + 1;
  }

  /** The first of {@code count} rows that belongs to a part: parts are as equal as can be. */
  public static int share(int count, int part, int parts) {
    return (int) ((long) count * part / parts);
  }

  /**
   * Does all parts of a task and returns when the last is done.
   *
   * @throws IllegalStateException if a part failed on another thread, with its failure as cause
   */
  public void run(Task task) {
    if (helpers.length == 0) {
      task.run(0, 1);
      return;
    }
    start(task);
    try {
      task.run(0, threads());
    } finally {
      awaitOthers();
    }
    Throwable thrown = failure.getAndSet(null);
    if (thrown != null) {
      throw new IllegalStateException("a part of the work failed: " + thrown.getMessage(), thrown);
    }
  }

  /**
   * Ends the other threads, once they have done their part of a task that is running. Closing twice
   * does nothing.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the calling thread counts up
  private synchronized void start(Task next) {
    if (closed) {
      throw new IllegalStateException("this team has been closed");
    }
    task = next;
    caller = Thread.currentThread();
    failure.set(null); // left over where part 0 of the task before failed as well
    unfinished.set(helpers.length);
    taskNumber++;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  private void awaitOthers() {
    int waited = 0;
    for (; unfinished.get() > 0; waited++) {
      rest(waited, callersPatience);
    }
    callersPatience = patience(callersPatience, waited);
  }

  private void help(int part) {
    int patience = spins;
    for (int done = 0; ; done++) {
      int waited = 0;
      for (; taskNumber == done && !closed; waited++) {
        rest(waited, patience);
      }
      if (taskNumber == done) {
        return;
      }
      patience = patience(patience, waited);
      work(part);
    }
  }

  /**
   * How long to spin the next time: longer after spinning was worth it, shorter after it was not,
   * because the machine has other work to do; never so short that one could not find out that it
   * has become free again.
   */
  private int patience(int before, int waited) {
    return waited <= before ? Math.min(spins, 2 * before) : Math.max(spins / 16, before / 2);
  }

  private void work(int part) {
    try {
      if (task != null) {
        task.run(part, threads());
      }
    } catch (Throwable t) {
      failure.compareAndSet(null, t); // told to the caller by run
    }
    if (unfinished.decrementAndGet() == 0) {
      LockSupport.unpark(caller);
    }
  }

  private void rest(int waited, int patience) {
    if (waited < patience) {
      Thread.onSpinWait();
    } else {
      LockSupport.park(this);
    }
  }
}
