package io.github.downhill.lab.space;

import io.github.downhill.landscape.SymmetricEigen;

/** A few vectors as the columns of a matrix, coordinates × vectors. */
final class Columns {
  private Columns() {}

  /** Gram and Schmidt, twice, which is enough (Parlett, "The Symmetric Eigenvalue Problem"). */
  static void orthonormalise(double[][] v) {
    for (int c = 0; c < v[0].length; c++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int before = 0; before < c; before++) {
          subtract(v, c, before, dot(v, c, v, before));
        }
        scale(v, c, 1 / Math.sqrt(dot(v, c, v, c)));
      }
    }
  }

  private static void subtract(double[][] v, int from, int column, double factor) {
    for (double[] row : v) {
      row[from] -= factor * row[column];
    }
  }

  private static void scale(double[][] v, int column, double factor) {
    for (double[] row : v) {
      row[column] *= factor;
    }
  }

  private static double dot(double[][] a, int i, double[][] b, int j) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      sum += a[row][i] * b[row][j];
    }
    return sum;
  }

  /** The products of the columns of two matrices that come out symmetric, Vᵀ·C·V. */
  static double[][] products(double[][] v, double[][] image) {
    int directions = v[0].length;
    double[][] products = new double[directions][directions];
    for (int i = 0; i < directions; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = (dot(v, i, image, j) + dot(v, j, image, i)) / 2;
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  /** The columns put together anew, by each eigenvector in turn. */
  static double[][] turned(double[][] v, SymmetricEigen eigen) {
    double[][] result = new double[v.length][v[0].length];
    for (int c = 0; c < v[0].length; c++) {
      double[] vector = eigen.vector(c);
      for (int i = 0; i < v.length; i++) {
        for (int k = 0; k < vector.length; k++) {
          result[i][c] += v[i][k] * vector[k];
        }
      }
    }
    return result;
  }

  /** Each so turned that its largest coordinate is positive. */
  static double[][] signed(double[][] v) {
    for (int c = 0; c < v[0].length; c++) {
      double largest = 0;
      for (double[] row : v) {
        largest = Math.abs(row[c]) > Math.abs(largest) ? row[c] : largest;
      }
      if (largest < 0) {
        scale(v, c, -1);
      }
    }
    return v;
  }

  /** One of them. */
  static double[] column(double[][] v, int column) {
    double[] result = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      result[i] = v[i][column];
    }
    return result;
  }
}
