package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Sums of rows. */
final class Sums {
  private Sums() {}

  /** The sum of each column, from the first row to the last. */
  static void ofRows(
      float[] x, int xFrom, int rows, int columns, float[] sums, int sumsFrom, int length) {
    int j = 0;
    for (; j <= length - 4 * LANES; j += 4 * LANES) {
      fourVectors(x, xFrom + j, rows, columns, sums, sumsFrom + j);
    }
    for (; j < length; j += LANES) {
      oneVector(x, xFrom + j, rows, columns, sums, sumsFrom + j, Math.min(LANES, length - j));
    }
  }

  /** Four at a time, so that none waits for its last sum. */
  private static void fourVectors(
      float[] x, int from, int rows, int columns, float[] sums, int sumsFrom) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    for (int row = 0; row < rows; row++) {
      int at = from + row * columns;
      a = a.add(FloatVector.fromArray(SPECIES, x, at));
      b = b.add(FloatVector.fromArray(SPECIES, x, at + LANES));
      c = c.add(FloatVector.fromArray(SPECIES, x, at + 2 * LANES));
      d = d.add(FloatVector.fromArray(SPECIES, x, at + 3 * LANES));
    }
    a.intoArray(sums, sumsFrom);
    b.intoArray(sums, sumsFrom + LANES);
    c.intoArray(sums, sumsFrom + 2 * LANES);
    d.intoArray(sums, sumsFrom + 3 * LANES);
  }

  /**
   * The lanes left over are of what comes after, and not used; rows after which none comes go by
   * number.
   */
  private static void oneVector(
      float[] x, int from, int rows, int columns, float[] sums, int sumsFrom, int width) {
    float[] lanes = Scratch.ofThisThread().lanes;
    FloatVector sum = FloatVector.zero(SPECIES);
    int row = 0;
    for (; row < rows && from + row * columns <= x.length - LANES; row++) {
      sum = sum.add(FloatVector.fromArray(SPECIES, x, from + row * columns));
    }
    sum.intoArray(lanes, 0);
    for (; row < rows; row++) {
      for (int j = 0; j < width; j++) {
        lanes[j] += x[from + row * columns + j];
      }
    }
    System.arraycopy(lanes, 0, sums, sumsFrom, width);
  }
}
