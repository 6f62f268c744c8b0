package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Products with a matrix that is mostly zeros, such as a first layer sees: C ← C + X·M, row by row,
 * from the lists of {@link Lit}. The columns of M and C lie side by side in the lanes.
 */
final class SparseProducts {
  /** How many columns are worked on at a time: four vectors. */
  private static final int WIDE = 4 * LANES;

  private SparseProducts() {}

  /**
   * Some columns of M, packed so that they lie in a few pages of memory instead of one for each
   * row.
   */
  private static float[] packed(Scratch scratch, float[] m, int from, int step, int rows) {
    scratch.right = Scratch.grown(scratch.right, rows * WIDE);
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < WIDE; j += LANES) {
        FloatVector.fromArray(SPECIES, m, from + row * step + j)
            .intoArray(scratch.right, row * WIDE + j);
      }
    }
    return scratch.right;
  }

  /**
   * Adds x·M to rows of C, where the lists name the lit columns of each row of X.
   *
   * <p>A few columns of C at a time, and of those one block of terms: so that this part of M stays
   * in the nearest cache while all rows pass.
   */
  static void add(
      float[] x,
      int xFrom,
      int rows,
      int terms,
      Scratch scratch,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int columns) {
    int[] starts = scratch.starts;
    int[] list = scratch.lit;
    int blocks = Lit.blocks(terms);
    int j = 0;
    for (; j <= columns - WIDE; j += WIDE) {
      float[] panel = packed(scratch, m, mFrom + j, columns, terms);
      for (int block = 0; block < blocks; block++) {
        for (int row = 0; row < rows; row++) {
          int at = row * blocks + block;
          fourVectors(
              x,
              xFrom + row * terms,
              list,
              starts[at],
              starts[at + 1],
              panel,
              c,
              cFrom + row * columns + j);
        }
      }
    }
    for (; j < columns; j += LANES) {
      int width = Math.min(LANES, columns - j);
      for (int block = 0; block < blocks; block++) {
        for (int row = 0; row < rows; row++) {
          int at = row * blocks + block;
          if (width == LANES) {
            oneVector(
                x,
                xFrom + row * terms,
                list,
                starts[at],
                starts[at + 1],
                m,
                mFrom + j,
                columns,
                c,
                cFrom + row * columns + j);
          } else {
            partOfAVector(
                x,
                xFrom + row * terms,
                list,
                starts[at],
                starts[at + 1],
                m,
                mFrom + j,
                columns,
                c,
                cFrom + row * columns + j,
                width);
          }
        }
      }
    }
  }

  private static void fourVectors(
      float[] x, int xFrom, int[] list, int from, int to, float[] panel, float[] c, int cFrom) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int k = from; k < to; k++) {
      int i = list[k];
      int row = i * WIDE;
      FloatVector factor = FloatVector.broadcast(SPECIES, x[xFrom + i]);
      s0 = FloatVector.fromArray(SPECIES, panel, row).fma(factor, s0);
      s1 = FloatVector.fromArray(SPECIES, panel, row + LANES).fma(factor, s1);
      s2 = FloatVector.fromArray(SPECIES, panel, row + 2 * LANES).fma(factor, s2);
      s3 = FloatVector.fromArray(SPECIES, panel, row + 3 * LANES).fma(factor, s3);
    }
    FloatVector.fromArray(SPECIES, c, cFrom).add(s0).add(0f).intoArray(c, cFrom);
    int at = cFrom + LANES;
    FloatVector.fromArray(SPECIES, c, at).add(s1).add(0f).intoArray(c, at);
    at += LANES;
    FloatVector.fromArray(SPECIES, c, at).add(s2).add(0f).intoArray(c, at);
    at += LANES;
    FloatVector.fromArray(SPECIES, c, at).add(s3).add(0f).intoArray(c, at);
  }

  private static void oneVector(
      float[] x,
      int xFrom,
      int[] list,
      int from,
      int to,
      float[] m,
      int mFrom,
      int columns,
      float[] c,
      int cFrom) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int k = from; k < to; k++) {
      int i = list[k];
      FloatVector factor = FloatVector.broadcast(SPECIES, x[xFrom + i]);
      sum = FloatVector.fromArray(SPECIES, m, mFrom + i * columns).fma(factor, sum);
    }
    FloatVector.fromArray(SPECIES, c, cFrom).add(sum).add(0f).intoArray(c, cFrom);
  }

  /** The columns that are left over, fewer than there are lanes. */
  private static void partOfAVector(
      float[] x,
      int xFrom,
      int[] list,
      int from,
      int to,
      float[] m,
      int mFrom,
      int columns,
      float[] c,
      int cFrom,
      int width) {
    if (Width.MASKED) {
      VectorMask<Float> tail = SPECIES.indexInRange(0, width);
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int k = from; k < to; k++) {
        int i = list[k];
        FloatVector factor = FloatVector.broadcast(SPECIES, x[xFrom + i]);
        sum = FloatVector.fromArray(SPECIES, m, mFrom + i * columns, tail).fma(factor, sum);
      }
      FloatVector.fromArray(SPECIES, c, cFrom, tail).add(sum).add(0f).intoArray(c, cFrom, tail);
      return;
    }
    for (int j = 0; j < width; j++) {
      float sum = 0f;
      for (int k = from; k < to; k++) {
        int i = list[k];
        sum = Math.fma(x[xFrom + i], m[mFrom + i * columns + j], sum);
      }
      c[cFrom + j] = c[cFrom + j] + sum + 0f;
    }
  }

  /**
   * Adds the outer product of a row of X, whose lit columns are listed, and a row of D to the rows
   * of C: c_i ← c_i + x_i·d. Rows of one block of terms only, because the sums grow in C itself.
   * For narrow rows, where going through memory costs less than sorting the lists by column.
   */
  static void addOuter(
      float[] x,
      int xFrom,
      int[] list,
      int from,
      int to,
      float[] d,
      int dFrom,
      float[] c,
      int cFrom,
      int columns) {
    int j = 0;
    for (; j <= columns - LANES; j += LANES) {
      FloatVector row = FloatVector.fromArray(SPECIES, d, dFrom + j);
      for (int k = from; k < to; k++) {
        int at = cFrom + list[k] * columns + j;
        FloatVector factor = FloatVector.broadcast(SPECIES, x[xFrom + list[k]]);
        row.fma(factor, FloatVector.fromArray(SPECIES, c, at)).add(0f).intoArray(c, at);
      }
    }
    if (j < columns && Width.MASKED) {
      VectorMask<Float> tail = SPECIES.indexInRange(0, columns - j);
      FloatVector row = FloatVector.fromArray(SPECIES, d, dFrom + j, tail);
      for (int k = from; k < to; k++) {
        int at = cFrom + list[k] * columns + j;
        FloatVector factor = FloatVector.broadcast(SPECIES, x[xFrom + list[k]]);
        row.fma(factor, FloatVector.fromArray(SPECIES, c, at, tail)).add(0f).intoArray(c, at, tail);
      }
      return;
    }
    for (; j < columns; j++) {
      for (int k = from; k < to; k++) {
        int at = cFrom + list[k] * columns + j;
        c[at] = Math.fma(x[xFrom + list[k]], d[dFrom + j], c[at]) + 0f;
      }
    }
  }

  /**
   * Adds one block of Xᵀ·D to the rows of C, where the lists name the lit rows of each column of X,
   * with their factors beside them.
   */
  static void addByColumn(
      int inputs,
      int examples,
      Scratch scratch,
      float[] d,
      int dFrom,
      float[] c,
      int cFrom,
      int columns) {
    int[] starts = scratch.columnStarts;
    int[] list = scratch.rows;
    float[] factors = scratch.factors;
    int j = 0;
    for (; j <= columns - WIDE; j += WIDE) {
      float[] panel = packed(scratch, d, dFrom + j, columns, examples);
      for (int i = 0; i < inputs; i++) {
        int at = cFrom + i * columns + j;
        fourVectorsByColumn(factors, list, starts[i], starts[i + 1], panel, c, at);
      }
    }
    for (; j < columns; j += LANES) {
      int width = Math.min(LANES, columns - j);
      for (int i = 0; i < inputs; i++) {
        partOfAVectorByColumn(
            factors,
            list,
            starts[i],
            starts[i + 1],
            d,
            dFrom + j,
            columns,
            c,
            cFrom + i * columns + j,
            width);
      }
    }
  }

  private static void fourVectorsByColumn(
      float[] factors, int[] list, int from, int to, float[] panel, float[] c, int cFrom) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int k = from; k < to; k++) {
      int row = list[k] * WIDE;
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[k]);
      s0 = FloatVector.fromArray(SPECIES, panel, row).fma(factor, s0);
      s1 = FloatVector.fromArray(SPECIES, panel, row + LANES).fma(factor, s1);
      s2 = FloatVector.fromArray(SPECIES, panel, row + 2 * LANES).fma(factor, s2);
      s3 = FloatVector.fromArray(SPECIES, panel, row + 3 * LANES).fma(factor, s3);
    }
    FloatVector.fromArray(SPECIES, c, cFrom).add(s0).add(0f).intoArray(c, cFrom);
    int at = cFrom + LANES;
    FloatVector.fromArray(SPECIES, c, at).add(s1).add(0f).intoArray(c, at);
    at += LANES;
    FloatVector.fromArray(SPECIES, c, at).add(s2).add(0f).intoArray(c, at);
    at += LANES;
    FloatVector.fromArray(SPECIES, c, at).add(s3).add(0f).intoArray(c, at);
  }

  private static void partOfAVectorByColumn(
      float[] factors,
      int[] list,
      int from,
      int to,
      float[] d,
      int dFrom,
      int columns,
      float[] c,
      int cFrom,
      int width) {
    if (Width.MASKED) {
      VectorMask<Float> tail = SPECIES.indexInRange(0, width);
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int k = from; k < to; k++) {
        FloatVector factor = FloatVector.broadcast(SPECIES, factors[k]);
        sum = FloatVector.fromArray(SPECIES, d, dFrom + list[k] * columns, tail).fma(factor, sum);
      }
      FloatVector.fromArray(SPECIES, c, cFrom, tail).add(sum).add(0f).intoArray(c, cFrom, tail);
      return;
    }
    for (int j = 0; j < width; j++) {
      float sum = 0f;
      for (int k = from; k < to; k++) {
        sum = Math.fma(factors[k], d[dFrom + list[k] * columns + j], sum);
      }
      c[cFrom + j] = c[cFrom + j] + sum + 0f;
    }
  }
}
