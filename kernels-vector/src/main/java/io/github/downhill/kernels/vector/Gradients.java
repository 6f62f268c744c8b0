package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.Inputs;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparseRows;
import java.util.Arrays;

/** The gradients of weights, each found in the way that suits its activations and errors. */
final class Gradients {
  private Gradients() {}

  /** Whether it is one of many neurons, over at most one block of examples. */
  static boolean isWide(int examples, int neurons) {
    return examples <= Kernels.BLOCK && neurons > SparseProducts.COLUMNS_MAX;
  }

  /**
   * Whether the gradient of some inputs, so many at a time, is found a stripe after the other
   * ({@link DenseProducts#setStripes}).
   */
  static boolean isStriped(Inputs a, Matrix delta, int inputs, int atATime) {
    return inputs > atATime
        && isWide(a.rows(), delta.columns())
        && DenseProducts.isWorthPacking(inputs, a.rows(), delta.columns());
  }

  /** ∂C/∂W = Aᵀ·Δ, for inputs {@code from} to {@code to}, whose rows lie from {@code at} on. */
  static void of(Inputs a, Matrix delta, float[] dw, int at, int from, int to) {
    switch (a) {
      case SparseRows pictures -> of(pictures, delta, dw, at, from, to);
      case Matrix matrix -> of(matrix, delta, dw, at, from, to);
    }
  }

  private static void of(SparseRows a, Matrix delta, float[] dw, int at, int from, int to) {
    Arrays.fill(dw, at, at + (to - from) * delta.columns(), 0f);
    int rows = Math.min(a.rows(), Kernels.BLOCK);
    ListedGradient.addOuter(a, delta, 0, rows, dw, at, from, to);
    if (rows < a.rows()) {
      addBlocks(a, delta, dw, at, from, to);
    }
  }

  /** Adds the blocks of examples after the first, each summed by itself. */
  private static void addBlocks(SparseRows a, Matrix delta, float[] dw, int at, int from, int to) {
    Scratch scratch = Scratch.ofThisThread();
    int numbers = (to - from) * delta.columns();
    scratch.left = Scratch.grown(scratch.left, numbers);
    for (int first = Kernels.BLOCK; first < a.rows(); first += Kernels.BLOCK) {
      int end = Math.min(first + Kernels.BLOCK, a.rows());
      Arrays.fill(scratch.left, 0, numbers, 0f);
      ListedGradient.addOuter(a, delta, first, end, scratch.left, 0, from, to);
      Descending.addScaled(scratch.left, 0, 1f, dw, at, numbers);
    }
  }

  private static void of(Matrix a, Matrix delta, float[] dw, int at, int from, int to) {
    if (delta.columns() <= SparseProducts.COLUMNS_MAX
        && a.rows() <= Kernels.BLOCK
        && Lit.isSparse(a.values(), a.offset() + from, a.columns(), a.rows(), to - from)) {
      setSparse(a, delta, dw, at, from, to);
      return;
    }
    if (a.rows() == 0) {
      Arrays.fill(dw, at, at + (to - from) * delta.columns(), 0f);
    }
    for (int example = 0; example < a.rows(); example += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, a.rows() - example);
      addGradient(a, delta, dw, at, from, to - from, example, count);
    }
  }

  /** The gradient of few neurons, over at most one block of examples: outer products. */
  private static void setSparse(Matrix a, Matrix delta, float[] dw, int at, int from, int to) {
    Scratch scratch = Scratch.ofThisThread();
    int inputs = to - from;
    int blocks = Lit.blocks(inputs);
    Lit.list(a.values(), a.offset() + from, a.columns(), a.rows(), inputs, scratch);
    Arrays.fill(dw, at, at + inputs * delta.columns(), 0f);
    for (int row = 0; row < a.rows(); row++) {
      SparseProducts.addOuter(
          a.values(),
          a.start(row) + from,
          scratch.lit,
          scratch.starts[row * blocks],
          scratch.starts[(row + 1) * blocks],
          delta.values(),
          delta.start(row),
          dw,
          at,
          delta.columns());
    }
  }

  private static void addGradient(
      Matrix a, Matrix delta, float[] dw, int at, int from, int inputs, int example, int count) {
    if (DenseProducts.isWorthPacking(inputs, count, delta.columns())) {
      DenseProducts.addTurned(
          a.values(),
          a.start(example) + from,
          a.columns(),
          inputs,
          count,
          delta.values(),
          delta.start(example),
          dw,
          at,
          delta.columns(),
          example == 0);
      return;
    }
    if (example == 0) {
      setNarrow(a, delta, from, inputs, example, count, dw, at);
      return;
    }
    Scratch scratch = Scratch.ofThisThread();
    int numbers = inputs * delta.columns();
    scratch.sums = Scratch.grown(scratch.sums, numbers);
    setNarrow(a, delta, from, inputs, example, count, scratch.sums, 0);
    Descending.addScaled(scratch.sums, 0, 1f, dw, at, numbers);
  }

  /** The gradient of few neurons or few examples, over one block of them. */
  private static void setNarrow(
      Matrix a,
      Matrix delta,
      int from,
      int inputs,
      int example,
      int count,
      float[] dw,
      int dwFrom) {
    Scratch scratch = Scratch.ofThisThread();
    int neurons = delta.columns();
    int aFrom = a.start(example) + from;
    int deltaFrom = delta.start(example);
    if (NarrowGradient.suits(inputs, neurons, count)) {
      scratch.turned = Scratch.grown(scratch.turned, neurons * inputs);
      NarrowGradient.set(
          a.values(),
          aFrom,
          a.columns(),
          inputs,
          count,
          delta.values(),
          deltaFrom,
          neurons,
          scratch.turned);
      Transpose.of(scratch.turned, 0, inputs, neurons, inputs, dw, dwFrom, neurons);
      return;
    }
    Arrays.fill(dw, dwFrom, dwFrom + inputs * neurons, 0f);
    NarrowProducts.add(
        a.values(),
        aFrom,
        1,
        a.columns(),
        inputs,
        count,
        delta.values(),
        deltaFrom,
        dw,
        dwFrom,
        neurons,
        neurons);
  }
}
