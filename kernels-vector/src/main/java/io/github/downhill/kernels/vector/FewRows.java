package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import java.util.Arrays;

/**
 * c ← c + x·M for one row: the answer to one image. What takes time is to fetch M from memory, so
 * the rows of M for which x is zero are not fetched, and the others are read from end to end.
 */
final class FewRows {
  private FewRows() {}

  static void add(float[] x, int xFrom, Matrix m, Scratch scratch, float[] c, int cFrom) {
    int columns = m.columns();
    scratch.tile = Scratch.grown(scratch.tile, columns);
    for (int first = 0; first < m.rows(); first += Kernels.BLOCK) {
      Arrays.fill(scratch.tile, 0, columns, 0f);
      for (int i = first; i < Math.min(first + Kernels.BLOCK, m.rows()); i++) {
        if (x[xFrom + i] != 0) {
          int row = m.offset() + i * columns;
          Descending.addScaled(m.values(), row, x[xFrom + i], scratch.tile, 0, columns);
        }
      }
      DenseProducts.addTile(scratch.tile, 1, columns, c, cFrom, columns, false);
    }
  }
}
