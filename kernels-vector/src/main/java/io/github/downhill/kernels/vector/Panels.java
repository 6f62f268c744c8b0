package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.CacheLines;
import java.util.Arrays;
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
    for (int first = 0; first < rows; first += WIDE) {
      int width = width(rows - first);
      int own = Math.min(width, rows - first);
      int at = START + first * terms;
      Transpose.of(x, xFrom + first * terms, terms, own, terms, packed, at, width);
      for (int k = 0; k < terms && own < width; k++) {
        Arrays.fill(packed, at + k * width + own, at + (k + 1) * width, 0f);
      }
    }
  }

  /** Rows out of such panels: C = the transpose of what they hold. */
  static void unpackTurned(float[] turned, int rows, int columns, float[] c, int cFrom, int step) {
    for (int first = 0; first < rows; first += WIDE) {
      int width = width(rows - first);
      int own = Math.min(width, rows - first);
      Transpose.of(turned, first * columns, width, columns, own, c, cFrom + first * step, step);
    }
  }

  /** Some columns of M, panel after panel; what the last panel lacks is of no account. */
  static void pack(float[] m, int from, int step, int terms, int columns, float[] packed) {
    int whole = columns / WIDE * WIDE;
    int part = columns - whole;
    int partWidth = part == 0 ? 0 : width(part);
    for (int k = 0; k < terms; k++) {
      int at = from + k * step;
      int to = START + k * WIDE;
      for (int j = 0; j < whole; j += WIDE) {
        for (int i = 0; i < WIDE; i += LANES) {
          FloatVector.fromArray(SPECIES, m, at + j + i).intoArray(packed, to + i);
        }
        to += terms * WIDE;
      }
      packPart(m, at + whole, part, packed, START + whole * terms + k * partWidth, partWidth);
    }
  }

  /** Part of a row of M, and what comes after it, but not past the end of the array. */
  private static void packPart(float[] m, int at, int part, float[] packed, int to, int width) {
    if (at <= m.length - width) {
      for (int i = 0; i < width; i += LANES) {
        FloatVector.fromArray(SPECIES, m, at + i).intoArray(packed, to + i);
      }
      return;
    }
    System.arraycopy(m, at, packed, to, part);
    Arrays.fill(packed, to + part, to + width, 0f);
  }
}
