package io.github.downhill.learning;

import io.github.downhill.network.Randomness;
import java.util.Arrays;

/** Small sets of examples that are computed, not read: always the same from the same seed. */
final class MadeUpExamples implements Examples {
  private final float[][] inputs;
  private final int[] labels;
  private final int classes;

  private MadeUpExamples(float[][] inputs, int[] labels, int classes) {
    this.inputs = inputs;
    this.labels = labels;
    this.classes = classes;
  }

  static MadeUpExamples of(int classes, float[][] inputs, int... labels) {
    return new MadeUpExamples(inputs, labels, classes);
  }

  /**
   * A cloud of points for each class, each around a centre of its own; half of the numbers are 0.
   */
  static MadeUpExamples clouds(int size, int inputs, int classes, long seed) {
    Randomness randomness = Randomness.of(seed);
    float[][] points = new float[size][inputs];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = randomness.at(0).below(i, classes);
      Randomness centre = Randomness.of(17).at(labels[i]); // the same for every seed
      Randomness point = randomness.at(1).at(i);
      for (int k = 0; k < inputs; k++) {
        double x = centre.uniform(k) + 0.5 * point.gaussian(k);
        points[i][k] = point.uniform(2L * inputs + k) < 0.5 ? 0f : (float) x;
      }
    }
    return new MadeUpExamples(points, labels, classes);
  }

  /** Exclusive or: which of two numbers is 1, but not both. */
  static MadeUpExamples exclusiveOr() {
    return of(2, new float[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, 0, 1, 1, 0);
  }

  /** Two half circles that reach into each other, with some noise. */
  static MadeUpExamples moons(int size, long seed) {
    Randomness randomness = Randomness.of(seed);
    float[][] points = new float[size][2];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      labels[i] = i % 2;
      Randomness point = randomness.at(i);
      double angle = Math.PI * point.uniform(0);
      double x = labels[i] == 0 ? StrictMath.cos(angle) : 1 - StrictMath.cos(angle);
      double y = labels[i] == 0 ? StrictMath.sin(angle) : 0.5 - StrictMath.sin(angle);
      points[i][0] = (float) (x + 0.1 * point.gaussian(1));
      points[i][1] = (float) (y + 0.1 * point.gaussian(2));
    }
    return new MadeUpExamples(points, labels, 2);
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int inputs() {
    return inputs[0].length;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public int label(int example) {
    return labels[example];
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    System.arraycopy(inputs[example], 0, target, offset, inputs[example].length);
  }

  @Override
  public String name() {
    return "made-up";
  }

  @Override
  public String fingerprint() {
    return "%08x%08x".formatted(Arrays.deepHashCode(inputs), Arrays.hashCode(labels));
  }

  /** All inputs, example after example. */
  static float[][] inputsOf(Examples examples) {
    float[][] all = new float[examples.size()][examples.inputs()];
    for (int i = 0; i < all.length; i++) {
      examples.copyInputs(i, all[i], 0);
    }
    return all;
  }
}
