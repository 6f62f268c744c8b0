package io.github.downhill.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An ONNX graph, as far as it is of interest here.
 *
 * @param nodes its nodes, by the name of what they make
 * @param tensors the tensors stored in it, by name
 * @param inputs what it is given, without what is stored in it
 * @param outputs what it gives
 */
record OnnxGraph(
    Map<String, OnnxNode> nodes,
    Map<String, OnnxTensor> tensors,
    List<OnnxValue> inputs,
    List<OnnxValue> outputs) {

  /** Reads a graph. */
  static OnnxGraph read(ProtoReader in) throws Refusal {
    Map<String, OnnxNode> nodes = new HashMap<>();
    Map<String, OnnxTensor> tensors = new HashMap<>();
    List<OnnxValue> inputs = new ArrayList<>();
    List<OnnxValue> outputs = new ArrayList<>();
    int number = 1;
    while (in.next()) {
      switch (in.field()) {
        case Onnx.GRAPH_NODE -> add(OnnxNode.read(in.message(), number++), nodes);
        case Onnx.GRAPH_TENSOR -> add(OnnxTensor.read(in.message()), tensors);
        case Onnx.GRAPH_INPUT -> inputs.add(OnnxValue.read(in.message()));
        case Onnx.GRAPH_OUTPUT -> outputs.add(OnnxValue.read(in.message()));
        default -> in.skip();
      }
    }
    inputs.removeIf(input -> tensors.containsKey(input.name())); // older files list both
    return new OnnxGraph(nodes, tensors, inputs, outputs);
  }

  /** The node that makes a value, if one does. */
  Optional<OnnxNode> maker(String value) {
    return Optional.ofNullable(nodes.get(value));
  }

  /** The input of a name, if it has one. */
  Optional<OnnxValue> input(String name) {
    return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
  }

  private static void add(OnnxNode node, Map<String, OnnxNode> nodes) throws Refusal {
    for (String output : node.outputs()) {
      if (!output.isEmpty()) {
        OnnxNode other = nodes.put(output, node);
        node.check(other == null, "makes %s, which is made twice", Refusal.quoted(output));
      }
    }
  }

  private static void add(OnnxTensor tensor, Map<String, OnnxTensor> tensors) throws Refusal {
    OnnxTensor other = tensors.put(tensor.name(), tensor);
    Refusal.unless(other == null, "holds two tensors named %s", Refusal.quoted(tensor.name()));
  }
}
