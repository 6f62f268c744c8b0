package io.github.downhill.landscape;

import java.util.stream.IntStream;

/**
 * The eigenvalues and eigenvectors of a small symmetric matrix, the largest first.
 *
 * <p>By Jacobi's rotations (Golub and Van Loan, "Matrix Computations", section 8.5): each turns two
 * axes so that the product between them becomes zero, until all are.
 */
public final class SymmetricEigen {
  private static final int SWEEPS_MAX = 64;

  private final double[][] matrix; // becomes diagonal
  private final double[][] vectors; // one a column
  private final int[] order;

  private SymmetricEigen(double[][] symmetric) {
    int size = symmetric.length;
    matrix = IntStream.range(0, size).mapToObj(i -> symmetric[i].clone()).toArray(double[][]::new);
    vectors = new double[size][size];
    for (int i = 0; i < size; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS_MAX && !isDiagonal(); sweep++) {
      sweep();
    }
    order =
        IntStream.range(0, size)
            .boxed()
            .sorted((a, b) -> Double.compare(matrix[b][b], matrix[a][a]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Of a symmetric matrix, of which a copy is taken. */
  public static SymmetricEigen of(double[][] symmetric) {
    return new SymmetricEigen(symmetric);
  }

  /** An eigenvalue; 0 is the largest. */
  public double value(int index) {
    return matrix[order[index]][order[index]];
  }

  /** The eigenvector of an eigenvalue, of length 1. */
  public double[] vector(int index) {
    double[] vector = new double[vectors.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = vectors[i][order[index]];
    }
    return vector;
  }

  private boolean isDiagonal() {
    double off = 0;
    double on = 0;
    for (int i = 0; i < matrix.length; i++) {
      on += matrix[i][i] * matrix[i][i];
      for (int j = 0; j < i; j++) {
        off += matrix[i][j] * matrix[i][j];
      }
    }
    return off <= 1e-28 * on;
  }

  private void sweep() {
    for (int p = 0; p < matrix.length; p++) {
      for (int q = p + 1; q < matrix.length; q++) {
        if (matrix[p][q] != 0) {
          rotate(p, q);
        }
      }
    }
  }

  private void rotate(int p, int q) {
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (int i = 0; i < matrix.length; i++) {
      turn(matrix[i], p, q, c, s);
      turn(vectors[i], p, q, c, s);
    }
    for (int i = 0; i < matrix.length; i++) {
      double a = matrix[p][i];
      double b = matrix[q][i];
      matrix[p][i] = c * a - s * b;
      matrix[q][i] = s * a + c * b;
    }
  }

  private static void turn(double[] row, int p, int q, double c, double s) {
    double a = row[p];
    double b = row[q];
    row[p] = c * a - s * b;
    row[q] = s * a + c * b;
  }
}
