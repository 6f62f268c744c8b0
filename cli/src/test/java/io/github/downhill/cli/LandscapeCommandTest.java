package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of a network over a plane. */
class LandscapeCommandTest {
  @TempDir private Path folder;

  private Path data;
  private Path model;

  @BeforeEach
  void train() throws IOException {
    data =
        Pictures.idxFolder(
            folder.resolve("data"), Pictures.easy(28, 300, 1), Pictures.easy(28, 50, 2));
    model = folder.resolve("model.onnx");
    Shown.by("train", "--data", data, "--layers", "784-8-10", "--epochs", 4, "--out", model)
        .wellDone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "path", "gradient"})
  void isTheSameEveryTime(String plane) throws IOException {
    assertThat(csv(plane, 1)).isEqualTo(csv(plane, 1)).hasSize(1 + 9 * 9);
  }

  @Test
  void isAnotherForAnotherSeed() throws IOException {
    assertThat(csv("random", 1)).isNotEqualTo(csv("random", 2));
  }

  @Test
  void hasTheNetworkInTheMiddleOfRandomDirections() throws IOException {
    Path whole =
        Pictures.idxFolder(
            folder.resolve("whole"), Pictures.easy(28, 300, 1), Pictures.easy(28, 300, 1));
    Object cost =
        Shown.by("evaluate", model, "--data", whole, "--json").wellDone().object().get("cost");
    String middle = csv("random", 1).get(1 + 4 * 9 + 4);

    assertThat(middle).startsWith("0.0,0.0,");
    assertThat(Double.parseDouble(middle.substring(8)))
        .isEqualTo(((Number) cost).doubleValue(), within(1e-5));
  }

  @Test
  void isThatOfTheTestExamplesWhereOneAsksForThem() throws IOException {
    Object cost =
        Shown.by("evaluate", model, "--data", data, "--json").wellDone().object().get("cost");
    Path file = folder.resolve("test.csv");
    Shown shown = landscape("--csv", file, "--test", "--json").wellDone();
    String middle = Files.readAllLines(file).get(1 + 4 * 9 + 4);

    assertThat(shown.object()).containsEntry("examples", 50L);
    assertThat(Double.parseDouble(middle.substring(8)))
        .isEqualTo(((Number) cost).doubleValue(), within(1e-5));
  }

  @Test
  void followsTheTrainingFromItsStartToTheNetwork() {
    Map<String, Object> shown = landscape("--plane", "path", "--json").wellDone().object();

    List<?> path = (List<?>) shown.get("path");
    assertThat(path).hasSize(41);
    assertThat(path.getLast()).asString().contains("x=0.0", "y=0.0", "distance=0.0");
    assertThat((Double) shown.get("varianceExplained")).isBetween(0.5, 1.0);
  }

  @Test
  void passesThroughTheStart() {
    Map<String, Object> shown = landscape("--plane", "gradient", "--json").wellDone().object();

    Map<?, ?> start = (Map<?, ?>) ((List<?>) shown.get("path")).getFirst();
    assertThat(((Number) start.get("x")).doubleValue()).isEqualTo(1, within(1e-5));
    assertThat(((Number) start.get("y")).doubleValue()).isEqualTo(0, within(1e-5));
    assertThat(((Number) start.get("distance")).doubleValue()).isLessThan(1e-4);
  }

  @Test
  void isDrawn() throws Exception {
    Path svg = folder.resolve("landscape.svg");
    landscape("--plane", "path", "--svg", svg).wellDone();

    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("rect").getLength()).isGreaterThan(81);
  }

  @ParameterizedTest
  @CsvSource({
    "--grid, 1, '--grid 1: expected 2 to 501'",
    "--examples, 0, '--examples 0: expected at least 1'",
    "--plane, hill, 'expected one of random, path, gradient'",
    "--csv, nowhere/x.csv, 'there is no folder'"
  })
  void refusesWhatMakesNoSense(String option, String value, String sentence) {
    Shown shown = Shown.by("landscape", model, "--data", data, option, value);

    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err()).contains(sentence);
  }

  private List<String> csv(String plane, int seed) throws IOException {
    Path csv = folder.resolve("landscape.csv");
    landscape("--plane", plane, "--seed", seed, "--csv", csv).wellDone();
    return Files.readAllLines(csv);
  }

  private Shown landscape(Object... options) {
    Object[] words = new Object[options.length + 6];
    System.arraycopy(
        new Object[] {"landscape", model, "--data", data, "--grid", 9}, 0, words, 0, 6);
    System.arraycopy(options, 0, words, 6, options.length);
    return Shown.by(words);
  }
}
