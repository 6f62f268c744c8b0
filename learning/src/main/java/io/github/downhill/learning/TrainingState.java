package io.github.downhill.learning;

import io.github.downhill.kernels.Span;
import java.util.List;
import java.util.Optional;

/**
 * A moment in a run: all that is needed to go on from there as if nothing had happened. The vectors
 * are copies.
 *
 * @param step how many steps have been taken
 * @param costSum the sum of the costs of this epoch's examples so far
 * @param parameters the weights and biases
 * @param memory what the optimizer remembers
 * @param best the network that did best on the held-out examples, where some are held out
 */
public record TrainingState(
    long step, double costSum, Span parameters, List<Span> memory, Optional<Best> best) {

  /** A moment; the list is copied. */
  public TrainingState {
    memory = List.copyOf(memory);
  }

  /**
   * The network that did best on the held-out examples so far.
   *
   * @param step after how many steps it was reached
   * @param epoch after how many epochs
   * @param accuracy the fraction of the held-out examples that it got right
   * @param parameters its weights and biases
   */
  public record Best(long step, int epoch, double accuracy, Span parameters) {}
}
