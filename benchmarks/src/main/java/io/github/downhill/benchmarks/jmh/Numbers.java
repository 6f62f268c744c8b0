package io.github.downhill.benchmarks.jmh;

import io.github.downhill.kernels.Matrix;
import java.util.SplittableRandom;

/** Operands of kernels: the same ones in every run. */
final class Numbers {
  private Numbers() {}

  /** A matrix in which that share of the numbers is not zero; those are between −1 and 1. */
  static Matrix random(int rows, int columns, double density) {
    SplittableRandom random = new SplittableRandom(1);
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < rows * columns; i++) {
      boolean lit = random.nextDouble() < density;
      matrix.values()[i] = lit ? (float) random.nextDouble(-1, 1) : 0;
    }
    return matrix;
  }
}
