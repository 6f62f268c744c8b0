package io.github.downhill.studio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
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

  private final ObjectNode header;
  private final ArrayNode arrays;
  private final List<byte[]> contents = new ArrayList<>();
  private int bytes;

  Frame(ObjectNode header) {
    this.header = header;
    arrays = header.putArray("arrays");
  }

  Frame with(String name, float... values) {
    byte[] content = new byte[4 * values.length];
    over(content).asFloatBuffer().put(values);
    return with(name, "f32", values.length, content);
  }

  Frame with(String name, int... values) {
    byte[] content = new byte[4 * values.length];
    over(content).asIntBuffer().put(values);
    return with(name, "u32", values.length, content);
  }

  Frame with(String name, byte[] values) {
    return with(name, "u8", values.length, values);
  }

  byte[] toBytes() {
    byte[] json = Json.bytes(header);
    int length = aligned(json.length);
    byte[] whole = new byte[4 + length + bytes];
    ByteBuffer frame = over(whole);
    frame.putInt(length).put(json);
    while (frame.position() < 4 + length) {
      frame.put((byte) ' ');
    }
    int next = frame.position();
    for (byte[] content : contents) {
      frame.position(next).put(content);
      next += aligned(content.length);
    }
    return whole;
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
