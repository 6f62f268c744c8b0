package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

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
    boolean packed = isWorthPacking(rows, terms, columns);
    for (int k = 0; k < terms; k += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, terms - k);
      if (packed) {
        addPacked(x, xFrom + k, xStep, rows, count, m, mFrom + k * columns, c, cFrom, columns);
      } else {
        NarrowProducts.add(
            x, xFrom + k, xStep, rows, count, m, mFrom + k * columns, c, cFrom, columns);
      }
    }
  }

  /** Whether a product is so large that packing costs less than it brings. */
  static boolean isWorthPacking(int rows, int terms, int columns) {
    return rows >= 8 && columns >= WIDE && (long) rows * columns * terms >= PACKED_MIN;
  }

  /**
   * C = X·Mᵀ, where the rows of M lie {@code terms} apart, by way of its transpose M·Xᵀ: so M,
   * which is large, is read as it lies, and only X and C, which are small, are turned.
   */
  static void setTransposed(
      float[] x,
      int xFrom,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int columns) {
    Scratch scratch = Scratch.ofThisThread();
    int panels = (rows + WIDE - 1) / WIDE;
    scratch.right = Scratch.grown(scratch.right, panels * terms * WIDE);
    scratch.turned = Scratch.grown(scratch.turned, panels * columns * WIDE);
    scratch.tile = Scratch.grown(scratch.tile, 8 * WIDE);
    packTransposed(x, xFrom, rows, terms, scratch.right);
    Arrays.fill(scratch.turned, 0, panels * columns * WIDE, 0f);
    for (int k = 0; k < terms; k += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, terms - k);
      for (int j = 0; j < columns; j += 8) {
        for (int panel = 0; panel < panels; panel++) {
          addPanel(
              m,
              mFrom + j * terms + k,
              terms,
              Math.min(8, columns - j),
              count,
              scratch.right,
              (panel * terms + k) * WIDE,
              scratch.tile,
              scratch.turned,
              (panel * columns + j) * WIDE,
              WIDE,
              WIDE);
        }
      }
    }
    unpackTransposed(scratch.turned, rows, columns, c, cFrom);
  }

  /** Panels of Xᵀ: for each term, what it is in as many rows of X as a tile is wide, else 0. */
  private static void packTransposed(float[] x, int xFrom, int rows, int terms, float[] packed) {
    int wholePanels = (rows + WIDE - 1) / WIDE * WIDE;
    for (int row = 0; row < wholePanels; row++) {
      int at = row / WIDE * WIDE * terms + row % WIDE;
      int from = xFrom + row * terms;
      for (int k = 0; k < terms; k++) {
        packed[at + k * WIDE] = row < rows ? x[from + k] : 0f;
      }
    }
  }

  private static void unpackTransposed(
      float[] turned, int rows, int columns, float[] c, int cFrom) {
    for (int row = 0; row < rows; row++) {
      int at = row / WIDE * columns * WIDE + row % WIDE;
      for (int j = 0; j < columns; j++) {
        c[cFrom + row * columns + j] = turned[at + j * WIDE];
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
    scratch.tile = Scratch.grown(scratch.tile, 8 * WIDE);
    float[] panel = scratch.right;
    for (int j = 0; j < columns; j += WIDE) {
      int width = Math.min(WIDE, columns - j);
      pack(m, mFrom + j, columns, terms, width, panel);
      addPanel(x, xFrom, xStep, rows, terms, panel, 0, scratch.tile, c, cFrom + j, columns, width);
    }
  }

  /** Adds X·panel to some columns of C, a tile of a few rows at a time. */
  private static void addPanel(
      float[] x,
      int xFrom,
      int xStep,
      int rows,
      int terms,
      float[] panel,
      int panelFrom,
      float[] tile,
      float[] c,
      int cFrom,
      int columns,
      int width) {
    int row = 0;
    for (; row <= rows - 8; row += 8) {
      eightRows(x, xFrom + row * xStep, xStep, terms, panel, panelFrom, tile);
      addTile(tile, 8, width, c, cFrom + row * columns, columns);
    }
    for (; row < rows; row++) {
      oneRow(x, xFrom + row * xStep, terms, panel, panelFrom, tile);
      addTile(tile, 1, width, c, cFrom + row * columns, columns);
    }
  }

  /** C ← C + tile + 0, where only so many columns of the tile count. */
  static void addTile(float[] tile, int rows, int width, float[] c, int from, int step) {
    for (int row = 0; row < rows; row++) {
      int at = from + row * step;
      int j = 0;
      for (; j <= width - LANES; j += LANES) {
        FloatVector sum = FloatVector.fromArray(SPECIES, tile, row * WIDE + j);
        FloatVector.fromArray(SPECIES, c, at + j).add(sum).add(0f).intoArray(c, at + j);
      }
      for (; j < width; j++) {
        c[at + j] = c[at + j] + tile[row * WIDE + j] + 0f;
      }
    }
  }

  /** Some columns of M, two vectors wide, in one piece; what is missing there is filled with 0. */
  private static void pack(float[] m, int from, int step, int terms, int width, float[] panel) {
    if (width == WIDE) {
      for (int k = 0; k < terms; k++) {
        int at = from + k * step;
        FloatVector.fromArray(SPECIES, m, at).intoArray(panel, k * WIDE);
        FloatVector.fromArray(SPECIES, m, at + LANES).intoArray(panel, k * WIDE + LANES);
      }
      return;
    }
    for (int k = 0; k < terms; k++) {
      for (int j = 0; j < WIDE; j++) {
        panel[k * WIDE + j] = j < width ? m[from + k * step + j] : 0f;
      }
    }
  }

  private static void oneRow(
      float[] x, int xFrom, int terms, float[] panel, int panelFrom, float[] tile) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    for (int k = 0; k < terms; k++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, x[xFrom + k]);
      a = FloatVector.fromArray(SPECIES, panel, panelFrom + k * WIDE).fma(factor, a);
      b = FloatVector.fromArray(SPECIES, panel, panelFrom + k * WIDE + LANES).fma(factor, b);
    }
    a.intoArray(tile, 0);
    b.intoArray(tile, LANES);
  }

  /**
   * Eight rows of X times the panel: sixteen sums in registers. They go to the tile by stores that
   * stand here, because a vector that is passed to a method becomes an object, in every round of
   * the loop that it was summed in: a sixth of the speed.
   */
  private static void eightRows(
      float[] x, int x0, int xStep, int terms, float[] panel, int panelFrom, float[] tile) {
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
      FloatVector a = FloatVector.fromArray(SPECIES, panel, panelFrom + k * WIDE);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, panelFrom + k * WIDE + LANES);
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
    a0.intoArray(tile, 0);
    b0.intoArray(tile, LANES);
    a1.intoArray(tile, WIDE);
    b1.intoArray(tile, WIDE + LANES);
    a2.intoArray(tile, 2 * WIDE);
    b2.intoArray(tile, 2 * WIDE + LANES);
    a3.intoArray(tile, 3 * WIDE);
    b3.intoArray(tile, 3 * WIDE + LANES);
    a4.intoArray(tile, 4 * WIDE);
    b4.intoArray(tile, 4 * WIDE + LANES);
    a5.intoArray(tile, 5 * WIDE);
    b5.intoArray(tile, 5 * WIDE + LANES);
    a6.intoArray(tile, 6 * WIDE);
    b6.intoArray(tile, 6 * WIDE + LANES);
    a7.intoArray(tile, 7 * WIDE);
    b7.intoArray(tile, 7 * WIDE + LANES);
  }
}
