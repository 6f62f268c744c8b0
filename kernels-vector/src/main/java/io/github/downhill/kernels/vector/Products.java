package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import java.util.Arrays;

/** The three products of a mini-batch, each in the way that suits its operands. */
final class Products {
  /** How many rows go through a product at a time, which is what the scratch memory is for. */
  private static final int ROWS = 256;

  /** With fewer rows than this, to pack the weights costs more than it brings. */
  private static final int FEW = 4;

  private Products() {}

  /** Z = A·W + b, for rows {@code from} to {@code to}. */
  static void sums(Matrix a, Matrix w, Span b, Matrix z, int from, int to) {
    for (int row = from; row < to; row++) {
      System.arraycopy(b.values(), b.offset(), z.values(), z.start(row), z.columns());
    }
    for (int first = from; first < to; first += ROWS) {
      addProduct(a, first, Math.min(ROWS, to - first), w, z);
    }
  }

  private static void addProduct(Matrix a, int row, int rows, Matrix w, Matrix z) {
    int terms = a.columns();
    int aFrom = a.start(row);
    int zFrom = z.start(row);
    if (rows < FEW && w.columns() >= FEW * LANES) {
      Scratch scratch = Scratch.ofThisThread();
      for (int i = 0; i < rows; i++) {
        FewRows.add(a.values(), aFrom + i * terms, w, scratch, z.values(), zFrom + i * w.columns());
      }
    } else if (Lit.isSparse(a.values(), aFrom, terms, rows, terms)) {
      Scratch scratch = Scratch.ofThisThread();
      scratch.growLists(rows, terms);
      Lit.list(a.values(), aFrom, terms, rows, terms, scratch.starts, scratch.lit);
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
          w.columns());
    }
  }

  /** E = Δ·Wᵀ, for rows {@code from} to {@code to}. */
  static void back(Matrix delta, Matrix w, Matrix e, int from, int to) {
    for (int first = from; first < to; first += ROWS) {
      back(delta, first, Math.min(ROWS, to - first), w, e);
    }
  }

  private static void back(Matrix delta, int row, int rows, Matrix w, Matrix e) {
    int terms = w.columns();
    int columns = w.rows();
    int from = delta.start(row);
    int eFrom = e.start(row);
    if (DenseProducts.isWorthPacking(rows, terms, columns)) {
      DenseProducts.setTransposed(
          delta.values(), from, rows, terms, w.values(), w.offset(), e.values(), eFrom, columns);
      return;
    }
    Arrays.fill(e.values(), eFrom, eFrom + rows * columns, 0f);
    Scratch scratch = Scratch.ofThisThread();
    scratch.left = Scratch.grown(scratch.left, columns * terms);
    transpose(w.values(), w.offset(), terms, columns, terms, scratch.left);
    DenseProducts.add(
        delta.values(), from, terms, rows, terms, scratch.left, 0, e.values(), eFrom, columns);
  }

  /** ∂C/∂W = Aᵀ·Δ, for inputs {@code from} to {@code to}. */
  static void gradient(Matrix a, Matrix delta, Matrix dw, int from, int to) {
    int columns = dw.columns();
    int inputs = to - from;
    int dwFrom = dw.offset() + from * columns;
    Arrays.fill(dw.values(), dwFrom, dwFrom + inputs * columns, 0f);
    for (int example = 0; example < a.rows(); example += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, a.rows() - example);
      addGradient(
          a,
          a.offset() + example * a.columns() + from,
          count,
          inputs,
          delta,
          delta.offset() + example * columns,
          dw,
          dwFrom);
    }
  }

  private static void addGradient(
      Matrix a,
      int aFrom,
      int examples,
      int inputs,
      Matrix delta,
      int deltaFrom,
      Matrix dw,
      int dwFrom) {
    Scratch scratch = Scratch.ofThisThread();
    int columns = dw.columns();
    if (Lit.isSparse(a.values(), aFrom, a.columns(), examples, inputs)) {
      scratch.growLists(examples, inputs);
      Lit.list(a.values(), aFrom, a.columns(), examples, inputs, scratch.starts, scratch.lit);
      int blocks = Lit.blocks(inputs);
      if (columns >= 4 * LANES || a.rows() > Kernels.BLOCK) {
        scratch.growColumnLists(scratch.starts[examples * blocks], inputs);
        Lit.byColumn(a.values(), aFrom, a.columns(), examples, inputs, scratch);
        SparseProducts.addByColumn(
            inputs, examples, scratch, delta.values(), deltaFrom, dw.values(), dwFrom, columns);
        return;
      }
      for (int row = 0; row < examples; row++) {
        SparseProducts.addOuter(
            a.values(),
            aFrom + row * a.columns(),
            scratch.lit,
            scratch.starts[row * blocks],
            scratch.starts[(row + 1) * blocks],
            delta.values(),
            deltaFrom + row * columns,
            dw.values(),
            dwFrom,
            columns);
      }
      return;
    }
    scratch.left = Scratch.grown(scratch.left, inputs * examples);
    transpose(a.values(), aFrom, a.columns(), examples, inputs, scratch.left);
    DenseProducts.add(
        scratch.left,
        0,
        examples,
        inputs,
        examples,
        delta.values(),
        deltaFrom,
        dw.values(),
        dwFrom,
        columns);
  }

  /** Writes a matrix of rows × columns as columns × rows. */
  private static void transpose(
      float[] x, int from, int step, int rows, int columns, float[] into) {
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < columns; j++) {
        into[j * rows + row] = x[from + row * step + j];
      }
    }
  }
}
