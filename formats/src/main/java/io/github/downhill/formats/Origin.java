package io.github.downhill.formats;

import io.github.downhill.learning.Recipe;
import java.util.Objects;

/**
 * How a network came about: enough to train it again and compare.
 *
 * @param recipe how it was trained
 * @param steps after how many steps it was taken
 * @param dataset the name of the examples, such as {@code mnist}
 * @param examples how many examples there were to train on
 * @param fingerprint the fingerprint of those examples
 * @param version the version of Downhill that trained it
 */
public record Origin(
    Recipe recipe, long steps, String dataset, int examples, String fingerprint, String version) {

  /**
   * How a network came about.
   *
   * @throws IllegalArgumentException if the steps or the examples are negative
   */
  public Origin {
    Objects.requireNonNull(recipe);
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(version);
    if (steps < 0 || examples < 0) {
      throw new IllegalArgumentException(
          "steps and examples must be at least 0, not " + steps + " and " + examples);
    }
  }
}
