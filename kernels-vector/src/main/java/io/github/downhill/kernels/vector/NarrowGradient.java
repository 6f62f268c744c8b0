package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * (Xᵀ·M)ᵀ for an M of few columns, such as the errors of ten outputs: the columns of X, of which
 * there are many, lie side by side in the lanes as they do in memory, and no lane is empty.
 */
final class NarrowGradient {
  /** How many columns of X a tile has: two vectors. */
  static final int WIDE = 2 * LANES;

  /** How many columns of M. */
  private static final int COLUMNS = 5;

  /** With fewer terms than this, to turn the result costs more than full lanes bring. */
  private static final int TERMS_MIN = 8;

  private NarrowGradient() {}

  /**
   * Whether it is worth it: where else a lane would be empty for every four columns of M or fewer.
   */
  static boolean suits(int columns, int columnsOfM, int terms) {
    int empty = Math.floorMod(-columnsOfM, LANES);
    return columns >= WIDE && terms >= TERMS_MIN && 4 * empty >= columnsOfM;
  }

  /**
   * T = (Xᵀ·M)ᵀ + 0. The rows of X lie {@code xStep} apart, those of M {@code mStep}.
   *
   * @param columns of X, at least {@link #WIDE}: the last tile may go over some of them again
   * @param t receives a row for each column of M, {@code columns} apart
   */
  static void set(
      float[] x,
      int xFrom,
      int xStep,
      int columns,
      int terms,
      float[] m,
      int mFrom,
      int mStep,
      float[] t) {
    for (int j = 0; j < columns; j += WIDE) {
      int i = Math.min(j, columns - WIDE);
      for (int row = 0; row < mStep; row += COLUMNS) {
        int count = Math.min(COLUMNS, mStep - row);
        tile(
            x,
            xFrom + i,
            xStep,
            terms,
            m,
            mFrom + row,
            mStep,
            count,
            t,
            row * columns + i,
            columns);
      }
    }
  }

  /** Five columns of M, or {@code count} and the last of them again. */
  private static void tile(
      float[] x,
      int xFrom,
      int xStep,
      int terms,
      float[] m,
      int m0,
      int mStep,
      int count,
      float[] t,
      int t0,
      int tStep) {
    int m1 = Math.min(1, count - 1);
    int m2 = Math.min(2, count - 1);
    int m3 = Math.min(3, count - 1);
    int m4 = Math.min(4, count - 1);
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = a0;
    FloatVector a1 = a0;
    FloatVector b1 = a0;
    FloatVector a2 = a0;
    FloatVector b2 = a0;
    FloatVector a3 = a0;
    FloatVector b3 = a0;
    FloatVector a4 = a0;
    FloatVector b4 = a0;
    for (int k = 0; k < terms; k++) {
      int at = m0 + k * mStep;
      FloatVector a = FloatVector.fromArray(SPECIES, x, xFrom + k * xStep);
      FloatVector b = FloatVector.fromArray(SPECIES, x, xFrom + k * xStep + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, m[at]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      f = FloatVector.broadcast(SPECIES, m[at + m1]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      f = FloatVector.broadcast(SPECIES, m[at + m2]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      f = FloatVector.broadcast(SPECIES, m[at + m3]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
      f = FloatVector.broadcast(SPECIES, m[at + m4]);
      a4 = a.fma(f, a4);
      b4 = b.fma(f, b4);
    }
    a0.add(0f).intoArray(t, t0);
    b0.add(0f).intoArray(t, t0 + LANES);
    a1.add(0f).intoArray(t, t0 + m1 * tStep);
    b1.add(0f).intoArray(t, t0 + m1 * tStep + LANES);
    a2.add(0f).intoArray(t, t0 + m2 * tStep);
    b2.add(0f).intoArray(t, t0 + m2 * tStep + LANES);
    a3.add(0f).intoArray(t, t0 + m3 * tStep);
    b3.add(0f).intoArray(t, t0 + m3 * tStep + LANES);
    a4.add(0f).intoArray(t, t0 + m4 * tStep);
    b4.add(0f).intoArray(t, t0 + m4 * tStep + LANES);
  }
}
