package io.github.downhill.cli;

import io.github.downhill.landscape.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A landscape in words and numbers. */
final class LandscapeText {
  private LandscapeText() {}

  /** What there is to know at a glance. */
  static List<String> lines(Survey survey) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "cost from @|bold %.4f|@ to @|bold %.4f|@ at %d x %d points, over %,d examples"
            .formatted(
                survey.lowest(),
                survey.highest(),
                survey.xs().length,
                survey.ys().length,
                survey.examples()));
    if (!survey.path().isEmpty()) {
      lines.add(
          "the training's path is up to %.3f away from the plane".formatted(survey.farthest()));
    }
    survey
        .explained()
        .ifPresent(share ->
            lines.add("the plane holds %.1f %% of the path's variance".formatted(100 * share)));
    lines.add(
        ("@|faint %.2f s; testing the network at each point would take about %.0f s, %.1f times as"
                + " long|@")
            .formatted(
                survey.seconds(), survey.plainSeconds(), survey.plainSeconds() / survey.seconds()));
    return lines;
  }

  /** The surface, a point a line. */
  static String csv(Survey survey) {
    StringBuilder text = new StringBuilder("x,y,cost\n");
    for (int row = 0; row < survey.ys().length; row++) {
      for (int column = 0; column < survey.xs().length; column++) {
        text.append(survey.xs()[column]).append(',').append(survey.ys()[row]).append(',');
        text.append(survey.cost(column, row)).append('\n');
      }
    }
    return text.toString();
  }

  static String json(Survey survey, PlaneChoice plane, long seed) {
    return Json.line(json -> {
      json.writeStringProperty("plane", plane.name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("seed", seed);
      json.writeNumberProperty("grid", survey.xs().length);
      json.writeNumberProperty("examples", survey.examples());
      Json.number(json, "lowest", survey.lowest());
      Json.number(json, "highest", survey.highest());
      survey.explained().ifPresent(share -> Json.number(json, "varianceExplained", share));
      json.writeArrayPropertyStart("path");
      survey
          .path()
          .forEach(stop -> {
            json.writeStartObject();
            json.writeNumberProperty("step", stop.step());
            Json.number(json, "x", stop.shadow().x());
            Json.number(json, "y", stop.shadow().y());
            Json.number(json, "distance", stop.shadow().distance());
            json.writeEndObject();
          });
      json.writeEndArray();
      Json.number(json, "seconds", survey.seconds());
      Json.number(json, "plainSeconds", survey.plainSeconds());
    });
  }
}
