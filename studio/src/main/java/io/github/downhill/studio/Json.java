package io.github.downhill.studio;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What browser and server tell each other; what comes from outside is bounded. */
final class Json {
  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(8)
                      .maxStringLength(8_192)
                      .maxNumberLength(64)
                      .maxNameLength(64)
                      .build())
              .build());

  private Json() {}

  /** A message of a type, to be filled. */
  static ObjectNode message(String type) {
    return object().put("type", type);
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static String text(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  static JsonNode tree(Map<String, Object> values) {
    return MAPPER.valueToTree(values);
  }

  static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /**
   * An object from outside.
   *
   * @throws IllegalArgumentException if it is none, or has no end to its depth or length
   */
  static Request request(String text) {
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode object) {
        return new Request(object);
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("this is no JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("expected a JSON object");
  }
}
