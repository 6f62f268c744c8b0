package io.github.downhill.studio;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Prediction;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What a network says to each of many pictures, and how firmly.
 *
 * @param choices the class of its brightest output
 * @param seconds the class of its second brightest
 * @param tops how bright the brightest is
 * @param runnersUp how bright the second is
 * @param costs what the answer costs
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record Verdicts(byte[] choices, byte[] seconds, float[] tops, float[] runnersUp, float[] costs) {

  /**
   * What it says.
   *
   * @throws CancellationException if it was unwanted before it was known
   */
  static Verdicts of(Showing showing, Examples examples, BooleanSupplier unwanted) {
    Verdicts verdicts = ofSize(examples.size());
    showing.show(examples, unwanted, verdicts::note);
    return verdicts;
  }

  private static Verdicts ofSize(int size) {
    return new Verdicts(
        new byte[size], new byte[size], new float[size], new float[size], new float[size]);
  }

  private void note(int example, Matrix outputs, int row, float cost) {
    float[] values = outputs.values();
    int start = outputs.start(row);
    int first = Prediction.brightest(values, start, outputs.columns());
    int second = first == 0 ? 1 : 0;
    for (int j = 0; j < outputs.columns(); j++) {
      if (j != first && values[start + j] > values[start + second]) {
        second = j;
      }
    }
    choices[example] = (byte) first;
    seconds[example] = (byte) second;
    tops[example] = values[start + first];
    runnersUp[example] = values[start + second];
    costs[example] = cost;
  }

  /** How many of them are right. */
  int right(Examples examples) {
    int right = 0;
    for (int i = 0; i < choices.length; i++) {
      right += choices[i] == examples.label(i) ? 1 : 0;
    }
    return right;
  }
}
