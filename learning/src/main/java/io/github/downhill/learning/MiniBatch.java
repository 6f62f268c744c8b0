package io.github.downhill.learning;

import io.github.downhill.kernels.Inputs;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparsePixels;
import io.github.downhill.kernels.SparseRows;
import java.util.Arrays;
import java.util.Optional;

/** A few examples of a set, with what the outputs should be: memory that is filled anew. */
public final class MiniBatch {
  private final Examples examples;
  private final Kernels kernels;
  private final Inputs inputs; // examples × inputs
  private final int[] chosen;
  private final Matrix targets; // examples × classes, 1 for the label and 0 elsewhere

  private MiniBatch(
      Examples examples, Kernels kernels, int[] chosen, Inputs inputs, Matrix targets) {
    this.chosen = chosen;
    this.examples = examples;
    this.kernels = kernels;
    this.inputs = inputs;
    this.targets = targets;
  }

  /**
   * Room for so many examples.
   *
   * @param examples what they are taken from, of which it is the {@link Examples#whole whole}
   * @param neurons of the layer that will look at them
   */
  public static MiniBatch of(int size, Examples examples, int neurons, Kernels kernels) {
    Examples whole = examples.whole();
    Optional<SparsePixels> lists = kernels.prefersLists(neurons) ? whole.lists() : Optional.empty();
    int[] chosen = new int[size];
    Inputs inputs =
        lists.isPresent()
            ? new SparseRows(lists.get(), chosen, size)
            : Matrix.zeros(size, whole.inputs());
    return new MiniBatch(whole, kernels, chosen, inputs, Matrix.zeros(size, whole.classes()));
  }

  /** The same memory, seen as a smaller mini-batch. */
  public MiniBatch first(int count) {
    return new MiniBatch(
        examples, kernels, chosen, inputs.firstRows(count), targets.firstRows(count));
  }

  /** How many examples. */
  public int size() {
    return inputs.rows();
  }

  /** The pixels, examples × inputs. */
  public Inputs inputs() {
    return inputs;
  }

  /** What the outputs should be, examples × classes. */
  public Matrix targets() {
    return targets;
  }

  /** Chooses the examples: row r is to hold {@code order[start + r]}. */
  public void choose(int[] order, int start, int count) {
    System.arraycopy(order, start, chosen, 0, count);
  }

  /** Fetches what was chosen for rows {@code from} to {@code to}. */
  public void fetch(int from, int to) {
    if (inputs instanceof Matrix matrix) {
      examples.copyInputs(kernels, chosen, 0, matrix, from, to);
    }
    Arrays.fill(targets.values(), targets.start(from), targets.start(to), 0f);
    for (int row = from; row < to; row++) {
      targets.values()[targets.start(row) + examples.label(chosen[row])] = 1f;
    }
  }
}
