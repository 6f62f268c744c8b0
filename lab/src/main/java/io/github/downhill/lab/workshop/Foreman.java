package io.github.downhill.lab.workshop;

import io.github.downhill.lab.workshop.KeptFiles.Kept;
import io.github.downhill.learning.StoppingRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out works, one to each thread, and keeps what comes of them: so none is made twice.
 *
 * @param stopping when to give up; so it is as well where a work has failed
 */
record Foreman(
    Keys keys,
    KeptFiles kept,
    int threads,
    StoppingRule stopping,
    LabObserver observer,
    Tally tally) {
  /** Equal works are one, and made once. */
  <W, R> List<R> all(List<W> works, Way<W, R> way) throws IOException {
    Map<String, R> results = new HashMap<>();
    Map<String, W> missing = new LinkedHashMap<>();
    List<String> wanted = works.stream().map(work -> keys.of(way, work)).toList();
    for (int i = 0; i < wanted.size(); i++) {
      if (!results.containsKey(wanted.get(i)) && !missing.containsKey(wanted.get(i))) {
        Optional<R> known = known(wanted.get(i), works.get(i), way);
        if (known.isPresent()) {
          results.put(wanted.get(i), known.get());
        } else {
          missing.put(wanted.get(i), works.get(i));
        }
      }
    }
    if (!works.isEmpty()) {
      makeAll(missing, new Order(way.craft(works.getFirst()), results.size(), missing.size()), way);
    }
    for (Map.Entry<String, W> made : missing.entrySet()) {
      results.put(made.getKey(), readBack(made.getKey(), made.getValue(), way));
    }
    return wanted.stream().map(key -> Objects.requireNonNull(results.get(key))).toList();
  }

  /** What is kept of a work, which then belongs to what was asked for. */
  private <W, R> Optional<R> known(String key, W work, Way<W, R> way) throws IOException {
    Optional<Kept> found = kept.read(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<R> known = way.read(work, found.get().lines());
    if (known.isPresent()) {
      tally.add(key, way.craft(work), found.get().nanos());
    }
    return known;
  }

  private <W, R> R readBack(String key, W work, Way<W, R> way) throws IOException {
    Optional<R> known = known(key, work, way);
    if (known.isEmpty()) {
      throw new IOException("what was just written cannot be read back: " + kept.file(key, ".csv"));
    }
    return known.get();
  }

  /** What is wanted, and how far it has come. */
  private static final class Order {
    private final Craft craft;
    private final int wanted;
    private final AtomicInteger made;

    Order(Craft craft, int known, int missing) {
      this.craft = craft;
      wanted = known + missing;
      made = new AtomicInteger(known);
    }
  }

  private <W> void makeAll(Map<String, W> missing, Order order, Way<W, ?> way) throws IOException {
    observer.began(order.craft, order.wanted, order.made.get());
    tally.failed.set(false);
    try (ExecutorService benches = Executors.newFixedThreadPool(threads)) {
      List<Future<Boolean>> all = new ArrayList<>();
      missing.forEach((key, work) -> all.add(benches.submit(() -> isMade(key, work, order, way))));
      for (Future<Boolean> each : all) {
        tally.trained += result(each) && order.craft.trains() ? 1 : 0;
      }
    }
    if (order.made.get() < order.wanted) {
      throw new StoppedException(order.craft, order.made.get(), order.wanted);
    }
  }

  /**
   * Makes a work, unless it was told to stop. If that fails nobody needs the others any more: those
   * that wait are dropped, and those at work end soon, so that one hears of it at once.
   */
  private <W> boolean isMade(String key, W work, Order order, Way<W, ?> way) throws IOException {
    try {
      boolean made = !stopping.shouldStop() && isMade(key, work, way);
      if (made) {
        observer.made(order.made.incrementAndGet(), order.wanted);
      }
      return made;
    } catch (Throwable e) {
      tally.failed.set(true);
      throw e;
    }
  }

  private <W> boolean isMade(String key, W work, Way<W, ?> way) throws IOException {
    double begun = tally.time.begin();
    Optional<String> made;
    double nanos;
    try {
      made = way.make(work);
    } finally {
      nanos = tally.time.end(begun);
    }
    if (made.isPresent()) {
      kept.write(key, made.get(), Math.round(nanos));
    }
    return made.isPresent();
  }

  private static boolean result(Future<Boolean> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while networks are trained", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("a network could not be trained", e.getCause());
    }
  }
}
