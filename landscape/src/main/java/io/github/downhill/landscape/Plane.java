package io.github.downhill.landscape;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;

/**
 * A plane through the space of all weights and biases: origin + x·u + y·v.
 *
 * @param origin where x and y are 0
 * @param u as many numbers as the origin
 * @param v likewise
 */
public record Plane(Span origin, Span u, Span v) {

  /**
   * A plane.
   *
   * @throws IllegalArgumentException if the three have not equally many numbers
   */
  public Plane {
    if (u.length() != origin.length() || v.length() != origin.length()) {
      throw new IllegalArgumentException(
          "a plane in a space of %,d numbers needs directions of as many, not %,d and %,d"
              .formatted(origin.length(), u.length(), v.length()));
    }
  }

  /**
   * Two random directions from a network, filter by filter as long as it (Li and others,
   * "Visualizing the loss landscape of neural nets", 2018, section 4): the weights into a neuron
   * move by as much as they are long, and so do all biases of a layer together. At x = 1 every
   * neuron has moved by its own length, however its weights are scaled.
   */
  public static Plane random(Parameters network, long seed) {
    Randomness randomness = Randomness.of(seed);
    return new Plane(
        network.all(), direction(network, randomness.at(0)), direction(network, randomness.at(1)));
  }

  /**
   * The plane through a point in two directions. What the second has of the first is taken from it,
   * and it is made as long as the first: a square on the plane is then a square in the space.
   *
   * @throws IllegalArgumentException if one direction is a multiple of the other
   */
  public static Plane spanned(Span origin, Span first, Span second) {
    double overlap = dot(first, second) / dot(first, first);
    Span v = Span.zeros(second.length());
    for (int i = 0; i < v.length(); i++) {
      v.values()[i] = (float) (second.at(i) - overlap * first.at(i));
    }
    double scale = Math.sqrt(dot(first, first) / dot(v, v));
    if (!(dot(v, v) > 1e-12 * dot(second, second)) || !Double.isFinite(scale)) {
      throw new IllegalArgumentException("two directions that span a plane must not be one line");
    }
    for (int i = 0; i < v.length(); i++) {
      v.values()[i] *= (float) scale;
    }
    return new Plane(origin, first, v);
  }

  /** Where on the plane a network is nearest, and how far from the plane it is. */
  public Shadow shadow(Span point) {
    double uu = dot(u, u);
    double uv = dot(u, v);
    double vv = dot(v, v);
    double du = 0;
    double dv = 0;
    for (int i = 0; i < point.length(); i++) {
      double difference = (double) point.at(i) - origin.at(i);
      du += difference * u.at(i);
      dv += difference * v.at(i);
    }
    double determinant = uu * vv - uv * uv;
    double x = (du * vv - dv * uv) / determinant;
    double y = (dv * uu - du * uv) / determinant;
    return new Shadow(x, y, distance(point, x, y));
  }

  /** How long a way on the plane is, squared, in the units of weights. */
  public double squaredLength(double x, double y) {
    return x * x * dot(u, u) + 2 * x * y * dot(u, v) + y * y * dot(v, v);
  }

  private double distance(Span point, double x, double y) {
    double sum = 0;
    for (int i = 0; i < point.length(); i++) {
      double away = (double) point.at(i) - origin.at(i) - x * u.at(i) - y * v.at(i);
      sum += away * away;
    }
    return Math.sqrt(sum);
  }

  private static double dot(Span a, Span b) {
    double sum = 0;
    for (int i = 0; i < a.length(); i++) {
      sum += (double) a.at(i) * b.at(i);
    }
    return sum;
  }

  /** The network at a point of the plane. */
  public void at(Kernels kernels, float x, float y, Span target) {
    target.copyFrom(origin);
    kernels.addScaled(v, y, target, 0, target.length());
    kernels.addScaled(u, x, target, 0, target.length());
  }

  private static Span direction(Parameters network, Randomness randomness) {
    Parameters direction = new Parameters(network.architecture());
    Span all = direction.all();
    for (int i = 0; i < all.length(); i++) {
      all.set(i, (float) randomness.gaussian(i));
    }
    for (int l = 0; l < network.architecture().layers().size(); l++) {
      Matrix like = network.weights(l);
      for (int neuron = 0; neuron < like.columns(); neuron++) {
        scale(direction.weights(l), like, neuron);
      }
      Span biases = direction.biases(l);
      scale(
          new Matrix(biases.values(), biases.offset(), biases.length(), 1),
          new Matrix(network.all().values(), network.biases(l).offset(), biases.length(), 1),
          0);
    }
    return direction.all();
  }

  /** Gives one column of a matrix the length of that of another. */
  private static void scale(Matrix column, Matrix like, int index) {
    double ratio = length(like, index) / length(column, index);
    for (int row = 0; row < column.rows(); row++) {
      column.values()[column.start(row) + index] *= (float) ratio;
    }
  }

  private static double length(Matrix matrix, int column) {
    double sum = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      double value = matrix.at(row, column);
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
