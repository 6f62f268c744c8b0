package io.github.downhill.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way of an input through an ONNX graph to its output, where that is a single line.
 *
 * @param input what goes in
 * @param nodes what it goes through, in this order
 */
record OnnxChain(OnnxValue input, List<OnnxNode> nodes) {
  private static final int MAKERS_SHOWN = 3;

  /**
   * Finds the way, from the output back to the input, since only the names of values say what
   * follows what.
   *
   * @throws Refusal if there is no such way, or it branches
   */
  static OnnxChain of(OnnxGraph graph, OnnxConstants constants) throws Refusal {
    Deque<OnnxNode> nodes = new ArrayDeque<>();
    String value = output(graph).name();
    while (graph.maker(value).isPresent()) {
      OnnxNode node = GeluFormula.asOne(graph.maker(value).get(), graph, constants);
      node.check(nodes.size() < graph.nodes().size(), "makes what it is made of");
      node.check(value.equals(node.outputs().getFirst()), "is used for its second output");
      nodes.addFirst(node);
      value = node.input(PerceptronBuilder.dataInput(node, constants));
    }
    OnnxValue input = input(graph, value, List.copyOf(nodes));
    return new OnnxChain(input, List.copyOf(nodes));
  }

  private static OnnxValue output(OnnxGraph graph) throws Refusal {
    List<OnnxValue> outputs = graph.outputs();
    Refusal.unless(
        outputs.size() == 1,
        "cannot be read as a perceptron: it has %d outputs instead of one%s",
        outputs.size(),
        outputs.isEmpty() ? "" : ", made by " + makers(graph));
    return outputs.getFirst();
  }

  private static String makers(OnnxGraph graph) {
    return graph.outputs().stream()
        .limit(MAKERS_SHOWN)
        .flatMap(output -> graph.maker(output.name()).stream())
        .map(OnnxNode::text)
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static OnnxValue input(OnnxGraph graph, String name, List<OnnxNode> nodes)
      throws Refusal {
    Refusal.unless(!nodes.isEmpty(), "cannot be read as a perceptron: no node makes its output");
    OnnxNode first = nodes.getFirst();
    OnnxValue input =
        graph
            .input(name)
            .orElseThrow(() ->
                first.refusal(
                    "reads %s, which is no input of the graph".formatted(Refusal.quoted(name))));
    first.check(
        input.type() == OnnxType.FLOAT,
        "reads %s, which holds %s numbers instead of float32",
        Refusal.quoted(name),
        OnnxType.name(input.type()));
    return input;
  }
}
