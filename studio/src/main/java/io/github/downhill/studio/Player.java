package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Trains the current run, on a thread of its own: plays, pauses, and goes step by step as it is
 * told, whatever the browsers that watch are doing.
 */
final class Player implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Player.class.getName());
  private static final int ORDERS_MAX = 256;

  /** What to do between two steps. */
  @FunctionalInterface
  private interface Order {
    void carryOut() throws IOException;
  }

  /** How far to go. */
  enum Unit {
    EXAMPLE,
    BATCH,
    EPOCH
  }

  private final Library library;
  private final Kernels kernels;
  private final ToIntFunction<Recipe> threads;
  private final Changes changes;
  private final Problems problems;
  private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>(ORDERS_MAX);
  private final AtomicInteger urgent = new AtomicInteger(); // orders that end an epoch midway
  private final Thread thread =
      Thread.ofPlatform().daemon().name("downhill-studio").unstarted(this::work);
  private Team team = new Team(1);
  private @Nullable LiveRun live;
  private volatile boolean playing; // changed by its own thread alone
  private double pace; // steps a second; 0 for as fast as it goes
  private long dueNanos; // when the next step is

  Player(
      Library library,
      Kernels kernels,
      ToIntFunction<Recipe> threads,
      Changes changes,
      Problems problems) {
    this.library = library;
    this.kernels = kernels;
    this.threads = threads;
    this.changes = changes;
    this.problems = problems;
    thread.start();
  }

  /** Makes a run the one that is trained, and gets it ready. */
  void take(Run run) {
    tellUrgently(() -> prepare(run));
  }

  /**
   * Goes on with a run until a test of it comes to an accuracy; where none is given, to what was
   * given when it began to play.
   *
   * @param stepsPerSecond 0 for as fast as it goes
   */
  void play(Run run, double stepsPerSecond, Optional<Double> until) {
    tellUrgently(() -> {
      double before = playing && live != null && live.run().equals(run) ? live.goal() : 0;
      LiveRun ready = ready(run);
      pace = stepsPerSecond;
      play(ready, Math.clamp(until.orElse(before), 0, 1));
    });
  }

  /** Makes a run the one that is trained; if another was playing, this one goes on like that. */
  void goOnWith(Run run) {
    tellUrgently(() -> {
      boolean plays = playing;
      double goal = plays && live != null ? live.goal() : 0;
      LiveRun ready = prepare(run);
      if (plays) {
        play(ready, goal);
      }
    });
  }

  /** Whether a run is being played. */
  boolean isPlaying() {
    return playing;
  }

  private void play(LiveRun ready, double goal) {
    dueNanos = System.nanoTime();
    playing = !ready.isOver();
    if (playing) {
      ready.play(goal);
    } else {
      ready.pause();
    }
  }

  void pause() {
    tellUrgently(this::rest);
  }

  /** Goes on with a run by one example, mini-batch or epoch. */
  void advance(Run run, Unit unit) {
    tell(() -> {
      rest();
      LiveRun ready = ready(run);
      if (!ready.isOver()) {
        advance(ready, unit);
      }
    });
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void advance(LiveRun live, Unit unit) {
    switch (unit) {
      case EXAMPLE -> live.example();
      case BATCH -> {
        live.step();
        live.pause();
      }
      case EPOCH -> {
        finishEpoch(live);
        live.pause();
      }
    }
  }

  /** Takes no step where what is to end the epoch was told before it began. */
  private void finishEpoch(LiveRun live) {
    boolean finished = false;
    while (!finished && !isInterrupted()) {
      live.step();
      finished = live.stepInEpoch() == 0 || live.hasDiverged();
    }
  }

  private boolean isInterrupted() {
    return urgent.get() > 0 || Thread.currentThread().isInterrupted();
  }

  private void tellUrgently(Order order) {
    urgent.incrementAndGet();
    boolean told = false;
    try {
      tell(() -> {
        urgent.decrementAndGet();
        order.carryOut();
      });
      told = true;
    } finally {
      urgent.addAndGet(told ? 0 : -1);
    }
  }

  private void tell(Order order) {
    if (!orders.offer(order)) {
      throw new Refusal("server.busy", Map.of());
    }
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Order order = next();
        carryOut(order != null ? order : this::step);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the studio closes
    } finally {
      team.close();
    }
  }

  /** Takes a step; where that fails there is not another one. */
  private void step() {
    playing = false;
    if (live != null) {
      live.step();
      playing = !live.hasEnded();
    }
  }

  /** The next order; null when it is time for a step. */
  private @Nullable Order next() throws InterruptedException {
    if (!playing) {
      return orders.take();
    }
    return pace == 0 ? orders.poll() : waitForStep();
  }

  private @Nullable Order waitForStep() throws InterruptedException {
    long now = System.nanoTime();
    if (dueNanos > now) {
      Order order = orders.poll(dueNanos - now, TimeUnit.NANOSECONDS);
      if (order != null) {
        return order;
      }
    }
    dueNanos = Math.max(dueNanos, now - TimeUnit.MILLISECONDS.toNanos(100)) + (long) (1e9 / pace);
    return null;
  }

  private void carryOut(Order order) {
    try {
      order.carryOut();
    } catch (IOException | IllegalArgumentException e) {
      problems.tell(Saying.of(e));
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.log(Level.ERROR, "The studio could not do what it was told", e);
      problems.tell(Saying.of(e));
    }
  }

  private void rest() {
    if (playing && live != null) {
      playing = false;
      live.pause();
    }
  }

  private LiveRun ready(Run run) throws IOException {
    return live != null && live.run().equals(run) ? live : prepare(run);
  }

  private LiveRun prepare(Run run) throws IOException {
    rest();
    live = null;
    Digits digits = library.digits(run.data());
    RecipeRules.checkHoldOut(run.recipe().validation(), digits.training().size());
    useTeam(threads.applyAsInt(run.recipe()));
    live = new LiveRun(run, digits, kernels, team, changes);
    return live;
  }

  private void useTeam(int size) {
    if (team.threads() != size) {
      team.close();
      team = new Team(size);
    }
  }
}
