package io.github.downhill.lab.workshop;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What came of a {@link Trial}.
 *
 * @param epochs what was measured after those epochs in which the network was tested
 * @param diverged whether the numbers grew beyond all bounds before the last epoch
 */
public record Outcome(List<Epoch> epochs, boolean diverged) {

  /**
   * What was measured after an epoch.
   *
   * @param epoch which, counted from 1
   * @param cost the average cost of the epoch's mini-batches, each before its step
   * @param testCost the average cost on the test set
   * @param testAccuracy the fraction of the test set that is right
   * @param trainingCost the average cost on what is learned from; NaN unless it was asked for
   * @param trainingAccuracy the fraction of it that is right; NaN unless it was asked for
   * @param squares Σw² over all weights, without the biases
   */
  public record Epoch(
      int epoch,
      double cost,
      double testCost,
      double testAccuracy,
      double trainingCost,
      double trainingAccuracy,
      double squares) {}

  /** Keeps a copy. */
  public Outcome {
    epochs = List.copyOf(epochs);
  }

  /** The last test; what a network that diverged answers is worth no more than a guess. */
  public double accuracy() {
    return diverged || epochs.isEmpty() ? 0.1 : epochs.getLast().testAccuracy();
  }

  /** The best of all tests. */
  public double bestAccuracy() {
    return epochs.stream().mapToDouble(Epoch::testAccuracy).max().orElse(0.1);
  }

  /** The lowest cost on the test set; not a number if there was no test. */
  public double lowestTestCost() {
    return epochs.stream().mapToDouble(Epoch::testCost).min().orElse(Double.NaN);
  }

  /** What was measured at the last test; not a number if there was none. */
  public double last(ToDoubleFunction<Epoch> measure) {
    return epochs.isEmpty() ? Double.NaN : measure.applyAsDouble(epochs.getLast());
  }
}
