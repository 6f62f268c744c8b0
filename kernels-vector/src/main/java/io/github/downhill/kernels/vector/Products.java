package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;

import io.github.downhill.kernels.Inputs;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparseRows;
import java.util.Arrays;

/** The three products of a mini-batch, each in the way that suits its operands. */
final class Products {
  /** How many rows go through a product at a time, which is what the scratch memory is for. */
  private static final int ROWS = 1_024;

  /** With fewer rows than this, to pack the weights costs more than it brings. */
  private static final int FEW = 4;

  /** How many columns are turned at a time. */
  private static final int STRIP = 64;

  private Products() {}

  /** Z = A·W + b, for rows {@code from} to {@code to}. */
  static void sums(Inputs a, Matrix w, Span b, Matrix z, int from, int to) {
    copyBiases(b, z, from, to);
    switch (a) {
      case SparseRows pictures -> ListedSums.addSums(pictures, w, z, from, to);
      case Matrix matrix -> {
        for (int first = from; first < to; first += ROWS) {
          addProduct(matrix, first, Math.min(ROWS, to - first), w, z);
        }
      }
    }
  }

  /** Z = A·W + b, for columns {@code from} to {@code to} of Z. */
  static void neuronSums(Matrix a, Matrix w, Span b, Matrix z, int from, int to) {
    for (int row = 0; row < a.rows(); row++) {
      System.arraycopy(b.values(), b.offset() + from, z.values(), z.start(row) + from, to - from);
    }
    for (int first = 0; first < a.rows(); first += ROWS) {
      addColumns(a, first, Math.min(ROWS, a.rows() - first), w, z, from, to);
    }
  }

  private static void addColumns(
      Matrix a, int row, int rows, Matrix w, Matrix z, int from, int to) {
    int terms = a.columns();
    if (DenseProducts.isWorthPacking(rows, terms, to - from)) {
      DenseProducts.add(
          a.values(),
          a.start(row),
          terms,
          rows,
          terms,
          w.values(),
          w.offset() + from,
          z.values(),
          z.start(row) + from,
          w.columns(),
          to - from,
          false);
      return;
    }
    Scratch scratch = Scratch.ofThisThread();
    for (int i = row; i < row + rows; i++) {
      int at = z.start(i) + from;
      FewRows.add(a.values(), a.start(i), w, from, to, scratch, z.values(), at);
    }
  }

  /** Each sum starts from the bias of its neuron. */
  static void copyBiases(Span b, Matrix z, int from, int to) {
    for (int row = from; row < to; row++) {
      System.arraycopy(b.values(), b.offset(), z.values(), z.start(row), z.columns());
    }
  }

  private static void addProduct(Matrix a, int row, int rows, Matrix w, Matrix z) {
    int terms = a.columns();
    int aFrom = a.start(row);
    int zFrom = z.start(row);
    if (rows < FEW && w.columns() >= FEW * LANES) {
      Scratch scratch = Scratch.ofThisThread();
      for (int i = 0; i < rows; i++) {
        int at = zFrom + i * w.columns();
        FewRows.add(a.values(), aFrom + i * terms, w, 0, w.columns(), scratch, z.values(), at);
      }
    } else if (w.columns() <= SparseProducts.COLUMNS_MAX
        && Lit.isSparse(a.values(), aFrom, terms, rows, terms)) {
      Scratch scratch = Scratch.ofThisThread();
      list(a.values(), aFrom, terms, rows, terms, scratch);
      SparseProducts.add(
          a.values(),
          aFrom,
          rows,
          terms,
          scratch,
          w.values(),
          w.offset(),
          z.values(),
          zFrom,
          w.columns());
    } else {
      DenseProducts.add(
          a.values(),
          aFrom,
          terms,
          rows,
          terms,
          w.values(),
          w.offset(),
          z.values(),
          zFrom,
          w.columns(),
          w.columns(),
          false);
    }
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
    transpose(w.values(), w.start(from), terms, to - from, terms, scratch.left, from, step);
    DenseProducts.add(
        delta.values(),
        delta.start(row),
        terms,
        rows,
        terms,
        scratch.left,
        from,
        e.values(),
        e.start(row) + from,
        step,
        to - from,
        true);
  }

  /** Whether a gradient is found a stripe at a time, with errors that are packed once for all. */
  static boolean isStriped(Inputs a, Matrix dw, int from, int to) {
    return a instanceof Matrix
        && a.rows() <= Kernels.BLOCK
        && dw.columns() > SparseProducts.COLUMNS_MAX
        && DenseProducts.isWorthPacking(to - from, a.rows(), dw.columns());
  }

  /** ∂C/∂W = Aᵀ·Δ, for inputs {@code from} to {@code to}. */
  static void gradient(Inputs a, Matrix delta, Matrix dw, int from, int to) {
    switch (a) {
      case SparseRows pictures -> gradient(pictures, delta, dw, from, to);
      case Matrix matrix -> gradient(matrix, delta, dw, from, to);
    }
  }

