package io.github.downhill.formats;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a safetensors file says of itself before its numbers, as JSON.
 *
 * @param metadata a text for each of some names
 * @param tensors its tensors, in the order of their bytes
 */
record SafetensorsHeader(Map<String, String> metadata, List<TensorEntry> tensors) {
  static final String METADATA = "__metadata__";
  static final String TYPE = "dtype";
  static final String SIZES = "shape";
  static final String OFFSETS = "data_offsets";

  private static final int ALIGNMENT_BYTES = 8; // of what follows, for tools that map the file

  /** The header as it stands in a file, padded with spaces. */
  byte[] toBytes() {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      writeMetadata(json);
      tensors.forEach(tensor -> write(tensor, json));
      json.writeEndObject();
    }
    while (bytes.size() % ALIGNMENT_BYTES != 0) {
      bytes.write(' ');
    }
    return bytes.toByteArray();
  }

  private void writeMetadata(JsonGenerator json) {
    json.writeName(METADATA);
    json.writeStartObject();
    metadata.forEach((name, text) -> {
      json.writeName(name);
      json.writeString(text);
    });
    json.writeEndObject();
  }

  private static void write(TensorEntry tensor, JsonGenerator json) {
    json.writeName(tensor.name());
    json.writeStartObject();
    json.writeName(TYPE);
    json.writeString(tensor.type());
    write(SIZES, tensor.sizes(), json);
    write(OFFSETS, List.of(tensor.begin(), tensor.end()), json);
    json.writeEndObject();
  }

  private static void write(String name, List<Long> numbers, JsonGenerator json) {
    json.writeName(name);
    json.writeStartArray();
    numbers.forEach(json::writeNumber);
    json.writeEndArray();
  }
}
