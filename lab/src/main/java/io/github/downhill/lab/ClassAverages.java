package io.github.downhill.lab;

import io.github.downhill.learning.Examples;

/** The average example of each class. */
public final class ClassAverages {
  private ClassAverages() {}

  /** For each class the mean of its examples, all zeros where it has none. */
  public static double[][] of(Examples examples) {
    double[][] means = new double[examples.classes()][examples.inputs()];
    int[] counts = new int[examples.classes()];
    float[] inputs = new float[examples.inputs()];
    for (int example = 0; example < examples.size(); example++) {
      examples.copyInputs(example, inputs, 0);
      double[] mean = means[examples.label(example)];
      counts[examples.label(example)]++;
      for (int i = 0; i < inputs.length; i++) {
        mean[i] += inputs[i];
      }
    }
    for (int label = 0; label < means.length; label++) {
      for (int i = 0; i < inputs.length; i++) {
        means[label][i] /= Math.max(1, counts[label]);
      }
    }
    return means;
  }

  /**
   * How alike two pictures are: Pearson's correlation of their pixels, from −1 to 1; 0 where one of
   * them is the same everywhere.
   */
  public static double correlation(double[] one, double[] other) {
    return Pixels.correlation(one, other);
  }
}
