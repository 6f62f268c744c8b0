package io.github.downhill.formats;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import io.github.downhill.kernels.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A protocol buffers message to be written: its fields in their order.
 *
 * <p>The numbers of a tensor are not copied, but written from where they lie.
 */
final class ProtoMessage {
  private final List<Field> fields = new ArrayList<>();

  private record Field(long size, Writer writer) {}

  private interface Writer {
    void writeTo(CodedOutputStream out) throws IOException;
  }

  /** Adds a whole number. */
  ProtoMessage integer(int field, long value) {
    return add(
        CodedOutputStream.computeInt64Size(field, value), out -> out.writeInt64(field, value));
  }

  /** Adds a float32. */
  ProtoMessage number(int field, float value) {
    return add(
        CodedOutputStream.computeFloatSize(field, value), out -> out.writeFloat(field, value));
  }

  /** Adds a text. */
  ProtoMessage text(int field, String value) {
    return add(
        CodedOutputStream.computeStringSize(field, value), out -> out.writeString(field, value));
  }

  /** Adds a message within this one. */
  ProtoMessage message(int field, ProtoMessage value) {
    return addLong(field, value.size(), value::writeTo);
  }

  /** Adds numbers as bytes: little-endian float32. */
  ProtoMessage floats(int field, Span values) {
    return addLong(
        field,
        4L * values.length(),
        out -> {
          for (int i = 0; i < values.length(); i++) {
            out.writeFloatNoTag(values.at(i));
          }
        });
  }

  /** How many bytes it takes. */
  long size() {
    return fields.stream().mapToLong(Field::size).sum();
  }

  /** Writes all fields. */
  void writeTo(CodedOutputStream out) throws IOException {
    for (Field field : fields) {
      field.writer().writeTo(out);
    }
  }

  private ProtoMessage addLong(int field, long size, Writer content) {
    int tagSize = CodedOutputStream.computeTagSize(field);
    return add(
        tagSize + CodedOutputStream.computeUInt64SizeNoTag(size) + size,
        out -> {
          out.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
          out.writeUInt64NoTag(size);
          content.writeTo(out);
        });
  }

  private ProtoMessage add(long size, Writer writer) {
    fields.add(new Field(size, writer));
    return this;
  }
}
