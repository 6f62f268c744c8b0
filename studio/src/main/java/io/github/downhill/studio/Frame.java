package io.github.downhill.studio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of numbers: what they are as JSON, then the numbers themselves.
 *
 * <p>The length of the JSON as a little-endian uint32; the JSON, with spaces behind it so that what
 * follows begins at a multiple of 4; then the arrays that its member {@code arrays} lists by name,
 * type and length, little-endian, each filled up to a multiple of 4.
 */
final class Frame {
  private static final int ALIGNMENT = 4;
  private static final int PIECE_BYTES = 1 << 17; // a moment of the video's network is in one piece

  /** What takes a message piece by piece. */
  @FunctionalInterface
  interface Pieces {
    void take(byte[] piece, boolean last);
  }

  private final ObjectNode header;
  private final ArrayNode arrays;
  private final List<byte[]> contents = new ArrayList<>();
  private int bytes;

  Frame(ObjectNode header) {
    this.header = header;
    arrays = header.putArray("arrays");
  }

  Frame with(String name, float... values) {
    return with(name, "f32", values.length, encode(values));
  }

  Frame with(String name, Encoded values) {
    return with(name, "f32", values.count(), values.bytes());
  }

  Frame with(String name, int... values) {
    byte[] content = new byte[4 * values.length];
    over(content).asIntBuffer().put(values);
    return with(name, "u32", values.length, content);
  }

  Frame with(String name, byte[] values) {
    return with(name, "u8", values.length, values);
  }

  static byte[] encode(float... values) {
    byte[] content = new byte[Float.BYTES * values.length];
    over(content).asFloatBuffer().put(values);
    return content;
  }

  /** How much memory it takes, nearly, where nobody shares its contents. */
  int bytes() {
    return bytes;
  }

  /**
   * The message, in pieces of bounded length: neither a copy of the whole is made here, nor where
   * each piece is copied on its way.
   */
  void send(Pieces to) {
    byte[] json = Json.bytes(header);
    byte[] head = new byte[4 + aligned(json.length)];
    Arrays.fill(head, (byte) ' ');
    over(head).putInt(head.length - 4).put(json);
    int left = head.length + bytes;
    ByteBuffer piece = ByteBuffer.allocate(Math.min(left, PIECE_BYTES));
    for (byte[] content : parts(head)) {
      for (int from = 0; from < content.length; ) {
        int count = Math.min(content.length - from, piece.remaining());
        piece.put(content, from, count);
        from += count;
        left -= count;
        if (!piece.hasRemaining()) {
          to.take(piece.array(), left == 0);
          piece = ByteBuffer.allocate(Math.min(left, PIECE_BYTES));
        }
      }
    }
  }

  private List<byte[]> parts(byte[] head) {
    List<byte[]> parts = new ArrayList<>();
    parts.add(head);
    for (byte[] content : contents) {
      parts.add(content);
      parts.add(new byte[aligned(content.length) - content.length]);
    }
    return parts;
  }

  private Frame with(String name, String type, int count, byte[] content) {
    arrays.addArray().add(name).add(type).add(count);
    contents.add(content);
    bytes += aligned(content.length);
    return this;
  }

  private static ByteBuffer over(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int aligned(int length) {
    return Math.ceilDiv(length, ALIGNMENT) * ALIGNMENT;
  }
}
