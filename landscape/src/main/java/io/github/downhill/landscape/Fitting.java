package io.github.downhill.landscape;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Architecture;

/** What must hold of a network and of what it is shown. */
final class Fitting {
  private Fitting() {}

  /**
   * Makes sure that there are examples, and that they fit.
   *
   * @throws IllegalArgumentException otherwise
   */
  static void check(Architecture architecture, Examples examples) {
    if (examples.size() == 0) {
      throw new IllegalArgumentException("a cost needs at least one example");
    }
    if (architecture.inputs() != examples.inputs()
        || architecture.outputs() != examples.classes()) {
      throw new IllegalArgumentException(
          "a network of %s does not fit the data: its examples have %d inputs and %d classes"
              .formatted(architecture.text(), examples.inputs(), examples.classes()));
    }
  }
}
