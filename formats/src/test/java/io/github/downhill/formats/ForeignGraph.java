package io.github.downhill.formats;

import com.google.protobuf.CodedOutputStream;
import io.github.downhill.kernels.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.LongStream;

/** An ONNX file such as other software may write it, in the making. */
final class ForeignGraph {
  private static final int NUMBER = 1;
  private static final int INTEGER = 2;
  private static final int TEXT = 3;
  private static final int TENSOR = 4;
  private static final int INTEGERS = 7;

  private final ProtoMessage graph = new ProtoMessage().text(Onnx.GRAPH_NAME, "foreign");
  private final long operatorsVersion;

  private ForeignGraph(long operatorsVersion) {
    this.operatorsVersion = operatorsVersion;
  }

  /** A graph from x, any number of examples with 3 numbers each, to y, with 2 each. */
  static ForeignGraph from3To2() {
    return of(13).input("x", OnnxType.FLOAT, 0, 3).output("y", 0, 2);
  }

  /** A graph in which operators mean what they did in a version of ONNX. */
  static ForeignGraph of(long operatorsVersion) {
    return new ForeignGraph(operatorsVersion);
  }

  /** Adds an input; a size of 0 is any. */
  ForeignGraph input(String name, long type, long... sizes) {
    return field(Onnx.GRAPH_INPUT, value(name, type, sizes));
  }

  /** Adds an output; a size of 0 is any. */
  ForeignGraph output(String name, long... sizes) {
    return field(Onnx.GRAPH_OUTPUT, value(name, OnnxType.FLOAT, sizes));
  }

  /** Adds a node without a name that reads and makes values, as in {@code "x w -> y"}. */
  ForeignGraph node(String operator, String values, ProtoMessage... attributes) {
    return named("", operator, values, attributes);
  }

  /** Adds a node; the operator may have a domain before a colon. */
  ForeignGraph named(String name, String operator, String values, ProtoMessage... attributes) {
    String[] sides = values.split("->", -1);
    String[] names = operator.split(":", -1);
    var node = new ProtoMessage();
    addAll(Onnx.NODE_INPUT, sides[0], node);
    addAll(Onnx.NODE_OUTPUT, sides[1], node);
    node.text(Onnx.NODE_NAME, name).text(Onnx.NODE_OPERATOR, names[names.length - 1]);
    node.text(Onnx.NODE_DOMAIN, names.length == 1 ? "" : names[0]);
    for (ProtoMessage attribute : attributes) {
      node.message(Onnx.NODE_ATTRIBUTE, attribute);
    }
    return field(Onnx.GRAPH_NODE, node);
  }

  /** Adds a stored tensor of random numbers. */
  ForeignGraph weights(String name, long... sizes) {
    int count = (int) LongStream.of(sizes).reduce(1, (a, b) -> a * b);
    return tensor(floats(name, Samples.numbers(count, name.hashCode()), sizes));
  }

  /** Adds a stored tensor. */
  ForeignGraph tensor(ProtoMessage tensor) {
    return field(Onnx.GRAPH_TENSOR, tensor);
  }

  /** Adds a field. */
  ForeignGraph field(int number, ProtoMessage message) {
    graph.message(number, message);
    return this;
  }

  /** The file. */
  byte[] bytes() {
    var operators = new ProtoMessage().integer(Onnx.OPERATORS_VERSION, operatorsVersion);
    return bytes(
        new ProtoMessage()
            .integer(Onnx.MODEL_IR_VERSION, 7)
            .message(Onnx.MODEL_OPERATORS, operators)
            .message(Onnx.MODEL_GRAPH, graph));
  }

  /** A message as bytes. */
  static byte[] bytes(ProtoMessage message) {
    var bytes = new ByteArrayOutputStream();
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      message.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** A tensor whose numbers are bytes. */
  static ProtoMessage floats(String name, Span values, long... sizes) {
    return tensor(name, OnnxType.FLOAT, sizes).floats(Onnx.TENSOR_RAW, values);
  }

  /** A tensor whose numbers are listed. */
  static ProtoMessage listed(String name, Span values, long... sizes) {
    return tensor(name, OnnxType.FLOAT, sizes).floats(Onnx.TENSOR_FLOATS, values);
  }

  /** A row of whole numbers. */
  static ProtoMessage integers(String name, long... values) {
    ProtoMessage tensor = tensor(name, OnnxType.INT64, values.length);
    for (long value : values) {
      tensor.integer(Onnx.TENSOR_INTEGERS, value);
    }
    return tensor;
  }

  /** A tensor without its numbers. */
  static ProtoMessage tensor(String name, long type, long... sizes) {
    var tensor = new ProtoMessage().text(Onnx.TENSOR_NAME, name).integer(Onnx.TENSOR_TYPE, type);
    for (long size : sizes) {
      tensor.integer(Onnx.TENSOR_SIZES, size);
    }
    return tensor;
  }

  /** A setting that is a whole number. */
  static ProtoMessage setting(String name, long value) {
    return typed(name, INTEGER).integer(Onnx.ATTRIBUTE_INTEGER, value);
  }

  /** A setting that is a number. */
  static ProtoMessage setting(String name, float value) {
    return typed(name, NUMBER).number(Onnx.ATTRIBUTE_NUMBER, value);
  }

  /** A setting that is a text. */
  static ProtoMessage setting(String name, String value) {
    return typed(name, TEXT).text(Onnx.ATTRIBUTE_TEXT, value);
  }

  /** A setting that is a list of whole numbers. */
  static ProtoMessage setting(String name, long first, long second) {
    return typed(name, INTEGERS)
        .integer(Onnx.ATTRIBUTE_INTEGERS, first)
        .integer(Onnx.ATTRIBUTE_INTEGERS, second);
  }

  /** A setting that is a tensor. */
  static ProtoMessage setting(String name, ProtoMessage tensor) {
    return typed(name, TENSOR).message(Onnx.ATTRIBUTE_TENSOR, tensor);
  }

  private static ProtoMessage typed(String name, int type) {
    return new ProtoMessage().text(Onnx.ATTRIBUTE_NAME, name).integer(Onnx.ATTRIBUTE_TYPE, type);
  }

  private static void addAll(int field, String names, ProtoMessage node) {
    for (String name : names.strip().split(" ", -1)) {
      node.text(field, name);
    }
  }

  private static ProtoMessage value(String name, long type, long... sizes) {
    var shape = new ProtoMessage();
    for (long size : sizes) {
      ProtoMessage known = new ProtoMessage().integer(Onnx.SIZE_VALUE, size);
      ProtoMessage any = new ProtoMessage().text(Onnx.SIZE_NAME, "any");
      shape.message(Onnx.SHAPE_SIZE, size == 0 ? any : known);
    }
    ProtoMessage tensor =
        new ProtoMessage()
            .integer(Onnx.TENSOR_TYPE_ELEMENT, type)
            .message(Onnx.TENSOR_TYPE_SHAPE, shape);
    return new ProtoMessage()
        .text(Onnx.VALUE_NAME, name)
        .message(Onnx.VALUE_TYPE, new ProtoMessage().message(Onnx.TYPE_TENSOR, tensor));
  }
}
