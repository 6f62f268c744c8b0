package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * C ← C + X·M for dense matrices. The columns of M and C lie side by side in the lanes; a tile of
 * results is summed in registers.
 */
final class DenseProducts {
  /** How many columns of C a tile has: two vectors. */
  private static final int WIDE = 2 * LANES;

  /** Below so many multiplications packing costs more than it brings. */
  private static final long PACKED_MIN = 1 << 15;

  private DenseProducts() {}

  /** Adds X·M to C, where the rows of X lie {@code xStep} apart. */
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
    boolean packed = rows >= 8 && columns >= WIDE && (long) rows * columns * terms >= PACKED_MIN;
    for (int k = 0; k < terms; k += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, terms - k);
      if (packed) {
        addPacked(x, xFrom + k, xStep, rows, count, m, mFrom + k * columns, c, cFrom, columns);
      } else {
        addNarrow(x, xFrom + k, xStep, rows, count, m, mFrom + k * columns, c, cFrom, columns);
      }
    }
  }

  private static void addNarrow(
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
          fourRowsOfSome(
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

  private static void fourRowsOfSome(
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

  /** One block of terms, panel after panel of columns, each packed so that it lies in one piece. */
  private static void addPacked(
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
    Scratch scratch = Scratch.ofThisThread();
    scratch.right = Scratch.grown(scratch.right, Kernels.BLOCK * WIDE);
    float[] panel = scratch.right;
    for (int j = 0; j < columns; j += WIDE) {
      int width = Math.min(WIDE, columns - j);
      pack(m, mFrom + j, columns, terms, width, panel);
      addPanel(x, xFrom, xStep, rows, terms, panel, c, cFrom + j, columns, width, scratch);
    }
  }

  /** Adds X·panel to some columns of C. */
  static void addPanel(
      float[] x,
      int xFrom,
      int xStep,
      int rows,
      int terms,
      float[] panel,
      float[] c,
      int cFrom,
      int columns,
      int width,
      Scratch scratch) {
    if (width == WIDE) {
      tiles(x, xFrom, xStep, rows, terms, panel, c, cFrom, columns);
      return;
    }
    scratch.tile = Scratch.grown(scratch.tile, rows * WIDE);
    Arrays.fill(scratch.tile, 0, rows * WIDE, 0f);
    tiles(x, xFrom, xStep, rows, terms, panel, scratch.tile, 0, WIDE);
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < width; j++) {
        int at = cFrom + row * columns + j;
        c[at] = c[at] + scratch.tile[row * WIDE + j] + 0f;
      }
    }
  }

  private static void pack(float[] m, int from, int step, int terms, int width, float[] panel) {
    for (int k = 0; k < terms; k++) {
      System.arraycopy(m, from + k * step, panel, k * WIDE, width);
      for (int j = width; j < WIDE; j++) {
        panel[k * WIDE + j] = 0f;
      }
    }
  }

  private static void tiles(
      float[] x,
      int xFrom,
      int xStep,
      int rows,
      int terms,
      float[] panel,
      float[] c,
      int cFrom,
      int cStep) {
    int row = 0;
    for (; row <= rows - 8; row += 8) {
      eight(x, xFrom + row * xStep, xStep, terms, panel, c, cFrom + row * cStep, cStep);
    }
    for (; row < rows; row++) {
      single(x, xFrom + row * xStep, terms, panel, c, cFrom + row * cStep);
    }
  }

  private static void single(float[] x, int xFrom, int terms, float[] panel, float[] c, int cFrom) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    for (int k = 0; k < terms; k++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, x[xFrom + k]);
      a = FloatVector.fromArray(SPECIES, panel, k * WIDE).fma(factor, a);
      b = FloatVector.fromArray(SPECIES, panel, k * WIDE + LANES).fma(factor, b);
    }
    FloatVector.fromArray(SPECIES, c, cFrom).add(a).add(0f).intoArray(c, cFrom);
    FloatVector.fromArray(SPECIES, c, cFrom + LANES).add(b).add(0f).intoArray(c, cFrom + LANES);
  }

  private static void eight(
      float[] x, int x0, int xStep, int terms, float[] panel, float[] c, int cFrom, int cStep) {
    int x1 = x0 + xStep;
    int x2 = x1 + xStep;
    int x3 = x2 + xStep;
    int x4 = x3 + xStep;
    int x5 = x4 + xStep;
    int x6 = x5 + xStep;
    int x7 = x6 + xStep;
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector a5 = a0;
    FloatVector a6 = a0;
    FloatVector a7 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    FloatVector b5 = a0;
    FloatVector b6 = a0;
    FloatVector b7 = a0;
    for (int k = 0; k < terms; k++) {
      FloatVector a = FloatVector.fromArray(SPECIES, panel, k * WIDE);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, k * WIDE + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, x[x0 + k]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      f = FloatVector.broadcast(SPECIES, x[x1 + k]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      f = FloatVector.broadcast(SPECIES, x[x2 + k]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      f = FloatVector.broadcast(SPECIES, x[x3 + k]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
      f = FloatVector.broadcast(SPECIES, x[x4 + k]);
      a4 = a.fma(f, a4);
      b4 = b.fma(f, b4);
      f = FloatVector.broadcast(SPECIES, x[x5 + k]);
      a5 = a.fma(f, a5);
      b5 = b.fma(f, b5);
      f = FloatVector.broadcast(SPECIES, x[x6 + k]);
      a6 = a.fma(f, a6);
      b6 = b.fma(f, b6);
      f = FloatVector.broadcast(SPECIES, x[x7 + k]);
      a7 = a.fma(f, a7);
      b7 = b.fma(f, b7);
    }
    put(a0, b0, c, cFrom);
    put(a1, b1, c, cFrom + cStep);
    put(a2, b2, c, cFrom + 2 * cStep);
    put(a3, b3, c, cFrom + 3 * cStep);
    put(a4, b4, c, cFrom + 4 * cStep);
    put(a5, b5, c, cFrom + 5 * cStep);
    put(a6, b6, c, cFrom + 6 * cStep);
    put(a7, b7, c, cFrom + 7 * cStep);
  }

  private static void put(FloatVector a, FloatVector b, float[] c, int at) {
    FloatVector.fromArray(SPECIES, c, at).add(a).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, c, at + LANES).add(b).add(0f).intoArray(c, at + LANES);
  }
}
