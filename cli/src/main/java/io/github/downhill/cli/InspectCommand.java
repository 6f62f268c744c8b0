package io.github.downhill.cli;

import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.formats.Origin;
import io.github.downhill.learning.RecipeText;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** {@code downhill inspect}: what is inside a model. */
@Command(
    name = "inspect",
    sortOptions = false,
    description = "Shows the layers of a network, how it was trained, and its weights as pictures.")
final class InspectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "An ONNX file, such as digits.onnx.")
  private Path model = Path.of("");

  @Option(
      names = "--weights",
      paramLabel = "DIR",
      description = {
        "Write the weights into each neuron as a picture: blue for positive, red for negative ones."
      })
  private Optional<Path> weights = Optional.empty();

  @Mixin private CommonOptions common = new CommonOptions();

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Model read = OnnxFile.read(model);
    List<Path> pictures =
        weights.isPresent() ? new WeightPictures(read.network()).write(weights.get()) : List.of();
    if (common.json()) {
      terminal.out().println(Json.line(json -> describe(json, read, pictures)));
    } else {
      describe(read, pictures);
    }
    return 0;
  }

  private void describe(Model read, List<Path> pictures) {
    Architecture architecture = read.network().architecture();
    terminal.line();
    terminal.line(
        "@|bold %s|@: %s"
            .formatted(
                architecture.text(), Words.count(architecture.parameterCount(), "parameter")));
    terminal.line();
    terminal.line("@|bold layer   inputs   neurons   activation     weights    biases|@");
    int number = 1;
    for (Layer layer : architecture.layers()) {
      terminal.line(
          "%5d %8d %9d   %-10s %,11d %,9d"
              .formatted(
                  number++,
                  layer.inputs(),
                  layer.neurons(),
                  layer.activation().text(),
                  layer.weights(),
                  layer.neurons()));
    }
    terminal.line();
    read.origin().ifPresentOrElse(this::describe, this::describeUnknown);
    terminal.line("@|faint sha-256 of the parameters:|@");
    terminal.line("  " + read.network().parametersSha256());
    if (!pictures.isEmpty()) {
      terminal.line(
          "%s written to %s".formatted(Words.count(pictures.size(), "picture"), weights.get()));
    }
  }

  private void describe(Origin origin) {
    terminal.line(
        "Trained by Downhill %s on %,d images (%s) in %s:"
            .formatted(
                origin.version(),
                origin.examples(),
                origin.dataset(),
                Words.count(origin.steps(), "step")));
    RecipeText.of(origin.recipe())
        .forEach((name, value) -> terminal.line("  @|faint %-15s|@ %s".formatted(name, value)));
    terminal.line("  @|faint fingerprint of the data:|@");
    terminal.line("  " + origin.fingerprint());
  }

  private void describeUnknown() {
    terminal.line("The file does not say how it was trained.");
  }

  private static void describe(JsonGenerator json, Model read, List<Path> pictures) {
    Architecture architecture = read.network().architecture();
    json.writeStringProperty("architecture", architecture.text());
    json.writeNumberProperty("parameters", architecture.parameterCount());
    json.writeArrayPropertyStart("layers");
    architecture.layers().forEach(layer -> describe(json, layer));
    json.writeEndArray();
    read.origin().ifPresent(origin -> describe(json, origin));
    json.writeStringProperty("parametersSha256", read.network().parametersSha256());
    json.writeArrayPropertyStart("pictures");
    pictures.forEach(picture -> json.writeString(picture.toString()));
    json.writeEndArray();
  }

  private static void describe(JsonGenerator json, Layer layer) {
    json.writeStartObject();
    json.writeNumberProperty("inputs", layer.inputs());
    json.writeNumberProperty("neurons", layer.neurons());
    json.writeStringProperty("activation", layer.activation().text());
    json.writeEndObject();
  }

  private static void describe(JsonGenerator json, Origin origin) {
    json.writeObjectPropertyStart("recipe");
    RecipeText.of(origin.recipe()).forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeNumberProperty("steps", origin.steps());
    json.writeStringProperty("dataset", origin.dataset());
    json.writeNumberProperty("examples", origin.examples());
    json.writeStringProperty("fingerprint", origin.fingerprint());
    json.writeStringProperty("version", origin.version());
  }
}
