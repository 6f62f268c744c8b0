package io.github.downhill.lab;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/** Examples of one's own, to be changed before anybody learns from them. */
final class TwistedExamples implements Examples {
  /** Far from the indices under which the noise is drawn. */
  private static final long CHOICE = Long.MIN_VALUE;

  private final Examples original;
  private final String twist;
  private final float[] inputs; // examples × inputs
  private final int[] labels;

  private TwistedExamples(Examples original, String twist) {
    this.original = original;
    this.twist = twist;
    inputs = new float[original.size() * original.inputs()];
    labels = new int[original.size()];
  }

  static TwistedExamples copy(Examples original, String twist) {
    TwistedExamples copy = new TwistedExamples(original, twist);
    for (int i = 0; i < copy.labels.length; i++) {
      original.copyInputs(i, copy.inputs, i * original.inputs());
      copy.labels[i] = original.label(i);
    }
    return copy;
  }

  /**
   * Normal noise instead of a share of the pictures, with the mean and the variance of the pixels
   * of all.
   */
  static TwistedExamples noise(
      Examples original, double share, Randomness randomness, String twist) {
    TwistedExamples copy = copy(original, twist);
    double mean = copy.mean();
    double deviation = copy.deviation(mean);
    for (int i = 0; i < copy.size(); i++) {
      Randomness ofExample = randomness.at(i);
      boolean chosen = ofExample.uniform(CHOICE) < share;
      for (int k = 0; chosen && k < copy.inputs(); k++) {
        copy.input(i, k, (float) (mean + deviation * ofExample.gaussian(k)));
      }
    }
    return copy;
  }

  void input(int example, int index, float value) {
    inputs[example * inputs() + index] = value;
  }

  /** Input k becomes what input {@code order[k]} was. */
  void reorder(int example, int... order) {
    float[] before = new float[inputs()];
    copyInputs(example, before, 0);
    for (int k = 0; k < before.length; k++) {
      input(example, k, before[order[k]]);
    }
  }

  /** Of all inputs of all examples. */
  double mean() {
    double sum = 0;
    for (float input : inputs) {
      sum += input;
    }
    return sum / inputs.length;
  }

  /** Of all inputs of all examples from their mean. */
  double deviation(double mean) {
    double sum = 0;
    for (float input : inputs) {
      sum += (input - mean) * (input - mean);
    }
    return Math.sqrt(sum / inputs.length);
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int inputs() {
    return original.inputs();
  }

  @Override
  public int classes() {
    return original.classes();
  }

  @Override
  public int label(int example) {
    return labels[example];
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    System.arraycopy(inputs, example * inputs(), target, offset, inputs());
  }

  @Override
  public String name() {
    return original.name() + ", " + twist;
  }

  @Override
  public String fingerprint() {
    return original.fingerprint() + " " + twist;
  }
}
