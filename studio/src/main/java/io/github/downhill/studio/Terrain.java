package io.github.downhill.studio;

import io.github.downhill.landscape.DrawnCurve;
import io.github.downhill.landscape.FormulaCost;
import io.github.downhill.landscape.FormulaException;
import io.github.downhill.landscape.Ground;
import io.github.downhill.landscape.Valley;
import io.github.downhill.landscape.Valleys;
import io.github.downhill.learning.CostFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A ground that a browser asks for, and the valleys in it. */
record Terrain(Ground ground, List<Valley> valleys) {
  private static final int HEIGHTS_MAX = 200;
  private static final double REACH_LEAST = 0.01;
  private static final double REACH_MOST = 1_000;

  /**
   * What a browser asks for.
   *
   * @param formula empty for a curve that is drawn
   * @param heights of a curve that is drawn
   */
  record Wanted(int dimensions, String formula, List<Double> heights, double reach) {

    /** Reads {@code dimensions}, {@code reach}, and {@code formula} or {@code heights}. */
    static Wanted of(Request request) {
      int dimensions = request.index("dimensions");
      Refusal.unless(
          dimensions == 1 || dimensions == 2,
          "server.descent.dimensions",
          Map.of("count", dimensions));
      double reach = request.number("reach");
      Refusal.unless(
          reach >= REACH_LEAST && reach <= REACH_MOST,
          "server.descent.reach",
          Map.of("value", reach, "least", REACH_LEAST, "most", REACH_MOST));
      boolean typed = dimensions == 2 || request.optionalText("formula").isPresent();
      return typed
          ? new Wanted(dimensions, request.text("formula"), List.of(), reach)
          : new Wanted(1, "", heights(request), reach);
    }

    private static List<Double> heights(Request request) {
      JsonNode list = request.list("heights");
      Refusal.unless(
          list.size() >= 2 && list.size() <= HEIGHTS_MAX,
          "server.descent.heights",
          Map.of("count", list.size(), "most", HEIGHTS_MAX));
      List<Double> heights = new ArrayList<>();
      list.forEach(height -> heights.add(height.asDouble(Double.NaN)));
      return heights;
    }

    /**
     * Surveys it.
     *
     * @throws FormulaException if the formula cannot be read
     */
    Terrain terrain(BooleanSupplier unwanted) {
      CostFunction function =
          heights.isEmpty()
              ? FormulaCost.of(formula, dimensions)
              : new DrawnCurve(reach, heights.stream().mapToDouble(it -> it).toArray());
      Ground ground = new Ground(function, reach);
      return new Terrain(ground, Valleys.of(ground, unwanted));
    }
  }
}