  private static void gradient(SparseRows a, Matrix delta, Matrix dw, int from, int to) {
    Arrays.fill(dw.values(), dw.start(from), dw.start(to), 0f);
    int rows = Math.min(a.rows(), Kernels.BLOCK);
    ListedGradient.addOuter(a, delta, 0, rows, dw.values(), dw.start(from), from, to);
    if (rows < a.rows()) {
      addBlocks(a, delta, dw, from, to);
    }
  }

  /** Adds the blocks of examples after the first, each summed by itself. */
  private static void addBlocks(SparseRows a, Matrix delta, Matrix dw, int from, int to) {
    Scratch scratch = Scratch.ofThisThread();
    int numbers = (to - from) * dw.columns();
    scratch.left = Scratch.grown(scratch.left, numbers);
    for (int first = Kernels.BLOCK; first < a.rows(); first += Kernels.BLOCK) {
      int end = Math.min(first + Kernels.BLOCK, a.rows());
      Arrays.fill(scratch.left, 0, numbers, 0f);
      ListedGradient.addOuter(a, delta, first, end, scratch.left, 0, from, to);
      Descending.addScaled(scratch.left, 0, 1f, dw.values(), dw.start(from), numbers);
    }
  }

  private static void gradient(Matrix a, Matrix delta, Matrix dw, int from, int to) {
    if (dw.columns() <= SparseProducts.COLUMNS_MAX
        && a.rows() <= Kernels.BLOCK
        && Lit.isSparse(a.values(), a.offset() + from, a.columns(), a.rows(), to - from)) {
      setSparse(a, delta, dw, from, to);
      return;
    }
    if (a.rows() == 0) {
      Arrays.fill(dw.values(), dw.start(from), dw.start(to), 0f);
    }
    for (int example = 0; example < a.rows(); example += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, a.rows() - example);
      addGradient(a, delta, dw, from, to, example, count);
    }
  }

  /** The gradient of few neurons, over at most one block of examples: outer products. */
  private static void setSparse(Matrix a, Matrix delta, Matrix dw, int from, int to) {
    Scratch scratch = Scratch.ofThisThread();
    int inputs = to - from;
    int blocks = Lit.blocks(inputs);
    list(a.values(), a.offset() + from, a.columns(), a.rows(), inputs, scratch);
    Arrays.fill(dw.values(), dw.start(from), dw.start(to), 0f);
    for (int row = 0; row < a.rows(); row++) {
      SparseProducts.addOuter(
          a.values(),
          a.start(row) + from,
          scratch.lit,
          scratch.starts[row * blocks],
          scratch.starts[(row + 1) * blocks],
          delta.values(),
          delta.start(row),
          dw.values(),
          dw.start(from),
          dw.columns());
    }
  }

  private static void list(float[] x, int from, int step, int rows, int columns, Scratch scratch) {
    scratch.growLists(rows * Lit.blocks(columns), rows * columns);
    Lit.list(x, from, step, rows, columns, scratch.starts, scratch.lit);
  }

  private static void addGradient(
      Matrix a, Matrix delta, Matrix dw, int from, int to, int example, int count) {
    int inputs = to - from;
    if (DenseProducts.isWorthPacking(inputs, count, dw.columns())) {
      DenseProducts.addTurned(
          a.values(),
          a.start(example) + from,
          a.columns(),
          inputs,
          count,
          delta.values(),
          delta.start(example),
          dw.values(),
          dw.start(from),
          dw.columns(),
          example == 0);
      return;
    }
    if (example == 0) {
      Arrays.fill(dw.values(), dw.start(from), dw.start(to), 0f);
    }
    NarrowProducts.add(
        a.values(),
        a.start(example) + from,
        1,
        a.columns(),
        inputs,
        count,
        delta.values(),
        delta.start(example),
        dw.values(),
        dw.start(from),
        dw.columns(),
        dw.columns());
  }

  /**
   * Writes a matrix of rows × columns as columns × rows: a strip of columns at a time, whose lines
   * of the cache stay there until they are full.
   *
   * @param intoStep how far apart what was a column lies
   */
  static void transpose(
      float[] x,
      int from,
      int step,
      int rows,
      int columns,
      float[] into,
      int intoFrom,
      int intoStep) {
    for (int strip = 0; strip < columns; strip += STRIP) {
      int end = Math.min(strip + STRIP, columns);
      int row = 0;
      for (; row <= rows - 4; row += 4) {
        fourRows(x, from + row * step, step, strip, end, into, intoFrom + row, intoStep);
      }
      for (; row < rows; row++) {
        for (int j = strip; j < end; j++) {
          into[intoFrom + j * intoStep + row] = x[from + row * step + j];
        }
      }
    }
  }

  /** Four rows at a time: what is written lies side by side. */
  private static void fourRows(
      float[] x, int x0, int step, int first, int end, float[] into, int intoFrom, int intoStep) {
    int x1 = x0 + step;
    int x2 = x1 + step;
    int x3 = x2 + step;
    for (int j = first; j < end; j++) {
      int at = intoFrom + j * intoStep;
      into[at] = x[x0 + j];
      into[at + 1] = x[x1 + j];
      into[at + 2] = x[x2 + j];
      into[at + 3] = x[x3 + j];
    }
  }
}
