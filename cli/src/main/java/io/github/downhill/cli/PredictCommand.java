package io.github.downhill.cli;

import io.github.downhill.datasets.DigitRecipe;
import io.github.downhill.datasets.ImageFiles;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.network.Network;
import io.github.downhill.network.Prediction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code downhill predict}: what a network takes a picture for. */
@Command(
    name = "predict",
    sortOptions = false,
    description = {
      "Says which digit a picture shows, and how bright each of the ten outputs is.",
      "The picture is first brought into the form of MNIST: light on dark, 20 pixels high or wide,"
          + " its centre of mass in the middle of 28 x 28.",
      "Of a picture on which nothing is drawn it says so; with --json, \"digit\": null and"
          + " \"outputs\": []."
    })
final class PredictCommand implements Callable<Integer> {
  private static final int BAR_CELLS = 30;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "MODEL", description = "An ONNX file, such as digits.onnx.")
  private Path model = Path.of("");

  @Parameters(
      index = "1",
      arity = "1..*",
      paramLabel = "IMAGE",
      description = "Pictures of one digit each: PNG, JPEG, GIF or BMP.")
  private List<Path> images = List.of();

  @Mixin private CommonOptions common = new CommonOptions();

  PredictCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Network network = OnnxFile.read(model).network();
    Fit.checkPictures(model, network.architecture(), DigitRecipe.SIDE);
    int code = 0;
    for (Path image : images) {
      try {
        show(image, predict(network, image));
      } catch (IOException e) {
        terminal.error(String.valueOf(e.getMessage())); // the other pictures get their answers
        code = Failures.FAILURE;
      }
    }
    return code;
  }

  private static Optional<Prediction> predict(Network network, Path image) throws IOException {
    return DigitRecipe.apply(ImageFiles.read(image)).map(pixels -> network.predict(input(pixels)));
  }

  private static float[] input(byte[] pixels) {
    float[] input = new float[pixels.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = Byte.toUnsignedInt(pixels[i]) / 255f;
    }
    return input;
  }

  private void show(Path image, Optional<Prediction> prediction) {
    if (common.json()) {
      terminal.out().println(json(image, prediction));
    } else if (prediction.isEmpty()) {
      terminal.line("%s: @|bold nothing drawn|@".formatted(image));
    } else {
      showText(image, prediction.get());
    }
  }

  private static String json(Path image, Optional<Prediction> prediction) {
    return Json.line(json -> {
      json.writeStringProperty("file", image.toString());
      if (prediction.isPresent()) {
        json.writeNumberProperty("digit", prediction.get().choice());
      } else {
        json.writeNullProperty("digit");
      }
      Json.numbers(json, "outputs", prediction.map(Prediction::outputs).orElse(List.of()));
    });
  }

  private void showText(Path image, Prediction prediction) {
    terminal.line("%s: @|bold,green %d|@".formatted(image, prediction.choice()));
    for (int digit = 0; digit < prediction.outputs().size(); digit++) {
      float output = prediction.outputs().get(digit);
      String bar = "█".repeat(Math.round(Math.clamp(output, 0f, 1f) * BAR_CELLS));
      String style = digit == prediction.choice() ? "bold,green" : "faint";
      String row = "%d  %.4f  %s".formatted(digit, output, bar).stripTrailing();
      terminal.line("  @|%s %s|@".formatted(style, row));
    }
  }
}
