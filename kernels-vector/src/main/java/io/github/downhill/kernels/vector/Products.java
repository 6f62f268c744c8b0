package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import java.util.Arrays;

/** The three products of a mini-batch, each in the way that suits its operands. */
final class Products {
  private Products() {}

  /** Adds X·M to rows of C, which hold what the sums start from. */
  static void add(float[] x, int xFrom, int terms, int rows, Matrix m, float[] c, int cFrom) {
    int columns = m.columns();
    if (Lit.isSparse(x, xFrom, terms, rows, terms)) {
      Scratch scratch = Scratch.ofThisThread();
      scratch.growLists(rows, terms);
      Lit.list(x, xFrom, terms, rows, terms, scratch.starts, scratch.lit);
      SparseProducts.add(
          x,
          xFrom,
          rows,
          terms,
          scratch.starts,
          scratch.lit,
          m.values(),
          m.offset(),
          c,
          cFrom,
          columns);
    } else {
      DenseProducts.add(x, xFrom, terms, rows, terms, m.values(), m.offset(), c, cFrom, columns);
    }
  }

  /** E = Δ·Wᵀ. */
  static void back(Matrix delta, Matrix w, Matrix e, int from, int to) {
    int rows = to - from;
    int eFrom = e.offset() + from * e.columns();
    int deltaFrom = delta.offset() + from * delta.columns();
    Arrays.fill(e.values(), eFrom, eFrom + rows * e.columns(), 0f);
    Scratch scratch = Scratch.ofThisThread();
    scratch.left = Scratch.grown(scratch.left, w.rows() * w.columns());
    transpose(w.values(), w.offset(), w.columns(), w.rows(), w.columns(), scratch.left);
    DenseProducts.add(
        delta.values(),
        deltaFrom,
        delta.columns(),
        rows,
        delta.columns(),
        scratch.left,
        0,
        e.values(),
        eFrom,
        e.columns());
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
            inputs, scratch, delta.values(), deltaFrom, dw.values(), dwFrom, columns);
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
