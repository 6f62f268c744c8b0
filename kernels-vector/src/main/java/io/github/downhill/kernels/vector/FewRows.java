package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * c ← c + x·M for one row: the answer to one image. What takes time is to fetch M from memory, so
 * the rows of M for which x is zero are not fetched, and the others are read from end to end, four
 * at a time.
 */
final class FewRows {
  private FewRows() {}

  /** Adds x·M to c for columns {@code from} to {@code to} of M; those of c lie from cFrom on. */
  static void add(
      float[] x, int xFrom, Matrix m, int from, int to, Scratch scratch, float[] c, int cFrom) {
    int columns = to - from;
    scratch.tile = Scratch.grown(scratch.tile, columns + LANES);
    scratch.growLists(1, Kernels.BLOCK);
    for (int first = 0; first < m.rows(); first += Kernels.BLOCK) {
      int end = Math.min(first + Kernels.BLOCK, m.rows());
      int count = list(x, xFrom, first, end, scratch.lit);
      Arrays.fill(scratch.tile, 0, columns, 0f);
      addBlock(x, xFrom, scratch.lit, count, m, from, scratch.tile, columns);
      Tiles.add(scratch.tile, columns, 1, columns, c, cFrom, columns);
    }
  }

  private static int list(float[] x, int xFrom, int first, int end, int[] list) {
    int count = 0;
    for (int i = first; i < end; i++) {
      list[count] = i;
      count += x[xFrom + i] != 0 ? 1 : 0;
    }
    return count;
  }

  private static void addBlock(
      float[] x, int xFrom, int[] list, int count, Matrix m, int from, float[] sums, int columns) {
    int k = 0;
    for (; k <= count - 4; k += 4) {
      addFour(x, xFrom, list, k, m.values(), m.offset() + from, m.columns(), sums, columns);
    }
    for (; k < count; k++) {
      int row = m.start(list[k]) + from;
      Descending.addScaled(m.values(), row, x[xFrom + list[k]], sums, 0, columns);
    }
  }

  private static void addFour(
      float[] x,
      int xFrom,
      int[] list,
      int k,
      float[] m,
      int mFrom,
      int step,
      float[] sums,
      int columns) {
    float x0 = x[xFrom + list[k]];
    float x1 = x[xFrom + list[k + 1]];
    float x2 = x[xFrom + list[k + 2]];
    float x3 = x[xFrom + list[k + 3]];
    int m0 = mFrom + list[k] * step;
    int m1 = mFrom + list[k + 1] * step;
    int m2 = mFrom + list[k + 2] * step;
    int m3 = mFrom + list[k + 3] * step;
    int j = 0;
    for (; j <= columns - LANES; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, sums, j);
      sum = FloatVector.fromArray(SPECIES, m, m0 + j).fma(FloatVector.broadcast(SPECIES, x0), sum);
      sum = FloatVector.fromArray(SPECIES, m, m1 + j).fma(FloatVector.broadcast(SPECIES, x1), sum);
      sum = FloatVector.fromArray(SPECIES, m, m2 + j).fma(FloatVector.broadcast(SPECIES, x2), sum);
      sum = FloatVector.fromArray(SPECIES, m, m3 + j).fma(FloatVector.broadcast(SPECIES, x3), sum);
      sum.intoArray(sums, j);
    }
    for (; j < columns; j++) {
      float sum = Math.fma(x0, m[m0 + j], sums[j]);
      sum = Math.fma(x1, m[m1 + j], sum);
      sum = Math.fma(x2, m[m2 + j], sum);
      sums[j] = Math.fma(x3, m[m3 + j], sum);
    }
  }
}
