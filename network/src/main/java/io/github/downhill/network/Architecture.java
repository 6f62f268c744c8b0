package io.github.downhill.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The layers of a network, from the first that has weights to the outputs.
 *
 * @param layers each sees as many inputs as the one before has neurons
 */
public record Architecture(List<Layer> layers) {
  private static final long PARAMETERS_MAX = Integer.MAX_VALUE - 64;

  /**
   * An architecture whose layers fit together.
   *
   * @throws IllegalArgumentException if there is no layer, two neighbours do not fit, softmax
   *     stands before the last layer, or there are more parameters than an array can hold
   */
  public Architecture {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs at least one layer of neurons");
    }
    for (int i = 1; i < layers.size(); i++) {
      checkNeighbours(i, layers.get(i - 1), layers.get(i));
    }
    // A sum that stays far below the end of long, however many huge layers there are.
    long parameters =
        layers.stream()
            .mapToLong(Layer::parameters)
            .reduce(0, (sum, ofLayer) -> Math.min(sum + ofLayer, Long.MAX_VALUE / 2));
    if (parameters > PARAMETERS_MAX) {
      throw new IllegalArgumentException(
          "%,d parameters are more than one array can hold (%,d); use smaller layers"
              .formatted(parameters, PARAMETERS_MAX));
    }
  }

  /**
   * An architecture from its sizes, pixels first: 784, 16, 16, 10.
   *
   * @param hidden the activation of all layers but the last
   * @throws IllegalArgumentException as the constructor, or if there are fewer than two sizes
   */
  public static Architecture of(Activation hidden, Activation output, int... sizes) {
    if (sizes.length < 2) {
      throw new IllegalArgumentException(
          "a network needs at least two sizes, inputs and outputs, such as 784-10");
    }
    List<Layer> layers = new ArrayList<>();
    for (int i = 1; i < sizes.length; i++) {
      Activation activation = i == sizes.length - 1 ? output : hidden;
      layers.add(new Layer(sizes[i - 1], sizes[i], activation));
    }
    return new Architecture(layers);
  }

  /** How many numbers go in. */
  public int inputs() {
    return layers.getFirst().inputs();
  }

  /** How many numbers come out. */
  public int outputs() {
    return layers.getLast().neurons();
  }

  /** The activation of the last layer. */
  public Activation outputActivation() {
    return layers.getLast().activation();
  }

  /** How many weights and biases: 13,002 for 784-16-16-10. */
  public int parameterCount() {
    return Math.toIntExact(layers.stream().mapToLong(Layer::parameters).sum());
  }

  /** The sizes as people write them: {@code 784-16-16-10}. */
  public String text() {
    return inputs()
        + layers.stream().map(layer -> "-" + layer.neurons()).collect(Collectors.joining());
  }

  private static void checkNeighbours(int index, Layer before, Layer layer) {
    if (layer.inputs() != before.neurons()) {
      throw new IllegalArgumentException(
          "layer %d expects %d inputs, but layer %d has %d neurons"
              .formatted(index + 1, layer.inputs(), index, before.neurons()));
    }
    if (before.activation() == Activation.SOFTMAX) {
      throw new IllegalArgumentException(
          "softmax shares out 1 among the outputs: only the last layer can have it, not layer "
              + index);
    }
  }
}
