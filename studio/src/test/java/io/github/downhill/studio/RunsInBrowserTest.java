package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs with recipes of one's own: what becomes of them, and how they compare. */
class RunsInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  private Window window;

  @BeforeEach
  void beginAnew() {
    window = studio.open("?view=machine");
    window.button("As in the video").click();
    start();
  }

  @Test
  void aTrainingThatRunsAwaySaysSoAndRecoversWithOneClick() {
    Object before = window.ask("({data}) => data.current");
    window.page().evaluate(START_WILDLY);
    awaitRunAfter(before);
    Object wild = window.ask("({data}) => data.current");

    window.button("Play").click();

    Locator banner = window.page().locator("[data-banner=divergence]");
    assertThat(banner).containsText(Pattern.compile("learning rate of 1E12"));
    assertThat(window.page().locator(".machine-runs tbody tr").first()).containsText("diverged");
    window.button("Recover with 0.1").click();
    awaitRunAfter(wild);
    assertThat(((Number) window.ask(RATE)).doubleValue()).isEqualTo(0.1);
    window.button("Play").click();
    window.await(LEARNS);
  }

  /** Steps of this length leave all neurons saturated after an epoch, and the network guesses. */
  @Test
  void aTrainingThatIsStuckSaysSoAndBeginsAgainWithShorterSteps() {
    field("Learning rate").fill("10000");
    start();
    Object stuck = window.ask("({data}) => data.current");

    window.button("One epoch").click();

    Locator banner = window.page().locator("[data-banner=divergence]");
    assertThat(banner).containsText("The training is stuck");
    assertThat(banner).containsText("learning rate of 10,000");
    window.button("Recover with 0.75").click();
    awaitRunAfter(stuck);
    assertThat(((Number) window.ask(RATE)).doubleValue()).isEqualTo(0.75);
    window.await("({data}) => data.moment.step > 0");
    assertThat(window.ask("({data}) => data.runs.find(run => run.id === data.current).origin"))
        .isEqualTo("fresh");
  }

  @Test
  void aStuckNetworkOfAnotherKindThanTheVideosLearnsAfterOneClick() {
    Object before = window.ask("({data}) => data.current");
    window.with(
        "machine/orders.js",
        "({start}) => start({activation: 'relu', cost: 'cross-entropy', learningRate: 5000})",
        null);
    awaitRunAfter(before);
    Object stuck = window.ask("({data}) => data.current");
    window.button("One epoch").click();

    window.button("Recover with 0.1").click();

    awaitRunAfter(stuck);
    window.with("training.js", "({play}) => play()", null);
    window.await(LEARNS);
  }

  private static final String LEARNS =
      "({data}) => data.curves.get(data.current)?.test.at(-1)?.[2] > 0.5";

  @Test
  void whatIsWrongIsSaidWhereOneTrainsAndIsTakenAwayByACross() {
    Object before = window.ask("({data}) => data.current");
    window.page().evaluate(START_WILDLY);
    awaitRunAfter(before);
    window.button("Play").click();
    Locator banner = window.page().locator("[data-banner=divergence]");
    assertThat(banner).containsText("The training has run away");

    window.tab("Descent").click();
    assertThat(banner).isEmpty();
    window.tab("Weights").click();
    assertThat(banner).containsText("The training has run away");

    banner.getByLabel("Close").click();
    assertThat(banner).isEmpty();
    window.tab("Draw").click();
    assertThat(banner).isEmpty();

    Window phone = studio.open(Device.PHONE, "?view=machine");
    Locator compact = phone.page().locator("[data-banner=divergence]");
    assertThat(compact).containsText("The training has run away");
    assertThat(compact.boundingBox().height).isLessThan(80);
  }

  @Test
  void theLayersOfALargeNetworkAreReadWithoutScrolling() {
    Locator layers = field("Layers");
    layers.fill("784-800-800-1000-100");
    assertThat(layers.evaluate("input => input.scrollWidth <= input.clientWidth")).isEqualTo(true);
  }

  @Test
  void aPausedRunTakesNoPicturesInASecond() {
    field("Epochs").fill("10000");
    start();
    window.button("Play").click();
    window.await("({data}) => data.moment.imagesPerSecond > 0");
    window.button("Pause").click();
    window.await("({data}) => data.moment.status === 'paused'");
    assertThat(window.page().locator("[data-number=speed]")).hasText("–");
  }

  @Test
  void oneStepASecondIsNoSteps() {
    window = studio.open("?pace=1");
    assertThat(window.page().locator(".pace-words")).hasText("1 step/s");
  }

  private static final String RATE =
      "({data}) => data.runs.find(run => run.id === data.current).recipe.learningRate";

  /** More than the form allows. */
  private static final String START_WILDLY =
      """
      async () => {
        const {start} = await import("/pages/machine/orders.js");
        const {store} = await import("/pages/store.js");
        const recipe = {...store.data.welcome.recipe};
        start({...recipe, activation: "relu", cost: "cross-entropy", learningRate: 1e12});
      }
      """;

  @Test
  void theLearningRateIsChangedWhileItRuns() {
    field("Epochs").fill("10000");
    start();
    window.button("Play").click();
    window.await("({data}) => data.moment.status === 'playing' && data.moment.step > 10");

    field("Learning rate").fill("0.25");
    window.button("Use from the next step on").click();

    window.await(
        "({data}) => data.runs.find(run => run.id === data.current).recipe.learningRate === 0.25");
    Object step = window.ask("({data}) => data.moment.step");
    window.await(
        "({data}, step) => data.moment.step > step && data.moment.status === 'playing'", step);
    window.button("Pause").click();
    window.await("({data}) => data.moment.status === 'paused'");
  }

  @Test
  void whatARecipeCannotBeIsSaidInWords() {
    field("Layers").fill("784-0-10");
    assertThat(window.page().locator("#machine-layers-problem")).hasText(Pattern.compile(".+"));
    assertThat(window.button("New run with these")).isDisabled();

    field("Layers").fill("784-20-10");
    assertThat(window.page().locator("#machine-layers-problem")).hasText("");
    start();
    window.await(
        "({data}) => data.runs.find(run => run.id === data.current).sizes.join() === '784,20,10'");
  }

  @Test
  void aLongNameOfARunIsCutAndLeavesAllTabsTheirRoom() {
    window.await(CUTS_A_LONG_NAME, "a-network-of-784-300-100-10-by-adam.onnx");
  }

  /** The server may send its own list of runs at any time, so the name is given at every look. */
  private static final String CUTS_A_LONG_NAME =
      """
      (store, name) => {
        const [shown, tabs] = ["[data-value=run]", ".tabs"].map(it => document.querySelector(it));
        const isWhole = shown.textContent === name && shown.title === name;
        const isCut = shown.scrollWidth > shown.clientWidth;
        store.setData({runs: store.data.runs.map(run => ({...run, name}))});
        return isWhole && isCut && tabs.scrollWidth === tabs.clientWidth;
      }
      """;

  @Test
  void twoRunsAreComparedAndStartAgainBeginsWithTheSameWeights() {
    window.button("One epoch").click();
    window.await("({data}) => data.moment.step === 2000 && data.moment.status === 'paused'");
    Object first = window.ask("({data}) => data.current");
    Object parameters = window.ask("({data}) => Array.from(data.moment.parameters.slice(0, 100))");

    window.button("Start again").first().click();
    window.await("({data}, first) => data.current !== first && data.moment.step === 0", first);
    assertThat(window.page().locator("tr[data-run='%s']".formatted(first))).isVisible();
    window.button("One epoch").click();
    window.await("({data}) => data.moment.step === 2000 && data.moment.status === 'paused'");
    assertThat(window.ask("({data}) => Array.from(data.moment.parameters.slice(0, 100))"))
        .isEqualTo(parameters);

    Object name = window.ask("({data}) => data.runs.find(run => run.id === data.current).name");
    Object other = window.page().evaluate(NAME_OF, first);
    window.button("Compare: run " + other).click();

    Locator comparison = window.page().getByText("Run %s and run %s".formatted(name, other));
    assertThat(comparison).isVisible();
    assertThat(window.page()).hasURL(Pattern.compile("compare="));
    window.await("({data}, first) => data.curves.get(first)?.test.length > 0", first);
    window.await("({data}, first) => data.runs.find(run => run.id === first).pinned", first);

    window.button("End the comparison").click();
    window.await("({data}, first) => !data.runs.find(run => run.id === first).pinned", first);
  }

  @Test
  void aLinkToARunThatIsNotThereSaysThatOneSeesAnother() {
    window = studio.open("?view=machine&run=999");

    assertThat(window.page().locator("[data-banner=problem]"))
        .containsText("There is no run 999 in this studio");
    assertThat(window.ask("({state}) => state.run")).isEqualTo("");
  }

  @Test
  void layersThatAreTooLargeAreSaidToBeSoWhileTheyAreTyped() {
    field("Layers").fill("784-4000-2000-10");
    assertThat(window.page().locator("#machine-layers-problem")).containsText("neurons are more");
    assertThat(window.button("New run with these")).isDisabled();

    field("Layers").fill("784-3000-10");
    assertThat(window.page().locator("#machine-layers-problem")).containsText("1,500,000 at most");
  }

  @Test
  void whatTheDigitsAreIsSaidWhereTheyAreNotWhatTheirNameSays() {
    Locator means = window.page().locator("#machine-data-means");
    assertThat(means).hasText("");

    window.page().evaluate(FOUND_SOMETHING_ELSE);

    assertThat(means)
        .hasText("Not MNIST, but what was found here or asked for: my digits, drawn by hand.");
  }

  /** As if the server had found other digits under the name. */
  private static final String FOUND_SOMETHING_ELSE =
      """
      async () => {
        const {store} = await import("/pages/store.js");
        const {welcome} = store.data;
        const data = {...welcome.data, source: "my digits, drawn by hand"};
        store.setData({welcome: {...welcome, data}});
      }
      """;

  private static final String NAME_OF =
      "async id => (await import('/pages/store.js')).store.data.runs.find(run => run.id ==="
          + " id).name";

  private Locator field(String name) {
    return window.page().getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  private void start() {
    Object before = window.ask("({data}) => data.current");
    window.button("New run with these").click();
    awaitRunAfter(before);
  }

  private void awaitRunAfter(Object before) {
    window.await(
        "({data}, before) => data.current !== before && data.moment.run === data.current", before);
  }
}
