package io.github.downhill.lab.report;

import java.util.OptionalDouble;

/**
 * What an experiment found, as a sentence that was made from its numbers.
 *
 * @param sentence for people
 * @param ours the number it is about, if there is one
 * @param theirs the number it is compared with, from a paper or a book
 */
public record Finding(String sentence, OptionalDouble ours, OptionalDouble theirs) {

  /** A finding about no single number. */
  public static Finding of(String sentence) {
    return new Finding(sentence, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** A finding about a number of ours. */
  public static Finding of(String sentence, double ours) {
    return new Finding(sentence, OptionalDouble.of(ours), OptionalDouble.empty());
  }

  /** A finding about a number of ours beside one of theirs. */
  public static Finding of(String sentence, double ours, double theirs) {
    return new Finding(sentence, OptionalDouble.of(ours), OptionalDouble.of(theirs));
  }
}
