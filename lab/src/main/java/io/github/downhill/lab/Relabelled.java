package io.github.downhill.lab;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparsePixels;
import io.github.downhill.learning.Examples;
import java.util.Optional;
import java.util.stream.IntStream;

/** Examples with other labels; their pictures stay where they are. */
final class Relabelled implements Examples {
  private final Examples original;
  private final String twist;
  private final int[] labels;
  private final boolean first; // they are the first examples of their whole

  Relabelled(Examples original, String twist, int... labels) {
    this.original = original;
    this.twist = twist;
    this.labels = labels.clone();
    first = IntStream.range(0, labels.length).allMatch(i -> original.indexInWhole(i) == i);
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int inputs() {
    return original.inputs();
  }

  @Override
  public int classes() {
    return original.classes();
  }

  @Override
  public int label(int example) {
    return labels[example];
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    original.copyInputs(example, target, offset);
  }

  @Override
  public void copyInputs(Kernels kernels, int[] order, int start, Matrix a, int from, int to) {
    if (first) {
      original.whole().copyInputs(kernels, order, start, a, from, to);
    } else {
      Examples.super.copyInputs(kernels, order, start, a, from, to);
    }
  }

  /** The whole's lists begin with those of its first examples. */
  @Override
  public Optional<SparsePixels> lists() {
    return first ? original.whole().lists() : Optional.empty();
  }

  @Override
  public String name() {
    return original.name() + ", " + twist;
  }

  @Override
  public String fingerprint() {
    return original.fingerprint() + " " + twist;
  }
}
