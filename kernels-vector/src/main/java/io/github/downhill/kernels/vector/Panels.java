package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.CacheLines;
import jdk.incubator.vector.FloatVector;

/**
 * Some columns of a matrix, as many as a tile is wide, copied so that they lie in one piece: what a
 * tile reads many times. The last panel is half as wide where that is enough.
 */
final class Panels {
  /** Where panels begin in the memory that they lie in: their vectors lie in one line each. */
  static final int START = CacheLines.FIRST;

  /** How many columns the narrower tiles have: two vectors. */
  static final int NARROW = 2 * LANES;

  /**
   * How many columns a panel has: four vectors, but two where the sums of a tile that wide would
   * not have a register each, as with the 16 registers of processors with 256 bits.
   */
  static final int WIDE = LANES == 8 ? NARROW : 2 * NARROW;

  /** What is turned is turned so many terms at a time: their lines stay in the nearest cache. */
  private static final int STRIP = 64;

  private Panels() {}

  /** How many columns the panels of so many columns have together. */
  static int padded(int columns) {
    return (columns + NARROW - 1) / NARROW * NARROW;
  }

  /** How wide the panel is that starts so many columns before the end. */
  static int width(int columns) {
    return columns <= NARROW ? NARROW : WIDE;
  }

  /** Panels of Xᵀ: for each term, what it is in as many rows of X as a panel is wide, else 0. */
  static void packTurned(float[] x, int xFrom, int rows, int terms, float[] packed) {
    for (int strip = 0; strip < terms; strip += STRIP) {
      int end = Math.min(strip + STRIP, terms);
      for (int first = 0; first < rows; first += WIDE) {
        int width = width(rows - first);
        for (int i = 0; i < width; i++) {
          int at = START + first * terms + i;
          int from = xFrom + (first + i) * terms;
          for (int k = strip; k < end; k++) {
            packed[at + k * width] = first + i < rows ? x[from + k] : 0f;
          }
        }
      }
    }
  }

  /** Rows out of such panels: C = the transpose of what they hold. */
  static void unpackTurned(float[] turned, int rows, int columns, float[] c, int cFrom, int step) {
    for (int strip = 0; strip < columns; strip += STRIP) {
      int end = Math.min(strip + STRIP, columns);
      for (int row = 0; row < rows; row++) {
        int first = row / WIDE * WIDE;
        int width = width(rows - first);
        int at = first * columns + row - first;
        int to = cFrom + row * step;
        for (int j = strip; j < end; j++) {
          c[to + j] = turned[at + j * width];
        }
      }
    }
  }

  /** Some columns of M, panel after panel; what the last panel lacks is of no account. */
  static void pack(float[] m, int from, int step, int terms, int columns, float[] packed) {
    int whole = columns / WIDE * WIDE;
    for (int k = 0; k < terms; k++) {
      int at = from + k * step;
      int to = START + k * WIDE;
      for (int j = 0; j < whole; j += WIDE) {
        for (int i = 0; i < WIDE; i += LANES) {
          FloatVector.fromArray(SPECIES, m, at + j + i).intoArray(packed, to + i);
        }
        to += terms * WIDE;
      }
    }
    if (whole < columns) {
      packPart(m, from + whole, step, terms, columns - whole, packed, START + whole * terms);
    }
  }

  private static void packPart(
      float[] m, int from, int step, int terms, int columns, float[] packed, int start) {
    int width = width(columns);
    int k = 0;
    for (; k < terms && from + k * step <= m.length - width; k++) {
      int at = from + k * step;
      int to = start + k * width;
      for (int i = 0; i < width; i += LANES) {
        FloatVector.fromArray(SPECIES, m, at + i).intoArray(packed, to + i);
      }
    }
    for (; k < terms; k++) {
      for (int j = 0; j < width; j++) {
        packed[start + k * width + j] = j < columns ? m[from + k * step + j] : 0f;
      }
    }
  }
}
