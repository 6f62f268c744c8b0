package io.github.downhill.benchmarks;

import java.util.OptionalLong;

/**
 * What a contestant tells of a turn.
 *
 * @param seconds how long it took
 * @param allocated how many bytes it asked of the heap, where it knows
 * @param collections how many times it collected garbage, where it knows
 */
record Turn(double seconds, OptionalLong allocated, OptionalLong collections) {

  /** A turn as {@link Turns} writes it. */
  static Turn of(String answer) {
    String[] words = answer.strip().split(" ");
    return new Turn(Double.parseDouble(words[0]), number(words, 1), number(words, 2));
  }

  private static OptionalLong number(String[] words, int index) {
    return index < words.length
        ? OptionalLong.of(Long.parseLong(words[index]))
        : OptionalLong.empty();
  }
}
