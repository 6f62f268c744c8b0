package io.github.downhill.formats;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A protocol buffers message being read, field by field, on the suspicion that it was made to do
 * harm.
 *
 * <p>No memory is taken for what a length merely claims: bytes and messages are views of the file.
 * How many things one file may hold is limited, since a thing in memory is larger than in the file.
 */
final class ProtoReader {
  private static final int THINGS_MAX = 1_000_000;

  private final CodedInputStream in;
  private final Budget budget;
  private int tag;

  /** What all messages of one file share. */
  private static final class Budget {
    private int things;

    void take() throws Refusal {
      things++;
      Refusal.unless(
          things <= THINGS_MAX, "holds more than %,d names and parts of a graph", THINGS_MAX);
    }
  }

  private ProtoReader(ByteBuffer message, Budget budget) {
    in = CodedInputStream.newInstance(message);
    in.enableAliasing(true);
    this.budget = budget;
  }

  /** The message that a whole file is. */
  static ProtoReader of(ByteBuffer file) {
    return new ProtoReader(file, new Budget());
  }

  /** Goes on to the next field, if there is one. */
  boolean next() throws Refusal {
    tag = read(CodedInputStream::readTag);
    return tag != 0;
  }

  /** The number of this field. */
  int field() {
    return WireFormat.getTagFieldNumber(tag);
  }

  /** The whole number in this field. */
  long integer() throws Refusal {
    expect(WireFormat.WIRETYPE_VARINT);
    return read(CodedInputStream::readInt64);
  }

  /** The float32 in this field. */
  float number() throws Refusal {
    expect(WireFormat.WIRETYPE_FIXED32);
    return read(CodedInputStream::readFloat);
  }

  /** The text in this field. */
  String text() throws Refusal {
    expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    budget.take();
    return read(CodedInputStream::readStringRequireUtf8);
  }

  /** A view of the bytes in this field, little-endian. */
  ByteBuffer bytes() throws Refusal {
    expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
    return read(CodedInputStream::readByteBuffer).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The message in this field. */
  ProtoReader message() throws Refusal {
    budget.take();
    return new ProtoReader(bytes(), budget);
  }

  /** The whole numbers in this field, of which there may be one alone or many packed together. */
  void integers(List<Long> target) throws Refusal {
    if (isPacked()) {
      CodedInputStream packed = CodedInputStream.newInstance(bytes());
      while (!read(packed, CodedInputStream::isAtEnd)) {
        add(read(packed, CodedInputStream::readInt64), target);
      }
    } else {
      add(integer(), target);
    }
  }

  /** The float32 in this field, of which there may be one alone or many packed together. */
  void numbers(NumberList target) throws Refusal {
    if (isPacked()) {
      target.addAll(bytes());
    } else {
      target.add(number());
    }
  }

  /** Leaves this field unread. */
  void skip() throws Refusal {
    int type = WireFormat.getTagWireType(tag);
    Refusal.unless(
        type != WireFormat.WIRETYPE_START_GROUP && type != WireFormat.WIRETYPE_END_GROUP,
        "is no readable ONNX file: it holds a field of a kind that ONNX does not have");
    read(stream -> stream.skipField(tag));
  }

  private void add(long integer, List<Long> target) throws Refusal {
    budget.take();
    target.add(integer);
  }

  private boolean isPacked() {
    return WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }

  private void expect(int type) throws Refusal {
    Refusal.unless(
        WireFormat.getTagWireType(tag) == type,
        "is no readable ONNX file: its field %d is not of the kind that ONNX has there",
        field());
  }

  private interface Reading<T> {
    T from(CodedInputStream in) throws IOException;
  }

  private <T> T read(Reading<T> reading) throws Refusal {
    return read(in, reading);
  }

  private static <T> T read(CodedInputStream in, Reading<T> reading) throws Refusal {
    try {
      return reading.from(in);
    } catch (InvalidProtocolBufferException e) {
      throw new Refusal(
          "is no readable ONNX file, or only a part of one; check that it is the file you mean, or"
              + " copy it again");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory cannot fail", e);
    }
  }
}
