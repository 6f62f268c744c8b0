package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * C ← C + X·M for results so narrow or so small that it does not pay to pack M for {@link
 * DenseProducts}, such as those of the later layers of the video's network: eight rows at a time,
 * one vector wide, because one row alone would wait for each of its sums.
 *
 * <p>Where the columns do not fill the last vector, its other lanes run into the next row of M, and
 * their sums are not used; where M ends with the array, the columns are copied first.
 */
final class NarrowProducts {
  /** How many rows are summed at a time. */
  private static final int ROWS = 8;

  private NarrowProducts() {}

  /**
   * Adds one block of X·M to some columns of C. The rows of X lie {@code xStep} apart and its terms
   * {@code termStep}, so that Xᵀ is multiplied as it lies; the rows of M and C lie {@code step}
   * apart.
   */
  static void add(
      float[] x,
      int xFrom,
      int xStep,
      int termStep,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int step,
      int columns) {
    for (int j = 0; j < columns; j += LANES) {
      int width = Math.min(LANES, columns - j);
      if (rows == 1) {
        oneRow(x, xFrom, termStep, terms, m, mFrom + j, step, c, cFrom + j, width);
      } else if (mFrom + j + (terms - 1) * step + LANES <= m.length) {
        addVector(
            x, xFrom, xStep, termStep, rows, terms, m, mFrom + j, step, c, cFrom + j, step, width);
      } else {
        float[] copy = copy(m, mFrom + j, step, terms, width);
        addVector(
            x, xFrom, xStep, termStep, rows, terms, copy, 0, LANES, c, cFrom + j, step, width);
      }
    }
  }

  private static float[] copy(float[] m, int from, int step, int terms, int width) {
    Scratch scratch = Scratch.ofThisThread();
    scratch.right = Scratch.grown(scratch.right, terms * LANES);
    float[] copy = scratch.right;
    for (int k = 0; k < terms; k++) {
      int at = from + k * step;
      if (at + LANES <= m.length) {
        FloatVector.fromArray(SPECIES, m, at).intoArray(copy, k * LANES);
      } else {
        System.arraycopy(m, at, copy, k * LANES, width);
      }
    }
    return copy;
  }

  /** Adds to columns of C that fit in one vector. */
  private static void addVector(
      float[] x,
      int xFrom,
      int xStep,
      int termStep,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      int mStep,
      float[] c,
      int cFrom,
      int step,
      int width) {
    for (int row = 0; row < rows; row += ROWS) {
      int count = Math.min(ROWS, rows - row);
      int from = xFrom + row * xStep;
      int at = cFrom + row * step;
      if (count == ROWS && width == LANES) {
        eightRows(x, from, xStep, termStep, ROWS, terms, m, mFrom, mStep, c, at, step);
        continue;
      }
      Scratch scratch = Scratch.ofThisThread();
      scratch.tile = Scratch.grown(scratch.tile, ROWS * LANES);
      float[] tile = scratch.tile;
      Arrays.fill(tile, 0, ROWS * LANES, 0f);
      eightRows(x, from, xStep, termStep, count, terms, m, mFrom, mStep, tile, 0, LANES);
      Tiles.add(tile, LANES, count, width, c, at, step);
    }
  }

  /** Eight rows of X, or {@code count} and the last of them again, times M, added to C. */
  private static void eightRows(
      float[] x,
      int x0,
      int xStep,
      int termStep,
      int count,
      int terms,
      float[] m,
      int mFrom,
      int mStep,
      float[] c,
      int cFrom,
      int step) {
    int x1 = x0 + Math.min(1, count - 1) * xStep;
    int x2 = x0 + Math.min(2, count - 1) * xStep;
    int x3 = x0 + Math.min(3, count - 1) * xStep;
    int x4 = x0 + Math.min(4, count - 1) * xStep;
    int x5 = x0 + Math.min(5, count - 1) * xStep;
    int x6 = x0 + Math.min(6, count - 1) * xStep;
    int x7 = x0 + Math.min(7, count - 1) * xStep;
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector s4 = s0;
    FloatVector s5 = s0;
    FloatVector s6 = s0;
    FloatVector s7 = s0;
    for (int k = 0; k < terms; k++) {
      FloatVector v = FloatVector.fromArray(SPECIES, m, mFrom + k * mStep);
      int term = k * termStep;
      s0 = v.fma(FloatVector.broadcast(SPECIES, x[x0 + term]), s0);
      s1 = v.fma(FloatVector.broadcast(SPECIES, x[x1 + term]), s1);
      s2 = v.fma(FloatVector.broadcast(SPECIES, x[x2 + term]), s2);
      s3 = v.fma(FloatVector.broadcast(SPECIES, x[x3 + term]), s3);
      s4 = v.fma(FloatVector.broadcast(SPECIES, x[x4 + term]), s4);
      s5 = v.fma(FloatVector.broadcast(SPECIES, x[x5 + term]), s5);
      s6 = v.fma(FloatVector.broadcast(SPECIES, x[x6 + term]), s6);
      s7 = v.fma(FloatVector.broadcast(SPECIES, x[x7 + term]), s7);
    }
    int at = cFrom;
    FloatVector.fromArray(SPECIES, c, at).add(s0).add(0f).intoArray(c, at);
    at += step;
    FloatVector.fromArray(SPECIES, c, at).add(s1).add(0f).intoArray(c, at);
    at += step;
    FloatVector.fromArray(SPECIES, c, at).add(s2).add(0f).intoArray(c, at);
    at += step;
    FloatVector.fromArray(SPECIES, c, at).add(s3).add(0f).intoArray(c, at);
    at += step;
    FloatVector.fromArray(SPECIES, c, at).add(s4).add(0f).intoArray(c, at);
    at += step;
    FloatVector.fromArray(SPECIES, c, at).add(s5).add(0f).intoArray(c, at);
    at += step;
    FloatVector.fromArray(SPECIES, c, at).add(s6).add(0f).intoArray(c, at);
    at += step;
    FloatVector.fromArray(SPECIES, c, at).add(s7).add(0f).intoArray(c, at);
  }

  private static void oneRow(
      float[] x,
      int xFrom,
      int termStep,
      int terms,
      float[] m,
      int mFrom,
      int step,
      float[] c,
      int cFrom,
      int width) {
    if (width == LANES) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int k = 0; k < terms; k++) {
        FloatVector v = FloatVector.fromArray(SPECIES, m, mFrom + k * step);
        sum = v.fma(FloatVector.broadcast(SPECIES, x[xFrom + k * termStep]), sum);
      }
      FloatVector.fromArray(SPECIES, c, cFrom).add(sum).add(0f).intoArray(c, cFrom);
    } else if (Width.MASKED) {
      VectorMask<Float> tail = SPECIES.indexInRange(0, width);
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int k = 0; k < terms; k++) {
        FloatVector v = FloatVector.fromArray(SPECIES, m, mFrom + k * step, tail);
        sum = v.fma(FloatVector.broadcast(SPECIES, x[xFrom + k * termStep]), sum);
      }
      FloatVector.fromArray(SPECIES, c, cFrom, tail).add(sum).add(0f).intoArray(c, cFrom, tail);
    } else {
      for (int j = 0; j < width; j++) {
        float sum = 0f;
        for (int k = 0; k < terms; k++) {
          sum = Math.fma(x[xFrom + k * termStep], m[mFrom + k * step + j], sum);
        }
        c[cFrom + j] = c[cFrom + j] + sum + 0f;
      }
    }
  }
}
