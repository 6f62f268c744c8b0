package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Some columns of a matrix, as many as {@link DenseTile} is wide, copied so that they lie in one
 * piece: what a tile reads many times.
 */
final class Panels {
  private static final int WIDE = DenseTile.WIDE;

  /** What is turned is turned so many terms at a time: their lines stay in the nearest cache. */
  private static final int STRIP = 64;

  private Panels() {}

  /** How many panels so many columns fall into. */
  static int count(int columns) {
    return (columns + WIDE - 1) / WIDE;
  }

  /** Panels of Xᵀ: for each term, what it is in as many rows of X as a tile is wide, else 0. */
  static void packTurned(float[] x, int xFrom, int rows, int terms, float[] packed) {
    int wholePanels = count(rows) * WIDE;
    for (int strip = 0; strip < terms; strip += STRIP) {
      int end = Math.min(strip + STRIP, terms);
      for (int row = 0; row < wholePanels; row++) {
        int at = row / WIDE * WIDE * terms + row % WIDE;
        int from = xFrom + row * terms;
        for (int k = strip; k < end; k++) {
          packed[at + k * WIDE] = row < rows ? x[from + k] : 0f;
        }
      }
    }
  }

  /** Rows out of such panels: C = the transpose of what they hold. */
  static void unpackTurned(float[] turned, int rows, int columns, float[] c, int cFrom, int step) {
    for (int strip = 0; strip < columns; strip += STRIP) {
      int end = Math.min(strip + STRIP, columns);
      for (int row = 0; row < rows; row++) {
        int at = row / WIDE * columns * WIDE + row % WIDE;
        int to = cFrom + row * step;
        for (int j = strip; j < end; j++) {
          c[to + j] = turned[at + j * WIDE];
        }
      }
    }
  }

  /** Some columns of M, panel after panel; what the last panel lacks is of no account. */
  static void pack(float[] m, int from, int step, int terms, int columns, float[] packed) {
    int whole = columns / WIDE * WIDE;
    for (int k = 0; k < terms; k++) {
      int at = from + k * step;
      int to = k * WIDE;
      for (int j = 0; j < whole; j += WIDE) {
        FloatVector.fromArray(SPECIES, m, at + j).intoArray(packed, to);
        FloatVector.fromArray(SPECIES, m, at + j + LANES).intoArray(packed, to + LANES);
        to += terms * WIDE;
      }
    }
    if (whole < columns) {
      packPart(m, from + whole, step, terms, columns - whole, packed, whole * terms);
    }
  }

  private static void packPart(
      float[] m, int from, int step, int terms, int width, float[] packed, int start) {
    int k = 0;
    for (; k < terms && from + k * step <= m.length - WIDE; k++) {
      int at = from + k * step;
      int to = start + k * WIDE;
      FloatVector.fromArray(SPECIES, m, at).intoArray(packed, to);
      FloatVector.fromArray(SPECIES, m, at + LANES).intoArray(packed, to + LANES);
    }
    for (; k < terms; k++) {
      for (int j = 0; j < WIDE; j++) {
        packed[start + k * WIDE + j] = j < width ? m[from + k * step + j] : 0f;
      }
    }
  }
}
