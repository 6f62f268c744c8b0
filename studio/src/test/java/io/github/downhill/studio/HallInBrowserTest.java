package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The test hall: the matrix, its galleries, what they lead to, and the quiz. */
class HallInBrowserTest {
  private static final String THERE =
      "({data}) => data.hall && data.hall.run === data.moment.run && data.hall.step ==="
          + " data.moment.step";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void theMatrixCountsEveryTestPictureAndItsWordsSayWhatIsOnTheDiagonal() {
    Window window = open("");
    Map<?, ?> counted = (Map<?, ?>) window.page().evaluate(COUNTED);
    assertThat(((Number) counted.get("all")).intValue()).isEqualTo(500);
    assertThat(window.page().locator(".hall-bar .hall-verdict"))
        .containsText(
            "the network gets %s of 500 pictures right".formatted(counted.get("diagonal")));
  }

  private static final String COUNTED =
      """
      async () => {
        const {hallNow} = await import("/pages/hall/now.js");
        const {confusion} = hallNow();
        return {
          all: confusion.flat().reduce((sum, count) => sum + count), diagonal: confusion.reduce((sum, row, k) => sum + row[k], 0),
        };
      }
      """;

  @Test
  void aCellOpensItsGalleryAndAPictureGoesToAllViews() {
    Window window = open("?view=hall&step=0"); // made-up digits are soon learned without mistakes
    Object cell = window.with("hall/now.js", FULLEST_CELL, null);
    window.with("store.js", "({store}, gallery) => store.set({gallery})", cell);
    window.await("({state}, cell) => state.gallery === cell", cell);
    assertThat(window.page().locator(".hall-choice [aria-pressed=true]")).hasCount(1);

    Locator canvas = window.page().locator("[data-figure=hall-gallery] canvas");
    window.await("({data}) => data.thumbs?.size > 0");
    canvas.focus();
    Keyboard keyboard = window.page().keyboard();
    keyboard.press("Home");
    assertThat(window.page().locator("#live-region")).containsText("Test picture");
    keyboard.press("Enter");
    window.await("({state}) => state.image.startsWith('test:')");
    Object image = window.ask("({state}) => state.image");
    assertThat(window.with("hall/now.js", FIRST_OF_PAGE, null)).isEqualTo(image);

    window.page().locator(".hall-go button").last().click();
    window.await("({state}) => state.view === 'example'");
    assertThat(window.ask("({state}) => state.image")).isEqualTo(image);
    window.await("(_, cell) => location.search.includes(`gallery=${cell}`)", cell);
  }

  private static final String FULLEST_CELL =
      """
      ({hallNow}) => {
        const {confusion} = hallNow();
        const most = Math.max(...confusion.flatMap((row, k) => row.filter((_, j) => j !== k)));
        const label = confusion.findIndex((row, k) => row.some((count, j) => j !== k && count === most));
        return `${label}-${confusion[label].findIndex((count, j) => j !== label && count === most)}`;
      }
      """;

  private static final String FIRST_OF_PAGE = "({pageNow}) => `test:${pageNow().page[0]}`";

  @Test
  void theGalleriesAreSortedByWhatTheirNamesSay() {
    Window window = open("");
    assertThat(window.with("hall/now.js", SORTED, List.of("worst", "costs"))).isEqualTo(true);
    assertThat(window.with("hall/now.js", SORTED, List.of("sure", "tops"))).isEqualTo(true);
    assertThat(window.with("hall/now.js", TORN, null)).isEqualTo(true);
  }

  private static final String SORTED =
      """
      ({hallNow}, [name, measure]) => {
        const {message} = hallNow();
        const all = hallNow().gallery(name);
        const wrong = message.labels.reduce((sum, label, i) => sum + (label !== message.choices[i] ? 1 : 0), 0);
        return all.length === wrong && all.every(i => message.labels[i] !== message.choices[i])
          && all.every((i, k) => k === 0 || message[measure][i] <= message[measure][all[k - 1]]);
      }
      """;

  private static final String TORN =
      """
      ({hallNow}) => {
        const {tops, runnersUp} = hallNow().message;
        const all = hallNow().gallery("torn");
        const gap = i => tops[i] - runnersUp[i];
        return all.length === 500 && all.every((i, k) => k === 0 || gap(i) >= gap(all[k - 1]));
      }
      """;

  @Test
  void oneTurnsTheLeavesOfAGallery() {
    Window window = open("?view=hall&gallery=torn");
    Locator words = window.page().locator(".hall-gallery [role=status]");
    assertThat(words).hasText("1–24 of 500");
    assertThat(window.button("The pictures before these")).isDisabled();
    window.button("The next pictures").click();
    assertThat(words).hasText("25–48 of 500");
    window.await("() => location.search.includes('leaf=1')");
    window.button("The pictures before these").click();
    assertThat(words).hasText("1–24 of 500");
  }

