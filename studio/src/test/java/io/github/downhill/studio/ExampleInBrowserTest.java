package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The view of one example, as one uses it. */
class ExampleInBrowserTest {
  private static final String THERE =
      "({data}) => data.answer?.label >= 0 && data.costs && data.averages?.rows.some(({all}) =>"
          + " all)";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aNumberIsFollowedDownToAProductAndBackByKeyboardAlone() {
    Window window = studio.open("?view=example&image=test:3");
    window.await(THERE);
    Keyboard keyboard = window.page().keyboard();
    window.page().locator("[data-figure=cost] canvas").focus();
    keyboard.press("End");
    assertThat(window.page().locator("#live-region")).containsText("the cost of this example");
    keyboard.press("Enter");
    window.await("({state}) => state.opened === 'C'");
    Locator formula = window.page().locator(".example-formula");
    assertThat(formula.locator("h3")).hasText("the cost of this example");
    assertThat(formula.locator("[data-part]")).hasCount(10);

    formula.locator("[data-part]").first().focus();
    keyboard.press("ArrowDown");
    keyboard.press("ArrowRight");
    window.await("({state}) => /^C-C\\.\\d$/.test(state.opened)");
    assertThat(formula.locator("h3")).isFocused();
    keyboard.press("ArrowDown");
    keyboard.press("Enter");
    window.await("({state}) => /^C-C\\.\\d-a\\.3\\.\\d$/.test(state.opened)");
    keyboard.press("ArrowDown");
    keyboard.press("Enter");
    window.await("({state}) => /-z\\.3\\.\\d$/.test(state.opened)");

    Object way = window.ask("({state}) => state.opened");
    keyboard.press("Escape");
    window.await("({state}) => /-a\\.3\\.\\d$/.test(state.opened)");
    assertThat(formula.locator("[data-part]:focus"))
        .hasAttribute("data-part", String.valueOf(way).replaceAll(".*-", ""));
    keyboard.press("ArrowLeft");
    keyboard.press("ArrowLeft");
    keyboard.press("ArrowLeft");
    window.await("({state}) => state.opened === ''");
    assertThat(formula).containsText("Choose any number");
  }

  @Test
  void aLinkOpensTheFormulaWithTheWayToItAndItsNumbers() {
    Window window =
        studio.open("?view=example&image=test:3&opened=u.2.4-q.3.4.7-d.3.7-u.3.7-z.9.9");
    window.await(THERE);
    Locator formula = window.page().locator(".example-formula");

    assertThat(formula.locator("h3")).hasText("the wish for the activation of output 7");
    assertThat(formula.locator(".example-crumbs li")).hasCount(4);
    assertThat(formula.locator(".example-tex")).containsText("2");
    formula.locator(".example-crumb").first().click();
    window.await("({state}) => state.opened === 'u.2.4'");
    assertThat(formula.locator("[data-part]")).hasCount(10);
  }

  @Test
  void whatIsListedAddsUpToWhatIsShown() {
    Window window = studio.open("?view=example&image=test:3&opened=z.1.2");
    window.await(THERE);

    Map<?, ?> sums = (Map<?, ?>) window.page().evaluate(ADDED_UP);

    assertThat(((Number) sums.get("listed")).doubleValue())
        .isCloseTo(((Number) sums.get("shown")).doubleValue(), within(5e-3));
    assertThat(((Number) sums.get("terms")).intValue()).isGreaterThan(12);
  }

  /** As one who reads the page would do it: with the digits that are written there. */
  private static final String ADDED_UP =
      """
      async () => {
        const {store} = await import("/pages/store.js");
        const number = words => Number(words.replace("−", "-").replaceAll(",", ""));
        const panel = document.querySelector(".example-formula");
        panel.querySelector("summary").click();
        await new Promise(resolve => setTimeout(resolve, 100));
        const values = [...panel.querySelectorAll(".example-part-value")].map(each => number(each.textContent));
        const {passNow} = await import("/pages/example/now.js");
        return {
          listed: values.reduce((sum, value) => sum + value, 0), terms: values.length, shown: passNow().z[1][2],
        };
      }
      """;

