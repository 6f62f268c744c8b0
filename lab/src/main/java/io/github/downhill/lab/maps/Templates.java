package io.github.downhill.lab.maps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shapes that a map may have, and how much of a map the best of them explains: the share of its
 * variance (R²) that a fit by least squares takes away, with any size, sign and mean.
 *
 * <p>A shape is one picture, or two of which any mixture will do, as the two phases of a wave.
 */
public final class Templates {
  /** A shape of which less than this lies on pixels that count is none. */
  private static final double INSIDE = 0.5;

  private final int pixels;
  private final int[] counted;
  private final List<double[][]> shapes = new ArrayList<>(); // orthonormal, over what counts

  /**
   * No shapes yet.
   *
   * @param pixels how many a map has
   * @param counted those that count
   */
  Templates(int pixels, int... counted) {
    this.pixels = pixels;
    this.counted = counted.clone();
  }

  /** Adds a shape of one or two pictures, unless it lies where nothing counts. */
  void add(double[]... pictures) {
    double[][] basis = new double[pictures.length][];
    for (int k = 0; k < pictures.length; k++) {
      double whole = centred(pictures[k]);
      basis[k] = values(pictures[k]);
      if (!(dot(basis[k], basis[k]) > INSIDE * whole)) {
        return;
      }
      for (int earlier = 0; earlier < k; earlier++) {
        subtract(basis[k], dot(basis[k], basis[earlier]), basis[earlier]);
      }
      scale(basis[k], 1 / Math.sqrt(dot(basis[k], basis[k])));
    }
    shapes.add(basis);
  }

  /** How many shapes there are. */
  public int count() {
    return shapes.size();
  }

  /** How much of a map the best shape explains, 0 to 1; 0 for a map without any variance. */
  double share(double... map) {
    double[] values = values(map);
    double squares = dot(values, values);
    return squares == 0 ? 0 : best(values).squares() / squares;
  }

  /** The shape that explains most of a map, fitted to it; NaN where nothing counts. */
  public double[] fit(double... map) {
    double[] values = values(map);
    double[] picture = new double[pixels];
    Arrays.fill(picture, Double.NaN);
    for (int i : counted) {
      picture[i] = 0;
    }
    for (double[] part : best(values).basis()) {
      double size = dot(values, part);
      for (int i = 0; i < counted.length; i++) {
        picture[counted[i]] += size * part[i];
      }
    }
    return picture;
  }

  @SuppressWarnings("ArrayRecordComponent") // seen by nobody else
  private record Best(double squares, double[][] basis) {}

  private Best best(double[] values) {
    Best best = new Best(0, new double[0][]);
    for (double[][] basis : shapes) {
      double squares = 0;
      for (double[] part : basis) {
        double size = dot(values, part);
        squares += size * size;
      }
      best = squares > best.squares() ? new Best(squares, basis) : best;
    }
    return best;
  }

  private double[] values(double[] map) {
    double[] values = new double[counted.length];
    for (int i = 0; i < counted.length; i++) {
      values[i] = map[counted[i]];
    }
    centre(values);
    return values;
  }

  /** The squares of a picture about its mean. */
  private static double centred(double[] picture) {
    double[] copy = picture.clone();
    centre(copy);
    return dot(copy, copy);
  }

  private static void centre(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean;
    }
  }

  /** Two sums, so that neither waits for the other. */
  private static double dot(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    for (int i = 0; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return even + odd + (a.length % 2 == 0 ? 0 : a[a.length - 1] * b[a.length - 1]);
  }

  private static void subtract(double[] from, double times, double[] values) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= times * values[i];
    }
  }

  private static void scale(double[] values, double by) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= by;
    }
  }
}
