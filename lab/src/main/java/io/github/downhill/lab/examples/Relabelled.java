package io.github.downhill.lab.examples;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparsePixels;
import io.github.downhill.learning.Examples;
import java.util.Optional;
import java.util.stream.IntStream;

/** Examples with other labels; their pictures stay where they are. */
final class Relabelled extends AlteredExamples {
  private final int[] labels;
  private final boolean first; // they are the first examples of their whole

  Relabelled(Examples original, String twist, int... labels) {
    super(original, twist);
    this.labels = labels.clone();
    first = IntStream.range(0, labels.length).allMatch(i -> original.indexInWhole(i) == i);
  }

  @Override
  public int label(int example) {
    return labels[example];
  }

  @Override
  public void copyInputs(Kernels kernels, int[] order, int start, Matrix a, int from, int to) {
    if (first) {
      original().whole().copyInputs(kernels, order, start, a, from, to);
    } else {
      super.copyInputs(kernels, order, start, a, from, to);
    }
  }

  /** The whole's lists begin with those of its first examples. */
  @Override
  public Optional<SparsePixels> lists() {
    return first ? original().whole().lists() : Optional.empty();
  }
}
