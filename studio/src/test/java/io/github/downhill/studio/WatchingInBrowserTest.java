package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.downhill.learning.PixelExamples;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A network that knows MNIST is watched at work. */
class WatchingInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withTrainedNetwork();

  private Window window;

  @BeforeEach
  void open() {
    window = studio.open("");
  }

  @Test
  void aTestImageIsChosenByItsNumberAndTheNextOnesFollow() {
    window.page().getByLabel("Test image").first().fill("41");
    window.page().keyboard().press("Enter");
    shows(41);

    window.button("Next image").click();
    shows(42);
    window.button("Previous image").click();
    window.button("Previous image").click();
    shows(40);
    window.button("Random").click();
    window.await("({state}) => state.image !== 'test:40'");
  }

  @Test
  void theFieldForTheNumberNeverShowsAnotherOneThanThatOfThePicture() {
    var field = window.page().getByLabel("Test image").first();
    for (String typed : List.of("99999", "-4", "")) {
      field.fill(typed);
      window.page().keyboard().press("Enter");
      assertThat(field).hasValue(typed.equals("99999") ? "9999" : "0");
    }
  }

  @Test
  void onlyMistakesAreOnlyThoseTheNetworkGetsWrong() {
    window.page().getByLabel("Only mistakes").check();
    window.await("({state, data}) => state.image.startsWith('test:') && data.answer?.label >= 0");
    for (int i = 0; i < 5; i++) {
      assertThat(window.answer()).containsText("✗ wrong");
      Object image = window.ask("({state}) => state.image");
      window.button("Next image").click();
      window.await(
          "({state, data}, image) => state.image !== image && data.answer.choice !=="
              + " data.answer.label",
          image);
    }
  }

  @Test
  void theAnswerToATestImageIsJudgedByItsLabel() {
    PixelExamples test = RealDigits.test();
    window = studio.open("?image=test:1");

    assertThat(window.answer()).hasAttribute("data-digit", Pattern.compile("[0-9]"));
    assertThat(window.answer()).containsText("it is a " + test.label(1));
  }

  @Test
  void theSumOfAChosenNeuronAddsUp() {
    window = studio.open("?image=test:3&neuron=2.5");
    window.await("({data}) => data.answer?.activations");

    Object difference =
        window.ask(
            """
            ({data}) => {
              const {parameters} = data.moment;
              const {activations, sums} = data.answer;
              let sum = parameters[784 * 16 + 16 + 16 * 16 + 5];
              for (let i = 0; i < 16; i++) sum += activations[784 + i] * parameters[784 * 16 + 16 + i * 16 + 5];
              return Math.abs(sum - sums[16 + 5]) + Math.abs(1 / (1 + Math.exp(-sum)) - activations[784 + 16 + 5]);
            }
            """);

    assertThat(((Number) difference).doubleValue()).isLessThan(1e-4);
    assertThat(window.page().getByText("Neuron 5 of layer 2").first()).isVisible();
  }

  @Test
  void theStagesOfADrawingAreSwitchedOffOneByOne() {
    Pen.on(window).stroke(30, 30, 90, 30, 60, 110);
    window.await("({data}) => data.answer?.finished && !data.answer.empty");
    assertThat(sees("finished")).isTrue();

    window.page().getByLabel("Centre of mass").uncheck();
    window.await(
        "({data}) => data.answer.pixels.every((pixel, i) => pixel === data.answer.boxed[i])");

    window.page().getByLabel("20-pixel box").uncheck();
    window.await(
        "({data}) => data.answer.pixels.every((pixel, i) => pixel === data.answer.raw[i])");
    assertThat(sees("finished")).isFalse();
  }

  @Test
  void theLayersAreWalkedThroughOneByOne() {
    window = studio.open("?image=test:3");
    window.await("({data}) => data.answer?.activations");
    Locator words = window.page().locator(".draw-walk-words");

    window.button("Layer by layer").click();
    assertThat(words).containsText("784 pixels are the first layer");
    window.button("Next layer").click();
    assertThat(words).containsText("Layer 1: each of 16 neurons");
    window.button("Next layer").click();
    window.button("Next layer").click();
    assertThat(words).containsText("Ten neurons, one for each digit");
  }

  private boolean sees(String stage) {
    return (Boolean)
        window.ask(
            "({data}) => data.answer.pixels.every((pixel, i) => pixel === data.answer.%s[i])"
                .formatted(stage));
  }

  private void shows(int index) {
    window.await("({state}, image) => state.image === image", "test:" + index);
    window.await("({data}, label) => data.answer?.label === label", RealDigits.test().label(index));
  }
}
