package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.formats.Checkpoint;
import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.TrainingState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run, stopped before its end, left where a new one keeps its checkpoint. */
class EarlierRunTest {
  @TempDir private static Path shared;
  private static Path data;
  private static Checkpoint finished;

  @TempDir private Path folder;

  private Path out;
  private Path checkpoint;
  private Path previous;

  @BeforeAll
  static void trainToTheEnd() throws IOException {
    data =
        Pictures.idxFolder(
            shared.resolve("data"), Pictures.easy(28, 40, 1), Pictures.easy(28, 20, 2));
    Path moment = shared.resolve("run.safetensors");
    Shown.by(words(shared.resolve("model.onnx"), "--checkpoint", moment)).wellDone();
    finished = CheckpointFile.read(moment);
  }

  @BeforeEach
  void layOut() {
    out = folder.resolve("digits.onnx");
    checkpoint = folder.resolve("digits.checkpoint.safetensors");
    previous = folder.resolve("digits.checkpoint.previous.safetensors");
  }

  @Test
  void isKeptUnderAnotherNameAndCanGoOn() throws IOException {
    CheckpointFile.write(checkpoint, with(recipe(2, 0), finished.state()));
    byte[] before = Files.readAllBytes(checkpoint);

    Shown shown = Shown.by(words(out)).wellDone();

    assertThat(shown.err())
        .contains("stopped before its end. It is kept; to go on with it:")
        .hasLineCount(2);
    String line = shown.err().lines().toList().getLast().strip();
    assertThat(line)
        .isEqualTo(
            "./downhill train --resume %s --data %s --out %s".formatted(previous, data, out));
    assertThat(previous).hasBinaryContent(before);
    assertThat(checkpoint).doesNotExist();
    Shown resumed =
        Shown.by((Object[]) (line + " --json").replace("./downhill ", "").split(" ")).wellDone();
    assertThat(resumed.lastObject()).containsEntry("epochs", 2L);
    assertThat(resumed.err()).isEmpty();
  }

  @Test
  void goesOnWithDataOfItsOwn() throws IOException {
    CheckpointFile.write(checkpoint, of("mnist", with(recipe(2, 0), finished.state())));
    assertThat(Shown.by(words(out)).wellDone().err())
        .contains("--resume " + previous + " --data DIR --out " + out);

    CheckpointFile.write(checkpoint, of("synthetic", with(recipe(2, 0), finished.state())));
    assertThat(Shown.by(words(out)).wellDone().err()).contains(" --data synthetic --out " + out);
  }

  @Test
  void isKeptHoweverOftenAnotherOneBegins() throws IOException {
    Files.writeString(previous, "kept before");
    CheckpointFile.write(checkpoint, with(recipe(2, 0), finished.state()));

    Shown shown = Shown.by(words(out, "--checkpoint", checkpoint)).wellDone();

    assertThat(shown.err()).contains("digits.checkpoint.previous-2.safetensors");
    assertThat(previous).hasContent("kept before");
    assertThat(CheckpointFile.read(folder.resolve("digits.checkpoint.previous-2.safetensors")))
        .satisfies(kept -> assertThat(kept.recipe().epochs()).isEqualTo(2));
    assertThat(CheckpointFile.read(checkpoint).recipe().epochs()).isEqualTo(1);
  }

  @Test
  void isKeptEvenIfItCannotBeRead() throws IOException {
    Files.writeString(checkpoint, "of a later version, perhaps");

    assertThat(Shown.by(words(out)).wellDone().err())
        .contains("in the place of the checkpoint is now " + previous);
    assertThat(previous).hasContent("of a later version, perhaps");
  }

  @Test
  void isReplacedWhereItHadComeToItsEnd() throws IOException {
    CheckpointFile.write(checkpoint, finished);
    assertThat(Shown.by(words(out)).wellDone().err()).isEmpty();

    TrainingState state = finished.state();
    var best = new TrainingState.Best(1, 0, 0.5, state.parameters());
    var patient =
        new TrainingState(
            state.step(), state.costSum(), state.parameters(), state.memory(), Optional.of(best));
    CheckpointFile.write(checkpoint, with(recipe(9, 1), patient));
    assertThat(Shown.by(words(out)).wellDone().err()).isEmpty();

    assertThat(folder).isDirectoryContaining(out::equals);
    assertThat(previous).doesNotExist();
  }

  @Test
  void isReplacedWhereItHadNotBegun() throws IOException {
    TrainingState state = finished.state();
    CheckpointFile.write(
        checkpoint,
        with(
            recipe(2, 0),
            new TrainingState(0, 0, state.parameters(), state.memory(), Optional.empty())));

    assertThat(Shown.by(words(out)).wellDone().err()).isEmpty();
    assertThat(previous).doesNotExist();
  }

  @Test
  void isReplacedWhereTheNewRunGoesOnFromIt() throws IOException {
    CheckpointFile.write(checkpoint, with(recipe(2, 0), finished.state()));
    Path same = folder.resolve(".").resolve(checkpoint.getFileName());

    Shown shown =
        Shown.by(
            "train", "--resume", same, "--checkpoint", checkpoint, "--data", data, "--out", out);

    assertThat(shown.wellDone().err()).isEmpty();
    assertThat(previous).doesNotExist();
    assertThat(CheckpointFile.read(checkpoint).state().step()).isEqualTo(8);
  }

  private static Recipe recipe(int epochs, int patience) {
    double validation = patience > 0 ? 0.1 : 0;
    return finished.recipe().but().epochs(epochs).validation(validation).patience(patience).build();
  }

  private static Checkpoint with(Recipe recipe, TrainingState state) {
    return new Checkpoint(
        recipe,
        finished.dataset(),
        finished.examples(),
        finished.fingerprint(),
        finished.version(),
        state);
  }

  private static Checkpoint of(String dataset, Checkpoint moment) {
    return new Checkpoint(
        moment.recipe(), dataset, 60_000, "a0b1", moment.version(), moment.state());
  }

  private static Object[] words(Path model, Object... more) {
    List<Object> words =
        new ArrayList<>(List.of("train", "--data", data, "--epochs", 1, "--out", model));
    words.addAll(List.of(more));
    return words.toArray();
  }
}
