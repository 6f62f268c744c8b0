package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GELU in versions of ONNX before 20, which have no operator for it: x · (1 + erf(x / √2)) · ½.
 *
 * <p>It is written as PyTorch writes it, which ONNX Runtime then computes in one go; and read with
 * its factors in any order, and √½ as a factor in place of √2.
 */
final class GeluFormula {
  private static final float ROOT = 1.4142135f;
  private static final float TOLERANCE = 1e-6f; // exporters round √2 in their own ways

  private final OnnxGraph graph;
  private final OnnxConstants constants;
  private final List<String> factors = new ArrayList<>();
  private float number = 1;

  private GeluFormula(OnnxGraph graph, OnnxConstants constants) {
    this.graph = graph;
    this.constants = constants;
  }

  /** Adds the nodes of one layer. */
  static void addNodes(ProtoMessage graph, String layer, String sums, String activations) {
    String at = layer + ".gelu.";
    node(graph, at, "Div", "scaled", sums, "gelu.root");
    node(graph, at, "Erf", "erf", at + "scaled");
    node(graph, at, "Add", "share", at + "erf", "gelu.one");
    node(graph, at, "Mul", "twice", sums, at + "share");
    graph.message(
        Onnx.GRAPH_NODE,
        OnnxWriter.node(layer + "/gelu", "Mul", activations, at + "twice", "gelu.half"));
  }

  private static void node(
      ProtoMessage graph, String at, String operator, String output, String... inputs) {
    String name = at.replace(".gelu.", "/gelu/") + output;
    graph.message(Onnx.GRAPH_NODE, OnnxWriter.node(name, operator, at + output, inputs));
  }

  /** Adds the numbers that the nodes of all layers share. */
  static void addNumbers(ProtoMessage graph) {
    graph.message(Onnx.GRAPH_TENSOR, OnnxWriter.tensor("gelu.root", Span.of(ROOT)));
    graph.message(Onnx.GRAPH_TENSOR, OnnxWriter.tensor("gelu.one", Span.of(1)));
    graph.message(Onnx.GRAPH_TENSOR, OnnxWriter.tensor("gelu.half", Span.of(0.5f)));
  }

  /** All nodes of the formula as one, if it ends in this node; else the node itself. */
  static OnnxNode asOne(OnnxNode last, OnnxGraph graph, OnnxConstants constants) throws Refusal {
    if (!last.isOne("Mul")) {
      return last;
    }
    var formula = new GeluFormula(graph, constants);
    formula.multiply(last);
    Optional<String> x = formula.x();
    return x.isEmpty()
        ? last
        : new OnnxNode(
            last.number(), last.name(), "", "Gelu", List.of(x.get()), last.outputs(), Map.of());
  }

  /** Collects the factors of a product, one of which may be a product itself. */
  private void multiply(OnnxNode product) throws Refusal {
    for (int place = 0; place < 2; place++) {
      Optional<OnnxNode> inner = made("Mul", product.input(place));
      if (inner.isPresent()) {
        multiply(inner.get(), 0);
        multiply(inner.get(), 1);
      } else {
        multiply(product, place);
      }
    }
  }

  private void multiply(OnnxNode product, int place) throws Refusal {
    Optional<Float> constant = constant(product, place);
    constant.ifPresent(factor -> number *= factor);
    if (constant.isEmpty()) {
      factors.add(product.input(place));
    }
  }

  /** What the formula is of, if it is one: the factor that is under erf in the other. */
  private Optional<String> x() throws Refusal {
    if (factors.size() == 2 && isClose(number, 0.5f)) {
      for (int i = 0; i < 2; i++) {
        Optional<String> x = underErf(factors.get(i));
        if (x.equals(Optional.of(factors.get(1 - i)))) {
          return x;
        }
      }
    }
    return Optional.empty();
  }

  /** The x of 1 + erf(x / √2). */
  private Optional<String> underErf(String value) throws Refusal {
    Optional<OnnxNode> sum = made("Add", value);
    Optional<OnnxNode> erf =
        sum.isEmpty() ? Optional.empty() : other(sum.get(), 1).flatMap(at -> made("Erf", at));
    return erf.isEmpty() ? Optional.empty() : scaled(erf.get().input(0));
  }

  /** The x of x / √2, or of x · √½. */
  private Optional<String> scaled(String value) throws Refusal {
    Optional<OnnxNode> product = made("Mul", value);
    if (product.isPresent()) {
      return other(product.get(), 1 / ROOT);
    }
    Optional<OnnxNode> quotient = made("Div", value);
    return quotient.isPresent() && isOf(ROOT, quotient.get(), 1)
        ? Optional.of(quotient.get().input(0))
        : Optional.empty();
  }

  /** What a node adds to a number, or multiplies by it, if it is this number. */
  private Optional<String> other(OnnxNode node, float expected) throws Refusal {
    for (int place = 0; place < 2; place++) {
      if (isOf(expected, node, place)) {
        return Optional.of(node.input(1 - place));
      }
    }
    return Optional.empty();
  }

  private boolean isOf(float expected, OnnxNode node, int place) throws Refusal {
    return constant(node, place).filter(given -> isClose(given, expected)).isPresent();
  }

  private Optional<OnnxNode> made(String operator, String value) {
    return graph.maker(value).filter(node -> node.isOne(operator));
  }

  /** A single number that a node is given. */
  private Optional<Float> constant(OnnxNode node, int place) throws Refusal {
    if (!constants.has(node.input(place))) {
      return Optional.empty();
    }
    Span given = OnnxConstants.floats(constants.of(node, place, "factor"), node, place, "factor");
    return given.length() == 1 ? Optional.of(given.at(0)) : Optional.empty();
  }

  private static boolean isClose(float given, float expected) {
    return Math.abs(given - expected) < TOLERANCE;
  }
}
