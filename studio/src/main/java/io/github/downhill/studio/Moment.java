package io.github.downhill.studio;

import io.github.downhill.learning.TrainingState;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;

/** A moment of a run that one can go back to. */
final class Moment {
  private static final int FLOAT_BYTES = 4;

  private final TrainingState state;
  private final int epoch;
  private final double learningRate;
  private final Encoded numbers;

  /**
   * A moment.
   *
   * @param state the parameters, and all that is needed to go on from here
   * @param epoch how many whole epochs had been taken
   * @param learningRate η of the next step
   */
  Moment(TrainingState state, int epoch, double learningRate) {
    this.state = state;
    this.epoch = epoch;
    this.learningRate = learningRate;
    numbers = Encoded.of(state.parameters());
  }

  TrainingState state() {
    return state;
  }

  int epoch() {
    return epoch;
  }

  double learningRate() {
    return learningRate;
  }

  long step() {
    return state.step();
  }

  /** The network's numbers, in their order, for all who look at this moment. */
  Encoded numbers() {
    return numbers;
  }

  Parameters parameters(Architecture architecture) {
    return Parameters.of(architecture, state.parameters().toArray());
  }

  /** How much memory it takes, nearly. */
  long bytes() {
    int vectors = 1 + state.memory().size() + (state.best().isPresent() ? 1 : 0);
    return (long) FLOAT_BYTES * state.parameters().length() * vectors;
  }
}