  @Test
  void theForwardNumbersAreThoseThatTheServerSends() {
    Window window = studio.open("?view=example&image=training:5");
    window.await(THERE);

    Object largestDifference =
        window
            .page()
            .evaluate(
                """
                async () => {
                  const {store} = await import("/pages/store.js");
                  const {passNow} = await import("/pages/example/now.js");
                  const ours = passNow().a.flatMap(layer => Array.from(layer));
                  const {activations} = store.data.answer;
                  return Math.max(...ours.map((a, i) => Math.abs(a - activations[i])));
                }
                """);

    assertThat(((Number) largestDifference).doubleValue()).isLessThan(1e-5);
  }

  @Test
  void everyNumberOfTheWayBackOpensItsFormula() {
    Window window = studio.open("?view=example&image=test:3");
    window.await(THERE);

    assertThat(
            window
                .page()
                .evaluate(
                    """
                    async () => {
                      const {passNow} = await import("/pages/example/now.js");
                      const {formulaOf} = await import("/pages/example/formulas.js");
                      const {diagramScene} = await import("/pages/example/diagram.js");
                      const {costScene} = await import("/pages/example/costScene.js");
                      const {palette} = await import("/pages/palette.js");
                      const pass = passNow();
                      const look = {
                        colors: palette(), opened: "", neuron: {layer: 3, neuron: 3}, words: {nudges: () => ""},
                        heads: ["", "", "", ""], labelOf: id => id, layerOf: () => "", moreOf: () => "", width: 700, height: 400,
                      };
                      const items = [...diagramScene(pass, look).items, ...costScene(pass, look).items];
                      const ids = items.map(({id}) => id).filter(Boolean);
                      return [ids.length > 200, ids.filter(id => formulaOf(pass, id) === null)];
                    }
                    """))
        .isEqualTo(List.of(true, List.of()));
  }

  @Test
  void aBarOfTheHistogramLeadsToAnExampleFromIt() {
    Window window = studio.open("?view=example&image=test:3");
    window.await(THERE);
    window.page().locator("[data-figure=costs] canvas").focus();
    window.page().keyboard().press("End");
    window.page().keyboard().press("Enter");
    window.await("({state}) => state.image !== 'test:3'");
    window.await(THERE);

    assertThat(
            window
                .page()
                .evaluate(
                    """
                    async () => {
                      const {store} = await import("/pages/store.js");
                      const {binsOf, binOf} = await import("/pages/example/histogram.js");
                      const {costs} = store.data.costs;
                      const bins = binsOf(costs);
                      const [, index] = store.state.image.split(":");
                      return binOf(bins, costs[index]) === bins.length - 1;
                    }
                    """))
        .isEqualTo(true);
    assertThat(window.page().locator(".example-costs .example-words"))
        .containsText(Pattern.compile("costs more than [0-9.]+ % of them: [0-9]+ of 500"));
    window.button("Training").click();
    window.await("({data}) => data.costs?.set === 'training' && data.costs.costs.length === 20000");
  }

  @Test
  void theAverageOverAllIsMadeOfWhatEachExampleSaysOfIt() {
    Window window =
        studio.open(
            "?view=example&image=test:3&weight=3.2.7&neuron=3.7&averaged=100&opened=m.3.2.7");
    window.await(THERE);
    window.await("({data}) => data.voices?.errors.length === 100");
    Locator formula = window.page().locator(".example-formula");
    assertThat(formula.locator("h3"))
        .hasText("the average nudge to the weight from neuron 2 of layer 2 to output 7");
    assertThat(
            window.ask(
                "({data}) => { const row = data.averages.rows.find(({examples}) => examples ==="
                    + " 100); return Math.abs(row.nudges[0] - data.voices.mean) < 1e-8; }"))
        .isEqualTo(true);

    formula.locator("[data-part]").first().click();
    window.await("({state}) => /^m\\.3\\.2\\.7-e\\.\\d+$/.test(state.opened)");
    formula.getByText("Go to training image").click();
    window.await(
        "({state, data}) => state.image.startsWith('training:') && data.answer?.label >= 0"
            + " && state.opened === 'm.3.2.7-w.3.2.7'");
    assertThat(formula.locator("h3"))
        .hasText("the nudge to the weight from neuron 2 of layer 2 to output 7");
  }

