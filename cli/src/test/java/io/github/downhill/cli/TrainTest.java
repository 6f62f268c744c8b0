package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.formats.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code train} tells a program, and whether it is true. */
class TrainTest {
  @TempDir private static Path shared;
  private static Path idx;
  private static Path csv;

  @TempDir private Path folder;

  @BeforeAll
  static void writeData() throws IOException {
    Pictures training = Pictures.easy(28, 400, 1);
    Pictures test = Pictures.easy(28, 100, 2);
    idx = Pictures.idxFolder(shared.resolve("idx"), training, test);
    csv = Pictures.csvFolder(shared.resolve("csv"), training, test);
  }

  @ParameterizedTest
  @ValueSource(strings = {"idx", "csv"})
  void tellsOfItsStartEachEpochAndItsEndAsPromised(String kind) throws IOException {
    Path model = folder.resolve("model.onnx");
    Shown shown =
        Shown.by("train", "--data", shared.resolve(kind), "--epochs", 3, "--out", model, "--json");

    List<Map<String, Object>> events = shown.wellDone().objects();
    assertThat(events)
        .extracting(event -> event.get("event"))
        .containsExactly("started", "epoch", "epoch", "epoch", "finished");
    assertStarted(events.getFirst(), 400, kind);
    assertEpochs(events, 3);
    assertFinished(events.getLast(), 100, model);
    assertThat(shown.err()).isEmpty();
    assertThat(filesIn(folder)).containsExactly(model);
  }

  @Test
  void trainsTheVideosNetworkOnMnist() throws IOException {
    Path model = folder.resolve("model.onnx");
    Shown shown =
        Shown.by("train", "--data", Mnist.folder(), "--epochs", 2, "--out", model, "--json");

    List<Map<String, Object>> events = shown.wellDone().objects();
    assertThat(events).hasSize(4);
    assertStarted(events.getFirst(), 60_000, "mnist");
    assertEpochs(events, 2);
    assertFinished(events.getLast(), 10_000, model);
    assertThat((double) events.getLast().get("testAccuracy")).isGreaterThan(0.9);
    assertThat(shown.err()).isEmpty();
  }

  @Test
  void endsWithTheAccuracyThatEvaluateFinds() throws IOException {
    Path model = folder.resolve("model.onnx");
    Shown trained = Shown.by("train", "--data", csv, "--epochs", 4, "--out", model, "--json");
    Map<String, Object> finished = trained.wellDone().lastObject();

    Shown shown = Shown.by("evaluate", model, "--data", csv, "--json");

    assertThat(shown.wellDone().object())
        .containsOnlyKeys("examples", "correct", "accuracy", "cost", "confusion")
        .containsEntry("examples", 100L)
        .containsEntry("correct", 100 - (long) finished.get("testErrors"))
        .containsEntry("accuracy", finished.get("testAccuracy"))
        .containsEntry("cost", finished.get("testCost"))
        .containsEntry("confusion", finished.get("confusion"));
    assertThat(shown.err()).isEmpty();
    assertThat(Shown.by("evaluate", model, "--data", csv).wellDone().out())
        .contains("%.2f %% of 100 images".formatted(100 * (double) finished.get("testAccuracy")))
        .contains("digit taken for");
  }

