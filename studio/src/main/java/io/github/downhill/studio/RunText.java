package io.github.downhill.studio;

import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import io.github.downhill.studio.Run.Beginning;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page is told of runs. */
final class RunText {
  private final Runs runs;
  private final String command;
  private final Library library;

  RunText(Runs runs, String command, Library library) {
    this.runs = runs;
    this.command = command;
    this.library = library;
  }

  /** All runs, and which one is trained. */
  ObjectNode all() {
    ObjectNode message = Json.message("runs");
    message.put("current", runs.current().map(Run::id).orElse(""));
    ArrayNode list = message.putArray("runs");
    runs.all().forEach(run -> list.add(of(run)));
    return message;
  }

  private ObjectNode of(Run run) {
    Standing standing = run.standing();
    Architecture architecture = run.architecture();
    ObjectNode node = Json.object();
    node.put("id", run.id()).put("name", run.name());
    node.set("recipe", RecipeForm.of(run.recipe(), run.data()));
    node.put("text", summary(run)).put("command", command(run));
    node.put("parameters", architecture.parameterCount());
    ArrayNode sizes = node.putArray("sizes").add(architecture.inputs());
    architecture.layers().stream().map(Layer::neurons).forEach(sizes::add);
    ArrayNode activations = node.putArray("activations");
    architecture.layers().stream()
        .map(layer -> layer.activation().text())
        .forEach(activations::add);
    node.put("status", lower(standing.status())).put("reason", lower(standing.reason()));
    node.put("steps", standing.step()).put("stepsPerEpoch", standing.stepsPerEpoch());
    node.put("first", run.history().first().map(Moment::step).orElse(0L));
    node.put("pinned", run.pinned()).put("origin", lower(run.beginning()));
    float accuracy = run.testCurve().last(2);
    if (Float.isFinite(accuracy)) {
      node.put("accuracy", accuracy);
    } else {
      node.putNull("accuracy");
    }
    return node;
  }

  private static String summary(Run run) {
    return "%s, %s, %s, %s, rate %s, batch %s, seed %d"
        .formatted(
            run.architecture().text(),
            run.architecture().layers().getFirst().activation().text(),
            run.recipe().cost().text(),
            run.recipe().optimizer().text(),
            run.recipe().learningRate(),
            run.recipe().batch() == 0 ? "full" : run.recipe().batch(),
            run.recipe().seed());
  }

  /** The command that does the same; none for what no single command does. */
  private String command(Run run) {
    List<String> data = library.known(run.data()).map(Digits::options).orElse(List.of());
    return run.beginning() == Beginning.FRESH
        ? RecipeForm.command(command, run.recipe(), data)
        : "";
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
