package io.github.downhill.studio;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Place;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Errors;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.MiniBatch;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.FeedForward;
import io.github.downhill.network.Parameters;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What each single example says of one weight or bias: the error of the neuron it leads into, and
 * the activation it is for. Their product is ∂C/∂w.
 */
final class ExampleVoices {
  private static final int BLOCK = 256; // a power of two, so that taking it out of δ is exact

  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Parameters parameters;
  private final Architecture architecture;
  private final FeedForward feedForward;

  /**
   * What examples say.
   *
   * @param errors δ of the neuron, an example each
   * @param activations before the weight; 1 before a bias
   */
  @SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
  record Voices(float[] errors, float[] activations) {}

  ExampleVoices(Kernels kernels, Team team, Cost cost, Parameters parameters) {
    this.kernels = kernels;
    this.team = team;
    this.cost = cost;
    this.parameters = parameters;
    architecture = parameters.architecture();
    feedForward = new FeedForward(kernels, parameters);
  }

  /**
   * What each example says of one weight or bias, in their order.
   *
   * @throws CancellationException if it was unwanted before it was known
   */
  Voices of(Examples examples, Place place, BooleanSupplier unwanted) {
    float[] errors = new float[examples.size()];
    float[] before = new float[examples.size()];
    int[] order = new int[BLOCK];
    int neurons = architecture.layers().getFirst().neurons();
    MiniBatch block = MiniBatch.of(BLOCK, examples, neurons, kernels);
    Activations activations = new Activations(block.inputs(), architecture);
    Errors delta = new Errors(architecture, BLOCK);
    float[] pixels = new float[examples.inputs()];
    for (int start = 0; start < errors.length; start += BLOCK) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      int count = Math.min(BLOCK, errors.length - start);
      for (int i = 0; i < count; i++) {
        order[i] = examples.indexInWhole(start + i);
      }
      block.choose(order, 0, count);
      show(block, activations, delta, place.layer(), count);
      for (int row = 0; row < count; row++) {
        errors[start + row] = BLOCK * at(delta.of(place.layer()), row, place.neuron());
        if (place.isBias()) {
          before[start + row] = 1;
        } else if (place.layer() > 0) {
          before[start + row] = at(activations.of(place.layer() - 1), row, place.input());
        } else {
          examples.copyInputs(start + row, pixels, 0);
          before[start + row] = pixels[place.input()];
        }
      }
    }
    return new Voices(errors, before);
  }

  /** Forwards, then backwards as far as the layer. */
  private void show(MiniBatch block, Activations a, Errors delta, int layer, int count) {
    team.run((part, parts) -> {
      int from = share(count, part, parts);
      int to = share(count, part + 1, parts);
      block.fetch(from, to);
      feedForward.run(a, from, to);
      int last = architecture.layers().size() - 1;
      cost.outputError(
          kernels, architecture.outputActivation(), a, block.targets(), delta.of(last), from, to);
      for (int l = last; l > layer; l--) {
        kernels.errorsBack(delta.of(l), parameters.weights(l), delta.of(l - 1), from, to);
        architecture
            .layers()
            .get(l - 1)
            .activation()
            .timesSlope(kernels, a, l - 1, delta.of(l - 1), from, to);
      }
    });
  }

  private static float at(Matrix matrix, int row, int column) {
    return matrix.values()[matrix.start(row) + column];
  }
}
