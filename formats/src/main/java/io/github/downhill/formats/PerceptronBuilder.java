package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A perceptron in the making, as the nodes of an ONNX graph come one after another. */
final class PerceptronBuilder {
  private static final List<String> KNOWN =
      List.of(
          "Gemm",
          "MatMul",
          "Add",
          "Sigmoid",
          "Tanh",
          "Relu",
          "Gelu",
          "Softmax",
          "Flatten",
          "Reshape",
          "Identity",
          "Dropout",
          "Cast");

  private final OnnxConstants constants;
  private final OnnxShape shape;
  private final List<DenseLayer> layers = new ArrayList<>();
  private long parameters;

  /** A perceptron without layers yet. */
  PerceptronBuilder(OnnxValue input, OnnxConstants constants) {
    this.constants = constants;
    this.shape = new OnnxShape(input);
  }

  /** Which input of a node is what comes from the node before, if it is one of a perceptron. */
  static int dataInput(OnnxNode node, OnnxConstants constants) throws Refusal {
    node.check(
        KNOWN.stream().anyMatch(node::isOne),
        "has an operator that no perceptron needs; expected one of %s",
        String.join(", ", KNOWN));
    return node.isOne("Add") && constants.has(node.input(0)) ? 1 : 0;
  }

  /** Adds what a node does. */
  void add(OnnxNode node) throws Refusal {
    switch (node.operator()) {
      case "Gemm" -> gemm(node);
      case "MatMul" -> begin(node, constants.of(node, 1, "weights"), false, 1);
      case "Add" -> plus(node);
      case "Sigmoid" -> activate(node, Activation.SIGMOID);
      case "Tanh" -> activate(node, Activation.TANH);
      case "Relu" -> activate(node, Activation.RELU);
      case "Gelu" -> gelu(node);
      case "Softmax" -> softmax(node);
      case "Flatten" -> shape.flatten(node);
      case "Reshape" -> reshape(node);
      case "Dropout" -> checkDropsNothing(node);
      case "Cast" -> checkKeepsFloats(node);
      default -> {} // Identity
    }
  }

  /** The perceptron, once the last node was added. */
  Parameters build(OnnxNode last) throws Refusal {
    last.check(!layers.isEmpty(), "ends a graph in which no layer with weights was found");
    var built = new Parameters(architecture());
    for (int l = 0; l < layers.size(); l++) {
      DenseLayer layer = layers.get(l);
      built.weights(l).span().copyFrom(layer.weights());
      if (layer.biases().isPresent()) {
        built.biases(l).copyFrom(layer.biases().get());
      }
    }
    return built;
  }

  private Architecture architecture() throws Refusal {
    try {
      return new Architecture(layers.stream().map(DenseLayer::layer).toList());
    } catch (IllegalArgumentException e) {
      throw new Refusal("cannot be read as a perceptron: " + e.getMessage());
    }
  }

  private void gemm(OnnxNode node) throws Refusal {
    node.check(node.integer("transA", 0) == 0, "transposes its input (transA)");
    boolean turns = node.integer("transB", 0) != 0;
    begin(node, constants.of(node, 1, "weights"), turns, node.number("alpha", 1));
    if (node.hasInput(2)) {
      addBiases(node, 2, node.number("beta", 1));
    }
  }

  private void begin(OnnxNode node, OnnxTensor tensor, boolean turns, float factor) throws Refusal {
    node.check(
        layers.isEmpty() || layers.getLast().layer().activation() != Activation.SOFTMAX,
        "comes after a softmax, which only the outputs can have");
    node.check(tensor.rank() == 2, "has weights that are no matrix");
    Span weights = OnnxConstants.floats(tensor, node, 1, "weights");
    int rows = tensor.size(0);
    int columns = tensor.size(1);
    int inputs = turns ? columns : rows;
    int neurons = turns ? rows : columns;
    shape.pass(node, inputs, neurons);
    parameters += (long) inputs * neurons + neurons;
    Memory.checkRoomFor(3 * parameters * Float.BYTES);
    Span ours = turns ? OnnxConstants.transposed(weights, rows, columns) : weights;
    layers.add(
        new DenseLayer(
            inputs, neurons, times(factor, ours, node), Optional.empty(), Optional.empty()));
  }

  private void plus(OnnxNode node) throws Refusal {
    long axis = node.integer("axis", 1); // older versions of ONNX let it be chosen
    node.check(axis == 1 || axis == -1, "adds along axis %d instead of the neurons", axis);
    addBiases(node, 1 - dataInput(node, constants), 1);
  }

  private void addBiases(OnnxNode node, int place, float factor) throws Refusal {
    DenseLayer layer = current(node);
    node.check(layer.biases().isEmpty(), "adds to a layer that has biases already");
    OnnxTensor tensor = constants.of(node, place, "biases");
    Span given = OnnxConstants.floats(tensor, node, place, "biases");
    boolean isRow =
        tensor.rank() > 0
            && tensor.size(tensor.rank() - 1) == layer.neurons()
            && given.length() == layer.neurons();
    node.check(
        tensor.rank() <= 2 && (isRow || given.length() == 1),
        "adds numbers of sizes %s to %,d neurons",
        tensor.sizes(),
        layer.neurons());
    Span biases = isRow ? given : repeated(given.at(0), layer.neurons());
    layers.set(layers.size() - 1, layer.with(times(factor, biases, node)));
  }

  private void activate(OnnxNode node, Activation activation) throws Refusal {
    layers.set(layers.size() - 1, current(node).with(activation));
  }

  private void gelu(OnnxNode node) throws Refusal {
    String form = node.text("approximate", "none");
    node.check(form.equals("none"), "approximates by %s what is exact here", Refusal.quoted(form));
    activate(node, Activation.GELU);
  }

  private void softmax(OnnxNode node) throws Refusal {
    long axis = node.integer("axis", 1);
    node.check(axis == 1 || axis == -1, "shares out along axis %d instead of the neurons", axis);
    activate(node, Activation.SOFTMAX);
  }

  private void reshape(OnnxNode node) throws Refusal {
    OnnxTensor sizes = constants.of(node, 1, "sizes");
    shape.reshape(node, OnnxConstants.wholeNumbers(sizes, node, 1, "sizes"));
  }

  private DenseLayer current(OnnxNode node) throws Refusal {
    node.check(!layers.isEmpty(), "comes before any layer with weights");
    DenseLayer layer = layers.getLast();
    node.check(layer.activation().isEmpty(), "comes after the activation of its layer");
    return layer;
  }

  private static void checkDropsNothing(OnnxNode node) throws Refusal {
    node.check(
        !node.hasInput(2) && node.integer("is_test", 1) != 0, "may drop activations at random");
  }

  private static void checkKeepsFloats(OnnxNode node) throws Refusal {
    long type = node.integer("to", 0);
    node.check(type == OnnxType.FLOAT, "makes %s numbers of float32 ones", OnnxType.name(type));
  }

  private static Span times(float factor, Span numbers, OnnxNode node) throws Refusal {
    if (factor == 1) {
      return numbers;
    }
    Span products = Span.zeros(numbers.length());
    for (int i = 0; i < numbers.length(); i++) {
      products.values()[i] = factor * numbers.at(i);
      if (!Float.isFinite(products.at(i))) {
        throw node.refusal("makes weights or biases infinite by its factor");
      }
    }
    return products;
  }

  private static Span repeated(float number, int count) {
    Span numbers = Span.zeros(count);
    Arrays.fill(numbers.values(), number);
    return numbers;
  }
}
