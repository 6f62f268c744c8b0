package io.github.downhill.studio;

import java.util.List;
import java.util.stream.Stream;

/** What was last said about what went wrong, for all browsers. */
final class Notices {
  private static final int KEPT = 8;

  /** What is said, and the how-manieth that is. */
  record Notice(long number, Saying saying) {}

  private final Changes changes;
  private volatile List<Notice> last = List.of();
  private long count;

  Notices(Changes changes) {
    this.changes = changes;
  }

  synchronized void tell(Saying saying) {
    count++;
    last =
        Stream.concat(
                last.stream().skip(Math.max(0, last.size() - KEPT + 1)),
                Stream.of(new Notice(count, saying)))
            .toList();
    changes.tell();
  }

  /** The number of the last one. */
  synchronized long count() {
    return count;
  }

  /** Those after the one of a number. */
  List<Notice> after(long number) {
    return last.stream().filter(notice -> notice.number() > number).toList();
  }
}
