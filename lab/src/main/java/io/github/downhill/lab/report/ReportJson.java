package io.github.downhill.lab.report;

import io.github.downhill.lab.chart.Pictures;
import io.github.downhill.lab.report.Report.Section;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A report for programs: what was asked, what was found, how to do it again, and the numbers of all
 * tables and charts. Those of a picture, a column for each pixel, are left to its CSV file.
 */
final class ReportJson {
  static final String FILE = "report.json";

  private static final JsonFactory JSON = new JsonFactory();

  private ReportJson() {}

  /** What an overview says of a report. */
  record Summary(String experiment, String question, List<String> findings) {}

  /**
   * The file.
   *
   * @param facts what one needs to know to do it again, by name: command, seeds, version, data
   */
  static String write(Report report, Map<String, String> facts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("experiment", report.name());
      json.writeStringProperty("question", report.question());
      json.writeArrayPropertyStart("findings");
      report.findings().forEach(finding -> write(json, finding));
      json.writeEndArray();
      facts.forEach((name, value) -> json.writeStringProperty(property(name), value));
      json.writeArrayPropertyStart("numbers");
      report.sections().forEach(section -> write(json, section));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("sentence", finding.sentence());
    finding.ours().ifPresent(value -> number(json, "ours", value));
    finding.theirs().ifPresent(value -> number(json, "theirs", value));
    json.writeEndObject();
  }

  /** JSON knows no NaN. */
  private static void number(JsonGenerator json, String name, double value) {
    if (Double.isFinite(value)) {
      json.writeNumberProperty(name, value);
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void write(JsonGenerator json, Section section) {
    switch (section) {
      case Section.Table table ->
          write(json, table.name(), table.caption(), table.columns(), table.rows());
      case Section.Figure(String name, String caption, Pictures _) ->
          write(json, name, caption, List.of(), List.of());
      case Section.Figure figure ->
          write(
              json,
              figure.name(),
              figure.caption(),
              figure.chart().columns(),
              figure.chart().rows());
      case Section.Text _ -> {}
    }
  }

  private static void write(
      JsonGenerator json,
      String name,
      String caption,
      List<String> columns,
      List<List<String>> rows) {
    json.writeStartObject();
    json.writeStringProperty("file", name + ".csv");
    json.writeStringProperty("caption", caption);
    if (!columns.isEmpty()) {
      numbers(json, columns, rows);
    }
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, List<String> columns, List<List<String>> rows) {
    json.writeArrayPropertyStart("columns");
    columns.forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("rows");
    for (List<String> row : rows) {
      json.writeStartArray();
      row.forEach(cell -> cell(json, cell));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** A number as a number with the same digits, everything else as text. */
  private static void cell(JsonGenerator json, String cell) {
    if (cell.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?")) {
      json.writeNumber(new BigDecimal(cell));
    } else {
      json.writeString(cell);
    }
  }

  /** {@code Learned from} becomes {@code learnedFrom}. */
  private static String property(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
    StringBuilder property = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      property
          .append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
          .append(words[i].substring(1));
    }
    return property.toString();
  }

  /** Reads one back; nothing if it is none. */
  static Optional<Summary> read(String text) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
      return summary(in);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static Optional<Summary> summary(JsonParser in) {
    String experiment = "";
    String question = "";
    List<String> findings = new ArrayList<>();
    boolean isObject = in.nextToken() == JsonToken.START_OBJECT;
    while (isObject && in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      boolean isText = in.nextToken() == JsonToken.VALUE_STRING;
      if (name.equals("experiment") && isText) {
        experiment = in.getString();
      } else if (name.equals("question") && isText) {
        question = in.getString();
      } else if (name.equals("findings") && in.currentToken() == JsonToken.START_ARRAY) {
        texts(in, "sentence", findings);
      } else {
        in.skipChildren();
      }
    }
    return experiment.isEmpty() || question.isEmpty()
        ? Optional.empty()
        : Optional.of(new Summary(experiment, question, findings));
  }

  /** The names of the files with numbers that a report says it has; none if it is none. */
  static List<String> numbers(String text) {
    List<String> files = new ArrayList<>();
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
      boolean isObject = in.nextToken() == JsonToken.START_OBJECT;
      while (isObject && in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        if (in.nextToken() == JsonToken.START_ARRAY && name.equals("numbers")) {
          texts(in, "file", files);
        } else {
          in.skipChildren();
        }
      }
      return files;
    } catch (JacksonException _) {
      return List.of();
    }
  }

  /** All texts of a name in the array at hand. */
  private static void texts(JsonParser in, String name, List<String> texts) {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = in.nextToken();
      if (token == null) {
        return;
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_STRING && name.equals(in.currentName())) {
        texts.add(in.getString());
      }
    }
  }
}
