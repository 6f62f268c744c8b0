package io.github.downhill.cli;

import io.github.downhill.datasets.DigitRecipe;
import io.github.downhill.landscape.GradientCheck;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.landscape.Place;
import io.github.downhill.network.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A negative gradient in words and numbers.
 *
 * @param cost over the examples
 * @param top how many of the largest nudges are shown
 * @param check against finite differences, if it was asked for
 */
record GradientText(
    Architecture architecture,
    Nudges nudges,
    double cost,
    int examples,
    int top,
    Optional<GradientCheck> check) {
  private static final int SIDE = DigitRecipe.SIDE;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    for (int rank = 0; rank < shown(); rank++) {
      int index = nudges.ranked(rank);
      lines.add("%+.3e  %s".formatted(nudges.nudge(index), words(index)));
    }
    lines.add("");
    lines.add(
        "@|bold %,d|@ of %,d nudges are exactly 0; the largest 1 %% hold @|bold %.1f %%|@ of ‖∇C‖²"
            .formatted(nudges.zeros(), nudges.count(), 100 * topShare()));
    lines.add(
        "@|faint cost %.5f over %s, ‖∇C‖ %.5f|@"
            .formatted(cost, Words.count(examples, "example"), Math.sqrt(nudges.squaredLength())));
    check.ifPresent(it -> lines.add(checked(it)));
    return lines;
  }

  String json() {
    return Json.line(json -> {
      json.writeNumberProperty("examples", examples);
      Json.number(json, "cost", cost);
      Json.number(json, "squaredLength", nudges.squaredLength());
      json.writeNumberProperty("parameters", nudges.count());
      json.writeNumberProperty("zeros", nudges.zeros());
      Json.number(json, "shareOfLargestPercent", topShare());
      json.writeArrayPropertyStart("nudges");
      for (int rank = 0; rank < shown(); rank++) {
        write(json, nudges.ranked(rank));
      }
      json.writeEndArray();
      check.ifPresent(it -> write(json, it));
    });
  }

  private void write(JsonGenerator json, int index) {
    Place place = Place.of(architecture, index);
    json.writeStartObject();
    json.writeNumberProperty("index", index);
    json.writeNumberProperty("layer", place.layer() + 1);
    if (!place.isBias()) {
      json.writeNumberProperty("input", place.input());
    }
    json.writeNumberProperty("neuron", place.neuron());
    Json.number(json, "nudge", nudges.nudge(index));
    json.writeStringProperty("size", nudges.size(index).text());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, GradientCheck check) {
    json.writeObjectPropertyStart("check");
    json.writeNumberProperty("numbers", check.slopes().size());
    json.writeBooleanProperty("passes", check.passes());
    Json.number(json, "largestError", check.largestError());
    Json.number(json, "medianError", check.medianError());
    json.writeNumberProperty("kinked", check.kinked());
    json.writeEndObject();
  }

  /** Neurons and inputs count from 0, layers from 1, as in the studio. */
  private String words(int index) {
    Place place = Place.of(architecture, index);
    String where =
        place.isBias()
            ? "bias of neuron %d of layer %d".formatted(place.neuron(), place.layer() + 1)
            : "weight from %s to neuron %d of layer %d"
                .formatted(source(place), place.neuron(), place.layer() + 1);
    String direction = nudges.nudge(index) > 0 ? "increase" : "decrease";
    boolean moves = nudges.nudge(index) != 0;
    return where + ": " + (moves ? direction + ", " + nudges.size(index).text() : "leave as it is");
  }

  private String source(Place place) {
    if (place.layer() > 0) {
      return "neuron %d of layer %d".formatted(place.input(), place.layer());
    }
    return architecture.inputs() == SIDE * SIDE
        ? "pixel (%d, %d)".formatted(place.input() / SIDE, place.input() % SIDE)
        : "input %d".formatted(place.input());
  }

  private static String checked(GradientCheck check) {
    return "%s: %,d numbers against finite differences, largest error %.1e, median %.1e (allowed %.0e)"
            .formatted(
                check.passes() ? "@|bold,green right|@" : "@|bold,red wrong|@",
                check.slopes().size(),
                check.largestError(),
                check.medianError(),
                GradientCheck.TOLERANCE)
        + (check.kinked() == 0
            ? ""
            : "; %,d stand at a kink and do not count".formatted(check.kinked()));
  }

  private double topShare() {
    return nudges.shareOfTop(nudges.onePercent());
  }

  private int shown() {
    return Math.min(top, nudges.count());
  }
}
