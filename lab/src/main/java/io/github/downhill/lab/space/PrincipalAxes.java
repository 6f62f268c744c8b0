package io.github.downhill.lab.space;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.landscape.SymmetricEigen;
import io.github.downhill.network.Randomness;
import java.util.Arrays;

/**
 * The directions in which points differ most, one at right angles to the other (principal component
 * analysis, Pearson 1901): the eigenvectors of their covariance C with the largest eigenvalues.
 *
 * <p>Exact, not sampled: orthogonal iteration with the projection of Rayleigh and Ritz (Golub and
 * Van Loan, "Matrix Computations", section 8.2) goes on until C·v = λ·v holds to a ten billionth of
 * the largest λ. C is never made: C·v comes from two products with the points, of which the zeros
 * of pictures are skipped. The sign of a direction, which nothing fixes, is that its largest
 * coordinate is positive.
 */
public final class PrincipalAxes {
  private static final int BLOCK = 10; // directions at a time: more converge sooner
  private static final int ROUNDS_MAX = 10_000;
  private static final double TOLERANCE = 1e-10;

  /** Points that differ by less than a float rounds them to are one: of their mean, squared. */
  private static final double ALIKE = 1e-10;

  private final Matrix points;
  private final double[] mean;
  private final double total;
  private double[][] block; // coordinates × directions
  private double[] variances;

  private PrincipalAxes(Matrix points, int count) {
    this.points = points;
    mean = mean();
    double squares = total();
    total = squares > ALIKE * Arrays.stream(mean).map(m -> m * m).sum() ? squares : 0;
    int coordinates = points.columns();
    int directions = Math.min(coordinates, Math.max(count, BLOCK));
    block = start(coordinates, directions);
    variances = new double[directions];
    if (total > 0) {
      find(Math.min(count, coordinates));
    }
    block = Columns.signed(block);
  }

  /**
   * The main directions of points.
   *
   * @param points points × coordinates, at least one point
   * @param count how many directions
   */
  public static PrincipalAxes of(Matrix points, int count) {
    if (points.rows() == 0) {
      throw new IllegalArgumentException("where there are no points there are no directions");
    }
    return new PrincipalAxes(points, count);
  }

  /** The points' view along the first of them; an axis too many shows 0. */
  public Projection projection(int axes) {
    double[][] directions = new double[axes][mean.length];
    for (int axis = 0; axis < Math.min(axes, variances.length); axis++) {
      directions[axis] = Columns.column(block, axis);
    }
    return new Projection(mean, directions);
  }

  /** The variance along a direction. */
  public double variance(int axis) {
    return axis < variances.length ? variances[axis] : 0;
  }

  /** The share of all variance that lies along the first directions, 0 to 1. */
  public double explained(int axes) {
    double sum = 0;
    for (int axis = 0; axis < axes; axis++) {
      sum += variance(axis);
    }
    return total > 0 ? Math.min(1, sum / total) : 1;
  }

  private double[] mean() {
    double[] sums = new double[points.columns()];
    for (int row = 0; row < points.rows(); row++) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += points.values()[points.start(row) + i];
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= points.rows();
    }
    return sums;
  }

  private double total() {
    double sum = 0;
    for (int row = 0; row < points.rows(); row++) {
      for (int i = 0; i < mean.length; i++) {
        double d = points.values()[points.start(row) + i] - mean[i];
        sum += d * d;
      }
    }
    return sum / points.rows();
  }

  /** Where all directions are looked for at once, the coordinates will do; else chance. */
  private static double[][] start(int coordinates, int directions) {
    double[][] start = new double[coordinates][directions];
    for (int i = 0; i < coordinates; i++) {
      for (int c = 0; c < directions; c++) {
        boolean all = coordinates == directions;
        start[i][c] = all ? (i == c ? 1 : 0) : Randomness.of(1).at(c).gaussian(i);
      }
    }
    return start;
  }

  private void find(int count) {
    double shift = 1e-6 * total / mean.length; // so that no direction vanishes
    for (int round = 0; round < ROUNDS_MAX; round++) {
      Columns.orthonormalise(block);
      double[][] image = covarianceTimes(block);
      SymmetricEigen eigen = SymmetricEigen.of(Columns.products(block, image));
      block = Columns.turned(block, eigen);
      image = Columns.turned(image, eigen);
      for (int c = 0; c < variances.length; c++) {
        variances[c] = Math.max(0, eigen.value(c));
      }
      if (residual(image, count) <= TOLERANCE * variances[0]) {
        return;
      }
      advance(image, shift);
    }
    throw new IllegalStateException(
        "the main directions of %d points cannot be told apart".formatted(points.rows()));
  }

  private void advance(double[][] image, double shift) {
    for (int i = 0; i < block.length; i++) {
      for (int c = 0; c < variances.length; c++) {
        block[i][c] = image[i][c] + shift * block[i][c];
      }
    }
  }

  /** C·V = (Xᵀ·(X·V − 1·mᵀV) − m·(sum of those)) / n, with the points as the rows of X. */
  private double[][] covarianceTimes(double[][] v) {
    int directions = v[0].length;
    double[] offset = new double[directions];
    for (int i = 0; i < v.length; i++) {
      add(offset, mean[i], v[i]);
    }
    double[][] result = new double[v.length][directions];
    double[] sums = new double[directions];
    for (int row = 0; row < points.rows(); row++) {
      double[] along = new double[directions];
      add(along, -1, offset);
      int start = points.start(row);
      for (int i = 0; i < v.length; i++) {
        float x = points.values()[start + i];
        if (x != 0) {
          add(along, x, v[i]);
        }
      }
      add(sums, 1, along);
      for (int i = 0; i < v.length; i++) {
        float x = points.values()[start + i];
        if (x != 0) {
          add(result[i], x, along);
        }
      }
    }
    for (int i = 0; i < v.length; i++) {
      add(result[i], -mean[i], sums);
      for (int c = 0; c < directions; c++) {
        result[i][c] /= points.rows();
      }
    }
    return result;
  }

  private static void add(double[] target, double factor, double[] row) {
    for (int c = 0; c < target.length; c++) {
      target[c] += factor * row[c];
    }
  }

  /** The length of the largest C·v − λ·v. */
  private double residual(double[][] image, int count) {
    double largest = 0;
    for (int c = 0; c < count; c++) {
      double squares = 0;
      for (int i = 0; i < image.length; i++) {
        double d = image[i][c] - variances[c] * block[i][c];
        squares += d * d;
      }
      largest = Math.max(largest, Math.sqrt(squares));
    }
    return largest;
  }
}
