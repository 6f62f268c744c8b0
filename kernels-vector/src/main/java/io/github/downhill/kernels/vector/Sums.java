package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Sums of rows, and what else is added without multiplying. */
final class Sums {
  private Sums() {}

  /** The sum of each column, from the first row to the last. */
  static void ofRows(
      float[] x, int xFrom, int rows, int columns, float[] sums, int sumsFrom, int length) {
    int j = 0;
    for (; j <= length - LANES; j += LANES) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int row = 0; row < rows; row++) {
        sum = sum.add(FloatVector.fromArray(SPECIES, x, xFrom + row * columns + j));
      }
      sum.intoArray(sums, sumsFrom + j);
    }
    for (; j < length; j++) {
      float sum = 0f;
      for (int row = 0; row < rows; row++) {
        sum += x[xFrom + row * columns + j];
      }
      sums[sumsFrom + j] = sum;
    }
  }
}
