package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.downhill.formats.FormatException;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.formats.Origin;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the model in the place where a run writes its own. */
class ModelPlaceTest {
  private static final Recipe RECIPE = Recipe.video().build();

  @TempDir private Path folder;

  private Path file;
  private Path previous;
  private ModelPlace place;

  @BeforeEach
  void layOut() {
    file = folder.resolve("digits.onnx");
    previous = folder.resolve("digits.previous.onnx");
    place = new ModelPlace(file);
  }

  @Test
  void theModelOfAnotherRunIsKeptByARunThatWasStopped() throws IOException {
    place.write(model(RECIPE.but().epochs(3).build(), 18_000));
    byte[] before = Files.readAllBytes(file);

    assertThat(place.writeUnfinished(model(RECIPE, 500))).contains(previous);

    assertThat(previous).hasBinaryContent(before);
    assertThat(steps(file)).isEqualTo(500);
  }

  @Test
  void theModelOfTheSameRecipeIsKeptByARunThatCameLessFar() throws IOException {
    place.write(model(RECIPE, 180_000));

    assertThat(place.writeUnfinished(model(RECIPE, 500))).contains(previous);

    assertThat(steps(previous)).isEqualTo(180_000);
  }

  @Test
  void whatCannotBeReadIsKeptAndSoIsWhatWasKeptBefore() throws IOException {
    Files.writeString(file, "of a later version, perhaps");
    Files.writeString(previous, "kept before");

    Path second = folder.resolve("digits.previous-2.onnx");
    assertThat(place.writeUnfinished(model(RECIPE, 500))).contains(second);

    assertThat(second).hasContent("of a later version, perhaps");
    assertThat(previous).hasContent("kept before");
  }

  @Test
  void anEarlierMomentOfTheSameRunIsReplaced() throws IOException {
    place.write(model(RECIPE, 500));

    assertThat(place.writeUnfinished(model(RECIPE, 900))).isEmpty();

    assertThat(steps(file)).isEqualTo(900);
    assertThat(previous).doesNotExist();
  }

  @Test
  void thereMayBeNothingToKeep() throws IOException {
    assertThat(place.writeUnfinished(model(RECIPE, 500))).isEmpty();

    assertThat(steps(file)).isEqualTo(500);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsThereStaysWhereTheNewOneCannotBeWritten() throws IOException {
    String longest = "d".repeat(250) + ".onnx"; // its longer names are more than a file may have
    Path there = Files.writeString(folder.resolve(longest), "the model of before");

    assertThatThrownBy(() -> new ModelPlace(there).writeUnfinished(model(RECIPE, 500)))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FormatException.class)
        .hasMessageContaining("cannot be renamed");

    assertThat(there).hasContent("the model of before");
  }

  @Test
  void comesBackWhereNothingCameInItsPlace() throws IOException {
    Files.writeString(file, "the model of before");

    Aside.move(file, ".onnx").undo();

    assertThat(file).hasContent("the model of before");
    assertThat(previous).doesNotExist();
  }

  private static long steps(Path model) throws IOException {
    return OnnxFile.read(model).origin().orElseThrow().steps();
  }

  private static Model model(Recipe recipe, long steps) {
    Network network = Network.of(new Parameters(recipe.architecture()));
    var origin = new Origin(recipe, steps, "mnist", 60_000, "abc", "0.1.0");
    return new Model(network, Optional.of(origin));
  }
}
