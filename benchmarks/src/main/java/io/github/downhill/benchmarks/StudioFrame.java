package io.github.downhill.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A message of the studio: its JSON, and of the numbers behind that the points of the test curve,
 * which are step, cost and accuracy each.
 *
 * @param values the JSON's own
 * @param tests step after step, those that are new
 */
@SuppressWarnings("ArrayRecordComponent") // made to be read, never compared or changed
record StudioFrame(Map<String, String> values, float[] tests) {
  static final int POINT = 3; // numbers

  private static final JsonFactory JSON = new JsonFactory();

  static StudioFrame ofText(String text) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      readValues(json, values);
    }
    return new StudioFrame(values, new float[0]);
  }

  /** A frame: the JSON's length, the JSON, and the arrays that it lists, each filled up to 4. */
  static StudioFrame ofBytes(byte[] bytes) {
    ByteBuffer frame = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = frame.getInt();
    frame.position(4 + length);
    Map<String, String> values = new HashMap<>();
    float[] tests = new float[0];
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, 4, length)) {
      readValues(json, values);
      while (json.nextToken() == JsonToken.START_ARRAY) {
        String name = json.nextStringValue();
        int numberBytes = "u8".equals(json.nextStringValue()) ? 1 : 4;
        int count = json.nextIntValue(0);
        if ("testCurve".equals(name)) {
          tests = new float[count];
          frame.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(tests);
        }
        frame.position(frame.position() + Math.ceilDiv(numberBytes * count, 4) * 4);
        json.nextToken(); // the end of the three
      }
    }
    return new StudioFrame(values, tests);
  }

  /** Reads up to the list of arrays, if there is one. */
  private static void readValues(JsonParser json, Map<String, String> values) {
    int depth = 0;
    while (json.nextToken() != null) {
      JsonToken token = json.currentToken();
      if (depth == 1 && token == JsonToken.START_ARRAY && "arrays".equals(json.currentName())) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 1 && token.isScalarValue()) {
        values.put(json.currentName(), json.getString());
      }
    }
  }

  boolean is(String name, String value) {
    return value.equals(values.get(name));
  }

  long number(String name) {
    return Long.parseLong(values.getOrDefault(name, "0"));
  }

  /** Whether one of the tests comes to an accuracy. */
  boolean reaches(double accuracy) {
    for (int i = POINT - 1; i < tests.length; i += POINT) {
      if (tests[i] >= (float) accuracy) {
        return true;
      }
    }
    return false;
  }
}
