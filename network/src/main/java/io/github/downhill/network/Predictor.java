package io.github.downhill.network;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;

/**
 * A network that answers over and over, in memory that it took once: an answer allocates nothing.
 *
 * <p>For one caller at a time; each may have one of its own ({@link Network#predictor}).
 */
public final class Predictor {
  private final FeedForward feedForward;
  private final Team team;
  private final Team.Task answering = this::answer;
  private final boolean shared;
  private final Matrix input;
  private final Activations activations;
  private final Span outputs;

  Predictor(Kernels kernels, Parameters parameters, Team team) {
    this.team = team;
    feedForward = new FeedForward(kernels, parameters);
    shared = team.threads() > 1 && FeedForward.isShared(parameters.architecture());
    input = Matrix.zeros(1, parameters.architecture().inputs());
    activations = new Activations(input, parameters.architecture());
    outputs = activations.outputs().span();
  }

  /**
   * Shows the network one input and says what it takes it for.
   *
   * @param pixels as many numbers as the network has inputs; pixels from 0 to 1
   * @return the brightest output, counted from 0; the first of several equally bright ones
   * @throws IllegalArgumentException if there are more or fewer numbers
   */
  public int choose(float... pixels) {
    int inputs = input.columns();
    if (pixels.length != inputs) {
      throw new IllegalArgumentException(
          "the network has %d inputs, but %d numbers were given".formatted(inputs, pixels.length));
    }
    System.arraycopy(pixels, 0, input.values(), input.offset(), inputs);
    if (shared) {
      team.run(answering);
    } else {
      feedForward.run(activations, 0, 1);
    }
    return Prediction.brightest(outputs.values(), outputs.offset(), outputs.length());
  }

  /** The outputs of the last answer: a view that the next one changes. */
  public Span outputs() {
    return outputs;
  }

  private void answer(int part, int parts) {
    feedForward.run(activations, team, part);
  }
}