  @Test
  void onesOwnPictureIsAnExampleOnceOneSaysWhatItShouldBe() {
    Window window = studio.open("?view=draw");
    Pen.on(window).stroke(85, 70, 190, 65, 150, 130, 120, 225);
    window.await("({data}) => data.answer?.activations");
    window.tab("One example").click();
    Locator verdict = window.page().locator(".example-verdict");
    assertThat(verdict).containsText("Nobody has said which digit this is");
    assertThat(window.page().locator(".example-begin")).containsText("What digit is this");

    window.button("7").click();

    assertThat(verdict).containsText("It is a 7");
    window.await("({state, data}) => state.wanted === '7' && data.averages?.rows.length > 0");
    assertThat(window.page()).hasURL(Pattern.compile("wanted=7"));
  }

  @Test
  void whatIsShownFollowsTheTrainingAndIsMeasuredAnewWhenItRests() {
    Window window = studio.open("?view=example&image=test:3&opened=C&pace=40");
    window.await(THERE);
    Locator tex = window.page().locator(".example-formula .example-tex");
    String before = tex.textContent();

    train(window, 60);

    window.await(
        "({data}) => data.costs?.step === data.moment.step && data.averages?.step ==="
            + " data.moment.step");
    assertThat(tex).not().hasText(before);
    assertThat(window.page().locator(".example-costs .example-words"))
        .not()
        .containsText("At step");
  }

  @Test
  void anEarlierMomentHasItsOwnNumbers() {
    Window window = studio.open("?view=example&image=test:3&step=0");
    window.await(THERE);
    Object start = averageCost(window);
    train(window, 60);
    show(window, "{step: 'live'}");
    window.await("({data}) => data.averages?.step >= 60");
    window.await(THERE);
    assertThat(averageCost(window)).isNotEqualTo(start);

    show(window, "{step: 0}");

    window.await("({data}) => data.averages?.step === 0");
    window.await(THERE);
    assertThat(averageCost(window)).isEqualTo(start);
  }

  private static Object averageCost(Window window) {
    return window.ask("({data}) => data.averages.rows.find(({all}) => all).cost");
  }

  private static void show(Window window, String patch) {
    window
        .page()
        .evaluate("async () => (await import('/pages/store.js')).store.set(%s)".formatted(patch));
  }

  /** Trains so many steps or some more. */
  private static void train(Window window, int steps) {
    Object from = window.ask("({data}) => data.moment.newest");
    window.page().keyboard().press("Space");
    window.await(
        "({data}, [from, steps]) => data.moment.newest >= from + steps", List.of(from, steps));
    window.page().keyboard().press("Space");
    window.await("({data}) => data.moment.status === 'paused'");
  }

  @Test
  void onAPhoneNothingIsWiderThanThePageAndTheFormulaLiesBelowThePicture() {
    Window window = studio.open(Device.PHONE, "?view=example&image=test:3");
    window.await(THERE);
    assertThat(window.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    window.page().evaluate("document.querySelector('.example-back').scrollIntoView()");
    show(window, "{opened: 'u.2.4'}");
    Locator formula = window.page().locator(".example-formula.is-open");
    assertThat(formula).isInViewport();
    assertThat(window.page().locator("[data-figure=backwards] canvas")).isInViewport();
  }

  @Test
  void anAddressThatMeansNoNumberOpensNone() {
    Window window =
        studio.open("?view=example&image=test:3&opened=a.9.9-C&wanted=x&averaged=7&among=none");
    window.await(THERE);
    assertThat(window.page().locator(".example-formula")).containsText("Choose any number");
    assertThat(window.ask("({state}) => [state.wanted, state.averaged, state.among]"))
        .isEqualTo(List.of("", "1", "test"));
  }
}
