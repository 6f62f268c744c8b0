package io.github.downhill.kernels;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that do the parts of one task together, over and over.
 *
 * <p>The thread that calls {@link #run} does part 0. The threads meet before a task, after it, and
 * as often in between as the task wants ({@link #meet}). Who comes to a meeting first spins for a
 * moment, because in training the others are microseconds away, and then sleeps. Running a task
 * allocates nothing. One thread at a time may call {@link #run}, and no task may.
 */
public final class Team implements AutoCloseable {
  private static final int SPINS = 2_000;
  private static final int SPINS_BETWEEN_YIELDS = 16;

  /** Whoever comes back from a yield after so long shares its processor with one who works, */
  private static final long SHARED_NANOS = 100_000;

  /** and sleeps so long: the system looks for a free processor for those whom it wakes. */
  private static final long AWAY_NANOS = 20_000;

  private static final int CACHE_LINE = 16; // ints

  /** A task that falls into parts, which depend on each other only where they meet. */
  @FunctionalInterface
  public interface Task {
    /** Does one part, 0 ≤ part &lt; parts. */
    void run(int part, int parts);
  }

  /** Where all threads come together, over and over. */
  private static final class Meeting {
    final AtomicInteger arrived = new AtomicInteger();
    volatile int number; // of meetings that have taken place
  }

  /** Ends a part that would wait for one that has failed. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;

    Abandoned() {
      super("another part of the work failed", null, false, false);
    }
  }

  private final Thread[] helpers;
  private final Meeting before = new Meeting();
  private final Meeting during = new Meeting();
  private final Meeting after = new Meeting();
  private final AtomicInteger sleeping = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final int spins;
  private final int[] patience; // of each thread, on a cache line of its own
  private volatile boolean failed;
  private volatile boolean closed;
  private @Nullable Task task; // published by the meeting before it
  private @Nullable Thread caller; // likewise

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
    patience = new int[threads * CACHE_LINE];
    Arrays.fill(patience, spins);
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
   * The first of {@code count} numbers of a row that belongs to a part: parts are as equal as can
   * be of {@linkplain CacheLines lines of the cache}, two at a time, so that few vectors are not
   * full, or of single numbers where a part would have fewer than four times two lines.
   */
  public static int shareOfRow(int count, int part, int parts) {
    int together = 2 * CacheLines.NUMBERS;
    if (count < 4L * together * parts) {
      return share(count, part, parts);
    }
    return Math.min(count, together * share((count + together - 1) / together, part, parts));
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
    boolean done = false;
    try {
      task.run(0, threads());
      done = true;
    } catch (Abandoned _) {
      done = true; // the failure of the other part is told below
    } finally {
      if (!done) {
        fail();
      }
      meet(after, 0);
    }
    Throwable thrown = failure.getAndSet(null);
    if (thrown != null) {
      throw new IllegalStateException("a part of the work failed: " + thrown.getMessage(), thrown);
    }
  }

  /**
   * Waits, within a task, until all its parts have come this far: what they have written so far can
   * then be read by all.
   *
   * @param part the part that waits
   */
  public void meet(int part) {
    if (helpers.length > 0) {
      meet(during, part);
      if (failed) {
        throw new Abandoned();
      }
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
    wake();
  }

  private synchronized void start(Task next) {
    if (closed) {
      throw new IllegalStateException("this team has been closed");
    }
    task = next;
    caller = Thread.currentThread();
    failure.set(null); // left over where part 0 of the task before failed as well
    failed = false;
    during.arrived.set(0);
    meet(before, 0);
  }

  private void help(int part) {
    while (meet(before, part)) {
      work(part);
      meet(after, part);
    }
  }

  private void work(int part) {
    try {
      if (task != null) {
        task.run(part, threads());
      }
    } catch (Abandoned _) {
      // The failure is told by the part that failed.
    } catch (Throwable t) {
      failure.compareAndSet(null, t); // told to the caller by run
      fail();
    }
  }

  private void fail() {
    failed = true;
    wake();
  }

  /** Waits until all threads are there; returns whether they have come. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only who comes last counts up
  private boolean meet(Meeting meeting, int part) {
    int number = meeting.number;
    if (meeting.arrived.incrementAndGet() == threads()) {
      meeting.arrived.set(0);
      meeting.number++;
      if (sleeping.get() > 0) {
        wake();
      }
      return true;
    }
    int waited = 0;
    for (; isAwaited(meeting, number); waited++) {
      if (waited < patience[part * CACHE_LINE]) {
        spin(waited);
      } else {
        sleep(meeting, number);
      }
    }
    learn(part, waited);
    return meeting.number != number;
  }

  /**
   * A scheduler may have put the threads onto one processor, where the one that is waited for only
   * runs when the waiting one makes way.
   */
  @SuppressWarnings("ThreadPriorityCheck") // nothing but the speed depends on who runs
  private static void spin(int waited) {
    if (waited % SPINS_BETWEEN_YIELDS == SPINS_BETWEEN_YIELDS - 1) {
      long start = System.nanoTime();
      Thread.yield();
      if (System.nanoTime() - start > SHARED_NANOS) {
        LockSupport.parkNanos(AWAY_NANOS);
      }
    } else {
      Thread.onSpinWait();
    }
  }

  private boolean isAwaited(Meeting meeting, int number) {
    return meeting.number == number
        && !(meeting == before && closed)
        && !(meeting == during && failed);
  }

  /** Whoever ends the waiting does so first and looks for sleepers then, so none sleeps on. */
  private void sleep(Meeting meeting, int number) {
    sleeping.incrementAndGet();
    if (isAwaited(meeting, number)) {
      LockSupport.park(this);
    }
    sleeping.decrementAndGet();
  }

  private void wake() {
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
    LockSupport.unpark(caller);
  }

  /**
   * How long to spin the next time: longer after spinning was worth it, shorter after it was not,
   * because the machine has other work to do; never so short that one could not find out that it
   * has become free again.
   */
  private void learn(int part, int waited) {
    int now = patience[part * CACHE_LINE];
    int next = waited <= now ? Math.min(spins, 2 * now) : Math.max(spins / 16, now / 2);
    if (next != now) {
      patience[part * CACHE_LINE] = next;
    }
  }
}
