package io.github.downhill.studio;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The moments of a run, from its start to its newest: a bounded number of them.
 *
 * <p>Written by the thread that trains, read by all. When it is full every second moment is
 * dropped, so that those that stay are spread over the whole run as before; the first and the last
 * always stay.
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
    for (int i = 1; i < steps.size() - 1; i += 2) {
      moments.remove(steps.get(i));
    }
  }

  /** The newest; nothing before the run has been prepared. */
  Optional<Moment> last() {
    return Optional.ofNullable(moments.lastEntry()).map(NavigableMap.Entry::getValue);
  }

  Optional<Moment> first() {
    return Optional.ofNullable(moments.firstEntry()).map(NavigableMap.Entry::getValue);
  }

  /** The last moment up to a step, or the first there is. */
  Optional<Moment> at(long step) {
    return Optional.ofNullable(moments.floorEntry(step))
        .map(NavigableMap.Entry::getValue)
        .or(this::first);
  }

  int size() {
    return moments.size();
  }
}
