package io.github.downhill.datasets;

import java.util.Arrays;

/**
 * A smooth surface a + bx + cy + dx² + exy + fy² through the shades of a picture: the light on it.
 *
 * <p>Fitted to the medians of small tiles by least squares, again and again: each time a tile
 * counts less the further it lies from the surface, until those that hold ink count almost nothing.
 */
final class ShadeSurface {
  private static final int TERMS = 6;
  private static final int TILES = 24;
  private static final int ROUNDS = 12;
  private static final double SCALE_MIN = 1; // shade

  private final int width;
  private final int height;
  private final double[] coefficients;

  private ShadeSurface(int width, int height, double... coefficients) {
    this.width = width;
    this.height = height;
    this.coefficients = coefficients;
  }

  /** The surface through a picture. */
  static ShadeSurface through(GreyPicture picture) {
    int columns = Math.min(TILES, picture.width());
    int rows = Math.min(TILES, picture.height());
    double[] medians = new double[columns * rows];
    double[][] terms = new double[columns * rows][];
    for (int i = 0; i < medians.length; i++) {
      int column = i % columns;
      int row = i / columns;
      medians[i] = median(picture, column, row, columns, rows);
      terms[i] = terms((column + 0.5) / columns, (row + 0.5) / rows);
    }
    return new ShadeSurface(picture.width(), picture.height(), fit(terms, medians));
  }

  /** The shade at a pixel. */
  float at(int x, int y) {
    double u = (x + 0.5) / width;
    double v = (y + 0.5) / height;
    double[] c = coefficients;
    return (float) (c[0] + u * (c[1] + u * c[3] + v * c[4]) + v * (c[2] + v * c[5]));
  }

  private static double median(GreyPicture p, int column, int row, int columns, int rows) {
    int left = column * p.width() / columns;
    int top = row * p.height() / rows;
    int tileWidth = (column + 1) * p.width() / columns - left;
    int tileHeight = (row + 1) * p.height() / rows - top;
    int[] shades = new int[tileWidth * tileHeight];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = p.shade(left + i % tileWidth, top + i / tileWidth);
    }
    Arrays.sort(shades);
    return shades[shades.length / 2];
  }

  private static double[] terms(double x, double y) {
    return new double[] {1, x, y, x * x, x * y, y * y};
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] fit(double[][] terms, double[] values) {
    double[] weights = new double[values.length];
    Arrays.fill(weights, 1);
    double[] coefficients = new double[TERMS];
    for (int round = 0; round < ROUNDS; round++) {
      coefficients = leastSquares(terms, values, weights);
      reweigh(terms, values, coefficients, weights);
    }
    return coefficients;
  }

  /** Weights by distance from the surface, in units of the typical one (Geman and McClure). */
  private static void reweigh(
      double[][] terms, double[] values, double[] coefficients, double[] weights) {
    double[] distances = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      distances[i] = Math.abs(values[i] - dot(coefficients, terms[i]));
    }
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    double scale = 2 * Math.max(SCALE_MIN, sorted[sorted.length / 2]);
    for (int i = 0; i < values.length; i++) {
      double ratio = distances[i] / scale;
      weights[i] = 1 / ((1 + ratio * ratio) * (1 + ratio * ratio));
    }
  }

  private static double[] leastSquares(double[][] terms, double[] values, double[] weights) {
    double[][] system = new double[TERMS][TERMS + 1];
    for (int i = 0; i < values.length; i++) {
      for (int row = 0; row < TERMS; row++) {
        double weighted = weights[i] * terms[i][row];
        for (int column = 0; column < TERMS; column++) {
          system[row][column] += weighted * terms[i][column];
        }
        system[row][TERMS] += weighted * values[i];
      }
    }
    return solve(system);
  }

  /** Gauss and Jordan's elimination, on a matrix that is symmetric and positive. */
  private static double[] solve(double[][] system) {
    for (int pivot = 0; pivot < TERMS; pivot++) {
      system[pivot][pivot] += 1e-9; // too few tiles for six terms: stay near zero
      for (int row = 0; row < TERMS; row++) {
        double factor = row == pivot ? 0 : system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; column <= TERMS; column++) {
          system[row][column] -= factor * system[pivot][column];
        }
      }
    }
    double[] solution = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      solution[i] = system[i][TERMS] / system[i][i];
    }
    return solution;
  }
}
