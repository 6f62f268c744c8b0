package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;

import io.github.downhill.kernels.Inputs;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparseRows;

/**
 * The products that take activations forwards and errors back, each in the way that suits its
 * operands.
 */
final class Products {
  /** How many rows go through a product at a time, which is what the scratch memory is for. */
  private static final int ROWS = 1_024;

  /** With fewer rows than this, to pack the weights costs more than it brings. */
  private static final int FEW = 4;

  private Products() {}

  /** Z = A·W + b, for rows {@code from} to {@code to}. */
  static void sums(Inputs a, Matrix w, Span b, Matrix z, int from, int to) {
    switch (a) {
      case SparseRows pictures -> {
        copyBiases(b, z, from, to);
        ListedSums.addSums(pictures, w, z, from, to);
      }
      case Matrix matrix -> {
        for (int first = from; first < to; first += ROWS) {
          sums(matrix, first, Math.min(ROWS, to - first), w, b, z);
        }
      }
    }
  }

  private static void sums(Matrix a, int row, int rows, Matrix w, Span b, Matrix z) {
    boolean few = rows < FEW && w.columns() >= FEW * LANES;
    if (!few && isSparse(a, row, rows, w)) {
      copyBiases(b, z, row, row + rows);
      addSparse(a, row, rows, w, z);
    } else {
      sums(a, row, rows, few, w, b, z, 0, w.columns());
    }
  }

  private static boolean isSparse(Matrix a, int row, int rows, Matrix w) {
    return w.columns() <= SparseProducts.COLUMNS_MAX
        && Lit.isSparse(a.values(), a.start(row), a.columns(), rows, a.columns());
  }

  private static void addSparse(Matrix a, int row, int rows, Matrix w, Matrix z) {
    Scratch scratch = Scratch.ofThisThread();
    Lit.list(a.values(), a.start(row), a.columns(), rows, a.columns(), scratch);
    SparseProducts.add(
        a.values(),
        a.start(row),
        rows,
        a.columns(),
        scratch,
        w.values(),
        w.offset(),
        z.values(),
        z.start(row),
        w.columns());
  }

  /** Z = A·W + b, for columns {@code from} to {@code to} of Z. */
  static void neuronSums(Matrix a, Matrix w, Span b, Matrix z, int from, int to) {
    for (int first = 0; first < a.rows(); first += ROWS) {
      int rows = Math.min(ROWS, a.rows() - first);
      boolean few = !DenseProducts.isWorthPacking(rows, a.columns(), to - from);
      sums(a, first, rows, few, w, b, z, from, to);
    }
  }

  private static void sums(
      Matrix a, int row, int rows, boolean few, Matrix w, Span b, Matrix z, int from, int to) {
    int at = z.start(row) + from;
    if (few) {
      Scratch scratch = Scratch.ofThisThread();
      Tiles.start(b.values(), b.offset() + from, z.values(), at, z.columns(), rows, to - from);
      for (int i = 0; i < rows; i++) {
        int sums = at + i * z.columns();
        FewRows.add(a.values(), a.start(row + i), w, from, to, scratch, z.values(), sums);
      }
      return;
    }
    DenseProducts.set(
        a.values(),
        a.start(row),
        rows,
        a.columns(),
        w.values(),
        w.offset() + from,
        b.values(),
        b.offset() + from,
        z.values(),
        at,
        w.columns(),
        to - from);
  }

  /** Each sum starts from the bias of its neuron. */
  static void copyBiases(Span b, Matrix z, int from, int to) {
    int columns = z.columns();
    Tiles.start(b.values(), b.offset(), z.values(), z.start(from), columns, to - from, columns);
  }

  /** E = Δ·Wᵀ, for rows {@code from} to {@code to}. */
  static void back(Matrix delta, Matrix w, Matrix e, int from, int to) {
    for (int first = from; first < to; first += ROWS) {
      back(delta, first, Math.min(ROWS, to - first), w, e, 0, e.columns());
    }
  }

  /** E = Δ·Wᵀ, for columns {@code from} to {@code to} of E. */
  static void backTo(Matrix delta, Matrix w, Matrix e, int from, int to) {
    for (int first = 0; first < delta.rows(); first += ROWS) {
      back(delta, first, Math.min(ROWS, delta.rows() - first), w, e, from, to);
    }
  }

  /** The same for some rows: what is smaller is turned, W, or Δ and E. */
  private static void back(Matrix delta, int row, int rows, Matrix w, Matrix e, int from, int to) {
    int terms = w.columns();
    int columns = to - from;
    boolean fewWeights = (long) terms * columns < (long) rows * (terms + columns);
    if (fewWeights || DenseProducts.isSmall(rows, terms, columns)) {
      backByTurned(delta, row, rows, w, e, from, to);
      return;
    }
    DenseProducts.setTransposed(
        delta.values(),
        delta.start(row),
        rows,
        terms,
        w.values(),
        w.start(from),
        e.values(),
        e.start(row) + from,
        e.columns(),
        columns);
  }

  private static void backByTurned(
      Matrix delta, int row, int rows, Matrix w, Matrix e, int from, int to) {
    Scratch scratch = Scratch.ofThisThread();
    int terms = w.columns();
    int step = e.columns();
    scratch.left = Scratch.grown(scratch.left, terms * step);
    Transpose.of(w.values(), w.start(from), terms, to - from, terms, scratch.left, from, step);
    DenseProducts.set(
        delta.values(),
        delta.start(row),
        rows,
        terms,
        scratch.left,
        from,
        Tiles.NOTHING,
        0,
        e.values(),
        e.start(row) + from,
        step,
        to - from);
  }
}
