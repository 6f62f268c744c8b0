package io.github.downhill.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A node of an ONNX graph: an operator between named values.
 *
 * @param number which node of the graph it is, counted from 1
 * @param name its name; often empty
 * @param domain who defined the operator; empty for ONNX itself
 * @param operator the operator, such as {@code Gemm}
 * @param inputs the names of what it reads; empty for what is left out
 * @param outputs the names of what it makes
 * @param attributes its settings, by name
 */
record OnnxNode(
    int number,
    String name,
    String domain,
    String operator,
    List<String> inputs,
    List<String> outputs,
    Map<String, OnnxAttribute> attributes) {

  private static final int NAME_MAX = 80;

  /** Reads a node. */
  static OnnxNode read(ProtoReader in, int number) throws Refusal {
    var name = "";
    var domain = "";
    var operator = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, OnnxAttribute> attributes = new LinkedHashMap<>();
    while (in.next()) {
      switch (in.field()) {
        case Onnx.NODE_INPUT -> inputs.add(in.text());
        case Onnx.NODE_OUTPUT -> outputs.add(in.text());
        case Onnx.NODE_NAME -> name = in.text();
        case Onnx.NODE_OPERATOR -> operator = in.text();
        case Onnx.NODE_DOMAIN -> domain = in.text();
        case Onnx.NODE_ATTRIBUTE -> {
          OnnxAttribute attribute = OnnxAttribute.read(in.message());
          attributes.putIfAbsent(attribute.name(), attribute);
        }
        default -> in.skip();
      }
    }
    domain = domain.equals("ai.onnx") ? "" : domain;
    return new OnnxNode(number, name, domain, operator, inputs, outputs, attributes);
  }

  /** The node as sentences name it: {@code node 'conv1' (Conv)}. */
  String text() {
    String what = Refusal.shown(domain.isEmpty() ? operator : domain + "." + operator, NAME_MAX);
    if (!name.isEmpty()) {
      return "node %s (%s)".formatted(Refusal.quoted(name), what);
    }
    String output = outputs.isEmpty() ? "nothing" : Refusal.quoted(outputs.getFirst());
    return "node " + number + " (" + what + ", which makes " + output + ")";
  }

  /** Whether its operator is one of ONNX itself, of this name. */
  boolean isOne(String name) {
    return domain.isEmpty() && operator.equals(name);
  }

  /** Whether something is given to the node at a place, counted from 0. */
  boolean hasInput(int place) {
    return place < inputs.size() && !inputs.get(place).isEmpty();
  }

  /** The name of what is given to the node at a place. */
  String input(int place) throws Refusal {
    check(hasInput(place), "has no input %d", place + 1);
    return inputs.get(place);
  }

  /** A setting that is a whole number. */
  long integer(String setting, long usual) {
    OnnxAttribute attribute = attributes.get(setting);
    return attribute == null ? usual : attribute.integer();
  }

  /** A setting that is a float32. */
  float number(String setting, float usual) {
    OnnxAttribute attribute = attributes.get(setting);
    return attribute == null ? usual : attribute.number();
  }

  /** A setting that is a text. */
  String text(String setting, String usual) {
    OnnxAttribute attribute = attributes.get(setting);
    return attribute == null ? usual : attribute.text();
  }

  /** Makes sure of something without which the graph is no perceptron that can be read. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation's library is needed for nothing else
  void check(boolean holds, String otherwise, Object... arguments) throws Refusal {
    if (!holds) {
      throw refusal(English.text(otherwise, arguments));
    }
  }

  /** A refusal because of this node. */
  Refusal refusal(String why) {
    return new Refusal("cannot be read as a perceptron: %s %s".formatted(text(), why));
  }
}
