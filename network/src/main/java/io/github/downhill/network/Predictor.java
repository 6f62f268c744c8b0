package io.github.downhill.network;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import java.util.List;

/**
 * A network that answers over and over, in memory that it took once: an answer allocates nothing.
 *
 * <p>For one caller at a time; each may have one of its own ({@link Network#predictor}).
 */
public final class Predictor {
  /** To share out fewer neurons than this takes longer than to sum them. */
  private static final int WIDE = 256;

  private final Kernels kernels;
  private final Parameters parameters;
  private final List<Layer> layers;
  private final FeedForward feedForward;
  private final Team team;
  private final Team.Task answering = this::answer;
  private final boolean shared;
  private final Matrix input;
  private final Activations activations;
  private final Span outputs;

  Predictor(Kernels kernels, Parameters parameters, Team team) {
    this.kernels = kernels;
    this.parameters = parameters;
    this.team = team;
    layers = parameters.architecture().layers();
    feedForward = new FeedForward(kernels, parameters);
    shared = team.threads() > 1 && layers.stream().anyMatch(layer -> layer.neurons() >= WIDE);
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

  /** A thread's part of an answer: some neurons of each wide layer; of the others, all or none. */
  private void answer(int part, int parts) {
    for (int l = 0; l < layers.size(); l++) {
      sum(l, part, parts);
      if (part == 0) {
        layers.get(l).activation().activate(kernels, activations.of(l), 0, 1);
      }
      team.meet(part);
    }
  }

  private void sum(int layer, int part, int parts) {
    Matrix x = layer == 0 ? input : activations.of(layer - 1);
    Matrix weights = parameters.weights(layer);
    Span biases = parameters.biases(layer);
    Matrix z = activations.of(layer);
    int neurons = z.columns();
    if (neurons >= WIDE) {
      int to = share(neurons, part + 1, parts);
      kernels.neuronSums(x, weights, biases, z, share(neurons, part, parts), to);
      team.meet(part);
    } else if (part == 0) {
      kernels.weightedSums(x, weights, biases, z, 0, 1);
    }
  }
}
