package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** View 11: two copies of a network, one of which learns from what was spoiled. */
class MemoryInBrowserTest {
  private static final String SMALL = "?view=memory&subset=250&repeats=1&rounds=20";
  private static final String FINISHED = "({data}) => data.contest?.finished && data.memoryOrder";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @TempDir private Path folder;

  @Test
  void nothingIsTrainedUnlessOneAsksForIt() {
    Window window = studio.open(SMALL);
    assertThat(verdict(window)).containsText("Two copies of the video's layers");
    assertThat(window.page().locator(".memory-contest")).not().isVisible();
    assertThat(window.ask("({data}) => data.contest")).isNull();
  }

  @Test
  void whatComesOfTheContestIsSaidAndShown() {
    Window window = studio.open(SMALL);
    window.button("Train both").click();
    window.await(FINISHED);

    assertThat(verdict(window)).containsText("From pictures as they are the network got");
    assertThat(verdict(window)).containsText("With 100 % random labels");
    for (String name : List.of("memory-curves", "memory-maps", "memory-order", "memory-pictures")) {
      assertThat(window.page().locator("[data-figure=" + name + "] canvas")).isVisible();
    }
    assertThat(window.page().locator(".memory-order .memory-words"))
        .containsText("half of them were right for the first time by epoch");
    assertThat(window.button("Train both again")).isVisible();
    assertThat(window.page().locator(".memory-status")).containsText("250 pictures to learn from");
  }

  @Test
  void theSliderAndTheChoicesAreInTheAddressAndSayWhatIsOutOfDate() {
    Window window = studio.open(SMALL);
    window.button("Train both").click();
    window.await(FINISHED);
    window.slider("of the labels").fill("50");
    assertThat(window.page().locator(".memory-note"))
        .containsText("Something else has been chosen; shown are 100 % random labels");
    window.page().locator(".memory-controls input[value=alike]").check();
    assertThat(window.slider("of the labels")).not().isVisible();
    window.await("({state}) => state.disorder === 'alike' && state.shuffled === 50");
    window.page().waitForURL(url -> url.contains("disorder=alike") && url.contains("shuffled=50"));
    window.button("Train both").click();
    window.await(FINISHED);
    assertThat(verdict(window)).containsText("With pixels shuffled alike");
  }

  @Test
  void itCanBeStopped() {
    Window window = studio.open("?view=memory&subset=2000&repeats=10&rounds=400");
    window.button("Train both").click();
    window.await("({data}) => data.contest?.rows.length > 0");
    window.button("Stop").click();
    assertThat(window.button("Train both again")).isVisible();
    assertThat(window.button("Stop")).not().isVisible();
    assertThat(verdict(window)).containsText("After epoch");
    window.button("Measure 125").click();
    window.await("({data}) => data.held.has(125)");
  }

  @Test
  void aRingIsMeasuredWhenItIsChosenByKeys() {
    Window window = studio.open(SMALL);
    Locator canvas = window.page().locator("[data-figure=memory-capacity] canvas");
    canvas.focus();
    window.page().keyboard().press("ArrowRight");
    window.page().keyboard().press("Enter");
    window.await("({data}) => data.held.size === 1");
    assertThat(window.page().locator(".memory-capacity .memory-words"))
        .containsText("The 13,002 numbers held all that was tried");
  }

  @Test
  void theStartsAreDotsAndTheirSpreadIsSaid() {
    Window window = studio.open(SMALL);
    window.button("Train 20 starts").click();
    window.await("({data}) => data.starts.length >= 3");
    assertThat(window.page().locator(".memory-starts .memory-words"))
        .containsText("starts end at a cost of");
  }

  @Test
  void theNumbersGoIntoFilesAndTheCommandIsThere() throws IOException {
    Window window = studio.open(SMALL);
    window.button("Train both").click();
    window.await(FINISHED);
    List<String> rows = Files.readAllLines(saved(window, "memory-curves"));
    assertThat(rows.getFirst())
        .isEqualTo("copy,seed,epoch,cost,right,test cost,\"right, of the test\"");
    assertThat(rows).hasSize(1 + 2 * 21);
    assertThat(Files.readAllLines(saved(window, "memory-order"))).hasSize(1 + 2 * 250);
    assertThat(Files.readAllLines(saved(window, "memory-pictures"))).hasSize(1 + 2 * 20);
    window.page().locator("[data-figure=memory-curves] .figure-menu > button").click();
    assertThat(window.page().locator("[data-figure=memory-curves] code"))
        .hasText("./downhill lab memorise --seeds 1");
  }

  private Path saved(Window window, String figure) {
    window.page().locator("[data-figure=" + figure + "] .figure-menu > button").click();
    Download download =
        window.page().waitForDownload(() -> window.button("Save the data as CSV").click());
    Path file = folder.resolve(figure + ".csv");
    download.saveAs(file);
    return file;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.1, byHeart",
    "1, 0.5, both",
    "1, 0.88, structure",
    "0.9, 0.1, notFitted",
  })
  void theVerdictFollowsFromTheNumbers(double right, double test, String kind) {
    assertThat(verdictOf(right, test, 20)).containsEntry("kind", kind);
  }

  @ParameterizedTest
  @CsvSource({"20, slower", "10, alike", "5, faster"})
  void howLongItTookFollowsFromTheNumbers(int epochs, String pace) {
    assertThat(verdictOf(1, 0.1, epochs)).containsEntry("pace", pace);
  }

  /** The one with pictures as they are fits them in epoch 10 and gets 0.9 of the test. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> verdictOf(double right, double test, int epochs) {
    return (Map<String, Object>)
        studio.run(
            "memory/model.js",
            """
            ({verdict}, {right, test, epochs}) => verdict([0, 1].flatMap(twin => [
              {seed: 1, twin, epoch: 0, cost: 2, right: 0.1, testCost: 2, testRight: 0.1},
              {seed: 1, twin, epoch: twin ? epochs : 10, cost: 0, right: twin ? right : 1, testCost: 1,
                testRight: twin ? test : 0.9},
            ]))
            """,
            Map.of("right", right, "test", test, "epochs", epochs));
  }

  @Test
  void aBandIsFromTheLowestToTheHighestOfTheSeedsThatHaveComeSoFar() {
    assertThat(
            studio.run(
                "memory/model.js",
                """
                ({bands}) => bands([
                  {seed: 1, twin: 0, epoch: 1, right: 0.2}, {seed: 2, twin: 0, epoch: 1, right: 0.4},
                  {seed: 1, twin: 0, epoch: 2, right: NaN}, {seed: 1, twin: 1, epoch: 1, right: 0.9},
                  {seed: 1, twin: 0, epoch: 3, right: 0.5},
                ], 0, "right").map(({epoch, least, most, count}) => [epoch, least, most, count].join(" "))
                """,
                null))
        .isEqualTo(List.of("1 0.2 0.4 2", "3 0.5 0.5 1"));
  }

  @Test
  void whatIsHeldEndsWhereItFirstIsNot() {
    assertThat(
            studio.run(
                "memory/model.js",
                """
                ({capacity}) => {
                  const held = (examples, right) => ({examples, right});
                  const {most, next} = capacity([held(500, 0.8), held(100, 1), held(900, 1), held(200, 0.995)]);
                  return [most.examples, next.examples, capacity([]).most, capacity([held(1, 0)]).most];
                }
                """,
                null))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(200, 500, null, null);
  }

  private static Locator verdict(Window window) {
    return window.page().locator(".memory-verdict");
  }
}
