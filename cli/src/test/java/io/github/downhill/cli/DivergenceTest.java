package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.formats.Checkpoint;
import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run whose steps overshoot until the numbers become infinite. */
class DivergenceTest {
  @TempDir private Path folder;

  private Path data;
  private Path out;
  private Path checkpoint;

  @BeforeEach
  void prepare() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 200, 1), Pictures.easy(28, 20, 2));
    out = Files.writeString(folder.resolve("old.onnx"), "the model of before");
    checkpoint = folder.resolve("run.safetensors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "relu"})
  void endsAtOnceAndSaysWhichStepItWasAndWhatToTry(String activation) throws IOException {
    Shown shown = diverge("--activation", activation, "--output", "identity");

    assertThat(shown.code()).isEqualTo(1);
    assertThat(Refused.sentence(shown.err()))
        .matches(".*became infinite or not a number at step [1-9][0-9]* \\(epoch [1-9]\\).*")
        .contains("try a smaller learning rate, such as 100000 instead of 1000000.");
    assertThat(out).hasContent("the model of before");
  }

  @Test
  void keepsTheLastGoodCheckpoint() throws IOException {
    diverge("--activation", "identity", "--output", "identity", "--checkpoint", checkpoint);

    Checkpoint kept = CheckpointFile.read(checkpoint); // which refuses what is not finite
    assertThat(kept.recipe().learningRate()).isEqualTo(1e6);
    assertThat(kept.state().step()).isBetween(0L, 20L);
  }

  @Test
  void namesTheLastGoodCheckpointAndItsStep() throws IOException {
    Object[] activations = {"--activation", "identity", "--output", "identity"};
    Shown.by(words(0.001, activations, "--epochs", 1, "--checkpoint", checkpoint)).wellDone();
    Checkpoint tame = CheckpointFile.read(checkpoint);
    Recipe wild = tame.recipe().but().learningRate(1e6).epochs(30).build();
    var origin = tame.origin();
    CheckpointFile.write(
        checkpoint,
        new Checkpoint(
            wild,
            origin.dataset(),
            origin.examples(),
            origin.fingerprint(),
            origin.version(),
            tame.state()));

    Shown shown = Shown.by("train", "--resume", checkpoint, "--data", data, "--out", out);

    assertThat(shown.code()).isEqualTo(1);
    assertThat(Refused.sentence(shown.err()))
        .contains("instead of 1000000. What it knew after step 20 is in " + checkpoint + ".");
    assertThat(CheckpointFile.read(checkpoint).state().step()).isEqualTo(20);
  }

  private Shown diverge(Object... more) {
    return Shown.by(words(1e6, more));
  }

  private Object[] words(double learningRate, Object[] some, Object... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("train", "--data", data, "--learning-rate", learningRate, "--out", out));
    words.addAll(List.of(some));
    words.addAll(List.of(more));
    return words.toArray();
  }
}
