package io.github.downhill.studio;

import io.github.downhill.datasets.Dataset;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The digits of each name, read once, when they are first wanted. */
final class Library {
  private final Shelf shelf;
  private final Map<String, Digits> read = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();

  Library(Shelf shelf) {
    this.shelf = shelf;
  }

  List<String> names() {
    return shelf.names();
  }

  /**
   * Checks that there are digits of a name.
   *
   * @throws IllegalArgumentException if there are none
   */
  void checkName(String name) {
    Refusal.unless(
        names().contains(name),
        "server.digits.unknown",
        Map.of("name", name, "names", String.join(", ", names())));
  }

  /** Digits that have been read. */
  Optional<Digits> known(String name) {
    return Optional.ofNullable(read.get(name));
  }

  /**
   * The digits of a name, which may have to be read first.
   *
   * @throws IOException if they cannot be read
   * @throws IllegalArgumentException if there are none of that name, or they are of another size
   */
  Digits digits(String name) throws IOException {
    checkName(name);
    reading.lock();
    try {
      Digits known = read.get(name);
      if (known == null) {
        known = read(name);
        read.put(name, known);
      }
      return known;
    } finally {
      reading.unlock();
    }
  }

  private Digits read(String name) throws IOException {
    Dataset dataset = shelf.read(name);
    return new Digits(name, dataset, shelf.options(name, dataset));
  }
}
