package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A tensor stored in an ONNX file.
 *
 * @param name its name; empty within a node
 * @param type the number that ONNX has for the kind of its numbers
 * @param sizes its sizes, row-major; none for a single number
 * @param raw its numbers as bytes, little-endian; empty if they are listed
 * @param numbers its numbers, if they are listed as float32
 * @param integers its numbers, if they are listed as int64
 * @param elsewhere whether the file leaves its numbers to another file
 */
record OnnxTensor(
    String name,
    long type,
    List<Long> sizes,
    ByteBuffer raw,
    Span numbers,
    List<Long> integers,
    boolean elsewhere) {

  private static final long COUNT_MAX = Integer.MAX_VALUE;
  private static final int RANK_MAX = 64;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final Span NO_NUMBERS = new NumberList().numbers();

  OnnxTensor {
    sizes = List.copyOf(sizes);
    integers = List.copyOf(integers);
  }

  /** A tensor of float32 numbers. */
  static OnnxTensor of(Span numbers, List<Long> sizes) {
    return new OnnxTensor("", OnnxType.FLOAT, sizes, NOTHING, numbers, List.of(), false);
  }

  /** A row of int64 numbers. */
  static OnnxTensor of(List<Long> integers) {
    List<Long> sizes = List.of((long) integers.size());
    return new OnnxTensor("", OnnxType.INT64, sizes, NOTHING, NO_NUMBERS, integers, false);
  }

  /** Reads a tensor. */
  static OnnxTensor read(ProtoReader in) throws Refusal {
    var name = "";
    long type = 0;
    var elsewhere = false;
    ByteBuffer raw = NOTHING;
    List<Long> sizes = new ArrayList<>();
    var numbers = new NumberList();
    List<Long> integers = new ArrayList<>();
    while (in.next()) {
      switch (in.field()) {
        case Onnx.TENSOR_SIZES -> in.integers(sizes);
        case Onnx.TENSOR_TYPE -> type = in.integer();
        case Onnx.TENSOR_FLOATS -> in.numbers(numbers);
        case Onnx.TENSOR_INTEGERS -> in.integers(integers);
        case Onnx.TENSOR_NAME -> name = in.text();
        case Onnx.TENSOR_RAW -> raw = in.bytes();
        case Onnx.TENSOR_LOCATION -> elsewhere = in.integer() != 0;
        default -> in.skip();
      }
    }
    return new OnnxTensor(name, type, sizes, raw, numbers.numbers(), integers, elsewhere);
  }

  /** How many sizes it has: 2 for a matrix. */
  int rank() {
    return sizes.size();
  }

  /** One of its sizes, once its numbers have been read. */
  int size(int axis) {
    return Math.toIntExact(sizes.get(axis));
  }

  /** Its numbers, if they are finite float32. */
  Span floats() throws Refusal {
    check(OnnxType.FLOAT, Float.BYTES, numbers.length());
    Span values = numbers;
    if (raw.hasRemaining()) {
      values = Span.zeros(count());
      raw.duplicate()
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .get(values.values(), values.offset(), values.length());
    }
    for (int i = 0; i < values.length(); i++) {
      if (!Float.isFinite(values.at(i))) {
        throw new Refusal(English.text("holds %s at index %,d", values.at(i), i));
      }
    }
    return values;
  }

  /** Its numbers, if they are int64 and only a few. */
  List<Long> wholeNumbers() throws Refusal {
    check(OnnxType.INT64, Long.BYTES, integers.size());
    if (!raw.hasRemaining()) {
      return integers;
    }
    var source = raw.duplicate().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
    Refusal.unless(source.remaining() <= RANK_MAX, "holds too many numbers");
    return LongStream.generate(source::get).limit(source.remaining()).boxed().toList();
  }

  private void check(long expected, int bytesEach, int listed) throws Refusal {
    Refusal.unless(!elsewhere, "lies in another file");
    Refusal.unless(
        type == expected,
        "holds %s numbers instead of %s",
        OnnxType.name(type),
        OnnxType.name(expected));
    int count = count();
    boolean fits =
        raw.hasRemaining()
            ? listed == 0 && raw.remaining() == (long) count * bytesEach
            : listed == count;
    Refusal.unless(fits, "does not hold as many numbers as its sizes %s make", sizes);
  }

  private int count() throws Refusal {
    long count = 1;
    for (long size : sizes) {
      boolean possible = size >= 1 && size <= COUNT_MAX && count * size <= COUNT_MAX;
      Refusal.unless(possible, "has impossible sizes, %s", sizes);
      count *= size;
    }
    return (int) count;
  }
}
