package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  /** A picture of the map, as soon as it is there. */
  private static final String PICTURE =
      """
      async ({pictureOf}, index) => {
        const end = performance.now() + 15000;
        while (!pictureOf(index)) {
          if (performance.now() > end) throw new Error("no picture " + index);
          await new Promise(requestAnimationFrame);
        }
        return Array.from(pictureOf(index));
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
    Window window = studio.open("?view=space");
    startOf(window, "made-up");
    assertThat(window.with("space/asking.js", PICTURE, 3)).isEqualTo(picture(500, 1));
    startOf(window, "others");
    assertThat(window.with("space/asking.js", PICTURE, 3)).isEqualTo(picture(400, 99));
  }

  /** Number 3 of the test pictures that are made up. */
  private static List<Integer> picture(int count, long seed) {
    byte[] pixels = MadeUpDigits.examples(count, seed + 1_000).pixels(3);
    return IntStream.range(0, pixels.length).mapToObj(i -> pixels[i] & 0xff).toList();
  }

  @Test
  void aPictureThatIsRefusedDoesNotStandInTheWayOfOthers() {
    Window window = studio.open("?view=space");
    window.with("space/asking.js", "({pictureOf}) => pictureOf(1000000)", null);
    window.await("({data}) => data.problem?.key === 'server.digits.noTestPicture'");
    assertThat((List<?>) window.with("space/asking.js", PICTURE, 4)).hasSize(784);
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
