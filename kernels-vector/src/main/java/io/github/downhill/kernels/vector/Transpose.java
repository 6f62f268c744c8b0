package io.github.downhill.kernels.vector;

/** A matrix with its rows as columns. */
final class Transpose {
  /** How many columns are turned at a time. */
  private static final int STRIP = 64;

  private Transpose() {}

  /**
   * Writes a matrix of rows × columns as columns × rows: a strip of columns at a time, whose lines
   * of the cache stay there until they are full.
   *
   * @param intoStep how far apart what was a column lies
   */
  static void of(
      float[] x,
      int from,
      int step,
      int rows,
      int columns,
      float[] into,
      int intoFrom,
      int intoStep) {
    for (int strip = 0; strip < columns; strip += STRIP) {
      int end = Math.min(strip + STRIP, columns);
      int row = 0;
      for (; row <= rows - 4; row += 4) {
        fourRows(x, from + row * step, step, strip, end, into, intoFrom + row, intoStep);
      }
      for (; row < rows; row++) {
        for (int j = strip; j < end; j++) {
          into[intoFrom + j * intoStep + row] = x[from + row * step + j];
        }
      }
    }
  }

  /** Four rows at a time: what is written lies side by side. */
  private static void fourRows(
      float[] x, int x0, int step, int first, int end, float[] into, int intoFrom, int intoStep) {
    int x1 = x0 + step;
    int x2 = x1 + step;
    int x3 = x2 + step;
    for (int j = first; j < end; j++) {
      int at = intoFrom + j * intoStep;
      into[at] = x[x0 + j];
      into[at + 1] = x[x1 + j];
      into[at + 2] = x[x2 + j];
      into[at + 3] = x[x3 + j];
    }
  }
}
