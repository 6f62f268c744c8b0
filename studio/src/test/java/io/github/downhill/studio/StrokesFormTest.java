package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.datasets.Stroke;
import io.github.downhill.datasets.Strokes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StrokesFormTest {

  @Test
  void drawsWhatThePageHasDrawn() {
    List<Stroke> strokes =
        StrokesForm.strokes(list("[[22, 50, 60, 120.5, 200], [-10, 80, 90]]")).orElseThrow();
    List<Stroke> expected = List.of(Stroke.of(22, 50, 60, 120.5, 200), Stroke.of(-10, 80, 90));
    assertThat(Strokes.draw(strokes).shades()).isEqualTo(Strokes.draw(expected).shades());
  }

  @Test
  void isNothingWithoutStrokes() {
    assertThat(StrokesForm.strokes(list("[]"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[]]",
        "[[22]]",
        "[[22, 1]]",
        "[[22, 1, 2, 3]]",
        "[1]",
        "[\"stroke\"]",
        "[null]",
        "[{\"a\":1,\"b\":2,\"c\":3}]",
        "[[22, \"1\", 2]]",
        "[[22, null, 2]]",
        "[[0, 1, 2]]",
        "[[281, 1, 2]]",
        "[[22, 1e999, 2]]",
        "[[1e999, 1, 2]]"
      })
  void refusesWhatIsNoStroke(String strokes) {
    assertThatIllegalArgumentException().isThrownBy(() -> StrokesForm.strokes(list(strokes)));
  }

  @Test
  void refusesMorePointsThanAnyoneDraws() {
    String many = "[[22" + ",1,2".repeat(10_000) + "],[22" + ",1,2".repeat(10_001) + "]]";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StrokesForm.strokes(list(many)))
        .withMessage("A drawing ends at 20,000 points.");
  }

  private static JsonNode list(String strokes) {
    return Json.request("{\"strokes\":" + strokes + "}").list("strokes");
  }
}
