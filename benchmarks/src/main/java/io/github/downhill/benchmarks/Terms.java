package io.github.downhill.benchmarks;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a contestant is told when it starts, as one JSON object: its only argument.
 *
 * @param threads how many threads it may use
 * @param data the folder of the MNIST files
 */
record Terms(Task task, int threads, String data) {
  private static final JsonFactory JSON = new JsonFactory();

  /** The network that the task is about. */
  Workload workload() {
    return task.network();
  }

  String json() {
    Workload workload = workload();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("task", task.name());
      json.writeStringProperty("workload", workload.name());
      json.writeName("layers");
      int[] sizes = workload.sizes();
      json.writeArray(sizes, 0, sizes.length);
      json.writeNumberProperty("batch", workload.batch);
      json.writeNumberProperty("steps", workload.steps);
      json.writeBooleanProperty("wide", workload.wide);
      json.writeNumberProperty("rate", workload.rate);
      json.writeNumberProperty("threads", threads);
      json.writeStringProperty("data", data);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The terms that {@link #json} wrote; what Java knows of the task it need not be told. */
  static Terms of(String text) {
    Map<String, String> values = new HashMap<>();
    try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
      while (json.nextToken() != null) {
        if (json.currentToken().isScalarValue() && json.currentName() != null) {
          values.put(json.currentName(), json.getString());
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
          json.skipChildren();
        }
      }
    }
    return new Terms(
        Task.named(values.getOrDefault("task", "")).getFirst(),
        Integer.parseInt(values.getOrDefault("threads", "1")),
        values.getOrDefault("data", ""));
  }
}
