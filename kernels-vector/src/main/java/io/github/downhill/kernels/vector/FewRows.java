package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

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
      addBlock(scratch.tile, c, cFrom, columns);
    }
  }

  private static void addBlock(float[] block, float[] c, int cFrom, int columns) {
    int j = 0;
    for (; j <= columns - LANES; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, block, j);
      FloatVector.fromArray(SPECIES, c, cFrom + j).add(sum).add(0f).intoArray(c, cFrom + j);
    }
    for (; j < columns; j++) {
      c[cFrom + j] = c[cFrom + j] + block[j] + 0f;
    }
  }
}
