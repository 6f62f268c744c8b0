package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.datasets.GreyPicture;
import io.github.downhill.datasets.ImageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no picture of a digit. */
class BadPictureTest {
  @TempDir private Path folder;

  private Path model;
  private Path image;

  @BeforeEach
  void prepare() throws IOException {
    model = folder.resolve("model.onnx");
    BadFiles.writeForeignModel(model, 784, 10);
    image = folder.resolve("image.png");
    ImageFiles.writePng(GreyPicture.of(28, 28, Pictures.easy(28, 1, 3).pixels()), image);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void files(String name, Damage damage, String clue) throws IOException {
    damage.to(image);

    Refused.asFailure(folder, clue, "predict", model, image);
    Refused.asFailure(folder, clue, "predict", model, image, "--json");
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Damage.of("a text", i -> Files.writeString(i, "no picture"), "is not a picture"),
        Damage.of("noise", i -> Files.write(i, BadFiles.noise(9000)), "is not a picture"),
        Damage.of("an empty file", i -> Files.write(i, new byte[0]), "is not a picture"),
        Damage.of("a model", i -> BadFiles.writeForeignModel(i, 784, 10), "is not a picture"),
        Damage.of("nothing", Files::delete, "does not exist; check the spelling of the path"),
        Damage.of("a folder", BadPictureTest::makeFolder, "is a folder"),
        Damage.of("half a picture", i -> Files.write(i, BadFiles.cut(i, 0.5)), "cannot be decoded"),
        Damage.of("a header alone", i -> Files.write(i, BadFiles.cut(i, 0.05)), "image.png "),
        Damage.of(
            "a decompression bomb",
            i -> Files.write(i, BadFiles.pngOf(100_000, 100_000)),
            "claims to be 100000 x 100000 pixels, expected at most 50 million"),
        Damage.of(
            "a wide decompression bomb",
            i -> Files.write(i, BadFiles.pngOf(Integer.MAX_VALUE, 1)),
            "claims to be 2147483647 x 1 pixels"),
        Damage.of("no pixels", i -> Files.write(i, BadFiles.pngOf(0, 5)), "cannot be decoded"));
  }

  @Test
  void theOtherPicturesGetTheirAnswers() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
    Path missing = folder.resolve("missing.png");

    Shown shown = Shown.by("predict", model, image, broken, image, missing, image, "--json");

    List<Map<String, Object>> answers = shown.objects();
    assertThat(shown.code()).isEqualTo(1);
    assertThat(answers).hasSize(3).containsOnly(answers.getFirst());
    assertThat(answers.getFirst())
        .containsOnlyKeys("file", "digit", "outputs")
        .containsEntry("file", image.toString());
    assertThat(shown.err())
        .contains(broken + " is not a picture", missing + " does not exist")
        .hasLineCount(2);
  }

  private static void makeFolder(Path file) throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
  }
}
