package io.github.downhill.formats;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An ONNX file as a model: its graph, if it is that of a perceptron, and our metadata. */
final class OnnxReader {
  private OnnxReader() {}

  /** Reads a model. */
  static Model read(ByteBuffer file, Kernels kernels) throws Refusal {
    Optional<OnnxGraph> graph = Optional.empty();
    Map<String, String> metadata = new LinkedHashMap<>();
    ProtoReader in = ProtoReader.of(file);
    while (in.next()) {
      switch (in.field()) {
        case Onnx.MODEL_GRAPH -> {
          Refusal.unless(graph.isEmpty(), "holds two graphs; expected one");
          graph = Optional.of(OnnxGraph.read(in.message()));
        }
        case Onnx.MODEL_METADATA -> addEntry(in.message(), metadata);
        default -> in.skip();
      }
    }
    if (graph.isEmpty()) {
      throw new Refusal(
          "holds no ONNX graph; check that it is the file you mean, or copy it again");
    }
    Optional<Origin> origin = OriginText.parse(metadata);
    Network network = Network.of(perceptron(graph.get()), kernels);
    try {
      return new Model(network, origin);
    } catch (IllegalArgumentException e) {
      throw OriginText.damaged(e);
    }
  }

  private static Parameters perceptron(OnnxGraph graph) throws Refusal {
    var constants = new OnnxConstants(graph);
    OnnxChain chain = OnnxChain.of(graph, constants);
    var builder = new PerceptronBuilder(chain.input(), constants);
    for (OnnxNode node : chain.nodes()) {
      builder.add(node);
    }
    Parameters parameters = builder.build(chain.nodes().getLast());
    Refusal.unless(
        graph.inputs().size() == 1,
        "cannot be read as a perceptron: it has %d inputs, of which %s reads one",
        graph.inputs().size(),
        chain.nodes().getFirst().text());
    return parameters;
  }

  private static void addEntry(ProtoReader in, Map<String, String> metadata) throws Refusal {
    var key = "";
    var value = "";
    while (in.next()) {
      switch (in.field()) {
        case Onnx.ENTRY_KEY -> key = in.text();
        case Onnx.ENTRY_VALUE -> value = in.text();
        default -> in.skip();
      }
    }
    String other = metadata.put(key, value);
    if (other != null) {
      throw OriginText.damaged(Refusal.quoted(key) + " is there twice");
    }
  }
}
