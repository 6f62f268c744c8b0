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
  private SparseProducts() {}

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
      int[] starts,
      int[] list,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int columns) {
    int blocks = Lit.blocks(terms);
    int j = 0;
    for (; j <= columns - 4 * LANES; j += 4 * LANES) {
      for (int block = 0; block < blocks; block++) {
        for (int row = 0; row < rows; row++) {
          int at = row * blocks + block;
          four(
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
        }
      }
    }
    for (; j < columns; j += LANES) {
      int width = Math.min(LANES, columns - j);
      for (int block = 0; block < blocks; block++) {
        for (int row = 0; row < rows; row++) {
          int at = row * blocks + block;
          if (width == LANES) {
            one(
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
            some(
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

  private static void four(
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
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int k = from; k < to; k++) {
      int i = list[k];
      int row = mFrom + i * columns;
      FloatVector factor = FloatVector.broadcast(SPECIES, x[xFrom + i]);
      s0 = FloatVector.fromArray(SPECIES, m, row).fma(factor, s0);
      s1 = FloatVector.fromArray(SPECIES, m, row + LANES).fma(factor, s1);
      s2 = FloatVector.fromArray(SPECIES, m, row + 2 * LANES).fma(factor, s2);
      s3 = FloatVector.fromArray(SPECIES, m, row + 3 * LANES).fma(factor, s3);
    }
    FloatVector.fromArray(SPECIES, c, cFrom).add(s0).add(0f).intoArray(c, cFrom);
    FloatVector.fromArray(SPECIES, c, cFrom + LANES).add(s1).add(0f).intoArray(c, cFrom + LANES);
    FloatVector.fromArray(SPECIES, c, cFrom + 2 * LANES)
        .add(s2)
        .add(0f)
        .intoArray(c, cFrom + 2 * LANES);
    FloatVector.fromArray(SPECIES, c, cFrom + 3 * LANES)
        .add(s3)
        .add(0f)
        .intoArray(c, cFrom + 3 * LANES);
  }

  private static void one(
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
  private static void some(
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
   * of C: c_i ← c_i + x_i·d. For narrow rows, where going through memory costs less than sorting
   * the lists by column.
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
      int inputs, Scratch scratch, float[] d, int dFrom, float[] c, int cFrom, int columns) {
    int[] starts = scratch.columnStarts;
    int[] list = scratch.rows;
    float[] factors = scratch.factors;
    int j = 0;
    for (; j <= columns - 4 * LANES; j += 4 * LANES) {
      for (int i = 0; i < inputs; i++) {
        fourListed(
            factors,
            list,
            starts[i],
            starts[i + 1],
            d,
            dFrom + j,
            columns,
            c,
            cFrom + i * columns + j);
      }
    }
    for (; j < columns; j += LANES) {
      int width = Math.min(LANES, columns - j);
      for (int i = 0; i < inputs; i++) {
        someListed(
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

  private static void fourListed(
      float[] factors,
      int[] list,
      int from,
      int to,
      float[] d,
      int dFrom,
      int columns,
      float[] c,
      int cFrom) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int k = from; k < to; k++) {
      int row = dFrom + list[k] * columns;
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[k]);
      s0 = FloatVector.fromArray(SPECIES, d, row).fma(factor, s0);
      s1 = FloatVector.fromArray(SPECIES, d, row + LANES).fma(factor, s1);
      s2 = FloatVector.fromArray(SPECIES, d, row + 2 * LANES).fma(factor, s2);
      s3 = FloatVector.fromArray(SPECIES, d, row + 3 * LANES).fma(factor, s3);
    }
    FloatVector.fromArray(SPECIES, c, cFrom).add(s0).add(0f).intoArray(c, cFrom);
    FloatVector.fromArray(SPECIES, c, cFrom + LANES).add(s1).add(0f).intoArray(c, cFrom + LANES);
    FloatVector.fromArray(SPECIES, c, cFrom + 2 * LANES)
        .add(s2)
        .add(0f)
        .intoArray(c, cFrom + 2 * LANES);
    FloatVector.fromArray(SPECIES, c, cFrom + 3 * LANES)
        .add(s3)
        .add(0f)
        .intoArray(c, cFrom + 3 * LANES);
  }

  private static void someListed(
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
