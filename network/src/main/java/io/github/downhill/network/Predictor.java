package io.github.downhill.network;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;

/**
 * A network that answers over and over, in memory that it took once: an answer allocates nothing.
 *
 * <p>For one thread at a time; each thread may have one of its own ({@link Network#predictor}).
 */
public final class Predictor {
  private final FeedForward feedForward;
  private final Activations activations;
  private final Matrix input;
  private final Span outputs;

  Predictor(FeedForward feedForward, Architecture architecture) {
    this.feedForward = feedForward;
    input = Matrix.zeros(1, architecture.inputs());
    activations = new Activations(input, architecture);
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
    feedForward.run(activations, 0, 1);
    return Prediction.brightest(outputs.values(), outputs.offset(), outputs.length());
  }

  /** The outputs of the last answer: a view that the next one changes. */
  public Span outputs() {
    return outputs;
  }
}
