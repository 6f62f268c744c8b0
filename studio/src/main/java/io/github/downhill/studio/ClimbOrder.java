package io.github.downhill.studio;

import io.github.downhill.lab.drawing.ClimbSettings;
import io.github.downhill.lab.drawing.ClimbSettings.Blurred;
import io.github.downhill.lab.drawing.Objective;
import io.github.downhill.lab.drawing.Start;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Randomness;
import java.util.Map;
import java.util.Optional;

/**
 * A picture that a browser asks a network to draw.
 *
 * @param objective what is to grow
 * @param layer of the neuron that it is about, counted from 0
 * @param neuron which of that layer
 * @param start with what it begins; nothing for the picture in view
 * @param seed of the noise
 * @param steps how many
 */
record ClimbOrder(
    Objective objective,
    int layer,
    int neuron,
    Optional<Start> start,
    long seed,
    ClimbSettings settings,
    int steps) {
  private static final int STEPS_MAX = 500;
  private static final double SIZE_MAX = 1_000; // the address of the page has no larger one

  static ClimbOrder of(Request request, Architecture architecture) {
    int layer = request.index("layer");
    int neuron = request.index("neuron");
    checkNeuron(layer, neuron, architecture);
    int steps = request.index("steps");
    Refusal.unless(
        steps >= 1 && steps <= STEPS_MAX,
        "server.dream.steps",
        Map.of("steps", steps, "most", STEPS_MAX));
    return new ClimbOrder(
        objective(request.text("objective"), layer, neuron, architecture),
        layer,
        neuron,
        start(request.text("start")),
        request.whole("seed"),
        settings(request),
        steps);
  }

  /** The picture that the climb begins with, unless it is the one in view. */
  Optional<double[]> picture() {
    return start.map(it -> it.picture(Digits.PIXELS, Randomness.of(seed)));
  }

  private static void checkNeuron(int layer, int neuron, Architecture architecture) {
    boolean there =
        layer >= 0
            && layer < architecture.layers().size()
            && neuron >= 0
            && neuron < architecture.layers().get(layer).neurons();
    Refusal.unless(there, "server.dream.neuron", Map.of("layer", layer + 1, "neuron", neuron));
  }

  private static Objective objective(
      String name, int layer, int neuron, Architecture architecture) {
    int last = architecture.layers().size() - 1;
    return switch (name) {
      case "sum" -> new Objective.Sum(layer, neuron);
      case "squares" -> {
        Refusal.unless(layer == last, "server.dream.squares", Map.of());
        yield new Objective.SquaredError(neuron);
      }
      default -> throw new IllegalArgumentException("'objective' should be sum or squares");
    };
  }

  private static Optional<Start> start(String name) {
    return switch (name) {
      case "black" -> Optional.of(Start.BLACK);
      case "grey" -> Optional.of(Start.GREY);
      case "noise" -> Optional.of(Start.NOISE);
      case "picture" -> Optional.empty();
      default ->
          throw new IllegalArgumentException("'start' should be black, grey, noise or picture");
    };
  }

  /** No ink at all is none that a picture could have, so 0 says that there is no end to it. */
  private static ClimbSettings settings(Request request) {
    double size = request.number("size");
    Refusal.unless(
        size > 0 && size <= SIZE_MAX,
        "server.dream.size",
        Map.of("size", size, "most", (int) SIZE_MAX));
    double ink = request.number("ink");
    Blurred blurred =
        request.text("blurred").equals("picture") ? Blurred.PICTURE : Blurred.GRADIENT;
    return new ClimbSettings(
        size,
        request.flag("even", true),
        request.number("blur"),
        blurred,
        request.number("decay"),
        ink == 0 ? Double.POSITIVE_INFINITY : ink);
  }
}
