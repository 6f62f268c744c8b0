package io.github.downhill.lab.space;

import io.github.downhill.kernels.Matrix;

/**
 * A view of points of many coordinates along a few directions: how far from an origin they are
 * along each.
 */
public final class Projection {
  private final double[] origin;
  private final double[][] directions; // each of length 1

  /**
   * A view.
   *
   * @param origin what lies at 0, as many numbers as a point has
   * @param directions each with as many numbers, of length 1 and at right angles to the others
   */
  Projection(double[] origin, double[][] directions) {
    this.origin = origin.clone();
    this.directions = directions.clone();
  }

  /** The coordinates as they are, or the first of them where fewer axes are wanted. */
  public static Projection ofCoordinates(int coordinates, int axes) {
    double[][] directions = new double[axes][coordinates];
    for (int axis = 0; axis < Math.min(axes, coordinates); axis++) {
      directions[axis][axis] = 1;
    }
    return new Projection(new double[coordinates], directions);
  }

  /** How many axes there are. */
  public int axes() {
    return directions.length;
  }

  /** What lies at 0. */
  public float[] origin() {
    return floats(origin);
  }

  /** The direction of an axis, of length 1. */
  public float[] direction(int axis) {
    return floats(directions[axis]);
  }

  /** Where points are in this view, points × axes. */
  public Matrix of(Matrix points) {
    Matrix places = Matrix.zeros(points.rows(), axes());
    for (int row = 0; row < points.rows(); row++) {
      for (int axis = 0; axis < axes(); axis++) {
        places.values()[places.start(row) + axis] = (float) along(directions[axis], points, row);
      }
    }
    return places;
  }

  /** The same view from behind where the points would lie the other way round than before. */
  public Projection facing(Matrix points, Matrix before) {
    Matrix places = of(points);
    double[][] turned = new double[axes()][];
    for (int axis = 0; axis < axes(); axis++) {
      double sum = 0;
      for (int row = 0; row < points.rows(); row++) {
        sum += (double) places.at(row, axis) * before.at(row, axis);
      }
      turned[axis] = sum < 0 ? negative(directions[axis]) : directions[axis];
    }
    return new Projection(origin, turned);
  }

  private double along(double[] direction, Matrix points, int row) {
    int start = points.start(row);
    double sum = 0;
    for (int i = 0; i < direction.length; i++) {
      sum += (points.values()[start + i] - origin[i]) * direction[i];
    }
    return sum;
  }

  private static double[] negative(double[] direction) {
    double[] negative = new double[direction.length];
    for (int i = 0; i < direction.length; i++) {
      negative[i] = 0 - direction[i];
    }
    return negative;
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }
}
