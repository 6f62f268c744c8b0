package io.github.downhill.network;

import java.util.List;

/**
 * What a network answers to one input.
 *
 * @param choice the class of the brightest output, the first of them where several are equal
 * @param outputs the activations of the last layer; only those of softmax add up to 1
 */
public record Prediction(int choice, List<Float> outputs) {

  /** The answer that these outputs give. */
  public static Prediction of(float... outputs) {
    Float[] boxed = new Float[outputs.length];
    for (int j = 0; j < outputs.length; j++) {
      boxed[j] = outputs[j];
    }
    return new Prediction(brightest(outputs, 0, outputs.length), List.of(boxed));
  }

  /** The index of the largest of some numbers, counted from the first; the first if several are. */
  public static int brightest(float[] values, int from, int count) {
    int best = 0;
    for (int j = 1; j < count; j++) {
      if (values[from + j] > values[from + best]) {
        best = j;
      }
    }
    return best;
  }
}
