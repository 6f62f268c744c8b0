package io.github.downhill.studio;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/**
 * The moments of a run, from its start to its newest: a bounded number of them.
 *
 * <p>Written by the thread that trains, read by all. When it is full about half of the moments are
 * dropped, those close to others, so that those that stay are spread over the whole run; the first
 * and the last always stay.
 */
final class History {
  private final long bytesMax;
  private final NavigableMap<Long, Moment> moments = new ConcurrentSkipListMap<>();

  History(long bytesMax) {
    this.bytesMax = bytesMax;
  }

  void add(Moment moment) {
    moments.put(moment.step(), moment);
    if (moments.size() > 3 && moments.size() * moment.bytes() > bytesMax) {
      thin();
    }
  }

  private void thin() {
    List<Long> steps = List.copyOf(moments.keySet());
    long apart = Math.ceilDiv(2 * (steps.getLast() - steps.getFirst()), steps.size());
    long kept = steps.getFirst();
    for (long step : steps.subList(1, steps.size() - 1)) {
      if (step - kept < apart) {
        moments.remove(step);
      } else {
        kept = step;
      }
    }
  }

  /** The newest; nothing before the run has been prepared. */
  Optional<Moment> last() {
    return Optional.ofNullable(moments.lastEntry()).map(Map.Entry::getValue);
  }

  Optional<Moment> first() {
    return Optional.ofNullable(moments.firstEntry()).map(Map.Entry::getValue);
  }

  /** The last moment up to a step, or the first there is. */
  Optional<Moment> at(long step) {
    return Optional.ofNullable(moments.floorEntry(step)).map(Map.Entry::getValue).or(this::first);
  }

  /** The step of the moment before a step, if there is one. */
  Optional<Long> before(long step) {
    return Optional.ofNullable(moments.lowerKey(step));
  }

  /** The step of the moment after a step, if there is one. */
  Optional<Long> after(long step) {
    return Optional.ofNullable(moments.higherKey(step));
  }

  /** At most so many of them, from the first to the last and evenly from between. */
  List<Moment> spread(int most) {
    List<Moment> all = List.copyOf(moments.values());
    int count = Math.min(most, all.size());
    return IntStream.range(0, count)
        .mapToObj(i -> all.get(count == 1 ? 0 : i * (all.size() - 1) / (count - 1)))
        .toList();
  }

  /** How much memory they take, nearly. */
  long bytes() {
    return moments.values().stream().mapToLong(Moment::bytes).sum();
  }

  int size() {
    return moments.size();
  }
}
