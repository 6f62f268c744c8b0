package io.github.downhill.cli;

import io.github.downhill.datasets.GreyPicture;
import io.github.downhill.datasets.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no model, or not one that fits. */
class BadModelTest {
  @TempDir private Path folder;

  private Path data;
  private Path image;
  private Path model;

  @BeforeEach
  void prepare() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 40, 1), Pictures.easy(28, 20, 2));
    image = folder.resolve("image.png");
    ImageFiles.writePng(GreyPicture.of(28, 28, Pictures.easy(28, 1, 3).pixels()), image);
    model = folder.resolve("model.onnx");
    BadFiles.writeForeignModel(model, 784, 10);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void files(String name, Damage damage, String clue) throws IOException {
    damage.to(model);

    Refused.asFailure(folder, clue, "evaluate", model, "--data", data);
    Refused.asFailure(folder, clue, "predict", model, image, "--json");
    Refused.asFailure(folder, clue, "inspect", model, "--weights", folder.resolve("weights"));
    Refused.asFailure(folder, clue, "reproduce", model, "--data", data);
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Damage.of("a model of another kind", m -> Files.write(m, BadFiles.convolution()), "Conv"),
        Damage.of("half a model", m -> Files.write(m, BadFiles.cut(m, 0.5)), "model.onnx "),
        Damage.of(
            "nearly a whole model", m -> Files.write(m, BadFiles.cut(m, 0.99)), "model.onnx "),
        Damage.of("an empty file", m -> Files.write(m, new byte[0]), "is empty"),
        Damage.of("noise", m -> Files.write(m, BadFiles.noise(9000)), "model.onnx "),
        Damage.of("a text", m -> Files.writeString(m, "{\"a\": 1}\n".repeat(99)), "model.onnx "),
        Damage.of("a picture", m -> Files.write(m, BadFiles.pngOf(28, 28)), "model.onnx "),
        Damage.of(
            "a checkpoint", m -> Files.write(m, BadFiles.safetensors("{}", 0)), "model.onnx "),
        Damage.of("nothing", Files::delete, "does not exist; check the spelling of the path"),
        Damage.of("a folder", BadModelTest::makeFolder, "is a folder"));
  }

  @Test
  void aModelThatCannotBeReproduced() throws IOException {
    Refused.asFailure(
        folder, "does not say how it was trained", "reproduce", model, "--data", data);
  }

  @Test
  void aModelThatDoesNotFitTheData() throws IOException {
    BadFiles.writeForeignModel(model, 64, 10);

    Refused.asMisuse(
        folder,
        "is a network of 64-10, but the data has 784 pixels and 10 classes",
        "evaluate",
        model,
        "--data",
        data);
    Refused.asMisuse(
        folder,
        "has 64 inputs, but a picture of a digit has 28 x 28 pixels",
        "predict",
        model,
        image);
  }

  @Test
  void aModelWithAnotherNumberOfClasses() throws IOException {
    BadFiles.writeForeignModel(model, 784, 3);

    Refused.asMisuse(
        folder,
        "is a network of 784-3, but the data has 784 pixels and 10 classes",
        "evaluate",
        model,
        "--data",
        data);
  }

  @Test
  void aPlaceForTheWeightsThatIsAFile() throws IOException {
    Refused.asMisuse(
        folder,
        "--weights %s: the folder cannot be made, because there is a file of that name; choose"
                .formatted(image)
            + " another place.",
        "inspect",
        model,
        "--weights",
        image);
  }

  private static void makeFolder(Path model) throws IOException {
    Files.delete(model);
    Files.createDirectory(model);
  }
}
