package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A setting of a node.
 *
 * @param name its name
 * @param number its value, if it is a float32
 * @param integer its value, if it is a whole number
 * @param text its value, if it is a text
 * @param numbers its values, if they are float32
 * @param integers its values, if they are whole numbers
 * @param tensor its value, if it is a tensor
 */
record OnnxAttribute(
    String name,
    float number,
    long integer,
    String text,
    Span numbers,
    List<Long> integers,
    Optional<OnnxTensor> tensor) {

  OnnxAttribute {
    integers = List.copyOf(integers);
  }

  /** Reads a setting. */
  static OnnxAttribute read(ProtoReader in) throws Refusal {
    var name = "";
    float number = 0;
    long integer = 0;
    var text = "";
    var numbers = new NumberList();
    List<Long> integers = new ArrayList<>();
    Optional<OnnxTensor> tensor = Optional.empty();
    while (in.next()) {
      switch (in.field()) {
        case Onnx.ATTRIBUTE_NAME -> name = in.text();
        case Onnx.ATTRIBUTE_NUMBER -> number = in.number();
        case Onnx.ATTRIBUTE_INTEGER -> integer = in.integer();
        case Onnx.ATTRIBUTE_TEXT -> text = StandardCharsets.UTF_8.decode(in.bytes()).toString();
        case Onnx.ATTRIBUTE_TENSOR -> tensor = Optional.of(OnnxTensor.read(in.message()));
        case Onnx.ATTRIBUTE_NUMBERS -> in.numbers(numbers);
        case Onnx.ATTRIBUTE_INTEGERS -> in.integers(integers);
        default -> in.skip();
      }
    }
    return new OnnxAttribute(name, number, integer, text, numbers.numbers(), integers, tensor);
  }
}
