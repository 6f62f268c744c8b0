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
    list(a.values(), a.start(row), a.columns(), rows, a.columns(), scratch);
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
        a.columns(),
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
    transpose(w.values(), w.start(from), terms, to - from, terms, scratch.left, from, step);
    DenseProducts.set(
        delta.values(),
        delta.start(row),
        terms,
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
    Scratch scratch = Scratch.ofThisThread();
    int numbers = inputs * dw.columns();
    boolean set = example == 0;
    float[] into = set ? dw.values() : scratch.sums(numbers);
    setNarrow(a, delta, from, inputs, example, count, scratch, into, set ? dw.start(from) : 0);
    if (!set) {
      Descending.addScaled(into, 0, 1f, dw.values(), dw.start(from), numbers);
    }
  }

  /** The gradient of few neurons or few examples, over one block of them. */
  private static void setNarrow(
      Matrix a,
      Matrix delta,
      int from,
      int inputs,
      int example,
      int count,
      Scratch scratch,
      float[] dw,
      int dwFrom) {
    int neurons = delta.columns();
    int aFrom = a.start(example) + from;
    int deltaFrom = delta.start(example);
    if (inputs >= NarrowGradient.WIDE) {
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
      transpose(scratch.turned, 0, inputs, neurons, inputs, dw, dwFrom, neurons);
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
