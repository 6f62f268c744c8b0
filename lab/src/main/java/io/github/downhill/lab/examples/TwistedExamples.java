package io.github.downhill.lab.examples;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Randomness;

/** Examples of one's own, to be changed before anybody learns from them. */
final class TwistedExamples extends AlteredExamples {
  /** Far from the indices under which the noise is drawn. */
  private static final long CHOICE = Long.MIN_VALUE;

  private final float[] inputs; // examples × inputs

  private TwistedExamples(Examples original, String twist) {
    super(original, twist);
    inputs = new float[original.size() * original.inputs()];
  }

  static TwistedExamples copy(Examples original, String twist) {
    TwistedExamples copy = new TwistedExamples(original, twist);
    for (int i = 0; i < copy.size(); i++) {
      original.copyInputs(i, copy.inputs, i * original.inputs());
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
  public void copyInputs(int example, float[] target, int offset) {
    System.arraycopy(inputs, example * inputs(), target, offset, inputs());
  }
}
