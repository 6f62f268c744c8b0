package io.github.downhill.formats;

import java.util.List;

/** The kinds of numbers that a tensor of ONNX can hold. */
final class OnnxType {
  static final long FLOAT = 1;
  static final long INT64 = 7;

  private static final List<String> NAMES =
      List.of(
          "undefined",
          "float32",
          "uint8",
          "int8",
          "uint16",
          "int16",
          "int32",
          "int64",
          "string",
          "bool",
          "float16",
          "float64",
          "uint32",
          "uint64",
          "complex64",
          "complex128",
          "bfloat16");

  private OnnxType() {}

  /** The name of a kind. */
  static String name(long type) {
    return type >= 0 && type < NAMES.size() ? NAMES.get((int) type) : "unknown";
  }
}
