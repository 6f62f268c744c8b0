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
  /**
   * Wider rows are worth the packing of {@link DenseProducts}, which skips what is dark as well.
   */
  static final int COLUMNS_MAX = 4 * LANES - 1;

  private SparseProducts() {}

  /**
   * Adds x·M to rows of C, where the lists name the lit columns of each row of X: one block of
   * terms at a time, so that this part of M stays in the nearest cache while all rows pass.
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
    for (int j = 0; j < columns; j += LANES) {
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
}
