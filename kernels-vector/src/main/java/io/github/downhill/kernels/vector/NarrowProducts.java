package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * C ← C + X·M for dense matrices so small that nothing is packed, such as the later layers of the
 * video's network: four rows at a time, because one alone would wait for each sum.
 */
final class NarrowProducts {
  private NarrowProducts() {}

  /** Adds one block of X·M to C, where the rows of X lie {@code xStep} apart. */
  static void add(
      float[] x,
      int xFrom,
      int xStep,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int columns) {
    for (int j = 0; j < columns; j += LANES) {
      int width = Math.min(LANES, columns - j);
      int row = 0;
      for (; row <= rows - 4; row += 4) {
        if (width == LANES) {
          fourRows(
              x,
              xFrom + row * xStep,
              xStep,
              terms,
              m,
              mFrom + j,
              columns,
              c,
              cFrom + row * columns + j);
        } else {
          fourRowsOfPart(
              x,
              xFrom + row * xStep,
              xStep,
              terms,
              m,
              mFrom + j,
              columns,
              c,
              cFrom + row * columns + j,
              width);
        }
      }
      for (; row < rows; row++) {
        oneRow(
            x,
            xFrom + row * xStep,
            terms,
            m,
            mFrom + j,
            columns,
            c,
            cFrom + row * columns + j,
            width);
      }
    }
  }

  private static void fourRows(
      float[] x,
      int xFrom,
      int xStep,
      int terms,
      float[] m,
      int mFrom,
      int columns,
      float[] c,
      int cFrom) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    int x1 = xFrom + xStep;
    int x2 = x1 + xStep;
    int x3 = x2 + xStep;
    for (int k = 0; k < terms; k++) {
      FloatVector v = FloatVector.fromArray(SPECIES, m, mFrom + k * columns);
      s0 = v.fma(FloatVector.broadcast(SPECIES, x[xFrom + k]), s0);
      s1 = v.fma(FloatVector.broadcast(SPECIES, x[x1 + k]), s1);
      s2 = v.fma(FloatVector.broadcast(SPECIES, x[x2 + k]), s2);
      s3 = v.fma(FloatVector.broadcast(SPECIES, x[x3 + k]), s3);
    }
    FloatVector.fromArray(SPECIES, c, cFrom).add(s0).add(0f).intoArray(c, cFrom);
    int at = cFrom + columns;
    FloatVector.fromArray(SPECIES, c, at).add(s1).add(0f).intoArray(c, at);
    at += columns;
    FloatVector.fromArray(SPECIES, c, at).add(s2).add(0f).intoArray(c, at);
    at += columns;
    FloatVector.fromArray(SPECIES, c, at).add(s3).add(0f).intoArray(c, at);
  }

  private static void fourRowsOfPart(
      float[] x,
      int xFrom,
      int xStep,
      int terms,
      float[] m,
      int mFrom,
      int columns,
      float[] c,
      int cFrom,
      int width) {
    if (!Width.MASKED) {
      for (int row = 0; row < 4; row++) {
        oneRow(x, xFrom + row * xStep, terms, m, mFrom, columns, c, cFrom + row * columns, width);
      }
      return;
    }
    VectorMask<Float> tail = SPECIES.indexInRange(0, width);
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    int x1 = xFrom + xStep;
    int x2 = x1 + xStep;
    int x3 = x2 + xStep;
    for (int k = 0; k < terms; k++) {
      FloatVector v = FloatVector.fromArray(SPECIES, m, mFrom + k * columns, tail);
      s0 = v.fma(FloatVector.broadcast(SPECIES, x[xFrom + k]), s0);
      s1 = v.fma(FloatVector.broadcast(SPECIES, x[x1 + k]), s1);
      s2 = v.fma(FloatVector.broadcast(SPECIES, x[x2 + k]), s2);
      s3 = v.fma(FloatVector.broadcast(SPECIES, x[x3 + k]), s3);
    }
    FloatVector.fromArray(SPECIES, c, cFrom, tail).add(s0).add(0f).intoArray(c, cFrom, tail);
    int at = cFrom + columns;
    FloatVector.fromArray(SPECIES, c, at, tail).add(s1).add(0f).intoArray(c, at, tail);
    at += columns;
    FloatVector.fromArray(SPECIES, c, at, tail).add(s2).add(0f).intoArray(c, at, tail);
    at += columns;
    FloatVector.fromArray(SPECIES, c, at, tail).add(s3).add(0f).intoArray(c, at, tail);
  }

  private static void oneRow(
      float[] x,
      int xFrom,
      int terms,
      float[] m,
      int mFrom,
      int columns,
      float[] c,
      int cFrom,
      int width) {
    if (width == LANES) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int k = 0; k < terms; k++) {
        FloatVector v = FloatVector.fromArray(SPECIES, m, mFrom + k * columns);
        sum = v.fma(FloatVector.broadcast(SPECIES, x[xFrom + k]), sum);
      }
      FloatVector.fromArray(SPECIES, c, cFrom).add(sum).add(0f).intoArray(c, cFrom);
    } else if (Width.MASKED) {
      VectorMask<Float> tail = SPECIES.indexInRange(0, width);
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int k = 0; k < terms; k++) {
        FloatVector v = FloatVector.fromArray(SPECIES, m, mFrom + k * columns, tail);
        sum = v.fma(FloatVector.broadcast(SPECIES, x[xFrom + k]), sum);
      }
      FloatVector.fromArray(SPECIES, c, cFrom, tail).add(sum).add(0f).intoArray(c, cFrom, tail);
    } else {
      for (int j = 0; j < width; j++) {
        float sum = 0f;
        for (int k = 0; k < terms; k++) {
          sum = Math.fma(x[xFrom + k], m[mFrom + k * columns + j], sum);
        }
        c[cFrom + j] = c[cFrom + j] + sum + 0f;
      }
    }
  }
}
