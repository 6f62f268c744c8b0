package io.github.downhill.formats;

/** The numbers of the fields of ONNX's messages that Downhill reads or writes (onnx.proto). */
final class Onnx {
  static final int MODEL_IR_VERSION = 1;
  static final int MODEL_PRODUCER = 2;
  static final int MODEL_PRODUCER_VERSION = 3;
  static final int MODEL_DOC = 6;
  static final int MODEL_GRAPH = 7;
  static final int MODEL_OPERATORS = 8;
  static final int MODEL_METADATA = 14;

  static final int OPERATORS_DOMAIN = 1;
  static final int OPERATORS_VERSION = 2;

  static final int ENTRY_KEY = 1;
  static final int ENTRY_VALUE = 2;

  static final int GRAPH_NODE = 1;
  static final int GRAPH_NAME = 2;
  static final int GRAPH_TENSOR = 5;
  static final int GRAPH_DOC = 10;
  static final int GRAPH_INPUT = 11;
  static final int GRAPH_OUTPUT = 12;

  static final int NODE_INPUT = 1;
  static final int NODE_OUTPUT = 2;
  static final int NODE_NAME = 3;
  static final int NODE_OPERATOR = 4;
  static final int NODE_ATTRIBUTE = 5;
  static final int NODE_DOC = 6;
  static final int NODE_DOMAIN = 7;

  static final int ATTRIBUTE_NAME = 1;
  static final int ATTRIBUTE_NUMBER = 2;
  static final int ATTRIBUTE_INTEGER = 3;
  static final int ATTRIBUTE_TEXT = 4; // bytes, so any
  static final int ATTRIBUTE_TENSOR = 5;
  static final int ATTRIBUTE_NUMBERS = 7;
  static final int ATTRIBUTE_INTEGERS = 8;
  static final int ATTRIBUTE_TYPE = 20;

  static final int TENSOR_SIZES = 1;
  static final int TENSOR_TYPE = 2;
  static final int TENSOR_FLOATS = 4;
  static final int TENSOR_INTEGERS = 7;
  static final int TENSOR_NAME = 8;
  static final int TENSOR_RAW = 9;
  static final int TENSOR_LOCATION = 14;

  static final int VALUE_NAME = 1;
  static final int VALUE_TYPE = 2;
  static final int VALUE_DOC = 3;
  static final int TYPE_TENSOR = 1;
  static final int TENSOR_TYPE_ELEMENT = 1;
  static final int TENSOR_TYPE_SHAPE = 2;
  static final int SHAPE_SIZE = 1;
  static final int SIZE_VALUE = 1;
  static final int SIZE_NAME = 2;

  private Onnx() {}
}
