package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which nudges matter most. */
class GradientCommandTest {
  @TempDir private Path folder;

  private Path data;
  private Path model;

  @BeforeEach
  void prepare() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 300, 1), Pictures.easy(28, 50, 2));
    model = folder.resolve("model.onnx");
  }

  @ParameterizedTest
  @CsvSource({
    "sigmoid, squares",
    "sigmoid, cross-entropy",
    "relu, cross-entropy",
    "tanh, cross-entropy",
    "gelu, cross-entropy",
    "gelu, squares"
  })
  void agreesWithFiniteDifferences(String activation, String cost) {
    train("--activation", activation, "--cost", cost);

    Map<String, Object> shown = gradient("--check", 1000, "--json").wellDone().object();

    Map<?, ?> check = (Map<?, ?>) shown.get("check");
    assertThat(check.get("passes")).isEqualTo(true);
    assertThat(check.get("numbers")).isEqualTo(1000L);
    assertThat((Double) check.get("largestError")).isGreaterThan(0).isLessThan(1e-3);
  }

  @Test
  void showsTheLargestFirst() {
    train();

    List<?> nudges = (List<?>) gradient("--top", 30, "--json").wellDone().object().get("nudges");

    List<Double> sizes =
        nudges.stream()
            .map(nudge -> Math.abs(((Number) ((Map<?, ?>) nudge).get("nudge")).doubleValue()))
            .toList();
    assertThat(sizes).hasSize(30).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(((Map<?, ?>) nudges.getFirst()).get("size")).isEqualTo("a lot");
  }

  @Test
  void saysInWordsWhatToDo() {
    train();

    assertThat(gradient("--examples", 1, "--top", 12000).wellDone().out())
        .containsPattern(
            "weight from pixel \\(\\d+, \\d+\\) to neuron \\d of layer 1: (in|de)crease, a ")
        .containsPattern(
            "weight from neuron \\d of layer 1 to neuron \\d of layer 2: (in|de)crease, a ")
        .containsPattern("bias of neuron \\d of layer 2: (in|de)crease, a ")
        .contains("leave as it is")
        .contains("over 1 example,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--examples", "--check"})
  void refusesNone(String option) {
    train();
    Shown shown = gradient(option, 0);

    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).contains(option + " 0: expected at least 1");
  }

  private void train(Object... options) {
    Shown.by(
            joined(
                options,
                "train",
                "--data",
                data,
                "--layers",
                "784-8-10",
                "--epochs",
                2,
                "--out",
                model))
        .wellDone();
  }

  private Shown gradient(Object... options) {
    return Shown.by(joined(options, "gradient", model, "--data", data));
  }

  private static Object[] joined(Object[] last, Object... first) {
    return Stream.concat(Stream.of(first), Stream.of(last)).toArray();
  }
}
