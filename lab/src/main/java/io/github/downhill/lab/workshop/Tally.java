package io.github.downhill.lab.workshop;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** What was asked for, and how long it took. */
final class Tally {
  /** The time of those who work side by side. */
  final SharedTime time = new SharedTime(System::nanoTime);

  /** Whether a work has failed, so that nobody needs the others any more. */
  final AtomicBoolean failed = new AtomicBoolean();

  /** How many networks were trained, without those that were known. */
  int trained;

  private final Map<String, Share> shares = new LinkedHashMap<>(); // by key

  /** Of the time that all took. */
  private record Share(boolean trains, long nanos) {}

  /** A work belongs to what was asked for. */
  void add(String key, Craft craft, long nanos) {
    shares.put(key, new Share(craft.trains(), nanos));
  }

  /** What it took to make all that was asked for, now and before. */
  Effort effort() {
    List<Share> trainings = shares.values().stream().filter(Share::trains).toList();
    return new Effort(trainings.size(), seconds(trainings), seconds(shares.values()));
  }

  private static double seconds(Collection<Share> shares) {
    return shares.stream().mapToLong(Share::nanos).sum() * 1e-9;
  }
}
