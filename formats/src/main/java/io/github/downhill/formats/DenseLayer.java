package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Layer;
import java.util.Optional;

/**
 * A layer in the making, as the nodes of a graph add to it.
 *
 * @param inputs how many activations it sees
 * @param neurons how many neurons it has
 * @param weights its weights, inputs × neurons
 * @param biases its biases, once there are some
 * @param activation its activation, once there is one
 */
record DenseLayer(
    int inputs, int neurons, Span weights, Optional<Span> biases, Optional<Activation> activation) {

  /** The layer, with biases. */
  DenseLayer with(Span chosen) {
    return new DenseLayer(inputs, neurons, weights, Optional.of(chosen), activation);
  }

  /** The layer, with an activation. */
  DenseLayer with(Activation chosen) {
    return new DenseLayer(inputs, neurons, weights, biases, Optional.of(chosen));
  }

  /** What it is; without an activation, its weighted sums are its activations. */
  Layer layer() {
    return new Layer(inputs, neurons, activation.orElse(Activation.IDENTITY));
  }
}
