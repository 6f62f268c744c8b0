package io.github.downhill.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came out for one contestant and one part.
 *
 * @param description what the contestant says it is
 * @param seconds that the part takes once: the median of the turns of each fork
 * @param usage of memory, in the last fork
 */
record Score(Entry entry, Part part, String description, List<Double> seconds, Usage usage) {

  /** A rival with so many threads. */
  record Entry(Rival rival, int threads) {
    /** In a word or two, for the head of a column. */
    String text() {
      return "%s, %d".formatted(rival.title, threads);
    }
  }

  Score {
    seconds = List.copyOf(seconds);
  }

  /** The score of one fork. */
  static Score of(Entry entry, Part part, String description, List<Turn> turns, Usage usage) {
    List<Double> seconds = turns.stream().map(turn -> turn.seconds() / part.repeats()).toList();
    return new Score(entry, part, description, List.of(Figures.median(seconds)), usage);
  }

  double median() {
    return Figures.median(seconds);
  }

  /** This score and that of one more fork. */
  Score and(Score next) {
    List<Double> all = Stream.concat(seconds.stream(), next.seconds.stream()).toList();
    return new Score(entry, part, next.description, all, next.usage);
  }

  /** Ours with as many threads as are fastest. */
  static Optional<Score> bestOfOurs(List<Score> scores) {
    return scores.stream().filter(Score::isOurs).min(Comparator.comparingDouble(Score::median));
  }

  boolean isOurs() {
    return entry.rival() == Rival.DOWNHILL;
  }
}
