package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Kernels.RowsDone;
import io.github.downhill.kernels.Matrix;

/**
 * C = B + X·M for dense matrices. The columns of M and C lie side by side in the lanes; a tile of
 * results is summed in registers.
 */
final class DenseProducts {
  /** Below so many multiplications packing costs more than it brings. */
  private static final long PACKED_MIN = 1 << 15;

  /**
   * So many columns are packed at once, or less than twice as many at the end: of each row of M,
   * what lies in a few lines of the cache.
   */
  private static final int PACKED_AT_A_TIME = 2 * Panels.WIDE;

  /** So many numbers a stripe of a result has: they stay in the second cache. */
  private static final int STRIPE = 1 << 16;

  private DenseProducts() {}

  /**
   * C = B + X·M for some columns of C. The rows of X lie {@code terms} apart, those of M and of C
   * {@code step}.
   *
   * @param base a row that is B for every row of C, such as biases, or {@link Tiles#NOTHING}
   */
  static void set(
      float[] x,
      int xFrom,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] base,
      int baseFrom,
      float[] c,
      int cFrom,
      int step,
      int columns) {
    if (!isWorthPacking(rows, terms, columns)) {
      setNarrow(x, xFrom, rows, terms, m, mFrom, base, baseFrom, c, cFrom, step, columns);
      return;
    }
    PanelProduct product = Scratch.ofThisThread().product;
    product.rows(x, xFrom, terms, rows, terms);
    for (int k = 0; k < terms; k += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, terms - k);
      int at = mFrom + k * step;
      product.terms(k, count);
      product.list(columns);
      if (k == 0) {
        multiply(product, count, m, at, base, baseFrom, 0, c, cFrom, step, columns);
      } else {
        multiply(product, count, m, at, c, cFrom, step, c, cFrom, step, columns);
      }
    }
  }

  private static void setNarrow(
      float[] x,
      int xFrom,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] base,
      int baseFrom,
      float[] c,
      int cFrom,
      int step,
      int columns) {
    Tiles.start(base, baseFrom, c, cFrom, step, rows, columns);
    for (int k = 0; k < terms; k += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, terms - k);
      int at = mFrom + k * step;
      NarrowProducts.add(x, xFrom + k, terms, 1, rows, count, m, at, c, cFrom, step, columns);
    }
  }

  /** Whether a product is so large that packing costs less than it brings. */
  static boolean isWorthPacking(int rows, int terms, int columns) {
    return rows >= 8 && columns > LANES && !isSmall(rows, terms, columns);
  }

  /** Whether a product is so small that whatever way is taken hardly matters. */
  static boolean isSmall(int rows, int terms, int columns) {
    return (long) rows * columns * terms < PACKED_MIN;
  }

  /**
   * C = X·Mᵀ, where the rows of M lie {@code terms} apart and those of C {@code step}, by way of
   * its transpose M·Xᵀ: so M, which is large, is read as it lies, and only X and C, which are
   * small, are turned.
   */
  static void setTransposed(
      float[] x,
      int xFrom,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int step,
      int columns) {
    Scratch scratch = Scratch.ofThisThread();
    PanelProduct product = scratch.product;
    scratch.panels = Scratch.grownPanels(scratch.panels, Panels.padded(rows) * terms);
    scratch.turned = Scratch.grown(scratch.turned, Panels.padded(rows) * columns);
    Panels.packTurned(x, xFrom, rows, terms, scratch.panels);
    for (int k = 0; k < terms; k += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, terms - k);
      for (int j = 0; j < columns; j += DenseTile.ROWS) {
        int height = Math.min(DenseTile.ROWS, columns - j);
        product.rows(m, mFrom + j * terms + k, terms, height, count);
        for (int first = 0; first < rows; first += Panels.WIDE) {
          int width = Panels.width(rows - first);
          int at = first * columns + j * width;
          product.onto(k == 0 ? Tiles.NOTHING : scratch.turned, at, width);
          product.into(scratch.turned, at, width);
          product.times(scratch.panels, Panels.START + first * terms + k * width, width);
        }
      }
    }
    Panels.unpackTurned(scratch.turned, rows, columns, c, cFrom, step);
  }

  /**
   * C ← C + Xᵀ·M, or C = Xᵀ·M, over at most one block of terms: for so many columns of X, whose
   * rows lie {@code xStep} apart.
   */
  static void addTurned(
      float[] x,
      int xFrom,
      int xStep,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int step,
      boolean set) {
    PanelProduct product = Scratch.ofThisThread().product;
    product.columns(x, xFrom, xStep, rows, terms, step);
    float[] base = set ? Tiles.NOTHING : c;
    multiply(product, terms, m, mFrom, base, cFrom, step, c, cFrom, step, step);
  }

  /** Packs a few panels of M at a time, and multiplies by them. */
  private static void multiply(
      PanelProduct product,
      int terms,
      float[] m,
      int mFrom,
      float[] base,
      int baseFrom,
      int baseStep,
      float[] c,
      int cFrom,
      int step,
      int columns) {
    Scratch scratch = Scratch.ofThisThread();
    int most = Panels.padded(Math.min(columns, 2 * PACKED_AT_A_TIME - 1));
    scratch.panels = Scratch.grownPanels(scratch.panels, terms * most);
    int width;
    for (int j = 0; j < columns; j += width) {
      width = columns - j < 2 * PACKED_AT_A_TIME ? columns - j : PACKED_AT_A_TIME;
      Panels.pack(m, mFrom + j, step, terms, width, scratch.panels);
      product.onto(base, baseFrom + j, baseStep);
      product.into(c, cFrom + j, step);
      product.times(scratch.panels, Panels.START, width);
    }
  }

  /** How many rows of so many columns a stripe has: rows of whole tiles. */
  static int stripe(int columns) {
    return Math.clamp(STRIPE / columns / 12 * 12L, 12, Kernels.BLOCK);
  }

  /**
   * Rows {@code from} to {@code to} of Xᵀ·M, a stripe of as many as C has at a time, over at most
   * one block of terms: M is packed once for all stripes.
   *
   * @param then is told of each stripe
   */
  static void setStripes(Matrix x, Matrix m, Matrix c, int from, int to, RowsDone then) {
    Scratch scratch = Scratch.ofThisThread();
    PanelProduct product = scratch.product;
    int terms = x.rows();
    int columns = c.columns();
    scratch.panels = Scratch.grownPanels(scratch.panels, Panels.padded(columns) * terms);
    Panels.pack(m.values(), m.offset(), columns, terms, columns, scratch.panels);
    for (int row = from; row < to; row += c.rows()) {
      int count = Math.min(c.rows(), to - row);
      product.columns(x.values(), x.offset() + row, x.columns(), count, terms, columns);
      product.onto(Tiles.NOTHING, 0, 0);
      product.into(c.values(), c.offset(), columns);
      product.times(scratch.panels, Panels.START, columns);
      then.rows(row, row + count);
    }
  }
}
