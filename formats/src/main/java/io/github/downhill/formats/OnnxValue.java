package io.github.downhill.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an ONNX graph says of an input or an output.
 *
 * @param name its name
 * @param type the number that ONNX has for the kind of its numbers; 0 if it is no tensor
 * @param sizes its sizes, -1 where one may be any; empty if even their number is not said
 */
record OnnxValue(String name, long type, Optional<List<Long>> sizes) {
  /** A size that may be any. */
  static final long ANY = -1;

  /** Reads what is said of an input or an output. */
  static OnnxValue read(ProtoReader in) throws Refusal {
    var value = new OnnxValue("", 0, Optional.empty());
    while (in.next()) {
      value =
          switch (in.field()) {
            case Onnx.VALUE_NAME -> new OnnxValue(in.text(), value.type, value.sizes);
            case Onnx.VALUE_TYPE -> value.withType(in.message());
            default -> {
              in.skip();
              yield value;
            }
          };
    }
    return value;
  }

  private OnnxValue withType(ProtoReader in) throws Refusal {
    OnnxValue value = this;
    while (in.next()) {
      if (in.field() == Onnx.TYPE_TENSOR) {
        value = value.withTensor(in.message());
      } else {
        in.skip();
      }
    }
    return value;
  }

  private OnnxValue withTensor(ProtoReader in) throws Refusal {
    OnnxValue value = this;
    while (in.next()) {
      switch (in.field()) {
        case Onnx.TENSOR_TYPE_ELEMENT -> value = new OnnxValue(name, in.integer(), value.sizes);
        case Onnx.TENSOR_TYPE_SHAPE ->
            value = new OnnxValue(name, value.type, Optional.of(shape(in.message())));
        default -> in.skip();
      }
    }
    return value;
  }

  private static List<Long> shape(ProtoReader in) throws Refusal {
    List<Long> sizes = new ArrayList<>();
    while (in.next()) {
      if (in.field() == Onnx.SHAPE_SIZE) {
        sizes.add(size(in.message()));
      } else {
        in.skip();
      }
    }
    return sizes;
  }

  private static long size(ProtoReader in) throws Refusal {
    long size = ANY;
    while (in.next()) {
      if (in.field() == Onnx.SIZE_VALUE) {
        size = in.integer();
      } else {
        in.skip();
      }
    }
    return size > 0 ? size : ANY; // some exporters write 0 for a batch of any size
  }
}
