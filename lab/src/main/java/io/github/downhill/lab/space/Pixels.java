package io.github.downhill.lab.space;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Pictures as vectors; every sum is in the order of the indices. */
public final class Pixels {
  private static final int HALVINGS = 60; // beyond that doubles do not change

  private Pixels() {}

  /** The inputs of an example. */
  public static double[] of(Examples examples, int example) {
    float[] inputs = new float[examples.inputs()];
    examples.copyInputs(example, inputs, 0);
    return IntStream.range(0, inputs.length).mapToDouble(i -> inputs[i]).toArray();
  }

  /** A picture of Gaussian noise around 0. */
  public static double[] noise(int pixels, Randomness chance) {
    return IntStream.range(0, pixels).mapToDouble(chance::gaussian).toArray();
  }

  /** Σ a·b. */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The root of the sum of the squares of all pixels. */
  public static double length(double[] picture) {
    return Math.sqrt(dot(picture, picture));
  }

  /** The Euclidean distance of two pictures. */
  public static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(sum);
  }

  /** So much of a way from a picture, cut off where a pixel would be below 0 or above 1. */
  public static double[] along(double[] from, double[] way, double size) {
    double[] along = new double[from.length];
    Arrays.setAll(along, i -> Math.clamp(from[i] + size * way[i], 0.0, 1.0));
    return along;
  }

  /**
   * The picture that lies in a direction from another, at a distance that is measured after all
   * pixels have been cut off at 0 and 1; where that is too far, the last one in that direction.
   */
  public static double[] asFar(double[] from, double[] way, double distance) {
    double[] least = new double[from.length]; // how much of the way it takes to the end of a pixel
    Arrays.setAll(least, i -> way[i] == 0 ? 0 : ((way[i] > 0 ? 1 : 0) - from[i]) / way[i]);
    double high = Arrays.stream(least).max().orElse(0);
    double low = 0;
    for (int i = 0; i < HALVINGS && distance(from, along(from, way, high)) > distance; i++) {
      double middle = (low + high) / 2;
      boolean far = distance(from, along(from, way, middle)) > distance;
      low = far ? low : middle;
      high = far ? middle : high;
    }
    return along(from, way, high);
  }

  /** The way from one picture to another. */
  public static double[] way(double[] from, double[] to) {
    double[] way = new double[from.length];
    Arrays.setAll(way, i -> to[i] - from[i]);
    return way;
  }

  /**
   * How alike two pictures are: Pearson's correlation of their pixels, from −1 to 1; 0 where one of
   * them is the same everywhere.
   */
  public static double correlation(double[] one, double[] other) {
    double[] a = centered(one);
    double[] b = centered(other);
    double lengths = length(a) * length(b);
    return lengths == 0 ? 0 : dot(a, b) / lengths;
  }

  /** Which of some pictures a picture is most alike to. */
  public static int mostAlike(double[] picture, double[][] others) {
    int most = 0;
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < others.length; i++) {
      double alike = correlation(picture, others[i]);
      most = alike > best ? i : most;
      best = Math.max(best, alike);
    }
    return most;
  }

  private static double[] centered(double[] picture) {
    double sum = 0;
    for (double pixel : picture) {
      sum += pixel;
    }
    double mean = sum / picture.length;
    return Arrays.stream(picture).map(pixel -> pixel - mean).toArray();
  }
}