  @Test
  void writesWhatInspectShows() throws IOException {
    Path model = folder.resolve("model.onnx");
    Object[] words = {
      "train",
      "--data",
      idx,
      "--layers",
      "784-12-10",
      "--activation",
      "tanh",
      "--output",
      "softmax",
      "--cost",
      "cross-entropy",
      "--optimizer",
      "adam",
      "--schedule",
      "step:2:0.5",
      "--batch",
      20,
      "--epochs",
      2,
      "--l2",
      0.0001,
      "--init",
      "xavier",
      "--seed",
      -3,
      "--validation",
      0.25,
      "--patience",
      7,
      "--threads",
      2,
      "--out",
      model,
      "--json"
    };
    Shown trained = Shown.by(words).wellDone();
    Path pictures = folder.resolve("weights");

    Map<String, Object> inside =
        Shown.by("inspect", model, "--weights", pictures, "--json").wellDone().object();

    assertThat(inside)
        .containsEntry("architecture", "784-12-10")
        .containsEntry("parameters", 784L * 12 + 12 + 12 * 10 + 10)
        .containsEntry("examples", 400L)
        .containsEntry("dataset", "idx")
        .containsEntry("recipe", trained.objects().getFirst().get("recipe"))
        .containsEntry("parametersSha256", trained.lastObject().get("parametersSha256"))
        .containsEntry("steps", trained.lastObject().get("steps"));
    assertThat((Map<?, ?>) inside.get("recipe"))
        .hasToString(
            "{layers=784-12-10, activations=tanh,softmax, cost=cross-entropy,"
                + " initialization=xavier, optimizer=adam:0.9:0.999:1.0E-8, learningRate=0.001,"
                + " schedule=step:2:0.5, batch=20, epochs=2, l2=1.0E-4, seed=-3, validation=0.25,"
                + " patience=7, until=0.0}");
    assertThat((List<?>) inside.get("pictures"))
        .isNotEmpty()
        .allSatisfy(picture -> assertThat(Path.of((String) picture)).isNotEmptyFile());
    assertThat(Shown.by("inspect", model).wellDone().out())
        .contains("784-12-10", "tanh", "softmax", "cross-entropy");
  }

  @Test
  void holdsOutAPartAndEndsWhenItNoLongerGetsBetter() throws IOException {
    Path model = folder.resolve("model.onnx");
    Shown shown =
        Shown.by(
            "train",
            "--data",
            idx,
            "--validation",
            100,
            "--patience",
            2,
            "--epochs",
            200,
            "--learning-rate",
            2,
            "--out",
            model,
            "--json");

    List<Map<String, Object>> events = shown.wellDone().objects();
    List<Double> accuracies =
        events.stream()
            .filter(event -> event.get("event").equals("epoch"))
            .map(event -> (double) event.get("validationAccuracy"))
            .toList();
    int best = accuracies.indexOf(accuracies.stream().max(Double::compare).orElseThrow()) + 1;
    assertThat(events.getFirst()).containsEntry("examples", 300L).containsEntry("heldOut", 100L);
    assertThat(accuracies).hasSize(best + 2);
    assertThat(events.getLast())
        .containsEntry("reason", "patience")
        .containsEntry("epochs", best + 2L)
        .containsEntry("steps", best * 30L)
        .containsEntry("testAccuracy", events.get(best).get("testAccuracy"));
    assertThat(Shown.by("evaluate", model, "--data", idx, "--json").wellDone().object())
        .containsEntry("accuracy", events.get(best).get("testAccuracy"));
  }

  @Test
  void startsFromTheQuickRecipeAndChangesWhatIsAskedFor() {
    Path model = folder.resolve("model.onnx");
    Object[] words = {
      "train", "--recipe", "quick", "--data", idx, "--out", model, "--epochs", 40, "--json"
    };
    List<Map<String, Object>> events = Shown.by(words).wellDone().objects();

    assertThat((Map<?, ?>) events.getFirst().get("recipe"))
        .hasToString(
            "{layers=784-16-16-10, activations=relu,relu,softmax, cost=cross-entropy,"
                + " initialization=xavier, optimizer=adam:0.0:0.99:1.0E-8, learningRate=0.005,"
                + " schedule=cosine, batch=32, epochs=40, l2=0.0, seed=1, validation=0.08,"
                + " patience=0, until=0.9525}");
    assertThat(events.getLast()).containsEntry("reason", "accuracy");
    Map<String, Object> last = events.get(events.size() - 2);
    assertThat((double) last.get("validationAccuracy")).isGreaterThanOrEqualTo(0.9525);
    assertThat(events.getLast()).containsEntry("epochs", last.get("epoch"));
    Shown.by("reproduce", model, "--data", idx).wellDone();
  }

  @Test
  void holdsNothingOutOfAQuickRunWhereThatIsAskedFor() {
    Object[] words = {
      "train",
      "--recipe",
      "quick",
      "--data",
      idx,
      "--validation",
      0,
      "--out",
      folder.resolve("m.onnx"),
      "--json"
    };
    Map<String, Object> started = Shown.by(words).wellDone().objects().getFirst();
    assertThat(started).containsEntry("heldOut", 0L).containsEntry("examples", 400L);
  }

