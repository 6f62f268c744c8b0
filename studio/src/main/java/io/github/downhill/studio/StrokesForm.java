package io.github.downhill.studio;

import io.github.downhill.datasets.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A drawing as the page sends it: for each stroke the pen's width, then x and y of each point. */
final class StrokesForm {
  private static final int NUMBERS_MAX = 40_000;

  private StrokesForm() {}

  /**
   * The strokes; none if nothing has been drawn.
   *
   * @throws IllegalArgumentException if there are too many, or they are no numbers
   */
  static Optional<List<Stroke>> strokes(JsonNode list) {
    List<Stroke> strokes = new ArrayList<>();
    int numbers = 0;
    for (JsonNode stroke : list) {
      numbers += stroke.size();
      Refusal.unless(
          numbers <= NUMBERS_MAX, "server.drawing.tooLong", Map.of("most", NUMBERS_MAX / 2));
      strokes.add(stroke(stroke));
    }
    return strokes.isEmpty() ? Optional.empty() : Optional.of(strokes);
  }

  private static Stroke stroke(JsonNode numbers) {
    if (!numbers.isArray() || numbers.size() < 3 || numbers.size() % 2 == 0) {
      throw new IllegalArgumentException("a stroke is a width, then x and y of each point");
    }
    double[] points = new double[numbers.size() - 1];
    for (int i = 0; i < points.length; i++) {
      points[i] = number(numbers.get(i + 1));
    }
    return Stroke.of(number(numbers.get(0)), points);
  }

  private static double number(JsonNode node) {
    if (!node.isNumber()) {
      throw new IllegalArgumentException("a stroke is made of numbers, not of " + node);
    }
    return node.doubleValue();
  }
}
