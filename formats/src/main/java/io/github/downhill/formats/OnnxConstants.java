package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import java.util.List;
import java.util.Objects;

/** The values of an ONNX graph that are the same for every input: its weights and biases. */
final class OnnxConstants {
  private static final int DEPTH_MAX = 16;

  private final OnnxGraph graph;

  /** The constants of a graph. */
  OnnxConstants(OnnxGraph graph) {
    this.graph = graph;
  }

  /** Whether a value is a constant. */
  boolean has(String value) {
    return has(value, 0);
  }

  /** The constant that a node is given at a place. */
  OnnxTensor of(OnnxNode node, int place, String role) throws Refusal {
    String value = node.input(place);
    node.check(
        has(value),
        "takes its %s from %s, which is not stored in the file as a tensor",
        role,
        Refusal.quoted(value));
    return tensor(value);
  }

  /** The float32 numbers of a constant that a node is given. */
  static Span floats(OnnxTensor tensor, OnnxNode node, int place, String role) throws Refusal {
    try {
      return tensor.floats();
    } catch (Refusal e) {
      throw unusable(e, node, place, role);
    }
  }

  /** The whole numbers of a constant that a node is given. */
  static List<Long> wholeNumbers(OnnxTensor tensor, OnnxNode node, int place, String role)
      throws Refusal {
    try {
      return tensor.wholeNumbers();
    } catch (Refusal e) {
      throw unusable(e, node, place, role);
    }
  }

  private static Refusal unusable(Refusal why, OnnxNode node, int place, String role)
      throws Refusal {
    return node.refusal(
        "takes its %s from %s, which %s"
            .formatted(role, Refusal.quoted(node.input(place)), why.getMessage()));
  }

  private boolean has(String value, int depth) {
    OnnxNode maker = graph.nodes().get(value);
    if (maker == null || graph.tensors().containsKey(value)) {
      return graph.tensors().containsKey(value);
    }
    return maker.isOne("Constant")
        || ((maker.isOne("Identity") || maker.isOne("Transpose"))
            && maker.hasInput(0)
            && depth < DEPTH_MAX
            && has(maker.inputs().getFirst(), depth + 1));
  }

  private OnnxTensor tensor(String value) throws Refusal {
    OnnxTensor stored = graph.tensors().get(value);
    if (stored != null) {
      return stored;
    }
    OnnxNode maker = Objects.requireNonNull(graph.nodes().get(value));
    return switch (maker.operator()) {
      case "Identity" -> tensor(maker.input(0));
      case "Transpose" -> transposed(maker, tensor(maker.input(0)));
      default -> constant(maker);
    };
  }

  private static OnnxTensor constant(OnnxNode node) throws Refusal {
    OnnxAttribute tensor = node.attributes().get("value");
    if (tensor != null && tensor.tensor().isPresent()) {
      return tensor.tensor().get();
    }
    OnnxAttribute numbers = node.attributes().get("value_floats");
    if (numbers != null) {
      return OnnxTensor.of(numbers.numbers(), List.of((long) numbers.numbers().length()));
    }
    OnnxAttribute integers = node.attributes().get("value_ints");
    if (integers != null) {
      return OnnxTensor.of(integers.integers());
    }
    node.check(node.attributes().containsKey("value_float"), "holds no tensor that can be read");
    return OnnxTensor.of(Span.of(node.number("value_float", 0)), List.of());
  }

  private static OnnxTensor transposed(OnnxNode node, OnnxTensor source) throws Refusal {
    OnnxAttribute order = node.attributes().get("perm");
    boolean turns = order == null || order.integers().equals(List.of(1L, 0L));
    node.check(source.rank() == 2 && turns, "transposes something else than a matrix");
    Span turned = transposed(floats(source, node, 0, "numbers"), source.size(0), source.size(1));
    return OnnxTensor.of(turned, source.sizes().reversed());
  }

  /** The numbers of a matrix, column after column. */
  static Span transposed(Span matrix, int rows, int columns) {
    Span turned = Span.zeros(matrix.length());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned.values()[column * rows + row] = matrix.at(row * columns + column);
      }
    }
    return turned;
  }
}
