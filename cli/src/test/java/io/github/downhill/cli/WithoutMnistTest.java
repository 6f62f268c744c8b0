package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without MNIST and without a network the same command trains on digits that Downhill draws. */
class WithoutMnistTest {
  @TempDir private static Path folder;
  private static Path model;
  private static Shown trained;

  @BeforeAll
  static void train() {
    model = folder.resolve("model.onnx");
    trained = Shown.with(emptyHome(), "train", "--epochs", 1, "--out", model, "--json");
  }

  @Test
  void itSaysSoInOneLineAndHowToGetTheRealOnes() {
    List<Map<String, Object>> events = trained.wellDone().objects();

    assertThat(events.getFirst())
        .containsEntry("dataset", "synthetic")
        .containsEntry("examples", 60_000L);
    assertThat(trained.err())
        .contains("drawn by Downhill itself", "--data", folder.toString())
        .hasLineCount(1);
  }

  @Test
  void itCanBeReproduced() {
    Shown shown = Shown.with(emptyHome(), "reproduce", model, "--json");

    assertThat(shown.wellDone().object()).containsEntry("identical", true);
  }

  @Test
  void aTestOnThemIsNotTakenForOneOnMnist() {
    Shown shown = Shown.with(emptyHome(), "evaluate", model);

    assertThat(shown.wellDone().out()).contains("(digits drawn by Downhill, not MNIST)");
  }

  @Test
  void layersThatDoNotFitAreRefusedBeforeAnythingIsLookedFor() {
    Shown shown = Shown.with(emptyHome(), "train", "--layers", "784-16");

    assertThat(shown.code()).isEqualTo(2);
    assertThat(shown.err())
        .contains("--layers 784-16 do not fit the data")
        .doesNotContain("drawn by Downhill");
  }

  @Test
  void theNetworkReadsRealDigitsToo() {
    Shown shown = Shown.by("evaluate", model, "--data", Mnist.folder(), "--json");

    assertThat((double) shown.wellDone().object().get("accuracy")).isGreaterThan(0.7);
  }

  private static Map<String, String> emptyHome() {
    String home = folder.toAbsolutePath().toString();
    return Map.of("HOME", home, "XDG_CACHE_HOME", home, "LOCALAPPDATA", home);
  }
}
