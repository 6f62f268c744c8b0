package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.datasets.DataRequest;
import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DatasetFinder;
import io.github.downhill.datasets.ProgressListener;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Trainer;
import io.github.downhill.learning.TrainingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An epoch of MNIST ends in the same bits with all kernels, vectors of any width, any number of
 * threads, and after a break.
 */
class SameBitsTest {
  private static final int EPOCHS = 1;

  @TempDir private static Path shared;
  private static Object expected;

  @TempDir private Path folder;

  @BeforeAll
  static void trainWithPlainLoopsAndOneThread() throws Exception {
    expected = sha256("scalar", 0, shared, "--threads", 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 256, 512})
  void vectorsOfAnyWidth(int bits) throws Exception {
    assertThat(sha256("vector", bits, folder, "--threads", 1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void anyNumberOfThreads(int threads) throws Exception {
    assertThat(sha256("vector", 0, folder, "--threads", threads)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2999, 5999})
  void afterABreak(long step) throws Exception {
    Path checkpoint = folder.resolve("checkpoint.safetensors");
    stopAt(step, checkpoint);

    Object[] words = {
      "train",
      "--data",
      Mnist.folder(),
      "--resume",
      checkpoint,
      "--out",
      folder.resolve("model.onnx"),
      "--json"
    };
    List<Map<String, Object>> events = Shown.by(words).wellDone().objects();

    assertThat(events.getFirst()).containsEntry("step", step);
    assertThat(events.getLast()).containsEntry("parametersSha256", expected);
  }

  @Test
  void aDataFolderInTheEnvironment() {
    Path model = folder.resolve("model.onnx");
    Map<String, String> environment = Map.of("DOWNHILL_DATA", Mnist.folder().toString());

    Shown shown = Shown.with(environment, "train", "--epochs", EPOCHS, "--out", model, "--json");

    assertThat(shown.wellDone().lastObject()).containsEntry("parametersSha256", expected);
  }

  private static Object sha256(String kernels, int bits, Path folder, Object... more)
      throws Exception {
    List<String> options =
        bits == 0
            ? List.of("-Ddownhill.kernels=" + kernels)
            : List.of("-Ddownhill.kernels=" + kernels, "-Ddownhill.vector.bits=" + bits);
    List<Object> words =
        new ArrayList<>(
            List.of(
                "train",
                "--data",
                Mnist.folder(),
                "--epochs",
                EPOCHS,
                "--out",
                folder.resolve("model.onnx"),
                "--json"));
    words.addAll(List.of(more));
    try (Child child = Child.downhill(folder, options, words.toArray())) {
      assertThat(child.await()).as(child.err()).isZero();
      List<Map<String, Object>> events = JsonText.objects(child.out());
      String used = events.getFirst().get("kernels").toString();
      assertThat(used).startsWith(kernels).endsWith(bits == 0 ? "" : "-" + bits);
      return events.getLast().get("parametersSha256");
    }
  }

  private static void stopAt(long step, Path checkpoint) throws IOException {
    DataRequest request = new DataRequest(Optional.of(Mnist.folder().toString()), true, Map.of());
    Dataset dataset = DatasetFinder.find(request, ProgressListener.silent()).dataset();
    Recipe recipe = Recipe.video().epochs(EPOCHS).build();
    AtomicLong looks = new AtomicLong(-1); // the first look is before the first step
    try (Team team = new Team(2)) {
      Trainer trainer =
          new Trainer(
              recipe,
              dataset.training(),
              Optional.empty(),
              KernelSelection.choose(),
              team,
              event -> {},
              () -> looks.incrementAndGet() == step,
              Optional.of(new CheckpointKeeper(checkpoint, recipe, dataset)));
      assertThat(trainer.run().reason()).isEqualTo(TrainingEvent.Reason.STOPPED);
    }
  }
}