  @Test
  void theHallFollowsTheTraining() {
    Window window = open("");
    Object before = window.ask("({data}) => Array.from(data.hall.costs.slice(0, 5))");
    Object step = window.ask("({data}) => data.moment.step");
    window.button("One mini-batch").click();
    window.await("({data}, step) => data.moment.step > step", step);
    window.await(THERE);
    assertThat(window.ask("({data}) => Array.from(data.hall.costs.slice(0, 5))"))
        .isNotEqualTo(before);
  }

  @Test
  void theQuizIsAnsweredByKeysAndCountsWhoIsRight() {
    Window window = open("?view=hall&gallery=quiz&quiz=5");
    window.await("({data}) => data.quiz?.questions.length === 10");
    Keyboard keyboard = window.page().keyboard();
    Object hard = window.ask("({data}) => data.quiz.questions.filter(({hard}) => hard).length");
    assertThat(hard).isEqualTo(5);
    Number network =
        (Number)
            window.ask(
                "({data}) => data.quiz.questions.filter(({label, choice}) => label ==="
                    + " choice).length");
    for (int i = 0; i < 10; i++) {
      assertThat(window.page().locator("[data-figure=quiz] figcaption"))
          .hasText("Picture %d of 10".formatted(i + 1));
      Object label = window.ask("({data}) => data.quiz.questions[data.quiz.answers.length].label");
      int digit = i == 3 ? (((Number) label).intValue() + 1) % 10 : ((Number) label).intValue();
      keyboard.press(String.valueOf(digit));
      window.await("({data}, count) => data.quiz.answers.length === count", i + 1);
      Locator verdict = window.page().locator(".hall-quiz .hall-verdict");
      assertThat(verdict).containsText(i == 3 ? "✗ It is labelled" : "✓ It is");
      keyboard.press("Enter");
    }
    assertThat(window.page().locator(".hall-quiz .hall-verdict"))
        .containsText("You got 9 of 10 right, the network %d.".formatted(network.intValue()));
    assertThat(window.ask("({state}) => state.view")).isEqualTo("hall");

    window.button("Another ten").click();
    window.await("({data}) => data.quiz.seed === 6 && data.quiz.answers.length === 0");
    window.await("() => location.search.includes('quiz=6')");
    assertThat(window.page().locator(".hall-score tr").last()).containsText("9 of 10");
  }

  @Test
  void theSameSeedAsksTheSameOfTheSameNetwork() {
    String asked = "({data}) => JSON.stringify(data.quiz.questions.map(({index}) => index))";
    Window window = open("?view=hall&gallery=quiz&quiz=5");
    window.await("({data}) => data.quiz?.seed === 5");
    Object first = window.ask(asked);
    window.with("store.js", "({store}) => store.set({quiz: 6})", null);
    window.await("({data}) => data.quiz?.seed === 6");
    assertThat(window.ask(asked)).isNotEqualTo(first);
    window.with("store.js", "({store}) => store.set({quiz: 5})", null);
    window.await("({data}) => data.quiz?.seed === 5");
    assertThat(window.ask(asked)).isEqualTo(first);
  }

  /** As in the lab: 15 bins, each up to and with its upper end, weighed by its answers. */
  @Test
  void theCalibrationErrorIsThatOfThePaper() {
    assertThat(
            studio.run(
                "hall/model.js",
                """
                ({hallOf, firmness}) => {
                  const hall = hallOf({
                    tops: [0.95, 0.97, 0.2, 0.07, 1.3, -0.1], labels: [1, 2, 3, 4, 5, 6],
                    choices: [1, 0, 3, 0, 5, 0], costs: [], runnersUp: [],
                  });
                  const counts = hall.bins.map(({count}) => count).join("");
                  return `${counts} ${(6 * firmness(hall).gap).toFixed(3)}`;
                }
                """,
                null))
        .isEqualTo("111000000000003 2.190");
  }

  @Test
  void calibrationAddsUpToAllAnswersAndItsIntervalsHoldTheShares() {
    Window window = open("");
    assertThat(window.with("hall/model.js", BINS, null)).isEqualTo(500);
    Object interval = window.with("hall/model.js", "({wilson}) => wilson(8, 10)", null);
    List<?> ends = (List<?>) interval;
    assertThat(((Number) ends.get(0)).doubleValue()).isBetween(0.489, 0.491); // Wilson 1927
    assertThat(((Number) ends.get(1)).doubleValue()).isBetween(0.942, 0.944);
    assertThat(window.page().locator(".hall-calibration .hall-words")).containsText("of 500");
  }

  private static final String BINS =
      """
      async ({hallOf, wilson}) => {
        const {store} = await import("/pages/store.js");
        const {bins} = hallOf(store.data.hall);
        const holds = ({count, right}) => count === 0
          || (wilson(right, count)[0] <= right / count && right / count <= wilson(right, count)[1] + 1e-12);
        return bins.every(holds) ? bins.reduce((sum, {count}) => sum + count, 0) : -1;
      }
      """;

  private static Window open(String query) {
    Window window = studio.open(query.isEmpty() ? "?view=hall" : query);
    window.await(THERE);
    return window;
  }
}
