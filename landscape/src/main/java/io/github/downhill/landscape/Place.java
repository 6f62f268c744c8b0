package io.github.downhill.landscape;

import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.util.Objects;

/**
 * Where one of a network's numbers sits: it is the weight from an input to a neuron, or the bias of
 * a neuron.
 *
 * @param layer of the neuron, counted from 0
 * @param input counted from 0; {@link #BIAS} for the bias
 * @param neuron counted from 0
 */
public record Place(int layer, int input, int neuron) {

  /** Stands in for an input that is always 1: its weight is the bias. */
  public static final int BIAS = -1;

  /**
   * Where the number of an index sits.
   *
   * @throws IndexOutOfBoundsException if the network has no such number
   */
  public static Place of(Architecture architecture, int index) {
    Objects.checkIndex(index, architecture.parameterCount());
    int left = index;
    int number = 0;
    for (Layer layer : architecture.layers()) {
      if (left < layer.weights()) {
        return new Place(number, left / layer.neurons(), left % layer.neurons());
      }
      if (left < layer.parameters()) {
        return new Place(number, BIAS, (int) (left - layer.weights()));
      }
      left -= (int) layer.parameters();
      number++;
    }
    throw new IllegalStateException("layers have fewer parameters than their network");
  }

  /** Whether it is a bias. */
  public boolean isBias() {
    return input == BIAS;
  }

  /**
   * Its index among all numbers of a network.
   *
   * @throws IndexOutOfBoundsException if the network has no such place
   */
  public int index(Architecture architecture) {
    Layer of = architecture.layers().get(layer);
    long before = architecture.layers().stream().limit(layer).mapToLong(Layer::parameters).sum();
    int column = Objects.checkIndex(neuron, of.neurons());
    long row = isBias() ? of.inputs() : Objects.checkIndex(input, of.inputs());
    return Math.toIntExact(before + row * of.neurons() + column);
  }
}
