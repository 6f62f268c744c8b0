package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was measured with some digits is not shown of others. */
class OtherDigitsInBrowserTest {
  private static final String START =
      "async data => (await import('/pages/server.js')).server.send("
          + "{type: 'start', recipe: {data}})";
  private static final String PIN =
      "async run => (await import('/pages/server.js')).server.send({type: 'pin', run, on: true})";
  private static final String SET =
      "async patch => (await import('/pages/store.js')).store.set(patch)";
  private static final String OF_OTHERS =
      "({data}) => data.runs.find(({id}) => id === data.moment.run)?.recipe.data === 'others'";

  /** Whether a picture of the map is the one that the network is shown under the same number. */
  private static final String SAME =
      """
      async ({pictureOf}, index) => {
        const {store} = await import("/pages/store.js");
        const end = performance.now() + 15000;
        while (!pictureOf(index) || store.data.answer?.activations === undefined) {
          if (performance.now() > end) throw new Error("no picture " + index);
          await new Promise(requestAnimationFrame);
        }
        const shown = store.data.answer.activations;
        return pictureOf(index).every((pixel, i) => Math.round(255 * shown[i]) === pixel);
      }
      """;

  @RegisterExtension static final InBrowser studio = InBrowser.withOtherDigits();

  @Test
  void whatANetworkHeldOfOtherDigitsWaitsUntilOneComesBackToThem() {
    Window window = studio.open("?view=memory&subset=250&repeats=1&rounds=20");
    startOf(window, "made-up");
    window.button("Train both").click();
    window.await("({data}) => data.contest?.finished && data.memoryOrder");
    window.button("Measure 125").click();
    window.await("({data}) => data.held.has(125)");
    String first = (String) window.ask("({data}) => data.moment.run");
    window.page().evaluate(PIN, first);

    startOf(window, "others");

    assertThat(window.ask("({data}) => data.held.size")).isEqualTo(0);
    assertThat(window.ask("({data}) => data.contest")).isNull();
    assertThat(window.page().locator(".memory-contest")).not().isVisible();
    assertThat(window.page().locator(".memory-capacity .memory-words"))
        .containsText("Each point is a network");
    window.page().evaluate(SET, Map.of("run", first));
    window.await("({data}) => data.held.has(125) && data.contest?.finished && data.memoryOrder");
    assertThat(window.page().locator(".memory-contest")).isVisible();
  }

  @Test
  void whatIsBeingTrainedIsGivenUpWhenOtherDigitsComeIntoView() {
    Window window = studio.open("?view=memory&subset=2000&repeats=10&rounds=400");
    startOf(window, "made-up");
    window.button("Train both").click();
    window.await("({data}) => data.contest?.rows.length > 0");

    startOf(window, "others");

    assertThat(window.button("Train both")).isVisible();
    assertThat(window.button("Stop")).not().isVisible();
    window.button("Measure 125").click();
    window.await("({data}) => data.held.get(125)?.data === 'others'");
  }

  @Test
  void thePicturesOfTheMapAreThoseOfTheDigitsInView() {
    Window window = studio.open("?view=space&image=test:3");
    startOf(window, "made-up");
    window.await("({data}) => data.answer?.label >= 0");
    assertThat(window.with("space/asking.js", SAME, 3)).isEqualTo(true);
    Object before = window.with("space/asking.js", PICTURE, 3);

    startOf(window, "others");

    window.await("({data}, before) => data.answer.activations[before.at] !== before.value", before);
    assertThat(window.with("space/asking.js", SAME, 3)).isEqualTo(true);
  }

  /** A pixel of the picture that the other one does not have so. */
  private static final String PICTURE =
      """
      async () => {
        const {store} = await import("/pages/store.js");
        const shown = store.data.answer.activations;
        const at = shown.findIndex((value, i) => i < 784 && value > 0);
        return {at, value: shown[at]};
      }
      """;

  @Test
  void aPictureThatIsRefusedDoesNotStandInTheWayOfOthers() {
    Window window = studio.open("?view=space&image=test:4");
    window.await("({data}) => data.answer?.label >= 0");
    window.with("space/asking.js", "({pictureOf}) => pictureOf(1000000)", null);
    window.await("({data}) => data.problem?.of === 'spacePictures'");
    assertThat(window.with("space/asking.js", SAME, 4)).isEqualTo(true);
  }

  private static void startOf(Window window, String data) {
    Object before = window.ask("({data}) => data.moment.run");
    window.page().evaluate(SET, Map.of("run", ""));
    window.page().evaluate(START, data);
    window.await("({data}, before) => data.moment.run !== before", before);
    if (data.equals("others")) {
      window.await(OF_OTHERS);
    }
  }
}
