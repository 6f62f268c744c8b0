package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparsePixels;
import io.github.downhill.network.Architecture;
import java.util.Optional;

/**
 * Labelled examples: what a network is to learn from, or to be tested on.
 *
 * <p>An example is a list of numbers (for a picture, its pixels from 0 for background to 1 for ink)
 * and a label, the class it belongs to. Implementations are immutable and may be read by any number
 * of threads.
 */
public interface Examples {

  /** How many examples there are. */
  int size();

  /** How many numbers describe one example: 784 for MNIST. */
  int inputs();

  /** How many classes there are: labels run from 0 to {@code classes() − 1}. */
  int classes();

  /**
   * Makes sure that a network can be shown these.
   *
   * @throws IllegalArgumentException if it has not as many inputs as each of them, or not an output
   *     for each class
   */
  default void checkFit(Architecture architecture) {
    if (architecture.inputs() != inputs() || architecture.outputs() != classes()) {
      throw new IllegalArgumentException(
          "a network of %s does not fit the data: its examples have %d inputs and %d classes"
              .formatted(architecture.text(), inputs(), classes()));
    }
  }

  /** The label of one example. */
  int label(int example);

  /**
   * Copies the numbers of one example.
   *
   * @param target receives {@link #inputs()} numbers from {@code offset} on
   */
  void copyInputs(int example, float[] target, int offset);

  /**
   * Copies the numbers of several examples, as training does all the time: row r gets example
   * {@code order[start + r]}, for rows {@code from} to {@code to}.
   *
   * @param inputs examples × inputs
   */
  default void copyInputs(
      Kernels kernels, int[] order, int start, Matrix inputs, int from, int to) {
    for (int row = from; row < to; row++) {
      copyInputs(order[start + row], inputs.values(), inputs.start(row));
    }
  }

  /** The lists of what is lit, of examples that are pictures and mostly background. */
  default Optional<SparsePixels> lists() {
    return Optional.empty();
  }

  /** The set that these examples are stored in: of a subset, the larger one. */
  default Examples whole() {
    return this;
  }

  /** Which example of the {@link #whole} an example of these is. */
  default int indexInWhole(int example) {
    return example;
  }

  /** Where the examples come from, in a word: {@code mnist}, {@code synthetic}, {@code csv}. */
  String name();

  /**
   * The SHA-256 of the contents, in lower-case hexadecimal: two sets with the same fingerprint hold
   * the same examples in the same order. Takes a pass over the data at the first call.
   */
  String fingerprint();
}
