package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Parameters;

/** A model as an ONNX message. */
final class OnnxWriter {
  // ONNX 1.8: the oldest in which all operators used here mean what they mean today.
  private static final int IR_VERSION = 7;
  private static final int OPERATORS_VERSION = 13;
  private static final int ATTRIBUTE_IS_INTEGER = 2;

  private final Parameters parameters;
  private final Architecture architecture;
  private final ProtoMessage graph = new ProtoMessage();

  private OnnxWriter(Parameters parameters) {
    this.parameters = parameters;
    this.architecture = parameters.architecture();
  }

  /** The message that the file is to hold. */
  static ProtoMessage write(Model model) {
    var message =
        new ProtoMessage()
            .integer(Onnx.MODEL_IR_VERSION, IR_VERSION)
            .text(Onnx.MODEL_PRODUCER, "downhill");
    model.origin().ifPresent(it -> message.text(Onnx.MODEL_PRODUCER_VERSION, it.version()));
    message
        .text(Onnx.MODEL_DOC, documentation(model.network().architecture()))
        .message(
            Onnx.MODEL_OPERATORS,
            new ProtoMessage()
                .text(Onnx.OPERATORS_DOMAIN, "")
                .integer(Onnx.OPERATORS_VERSION, OPERATORS_VERSION));
    model.origin().ifPresent(it -> addMetadata(it, message));
    // The graph comes last, so that no beginning of a file is a whole one.
    return message.message(Onnx.MODEL_GRAPH, new OnnxWriter(model.network().parameters()).graph());
  }

  private static String documentation(Architecture architecture) {
    return English.text(
        "A multilayer perceptron, %s: %,d weights and biases. An input is a row of %,d numbers, for"
            + " an image its pixels, row by row, from 0 for background to 1 for ink; an output is a"
            + " row of %,d numbers, one a class, of which the largest is the answer.",
        architecture.text(),
        architecture.parameterCount(),
        architecture.inputs(),
        architecture.outputs());
  }

  private static void addMetadata(Origin origin, ProtoMessage message) {
    OriginText.of(origin)
        .forEach((key, value) ->
            message.message(
                Onnx.MODEL_METADATA,
                new ProtoMessage().text(Onnx.ENTRY_KEY, key).text(Onnx.ENTRY_VALUE, value)));
  }

  private ProtoMessage graph() {
    String value = "inputs";
    for (int l = 0; l < architecture.layers().size(); l++) {
      value = addLayer(l, value);
    }
    graph.text(Onnx.GRAPH_NAME, "perceptron " + architecture.text());
    for (int l = 0; l < architecture.layers().size(); l++) {
      addTensors(l);
    }
    if (architecture.layers().stream().anyMatch(it -> it.activation() == Activation.GELU)) {
      GeluFormula.addNumbers(graph);
    }
    return graph
        .message(Onnx.GRAPH_INPUT, value("inputs", architecture.inputs()))
        .message(Onnx.GRAPH_OUTPUT, value("outputs", architecture.outputs()));
  }

  private String addLayer(int l, String input) {
    Activation activation = architecture.layers().get(l).activation();
    String name = name(l);
    String activations = l == architecture.layers().size() - 1 ? "outputs" : name + ".activations";
    String sums = activation == Activation.IDENTITY ? activations : name + ".sums";
    graph.message(
        Onnx.GRAPH_NODE, node(name, "Gemm", sums, input, name + ".weights", name + ".biases"));
    switch (activation) {
      case SIGMOID -> addActivation(name + "/sigmoid", "Sigmoid", activations, sums);
      case TANH -> addActivation(name + "/tanh", "Tanh", activations, sums);
      case RELU -> addActivation(name + "/relu", "Relu", activations, sums);
      case GELU -> GeluFormula.addNodes(graph, name, sums, activations);
      case SOFTMAX ->
          addActivation(name + "/softmax", "Softmax", activations, sums, alongNeurons());
      case IDENTITY -> {} // the sums are the activations
    }
    return activations;
  }

  private void addActivation(
      String name, String operator, String output, String input, ProtoMessage... attributes) {
    ProtoMessage node = node(name, operator, output, input);
    for (ProtoMessage attribute : attributes) {
      node.message(Onnx.NODE_ATTRIBUTE, attribute);
    }
    graph.message(Onnx.GRAPH_NODE, node);
  }

  private static ProtoMessage alongNeurons() {
    return new ProtoMessage()
        .text(Onnx.ATTRIBUTE_NAME, "axis")
        .integer(Onnx.ATTRIBUTE_INTEGER, -1)
        .integer(Onnx.ATTRIBUTE_TYPE, ATTRIBUTE_IS_INTEGER);
  }

  private void addTensors(int l) {
    Layer layer = architecture.layers().get(l);
    graph.message(
        Onnx.GRAPH_TENSOR,
        tensor(
            name(l) + ".weights", parameters.weights(l).span(), layer.inputs(), layer.neurons()));
    graph.message(
        Onnx.GRAPH_TENSOR, tensor(name(l) + ".biases", parameters.biases(l), layer.neurons()));
  }

  private static String name(int layer) {
    return "layer" + (layer + 1);
  }

  /** A node of one output. */
  static ProtoMessage node(String name, String operator, String output, String... inputs) {
    var node = new ProtoMessage();
    for (String input : inputs) {
      node.text(Onnx.NODE_INPUT, input);
    }
    return node.text(Onnx.NODE_OUTPUT, output)
        .text(Onnx.NODE_NAME, name)
        .text(Onnx.NODE_OPERATOR, operator);
  }

  /** A tensor of float32 numbers; a single number without sizes. */
  static ProtoMessage tensor(String name, Span values, int... sizes) {
    var tensor = new ProtoMessage();
    for (int size : sizes) {
      tensor.integer(Onnx.TENSOR_SIZES, size);
    }
    return tensor
        .integer(Onnx.TENSOR_TYPE, OnnxType.FLOAT)
        .text(Onnx.TENSOR_NAME, name)
        .floats(Onnx.TENSOR_RAW, values);
  }

  private static ProtoMessage value(String name, int width) {
    ProtoMessage batch = new ProtoMessage().text(Onnx.SIZE_NAME, "batch");
    ProtoMessage size = new ProtoMessage().integer(Onnx.SIZE_VALUE, width);
    ProtoMessage shape =
        new ProtoMessage().message(Onnx.SHAPE_SIZE, batch).message(Onnx.SHAPE_SIZE, size);
    ProtoMessage tensor =
        new ProtoMessage()
            .integer(Onnx.TENSOR_TYPE_ELEMENT, OnnxType.FLOAT)
            .message(Onnx.TENSOR_TYPE_SHAPE, shape);
    return new ProtoMessage()
        .text(Onnx.VALUE_NAME, name)
        .message(Onnx.VALUE_TYPE, new ProtoMessage().message(Onnx.TYPE_TENSOR, tensor));
  }
}
