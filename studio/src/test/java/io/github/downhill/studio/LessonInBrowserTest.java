package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lessons say of the network on the screen follows from its numbers. */
class LessonInBrowserTest {
  private static final String SET =
      "async patch => (await import('/pages/store.js')).store.set(patch)";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  /** Every place in a text has a number or sentences, and every sentence only places that exist. */
  @Test
  void everyPlaceInTheTextsIsFilled() {
    Object missing =
        studio.run(
            "lesson/chapters.js",
            """
            async ({CHAPTERS}) => {
              const {LIVE} = await import("/pages/lesson/live.js");
              const {SAYS} = await import("/pages/lesson/says.js");
              const file = await (await fetch("/pages/texts/lesson.en.json")).json();
              const places = text => [...text.matchAll(/\\{(\\w+)\\}/g)].map(([, name]) => name);
              const isPlain = name => !/^[a-z]{1,8}matrix$|^aligned$/.test(name);
              const missing = [];
              for (const {key, pages} of CHAPTERS) {
                pages.forEach((page, i) => {
                  const {says = {}, ...texts} = file.lesson.chapters[key][i + 1];
                  const all = Object.values(texts).flatMap(places)
                    .concat(Object.values(says).flatMap(kinds => Object.values(kinds).flatMap(places)));
                  for (const name of new Set(all)) {
                    const known = Object.hasOwn(LIVE, name) || Object.hasOwn(SAYS, name) && says[name];
                    if (!known && /[a-z][A-Z]|^\\w{5,}$/.test(name) && isPlain(name)) missing.push(`${key} ${name}`);
                  }
                  for (const name of Object.keys(says)) {
                    if (!Object.hasOwn(SAYS, name) || !all.includes(name)) missing.push(`${key} says ${name}`);
                  }
                });
              }
              return missing;
            }
            """,
            null);
    assertThat(missing).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "firmRight, 'hall: {tops: [0.95, 0.99], labels: [1, 2], choices: [1, 2], costs: [0, 0],"
        + " runnersUp: [0, 0]}', most",
    "firmRight, 'hall: {tops: [0.95, 0.99], labels: [1, 2], choices: [0, 0], costs: [0, 0],"
        + " runnersUp: [0, 0]}', few",
    "firmRight, 'hall: {tops: [0.5, 0.2], labels: [1, 2], choices: [0, 0], costs: [0, 0],"
        + " runnersUp: [0, 0]}', none",
    "firmRight, '', unknown",
    "pace, 'memory: {order: {disorder: \"labels\"}, pace: \"faster\"}', faster",
    "pace, 'memory: {order: {disorder: \"noise\"}, pace: \"faster\"}', unknown",
    "drawnEnd, 'dream: {digit: 1, end: [0.1, 0.9]}', there",
    "drawnEnd, 'dream: {digit: 0, end: [0.1, 0.9]}', other",
    "drawnEnd, 'dream: {digit: 0, end: [0.1, 0.3]}', nothing",
    "parted, 'space: {layers: [{nearest: 0.8}, {nearest: 0.5}, {nearest: 0.6}]}', mixes",
    "parted, 'space: {layers: [{nearest: 0.8}, {nearest: 0.5}, {nearest: 0.9}]}', parts",
    "parted, 'space: {layers: [{nearest: 0.8}, {nearest: 0.5}, {nearest: 0.805}]}', alike",
    "twinVerdict, 'twin: {accuracy: 0.9}, tested: [0, 1, 0.95], testCurve: []', better",
    "twinVerdict, 'twin: {accuracy: 0.9}, tested: [0, 1, 0.1], testCurve: []', worse",
    "costSince, 'tested: [9, 0.3, 0.9], testCurve: [[0, 0.9, 0.1], [9, 0.3, 0.9]]', lower",
    "costSince, 'tested: [9, 1.3, 0.9], testCurve: [[0, 0.9, 0.1], [9, 1.3, 0.9]]', higher",
    "costSince, 'tested: [9, 1.3, 0.9], testCurve: [[5, 0.9, 0.1], [9, 1.3, 0.9]]', unknown",
    "stairs, 'ball: {gradient: [0]}', flat",
    "stairs, 'ball: {gradient: [0.1]}', sloped",
    "rolled, 'ballStart: {cost: 3}, ballEnd: {cost: 0.2}', down",
    "rolled, 'ballStart: {cost: 3}, ballEnd: {cost: 3}', stuck",
    "shares, 'nudged: {topShare: 0.5}', uneven",
    "shares, 'nudged: {topShare: 0.03}', even",
    "patternVerdict, 'smooth: [{value: 0.3, mean: 0, most: 0.2}]', chance",
    "patternVerdict, 'smooth: [{value: 0.1, mean: 0, most: 0.2}]', none",
    "patternVerdict, 'smooth: [{value: 0.3, mean: 0, most: 0.2}, {value: 1, mean: 0, most: 0.2}]',"
        + " all",
    "onTheWall, 'run: {origin: \"branch\"}', branch",
    "startVerdict, 'run: {origin: \"file\"}', file",
  })
  void aSentenceIsChosenByTheNumbers(String name, String view, String kind) {
    Object chosen =
        studio.run(
            "lesson/says.js",
            "({kindOf}, {name}) => kindOf(name, {layers: [], %s})"
                .formatted(view == null ? "" : view),
            Map.of("name", name));
    assertThat(chosen).isEqualTo(kind);
  }

  @Test
  void whatIsLeftOfTheStartIsMeasured() {
    Object kinds =
        studio.run(
            "lesson/says.js",
            """
            ({kindOf}) => [[1, 2, 3, 4], [1, 2, 3, 4.5], [4, 2, 3, 1]].map(weights => kindOf("startVerdict", {
              layers: [{inputs: 2, neurons: 2, weights: 0, biases: 4}], initial: Float32Array.of(1, 2, 3, 4, 0, 0),
              moment: {parameters: Float32Array.of(...weights, 5, 5)},
            })).join(" ")
            """,
            null);
    assertThat(kinds).isEqualTo("all most little");
  }

  @Test
  void theChapterOnEdgesSaysWhatIsMeasuredOfTheMaps() {
    Window window = studio.open("?lesson=20&part=0");
    window.await(MEASURED);
    Locator page = window.page().locator(".lesson-page");
    Object verdict = window.with("wall/smoothness.js", VERDICT, null);
    assertThat(page.locator("[data-name=patternVerdict]"))
        .hasAttribute("data-kind", (String) verdict);
    Object mean =
        window.ask(
            "({data}) => (data.smoothness.values.reduce((a, b) => a + b) / 16).toFixed(2)"
                + ".replace('-', '−')");
    assertThat(page.locator("[data-name=smoothMean]")).hasText((String) mean);

    window.page().evaluate(SET, Map.of("part", 1));

    assertThat(page.locator("[data-name=startVerdict]")).hasAttribute("data-kind", START);
    Object unmoved = window.with("store.js", UNMOVED, null);
    assertThat(page.locator("[data-name=unmovedWeights]")).hasText((String) unmoved);
  }

  private static final Pattern START = Pattern.compile("all|most|some|little");

  private static final String MEASURED =
      "({data}) => data.smoothness?.run === data.moment.run"
          + " && data.smoothness.step === data.moment.step";

  private static final String VERDICT = "({measures, verdict}) => verdict(measures())";

  private static final String UNMOVED =
      """
      ({store}) => {
        const {moment: {parameters}, initial} = store.data;
        let same = 0;
        for (let i = 0; i < 784 * 16; i++) same += parameters[i] === initial[i] ? 1 : 0;
        return same.toLocaleString("en");
      }
      """;

  @Test
  void theLessonOpensWithTheViewOneLooksAt() {
    Window window = studio.open("?view=landscape");
    window.button("Lesson").click();
    window.await("({state}) => state.lesson === 18 && state.part === 0");
    assertThat(window.page().locator(".lesson h2")).isVisible();
    assertThat(window.ask("({state}) => state.view")).isEqualTo("landscape");

    window.page().keyboard().press("ArrowRight");
    window.button("Lesson").click();
    window.tab("Spaces").click();
    window.button("Lesson").click();
    window.await("({state}) => state.lesson === 24 && state.view === 'space'");
    window.button("Lesson").click();
    window.tab("Landscape").click();
    window.button("Lesson").click();

    window.await("({state}) => state.lesson === 18 && state.view === 'landscape'");
  }

  @Test
  void theNetworkWithoutHiddenLayersIsTrainedByAWordAndCompared() {
    Window window = studio.open("?lesson=20&part=2");
    Locator verdict = window.page().locator(".lesson-page [data-name=twinVerdict]");
    assertThat(verdict).containsText("How many of the test pictures does it get right?");
    window.page().locator(".lesson-word[data-do=twin]").click();
    window.await("({data}) => data.twin");
    assertThat(verdict).containsText("It gets ");
    assertThat(verdict).containsText("%");
    assertThat(window.page().locator("[data-figure=second-layer] canvas")).isVisible();
  }

  @Test
  void layerTwoIsSeenThroughLayerOneAsASumOfItsMaps() {
    Object pictures =
        studio.run(
            "lesson/second.js",
            """
            ({pulledBack}) => {
              const layers = [
                {inputs: 784, neurons: 2, weights: 0, biases: 1568},
                {inputs: 2, neurons: 3, weights: 1570, biases: 1576},
                {inputs: 3, neurons: 1, weights: 1579, biases: 1582},
              ];
              const parameters = new Float32Array(1583);
              parameters.set([2, -1], 2 * 400); // pixel 400 into both neurons of layer 1
              parameters.set([1, 10, 100, 3, 0, 5], 1570);
              const pictures = pulledBack(layers, parameters);
              return [pictures.length, ...[0, 1, 2].map(n => pictures[784 * n + 400]), pictures[399],
                pulledBack(layers.slice(0, 2), parameters).length].join(" ");
            }
            """,
            null);
    assertThat(pictures).isEqualTo("2352 -1 20 195 0 0");
  }

  @Test
  void eighteenRunsCanBeToldApart() {
    Object looks =
        studio.run(
            "machine/shown.js",
            """
            async ({colorOf, dashesOf}) => {
              const {palette} = await import("/pages/palette.js");
              const looks = kind => new Set(Array.from({length: 18}, (_, i) =>
                colorOf({id: `${i + 1}`}, palette()) + dashesOf({id: `${i + 1}`}, palette())[kind]));
              return [looks("train").size, looks("test").size].join(" ");
            }
            """,
            null);
    assertThat(looks).isEqualTo("18 18");
  }
}
