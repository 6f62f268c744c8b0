package io.github.downhill.lab.space;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.learning.Examples;
import java.util.Arrays;

/**
 * The mean point of each class, and what somebody could tell who knows nothing but these: each
 * point belongs to the class whose mean is nearest (Euclidean distance; of equally near ones the
 * first).
 */
public final class ClassMeans {
  private final double[][] means; // classes × coordinates
  private final int[] counts;

  private ClassMeans(int classes, int coordinates) {
    means = new double[classes][coordinates];
    counts = new int[classes];
  }

  /** The means of the examples themselves, which may be too many to hold at once. */
  public static ClassMeans ofInputs(Examples examples) {
    ClassMeans means = new ClassMeans(examples.classes(), examples.inputs());
    float[] inputs = new float[examples.inputs()];
    for (int i = 0; i < examples.size(); i++) {
      examples.copyInputs(i, inputs, 0);
      means.add(inputs, 0, examples.label(i));
    }
    return means.divided();
  }

  /** The means of points, each of the class of its example. */
  public static ClassMeans of(Matrix points, Examples examples) {
    ClassMeans means = new ClassMeans(examples.classes(), points.columns());
    for (int i = 0; i < points.rows(); i++) {
      means.add(points.values(), points.start(i), examples.label(i));
    }
    return means.divided();
  }

  private void add(float[] values, int start, int label) {
    double[] sum = means[label];
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[start + i];
    }
    counts[label]++;
  }

  private ClassMeans divided() {
    for (int label = 0; label < means.length; label++) {
      for (int i = 0; i < means[label].length; i++) {
        means[label][i] /= Math.max(1, counts[label]);
      }
    }
    return this;
  }

  /** The mean of each class, classes × coordinates; all zeros where it has no examples. */
  public double[][] values() {
    return Arrays.stream(means).map(double[]::clone).toArray(double[][]::new);
  }

  /** How well points can be told apart by these means, each of the class of its example. */
  public Separability separability(Matrix points, Examples examples) {
    ClassMeans own = of(points, examples);
    double[] middle = own.middle();
    int right = 0;
    double within = 0;
    double all = 0;
    for (int i = 0; i < points.rows(); i++) {
      int label = examples.label(i);
      right += nearest(points, i) == label ? 1 : 0;
      within += squares(own.means[label], points, i);
      all += squares(middle, points, i);
    }
    return new Separability((double) right / points.rows(), all > 0 ? 1 - within / all : 0);
  }

  /** The class whose mean is nearest to a point; classes without examples are nowhere. */
  int nearest(Matrix points, int row) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int label = 0; label < means.length; label++) {
      double squares = counts[label] == 0 ? least : squares(means[label], points, row);
      if (squares < least) {
        least = squares;
        best = label;
      }
    }
    return best;
  }

  private double[] middle() {
    double[] middle = new double[means[0].length];
    int points = 0;
    for (int label = 0; label < means.length; label++) {
      points += counts[label];
      for (int i = 0; counts[label] > 0 && i < middle.length; i++) {
        middle[i] += counts[label] * means[label][i];
      }
    }
    for (int i = 0; i < middle.length; i++) {
      middle[i] /= points;
    }
    return middle;
  }

  private static double squares(double[] mean, Matrix points, int row) {
    int start = points.start(row);
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      double d = points.values()[start + i] - mean[i];
      sum += d * d;
    }
    return sum;
  }
}
