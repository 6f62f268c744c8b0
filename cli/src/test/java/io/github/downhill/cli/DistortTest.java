package io.github.downhill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many images {@code evaluate --distort} still gets right, and what it is not told. */
class DistortTest {
  @TempDir private static Path shared;
  private static Path data;
  private static Path model;

  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    Pictures training = Pictures.easy(28, 400, 1);
    data = Pictures.idxFolder(shared.resolve("idx"), training, Pictures.easy(28, 200, 2));
    model = shared.resolve("model.onnx");
    Shown.by("train", "--data", data, "--epochs", 10, "--out", model, "--json").wellDone();
  }

  @Test
  void whatChangesNothingLeavesEverythingAsItIs() {
    Map<String, Object> plain = evaluated();
    assertThat(plain).doesNotContainKey("distorted");
    assertThat(evaluated("--distort", "scale=1,right=0"))
        .containsEntry("distorted", "scale=1,right=0")
        .containsEntry("cost", plain.get("cost"))
        .containsEntry("confusion", plain.get("confusion"));
  }

  @Test
  void picturesThatAreMovedOrInvertedAreRecognisedLess() {
    double plain = (double) evaluated().get("accuracy");
    assertThat((double) evaluated("--distort", "down=6").get("accuracy")).isLessThan(plain);
    assertThat((double) evaluated("--distort", "inverted=1").get("accuracy")).isLessThan(plain);
    assertThat((double) evaluated("--distort", "down = 6, noise=0.5").get("cost"))
        .isNotEqualTo(evaluated("--distort", "down=6").get("cost"));
  }

  @Test
  void whatIsDoneIsSaidInWords() {
    Shown shown = Shown.by("evaluate", model, "--data", data, "--distort", "degrees=10");
    assertThat(shown.wellDone().out()).contains("of 200 images").contains("distorted: degrees=10");
  }

  @ParameterizedTest
  @CsvSource({
    "left=2, expected NAME=NUMBER",
    "right, expected NAME=NUMBER",
    "'right=2,,down=1', expected NAME=NUMBER",
    "right=two, expected a number",
    "scale=0, no picture can be distorted like that",
    "noise=-1, no picture can be distorted like that",
    "right=NaN, no picture can be distorted like that",
  })
  void whatMakesNoSenseIsRefused(String what, String clue) throws IOException {
    Refused.asMisuse(folder, clue, "evaluate", model, "--data", data, "--distort", what);
  }

  private static Map<String, Object> evaluated(Object... more) {
    Object[] words = new Object[more.length + 5];
    System.arraycopy(new Object[] {"evaluate", model, "--data", data, "--json"}, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return Shown.by(words).wellDone().object();
  }
}
