package io.github.downhill.network;

import java.util.Objects;

/**
 * A layer of neurons that each see all activations of the layer before.
 *
 * <p>The pixels are not a layer in this sense: they have neither weights nor biases.
 *
 * @param inputs how many activations the layer sees
 * @param neurons how many neurons it has
 * @param activation what they make of their weighted sums
 */
public record Layer(int inputs, int neurons, Activation activation) {

  /**
   * A layer.
   *
   * @throws IllegalArgumentException if it has no inputs or no neurons
   */
  public Layer {
    Objects.requireNonNull(activation);
    if (inputs < 1 || neurons < 1) {
      throw new IllegalArgumentException(
          "a layer needs at least 1 input and 1 neuron, not %d and %d".formatted(inputs, neurons));
    }
  }

  /** How many weights: one for each pair of an input and a neuron. */
  public long weights() {
    return (long) inputs * neurons;
  }

  /** How many numbers can be turned: weights and biases. */
  public long parameters() {
    return weights() + neurons;
  }
}
