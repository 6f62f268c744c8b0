package io.github.downhill.studio;

import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Activation;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a browser is told first. */
final class Welcome {
  private Welcome() {}

  static ObjectNode of(Room room) {
    StudioSettings settings = room.settings();
    List<String> names = room.library().names();
    ObjectNode message = Json.message("welcome");
    message.put("version", settings.version()).put("command", settings.command());
    message.put("kernels", settings.kernels().name());
    message.put("current", room.runs().current().map(Run::id).orElse(""));
    message.set("recipe", RecipeForm.of(Recipe.video().build(), names.getFirst()));
    ObjectNode choices = message.putObject("choices");
    fill(choices.putArray("data"), names.stream());
    fill(
        choices.putArray("activations"),
        Stream.of(Activation.SIGMOID, Activation.RELU, Activation.TANH, Activation.GELU)
            .map(Activation::text));
    fill(choices.putArray("costs"), Stream.of(Cost.values()).map(Cost::text));
    fill(choices.putArray("optimizers"), Stream.of("sgd", "momentum", "nesterov", "adam"));
    message
        .putObject("limits")
        .put("neurons", RecipeRules.NEURONS_MAX)
        .put("parameters", Runs.PARAMETERS_MAX);
    message.putObject("data").put("name", names.getFirst()).put("ready", false);
    return message;
  }

  /** What is known of the usual digits, once they have been read. */
  static Frame digits(Room room) {
    Digits digits = room.library().known(room.library().names().getFirst()).orElseThrow();
    ObjectNode header = Json.message("data");
    header
        .putObject("data")
        .put("name", digits.name())
        .put("source", digits.source())
        .put("training", digits.training().size())
        .put("test", digits.test().size())
        .put("ready", true);
    return new Frame(header).with("lit", digits.lit());
  }

  private static void fill(ArrayNode array, Stream<String> texts) {
    texts.forEach(array::add);
  }
}
