package io.github.downhill.studio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser hears: JSON, or a frame of numbers, decoded after its description and not by the
 * code that made it.
 *
 * @param arrays by name: {@code float[]}, {@code int[]} or {@code byte[]}
 */
record Message(JsonNode header, Map<String, Object> arrays) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static Message ofText(String json) {
    return new Message(MAPPER.readTree(json), Map.of());
  }

  static Message ofFrame(Frame frame) {
    return ofFrame(bytes(frame));
  }

  /** The pieces of a frame, as a browser puts them together. */
  static byte[] bytes(Frame frame) {
    var whole = new ByteArrayOutputStream();
    frame.send((piece, _) -> whole.writeBytes(piece));
    return whole.toByteArray();
  }

  static Message ofFrame(byte[] bytes) {
    ByteBuffer frame = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = frame.getInt();
    if ((4 + length) % 4 != 0) {
      throw new IllegalStateException("the header ends at " + (4 + length));
    }
    JsonNode header = MAPPER.readTree(new String(bytes, 4, length, StandardCharsets.UTF_8));
    frame.position(4 + length);
    Map<String, Object> arrays = new LinkedHashMap<>();
    for (JsonNode array : header.get("arrays")) {
      String name = array.get(0).stringValue();
      arrays.put(name, next(frame, array.get(1).stringValue(), array.get(2).intValue()));
    }
    if (frame.hasRemaining()) {
      throw new IllegalStateException(frame.remaining() + " bytes are left over");
    }
    return new Message(header, arrays);
  }

  private static Object next(ByteBuffer frame, String type, int count) {
    Object values;
    switch (type) {
      case "f32" -> {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
          floats[i] = frame.getFloat();
        }
        values = floats;
      }
      case "u32" -> {
        int[] ints = new int[count];
        for (int i = 0; i < count; i++) {
          ints[i] = frame.getInt();
        }
        values = ints;
      }
      case "u8" -> {
        byte[] content = new byte[count];
        frame.get(content);
        values = content;
      }
      default -> throw new IllegalStateException("numbers of type " + type);
    }
    while (frame.position() % 4 != 0) {
      if (frame.get() != 0) {
        throw new IllegalStateException("what fills up an array is not zero");
      }
    }
    return values;
  }

  /** The same without most of its numbers, for who hears much and keeps it. */
  Message with(String array) {
    return has(array) ? new Message(header, Map.of(array, arrays.get(array))) : this;
  }

  String type() {
    return text("type");
  }

  String text(String name) {
    return header.path(name).asString("");
  }

  double number(String name) {
    return header.path(name).asDouble(Double.NaN);
  }

  boolean flag(String name) {
    return header.path(name).asBoolean(false);
  }

  boolean has(String name) {
    return arrays.containsKey(name);
  }

  float[] floats(String name) {
    return (float[]) arrays.get(name);
  }

  int[] ints(String name) {
    return (int[]) arrays.get(name);
  }

  byte[] bytes(String name) {
    return (byte[]) arrays.get(name);
  }
}