  @Test
  void saysTheSameToAPerson() {
    Path model = folder.resolve("model.onnx");
    Object[] words = {"train", "--data", csv, "--epochs", 3, "--out", model};
    Shown shown = Shown.by(words).wellDone();
    Map<String, Object> finished =
        Shown.by(Stream.concat(Stream.of(words), Stream.of("--json")).toArray()).lastObject();

    assertThat(shown.out())
        .contains("784-16-16-10", "13,002", "Nielsen", "seed 1")
        .containsPattern("(?m)^    1 +0\\.\\d{5} +0\\.\\d{5} +\\d+\\.\\d\\d % +[\\d,]+$")
        .contains(
            "%.2f %% of 100 images it has never seen: %d errors"
                .formatted(
                    100 * (double) finished.get("testAccuracy"), (long) finished.get("testErrors")))
        .contains("Most confused: a ")
        .contains(model.toString());
    assertThat(shown.err()).isEmpty();
  }

  @Test
  void endsInTheSameBitsEachTimeAndInOthersFromAnotherSeed() {
    Path model = folder.resolve("model.onnx");
    List<Object> words = List.of("train", "--data", csv, "--epochs", 1, "--json", "--out", model);
    List<Object> other = new ArrayList<>(words);
    other.addAll(List.of("--seed", 2));

    Object sha256 = sha256(words);
    assertThat(sha256(words)).isEqualTo(sha256);
    assertThat(sha256(other)).isNotEqualTo(sha256);
  }

  private static Object sha256(List<Object> words) {
    return Shown.by(words.toArray()).wellDone().lastObject().get("parametersSha256");
  }

  private static void assertStarted(Map<String, Object> started, long examples, String dataset) {
    assertThat(started.keySet())
        .containsSubsequence(
            "event",
            "architecture",
            "parameters",
            "examples",
            "dataset",
            "kernels",
            "threads",
            "seed");
    assertThat(started)
        .containsEntry("event", "started")
        .containsEntry("architecture", "784-16-16-10")
        .containsEntry("parameters", 13_002L)
        .containsEntry("examples", examples)
        .containsEntry("dataset", dataset)
        .containsEntry("seed", 1L);
    assertThat(started.get("kernels")).isInstanceOf(String.class);
    assertThat((long) started.get("threads")).isPositive();
  }

  private static void assertEpochs(List<Map<String, Object>> events, int epochs) {
    double seconds = 0;
    for (int epoch = 1; epoch <= epochs; epoch++) {
      Map<String, Object> event = events.get(epoch);
      assertThat(event.keySet())
          .containsExactly(
              "event",
              "epoch",
              "cost",
              "testCost",
              "testAccuracy",
              "seconds",
              "evaluationSeconds",
              "imagesPerSecond");
      assertThat(event).containsEntry("epoch", (long) epoch);
      assertThat((double) event.get("testCost")).isPositive();
      assertThat((double) event.get("imagesPerSecond")).isPositive();
      assertThat((double) event.get("evaluationSeconds")).isPositive();
      seconds += (double) event.get("seconds");
    }
    assertThat((double) events.get(epochs).get("cost"))
        .isPositive()
        .isLessThan((double) events.get(1).get("cost"));
    assertThat((double) events.getLast().get("seconds")).isEqualTo(seconds, within(1e-6));
  }

  private static void assertFinished(Map<String, Object> finished, long tested, Path model)
      throws IOException {
    assertThat(finished.keySet())
        .containsSubsequence(
            "event",
            "reason",
            "testAccuracy",
            "testErrors",
            "seconds",
            "model",
            "parametersSha256");
    double accuracy = (double) finished.get("testAccuracy");
    assertThat(finished)
        .containsEntry("event", "finished")
        .containsEntry("reason", "epochs")
        .containsEntry("testErrors", tested - Math.round(accuracy * tested))
        .containsEntry("model", model.toString())
        .containsEntry("parametersSha256", OnnxFile.read(model).network().parametersSha256());
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
