package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import java.util.Arrays;

/** A few examples side by side, with what the outputs should be: memory that is filled anew. */
public final class MiniBatch {
  private final Matrix inputs; // examples × inputs
  private final Matrix targets; // examples × classes, 1 for the label and 0 elsewhere

  /** Room for so many examples. */
  public MiniBatch(int examples, int inputs, int classes) {
    this(Matrix.zeros(examples, inputs), Matrix.zeros(examples, classes));
  }

  private MiniBatch(Matrix inputs, Matrix targets) {
    this.inputs = inputs;
    this.targets = targets;
  }

  /** The same memory, seen as a smaller mini-batch. */
  public MiniBatch first(int examples) {
    return new MiniBatch(inputs.firstRows(examples), targets.firstRows(examples));
  }

  /** How many examples. */
  public int size() {
    return inputs.rows();
  }

  /** The pixels, examples × inputs. */
  public Matrix inputs() {
    return inputs;
  }

  /** What the outputs should be, examples × classes. */
  public Matrix targets() {
    return targets;
  }

  /** Fills rows {@code from} to {@code to}: row r gets the example {@code order[start + r]}. */
  public void fill(Kernels kernels, Examples examples, int[] order, int start, int from, int to) {
    examples.copyInputs(kernels, order, start, inputs, from, to);
    int classes = targets.columns();
    int first = targets.start(from);
    Arrays.fill(targets.values(), first, first + (to - from) * classes, 0f);
    for (int row = from; row < to; row++) {
      targets.values()[targets.start(row) + examples.label(order[start + row])] = 1f;
    }
  }
}
