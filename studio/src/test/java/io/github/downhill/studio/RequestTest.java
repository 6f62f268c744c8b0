package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsNoBoundedObject(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.request(text))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
  }

  static Stream<String> refusesWhatIsNoBoundedObject() {
    return Stream.of(
        "",
        " ",
        "null",
        "1",
        "[]",
        "\"text\"",
        "{",
        "}{",
        "{\"a\":}",
        "{'a':1}",
        "{\"a\":NaN}",
        "\0",
        "[".repeat(100_000),
        "{\"a\":".repeat(9) + "1" + "}".repeat(9),
        "{\"a\":\"" + "x".repeat(8_193) + "\"}",
        "{\"" + "x".repeat(70_000) + "\":1}",
        "{\"a\":" + "1".repeat(65) + "}",
        "{\"a\":0." + "1".repeat(65) + "}");
  }

  @Test
  void takesWhatADrawingNeeds() {
    String numbers = "[22" + ",1.25,2.5".repeat(10_000) + "]";
    Request request = Json.request("{\"type\":\"strokes\",\"strokes\":[" + numbers + "]}");
    assertThat(request.list("strokes").get(0).size()).isEqualTo(20_001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"x\":null}",
        "{\"x\":\"1\"}",
        "{\"x\":[1]}",
        "{\"x\":true}",
        "{\"x\":{}}",
        "{\"x\":1e999}"
      })
  void hasNoNumberWhereThereIsNone(String text) {
    Request request = Json.request(text);
    assertThat(request.optionalNumber("x")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.number("x"))
        .withMessage("'x' should be a number");
    assertThatIllegalArgumentException().isThrownBy(() -> request.whole("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "-1.25", "1e300", "9007199254740994", "-1e17"})
  void takesNoOtherNumberForAWholeOne(String number) {
    Request request = Json.request("{\"x\":" + number + "}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.whole("x"))
        .withMessage("'x' should be a whole number");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-5, -1", "7.0, 7", "2147483647, 2147483647", "9007199254740992, 2147483647"})
  void takesAnIndexWithinBounds(String number, int index) {
    assertThat(Json.request("{\"x\":" + number + "}").index("x")).isEqualTo(index);
  }

  @Test
  void takesNumbersOfAnySizeAsAnId() {
    String large = "1" + "0".repeat(60);
    assertThat(Json.request("{\"id\":" + large + "}").id()).isEqualTo(Long.MAX_VALUE);
    assertThat(Json.request("{\"id\":\"x\"}").id()).isZero();
    assertThat(Json.request("{\"id\":1.9}").id()).isEqualTo(1);
  }

  @Test
  void takesFlagsTextsPartsAndListsOnlyForWhatTheyAre() {
    Request request = Json.request("{\"f\":false,\"t\":\"a\",\"p\":{\"q\":1},\"l\":[1]}");
    assertThat(request.flag("f", true)).isFalse();
    assertThat(request.flag("t", true)).isTrue();
    assertThat(request.text("t")).isEqualTo("a");
    assertThat(request.part("p").number("q")).isEqualTo(1);
    assertThat(request.list("l").size()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> request.text("f"));
    assertThatIllegalArgumentException().isThrownBy(() -> request.part("l"));
    assertThatIllegalArgumentException().isThrownBy(() -> request.list("p"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 783, 785, 3_000})
  void refusesAnotherNumberOfBytes(int count) {
    String base64 = Base64.getEncoder().encodeToString(new byte[count]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.request("{\"x\":\"" + base64 + "\"}").bytes("x", 784))
        .withMessage("'x' should be 784 bytes in base64");
  }

  @Test
  void refusesBytesThatAreNotInBase64() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Json.request("{\"x\":\"%%%%\"}").bytes("x", 3))
        .withMessage("'x' should be 3 bytes in base64");
  }
}
