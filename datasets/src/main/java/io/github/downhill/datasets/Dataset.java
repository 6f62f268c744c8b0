package io.github.downhill.datasets;

import io.github.downhill.learning.Examples;

/**
 * Examples to learn from, and others, never seen while learning, to be tested on.
 *
 * @param name where they come from, in a word: {@code mnist}, {@code idx}, {@code csv}, {@code
 *     synthetic}
 */
public record Dataset(String name, Examples training, Examples test) {

  /**
   * Checks that both sets are of one kind.
   *
   * @throws IllegalArgumentException if inputs or classes of the two sets differ
   */
  public Dataset {
    if (training.inputs() != test.inputs() || training.classes() != test.classes()) {
      throw new IllegalArgumentException(
          "training examples have %d inputs and %d classes, test examples %d and %d"
              .formatted(training.inputs(), training.classes(), test.inputs(), test.classes()));
    }
  }
}
