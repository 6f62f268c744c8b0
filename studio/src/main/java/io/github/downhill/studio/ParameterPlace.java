package io.github.downhill.studio;

import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;

/**
 * Where one of a network's numbers belongs.
 *
 * @param layer counted from 0
 * @param input that a weight is for; −1 for a bias
 * @param neuron of the layer
 */
record ParameterPlace(int layer, int input, int neuron) {

  /**
   * The place of a number in the one vector of all of them.
   *
   * @param index from 0 on, below their count
   */
  static ParameterPlace of(Architecture architecture, int index) {
    int left = index;
    for (int l = 0; l < architecture.layers().size(); l++) {
      Layer layer = architecture.layers().get(l);
      if (left < layer.parameters()) {
        int weights = layer.inputs() * layer.neurons();
        return left < weights
            ? new ParameterPlace(l, left / layer.neurons(), left % layer.neurons())
            : new ParameterPlace(l, -1, left - weights);
      }
      left -= (int) layer.parameters();
    }
    throw new IndexOutOfBoundsException(index);
  }

  boolean isBias() {
    return input < 0;
  }
}
