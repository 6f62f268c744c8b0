package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stress lab: the sliders, what they do, the curves, nonsense, and five others. */
class StressInBrowserTest {
  private static final String PAGE = "?view=stress&image=test:3";

  /** Everything has been measured on the network in view. */
  private static final String MEASURED =
      "({data}) => data.bent?.after && data.stressed?.step === data.moment.step"
          + " && Object.keys(data.stressCurves ?? {}).length === 9"
          + " && Object.values(data.stressCurves).every(({run, step}) => run === data.moment.run &&"
          + " step === data.moment.step) && data.nonsenses?.blank?.step === data.moment.step";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aSliderMovesThePictureAndTheNumberOfThoseRecognised() {
    Window window = open(PAGE);
    Object right = window.ask("({data}) => data.stressed.right");
    assertThat(window.page().locator(".stress-sample .stress-verdict"))
        .containsText("are recognised as they are: %s of 500".formatted(right));
    Locator slider = window.page().locator(".stress-slider input").first();
    slider.focus();
    for (int i = 0; i < 4; i++) {
      window.page().keyboard().press("ArrowRight");
    }
    window.await("({state}) => state.dx === 2");
    window.await(SHIFTED);
    assertThat(window.page().locator(".stress-sample .stress-verdict"))
        .containsText("when all of this is done to them");
    window.await("() => location.search.includes('dx=2')");

    window.button("Undo all").click();
    window.await("({state}) => state.dx === 0");
    assertThat(window.button("Undo all")).isDisabled();
    window.await("() => !location.search.includes('dx=')");
  }

  private static final String SHIFTED =
      """
      ({data}) => data.bent.before.every((shade, i) =>
        i % 28 >= 26 || data.bent.after[i + 2] === shade)
      """;

  @Test
  void aCurveAndTheSampleSayTheSameOfTheSameSetting() {
    Window window = open(PAGE);
    window.with("store.js", "({store}) => store.set({angle: 20})", null);
    window.await(
        "({data}) => { const {degrees, right} = data.stressCurves.degrees;"
            + " return data.stressed.right === right[degrees.indexOf(20)]; }");
  }

  @Test
  void aPointOfACurveSetsItsSlider() {
    Window window = open(PAGE);
    Locator canvas = window.page().locator("[data-figure=stress-curves] canvas");
    canvas.focus();
    window.page().keyboard().press("Home");
    window.page().keyboard().press("Enter");
    window.await("({state}) => state.dx === -6");
    assertThat(window.page().locator("#live-region")).containsText("Shift right −6.0 px");
  }

  @Test
  void theCommandThatIsPrintedDoesTheSame() {
    Window window = open(PAGE + "&dx=2&angle=10&invert=1");
    window.page().locator("[data-figure=stress-picture] .figure-menu > button").click();
    assertThat(window.page().locator("[data-figure=stress-picture] code"))
        .hasText("./downhill evaluate digits.onnx --distort right=2,degrees=10,inverted=1");
  }

  @Test
  void everythingFollowsTheTraining() {
    Window window = open(PAGE);
    Object step = window.ask("({data}) => data.moment.step");
    window.button("One mini-batch").click();
    window.await("({data}, step) => data.moment.step > step", step);
    window.await(MEASURED);
    assertThat(window.ask("({data}) => data.bent.step === data.moment.step")).isEqualTo(true);
  }

  @Test
  void aKindOfNonsenseIsChosenAndOneOfItsPicturesIsLookedInto() {
    Window window = open(PAGE);
    window.page().getByLabel("Black or white").check();
    window.await("({state}) => state.nothing === 'binary'");
    assertThat(window.page().locator("[data-figure=nonsense] figcaption"))
        .hasText("A thousand pictures: Black or white");
    assertThat(window.page().locator("[data-value='binary.firm']")).containsText("%");
    assertThat(window.page().locator("[data-value='binary.agreed']")).hasText("–");
    Locator canvas = window.page().locator("[data-figure=nonsense] canvas");
    canvas.scrollIntoViewIfNeeded();
    canvas.focus();
    window.page().keyboard().press("Home");
    window.page().keyboard().press("Enter");
    window.await("({state}) => state.view === 'draw' && state.image === 'file'");
    window.await("({data}) => data.answer?.pixels?.every(shade => shade === 0 || shade === 255)");
  }

  @Test
  void fiveOthersAreTrainedAndAsked() {
    Window window = open(PAGE);
    window.button("One mini-batch").click();
    window.await("({data}) => data.moment.step > 0");
    window.button("Train five others").click();
    window.await("({data}) => data.crew?.share === 1 && data.stressed?.crew.length === 5");
    assertThat(window.page().locator(".stress-sample .stress-words").last()).containsText("On ");
    window.await("({data}) => data.bent.crew.length === 50");
    assertThat(window.page().locator(".stress-picture .stress-verdict"))
        .containsText("of the 5 others say the same");
    window.await("({data}) => data.nonsenses.uniform.agreement.length === 7");
    assertThat(window.page().locator("[data-value='digits.agreed']")).containsText("%");
  }

  @Test
  void aLinkOpensTheSettingAndWhatIsNoSettingIsLeftOut() {
    Window window = open(PAGE + "&angle=30&grain=0.2&zoom=99&invert=1");
    assertThat(window.ask("({state}) => [state.angle, state.grain, state.zoom, state.invert]"))
        .asString()
        .isEqualTo("[30, 0.2, 1, 1]");
    assertThat(window.page().locator(".stress-check input")).isChecked();
    window.await("({data}) => data.bent.after[0] > 60");
  }

  @Test
  void withoutAPictureItIsSaidSo() {
    Window window = studio.open("?view=stress");
    assertThat(window.page().locator(".stress-picture .stress-verdict"))
        .hasText("There is no picture in view yet.");
    window.button("Another picture").click();
    window.await("({data}) => data.bent?.after");
    assertThat(window.page().locator(".stress-picture figure")).isVisible();
  }

  private static Window open(String query) {
    Window window = studio.open(query);
    window.await(MEASURED);
    return window;
  }
}
