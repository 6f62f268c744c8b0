package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.CostChange;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.landscape.Place;
import io.github.downhill.landscape.Shaping;
import io.github.downhill.landscape.Size;
import io.github.downhill.landscape.StepTrial;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The view of the nudges: what it shows is what the engine says. */
class NudgesInBrowserTest {
  private static final Examples TRAINING = MadeUpDigits.examples(20_000, 1);
  private static final Architecture LAYERS = Recipe.video().build().architecture();

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void theThreeSamplesStandBesideEachOtherWithTheEnginesNumbers() {
    Window window = open("&image=training:5");

    isOn(window, "one", new Subset(TRAINING, 5));
    isOn(window, "first", Subset.first(TRAINING, 1000));
    assertThat(card(window, "batch")).containsText("10 examples");
    assertThat(card(window, "one").getByRole(AriaRole.IMG))
        .hasAttribute("aria-label", Pattern.compile("Training example 5: a " + label(5)));
  }

  private static void isOn(Window window, String sample, Examples examples) {
    Parameters gradient = new Parameters(LAYERS);
    double cost = gradient(window, examples, gradient);
    Nudges nudges = new Nudges(gradient.all());
    Locator card = card(window, sample);
    assertThat(card.locator("[data-value=cost]"))
        .hasText(String.format(Locale.ENGLISH, "%,.4f", cost));
    assertThat(card.locator("[data-value=zeros]"))
        .hasText(String.format(Locale.ENGLISH, "%,d", nudges.zeros()));
    assertThat(card.locator("[data-value=topShare]"))
        .hasText(
            String.format(Locale.ENGLISH, "%.1f %%", 100 * nudges.shareOfTop(nudges.onePercent())));
    double length = Double.parseDouble(card.locator("[data-value=length]").textContent());
    assertThat(length).isCloseTo(Math.sqrt(nudges.squaredLength()), within(0.005 * length));
  }

  @Test
  void theListHasTheLargestFirstInWordsAndNumbers() {
    Window window = open("");
    Parameters gradient = new Parameters(LAYERS);
    gradient(window, Subset.first(TRAINING, 1000), gradient);
    Nudges nudges = new Nudges(gradient.all());

    List<String> rows = rows(window).allTextContents();

    assertThat(rows).hasSize(50);
    for (int rank = 0; rank < 50; rank++) {
      int index = nudges.ranked(rank);
      double nudge = nudges.nudge(index);
      assertThat(rows.get(rank))
          .startsWith(words(index))
          .contains(nudge > 0 ? "increase" : "decrease")
          .contains(nudges.size(index).text());
      String value = rows.get(rank).replaceAll(".*[a-z]", "").replace('−', '-');
      assertThat(Double.parseDouble(value)).isCloseTo(nudge, within(0.005 * Math.abs(nudge)));
    }
  }

  private static String words(int index) {
    Place place = Place.of(LAYERS, index);
    String from =
        place.layer() == 0
            ? "pixel (%d, %d)".formatted(place.input() / 28, place.input() % 28)
            : "neuron " + place.input();
    String to = " neuron %d of layer %d".formatted(place.neuron(), place.layer() + 1);
    return place.isBias() ? "bias of" + to : "weight from " + from + " to" + to;
  }

  /** In a network of 784, 16, 16 and 10 neurons. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "neuron 3 of layer 1; 785",
        "pixel (12, 9); 16",
        "pixel (12,9) to neuron 3; 1",
        "bias; 42",
        "Bias, layer 3; 10",
        "from neuron 3 to neuron 5; 2",
        "to neuron 12; 800",
        "layer 2 weight; 256",
        "nothing of the kind; 0",
      })
  void theListIsSearchedByWhatItsSentencesSay(String query, int count) {
    Window window = open("");

    search(window).fill(query);

    assertThat(window.page().locator(".nudges-pager [role=status]"))
        .hasText(Pattern.compile(".* of " + count));
    assertThat(rows(window)).hasCount(Math.min(50, count));
  }

  @Test
  void signsAndSizesAreSearchedForToo() {
    Window window = open("");
    Object up = window.ask("({data}) => data.slopes.gradient.filter(each => each < 0).length");
    Object none = window.ask("({data}) => data.slopes.zeros");

    assertThat(found(window, "increase")).isEqualTo(up);
    assertThat(found(window, "leave as it is")).isEqualTo(none);
    assertThat(((Number) found(window, "a lot")).intValue())
        .isEqualTo(
            ((Number)
                    window.ask(
                        """
                        ({data: {slopes: {gradient, ranked}}}) => gradient.filter(each =>
                          Math.abs(each) >= 0.5 * Math.abs(gradient[ranked[0]])).length\
                        """))
                .intValue());
  }

  private static Object found(Window window, String query) {
    return window.with(
        "nudges/search.js",
        """
        async ({found, termsOf}, query) => {
          const {model} = await import("/pages/nudges/model.js");
          return found(model(), model().ranked, termsOf(query)).length;
        }\
        """,
        query);
  }

  @Test
  void aSearchInGermanIsMadeInGerman() {
    Window window = open("&lang=de");

    window.page().getByLabel("In den Anstößen suchen").fill("von Pixel (12, 9) zu Neuron 3");

    assertThat(rows(window)).hasCount(1);
    assertThat(rows(window).first()).containsText("Gewicht von Pixel (12, 9) zu Neuron 3");
  }

  @Test
  void theListIsSortedByLayerAndBySign() {
    Window window = open("");

    window.page().getByLabel("Order").selectOption("layer");
    assertThat(rows(window).nth(0)).containsText("weight from pixel (0, 0) to neuron 0 of layer 1");
    assertThat(rows(window).nth(17)).containsText("pixel (0, 1) to neuron 1 of layer 1");
    window.page().getByLabel("Order").selectOption("sign");
    assertThat(rows(window).nth(0)).containsText("increase, ");
    window.with("store.js", "({store}) => store.set({row: 13000})", null);
    assertThat(rows(window).last()).containsText("leave as it is");
  }

  @Test
  void theListIsWalkedByKeysAndTheNumberOneComesToIsChosen() {
    Window window = open("&sort=layer&weight=1.0.0");
    Locator list = window.page().getByRole(AriaRole.LISTBOX);
    list.focus();

    list.press("ArrowDown");
    window.await("({state}) => state.weight === '1.0.1' && state.neuron === '1.1'");
    list.press("PageDown");
    window.await("({state}) => state.weight === '1.3.3' && state.row === 50");
    list.press("End");
    window.await("({state}) => state.weight === '' && state.neuron === '3.9'");
    assertThat(list.locator("[aria-selected=true]")).containsText("bias of neuron 9 of layer 3");
    list.press("Home");
    window.await("({state}) => state.weight === '1.0.0' && state.row === 0");
    assertThat(list).hasAttribute("aria-activedescendant", "nudges-row-0");
  }

  @Test
  void whatOneHasChosenStandsInTheAddress() {
    Window window =
        open("&focus=one&image=training:9&find=bias&sort=sign&follow=top&keep=77&paint=edges");

    window.reload();
    window.await("({data}) => data.slopes?.of === 'one' && data.slopes.index === 9");

    assertThat(search(window)).hasValue("bias");
    assertThat(rows(window)).hasCount(42);
    assertThat(window.page().getByLabel("Order")).hasValue("sign");
    assertThat(window.page().locator("[data-figure=nudge-edges]")).isVisible();
    assertThat(window.page().locator(".nudges-keep output").first()).containsText("77");
  }

  @Test
  void sizesInWordsAreThoseOfTheEngine() {
    List<Double> nudges = List.of(0.0, 1e-30, 0.1, 0.19999, 0.2, 0.3, 0.49999, 0.5, 0.7, 1.0);
    List<String> engine =
        nudges.stream()
            .map(nudge -> Size.of(nudge, 1).text())
            .map(NudgesInBrowserTest::last)
            .toList();

    assertThat(
            studio.run(
                "nudges/scale.js", "({sizeOf}, all) => all.map(each => sizeOf(-each, 1))", nudges))
        .isEqualTo(engine);
  }

  private static String last(String words) {
    String word = words.substring(words.lastIndexOf(' ') + 1);
    return word.equals("all") ? "none" : word;
  }

  @Test
  void theScaleGivesEachPowerOfTenTheSameColorAndZeroNone() {
    List<?> strengths =
        (List<?>)
            studio.run(
                "nudges/scale.js",
                "({strengthOf}, all) => all.map(each => strengthOf(each, 2))",
                List.of(2, -2, 0.2, 0.02, 0.002, 0.0002, 1e-30, 0));

    double[] found =
        strengths.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
    assertThat(found[0]).isEqualTo(1);
    assertThat(found[1]).isEqualTo(-1);
    for (int i = 3; i < 6; i++) {
      assertThat(found[i - 1] - found[i]).isCloseTo(0.235, within(1e-9));
    }
    assertThat(found[5]).isCloseTo(0.06, within(1e-9));
    assertThat(found[6]).isCloseTo(0.06, within(1e-9));
    assertThat(found[7]).isZero();
  }

  @Test
  void theLegendSaysWhichSizeHasWhichColorAndHowManyAreExactlyZero() {
    List<?> words =
        (List<?>)
            studio.run(
                "nudges/legend.js",
                """
                async ({legendItems}) => {
                  const {palette} = await import("/pages/palette.js");
                  const look = {largest: 0.25, zeros: 1903, colors: palette(), width: 600, y: 0};
                  const items = legendItems(look);
                  const hatched = items.filter(({hatch}) => hatch).length;
                  return [...items.filter(({kind}) => kind === "text").map(({text}) => text), hatched];
                }\
                """,
                null);

    assertThat(words).hasToString("[−0.0025, −0.25, 0.0025, +0.25, exactly 0: 1,903, 1]");
  }

  @Test
  void aStepIsPredictedAndTriedOverTheSampleInFocus() {
    Window window = open("&follow=top&keep=100&stride=0.5");
    window.await("({data}) => data.trial?.moved === 100");
    StepTrial trial = trial(window, Subset.first(TRAINING, 1000), new Shaping.Top(100), 0.5);

    Locator verdict = window.page().locator(".nudges-step .nudges-verdict");

    assertThat(verdict).containsText("100 numbers move; over 1,000 examples");
    assertThat(verdict)
        .containsText(
            String.format(
                Locale.ENGLISH, "the cost goes from %.5f to %.5f", trial.before(), trial.after()));
    assertThat(((Number) window.ask("({data}) => data.trial.predicted")).doubleValue())
        .isCloseTo(trial.predicted(), within(0.0));
    assertThat(((Number) window.ask("({data}) => data.trial.real")).doubleValue())
        .isCloseTo(trial.real(), within(0.0));
  }

  @Test
  void onlySomeOfTheNudgesAreFollowedOrOnlyTheirSigns() {
    Window window = open("&keep=60");
    window.await("({data}) => data.trial?.moved > 1000");

    window.page().getByLabel("at random").check();
    window.await("({data}) => data.trial.moved > 0 && data.trial.moved <= 60");
    Object before = window.ask("({data}) => data.trial.real");
    window.button("Roll again").click();
    window.await("({data}, before) => data.trial.real !== before", before);
    window.page().getByLabel("the signs").check();
    window.await("({data}) => data.trial.moved === data.slopes.numbers - data.slopes.zeros");
  }

  @Test
  void aStepThatIsTakenIsSeenAtOnceAndTrainingGoesOnFromThere() {
    Window window = open("");
    window.await("({data, state}) => data.trial");
    Object after = window.ask("({data}) => data.trial.after");
    Object run = window.ask("({data}) => data.current");

    window.button("Take this step").click();

    window.await("({data}, run) => data.current !== run && data.slopes.run === data.current", run);
    assertThat(((Number) window.ask("({data}) => data.slopes.cost")).doubleValue())
        .isCloseTo(((Number) after).doubleValue(), within(1e-6));
    Object step = window.ask("({data}) => data.moment.step");
    window.button("One mini-batch").click();
    window.await("({data}, step) => data.moment.step === step + 1", step);
  }

  @Test
  void oneNumberIsTurnedByHandAndTheCostThatReallyComesIsShown() {
    Window window = open("&weight=2.5.7&turn=4&swing=10");
    window.await("({data}) => data.turns?.number === '2.5.7' && data.turns.swing === 10");
    Locator verdict = window.page().locator(".nudges-hand .nudges-verdict");

    double real = change(window, new Place(1, 5, 7), 2);
    double shown = ((Number) window.ask("({data}) => data.turns.changes[24]")).doubleValue();

    assertThat(shown).isCloseTo(real, within(1e-6 * Math.abs(real)));
    assertThat(verdict).containsText("the slope predicts");
    window.slider("Turn it by").focus();
    window.page().keyboard().press("ArrowRight");
    window.await("({state}) => state.turn === 5");
    assertThat(window.slider("Turn it by")).hasAttribute("aria-valuetext", "+2.5");
  }

  private static double change(Window window, Place place, double by) {
    try (Team team = new Team(2)) {
      return new CostChange(team, Cost.SQUARES, network(window))
          .each(
              List.of(new CostChange.Single(place, by)), Subset.first(TRAINING, 1000), () -> false)
          .orElseThrow()
          .getFirst()
          .change();
    }
  }

  @Test
  void anyNumberIsChosenInFields() {
    Window window = open("&weight=2.5.7");
    Locator fields = window.page().locator(".nudges-hand .nudges-fields");

    fields.getByLabel("Layer").selectOption("3");
    window.await("({state}) => state.weight === '3.5.7'");
    fields.getByLabel("Weight or bias").selectOption("bias");
    window.await("({state}) => state.weight === '' && state.neuron === '3.7'");
    fields.getByLabel("of neuron").fill("99");
    fields.getByLabel("of neuron").press("Enter");
    window.await("({state}) => state.neuron === '3.9'");
  }

  @Test
  void backpropagationIsCheckedForOneNumberAndForAThousand() {
    Window window = open("&weight=3.2.4");
    Locator verdict = window.page().locator(".nudges-check .nudges-verdict");

    window.button("Check this number").click();
    assertThat(verdict).containsText("Right: for the weight from neuron 2 to neuron 4 of layer 3");
    window.button("Check 1,000 at random").click();
    assertThat(verdict).containsText("Right: 1,000 numbers over 1,000 examples");
    assertThat(window.page().locator(".nudges-check code"))
        .hasText(
            Pattern.compile(
                ".*gradient digits-\\d+-\\d+.onnx --examples 1000 --top 20 --check 1000"));
  }

  @Test
  void ofTwoNumbersItIsSaidHowManyTimesAsMuchTheOneMatters() {
    Window window = open("&weight=3.2.4&other=3.5");
    Parameters gradient = new Parameters(LAYERS);
    gradient(window, Subset.first(TRAINING, 1000), gradient);
    double weight = Math.abs(gradient.all().at(new Place(2, 2, 4).index(LAYERS)));
    double bias = Math.abs(gradient.all().at(new Place(2, Place.BIAS, 5).index(LAYERS)));

    String said = window.page().locator(".nudges-pair .nudges-verdict").textContent();

    String more = weight > bias ? "The weight from neuron 2" : "The bias of neuron 5";
    assertThat(said).startsWith(more);
    double ratio = Math.max(weight, bias) / Math.min(weight, bias);
    double times =
        Double.parseDouble(said.replaceAll(".* ([0-9.,]+) times.*", "$1").replace(",", ""));
    assertThat(times).isCloseTo(ratio, within(Math.max(0.06, 0.01 * ratio)));
    window.button("Swap").click();
    window.await("({state}) => state.other === '3.2.4' && state.neuron === '3.5'");
    assertThat(window.page().locator(".nudges-pair .nudges-verdict")).hasText(said);
  }

  @Test
  void thePicturesArePickedAndTheCurveTellsHowManyHoldHowMuch() {
    Window window = open("");
    Locator maps = window.page().locator("[data-figure=nudges] canvas");
    maps.focus();
    maps.press("ArrowRight");
    maps.press("Enter");
    window.await("({state}) => /^1[.]\\d+[.]\\d+$/.test(state.weight)");

    Locator curve = window.page().locator("[data-figure=nudge-shares] canvas");
    curve.click();
    window.await("({state}) => state.keep > 0");
    Parameters gradient = new Parameters(LAYERS);
    gradient(window, Subset.first(TRAINING, 1000), gradient);
    int keep = ((Number) window.ask("({state}) => state.keep")).intValue();
    assertThat(window.page().locator("[data-figure=nudge-shares] figcaption"))
        .containsText(
            String.format(
                Locale.ENGLISH, "hold %.1f %%", 100 * new Nudges(gradient.all()).shareOfTop(keep)));
  }

  @Test
  void aNetworkOfAnotherShapeHasItsOwnNudgesAndTheyFollowItsTraining() {
    Window window = open("");
    window.with(
        "machine/orders.js",
        "({start}, recipe) => start(recipe)",
        Map.of("layers", "784-70-10", "activation", "relu", "cost", "cross-entropy"));
    window.await(
        "({data}) => data.slopes?.numbers === 55660 && data.nudges.batch.numbers === 55660");
    assertThat(window.page().locator(".nudges-pager [role=status]")).hasText("1 to 50 of 55,660");
    window.button("On the edges").click();
    assertThat(window.page().locator("[data-figure=nudge-edges] canvas")).isVisible();

    window.button("Play").click();
    window.await("({data}) => data.slopes?.step > 0");
    window.button("Pause").click();

    window.await(
        "({data}) => data.moment.status !== 'playing' && data.slopes.step === data.moment.step"
            + " && data.trial?.step === data.moment.step && data.turns?.step === data.moment.step");
    window.button("Check 1,000 at random").click();
    assertThat(window.page().locator(".nudges-check .nudges-verdict"))
        .containsText("Right: 1,000 numbers");
  }

  @Test
  void theLessonsNumbersAreThoseOnTheScreen() {
    Window window = studio.open("?lesson=15&part=1");
    window.await("({data}) => data.slopes && data.trial");
    Locator page = window.page().locator(".lesson-page");

    String share = card(window, "first").locator("[data-value=topShare]").textContent();
    assertThat(page.locator("[data-name=topShare]")).hasText(share);
    window.with("store.js", "({store}) => store.set({part: 2})", null);
    assertThat(page.locator("[data-name=real]")).not().hasText("?");
    Object same =
        window.with(
            "texts.js",
            """
            async ({number}) => {
              const {store} = await import("/pages/store.js");
              return number(store.data.trial.real)
                === document.querySelector(".lesson-page [data-name=real]").textContent;
            }\
            """,
            null);
    assertThat(same).isEqualTo(true);
  }

  /** With a fresh run: what other tests have left is another network. */
  private static Window open(String query) {
    Window window = studio.open("?view=nudges" + query);
    Object before = window.ask("({data}) => data.current");
    window.with("machine/orders.js", "({start}) => start({})", null);
    window.await(
        """
        ({data: {slopes, nudges, current}}, before) => current !== before && slopes?.run === current
          && Object.values(nudges).every(({run}) => run === current)\
        """,
        before);
    return window;
  }

  private static Locator card(Window window, String sample) {
    return window.page().locator("[data-sample=" + sample + "]");
  }

  private static Locator rows(Window window) {
    return window.page().locator(".nudges-rows li:not([hidden])");
  }

  private static Locator search(Window window) {
    return window.page().getByLabel("Search the nudges");
  }

  private static Parameters network(Window window) {
    List<?> numbers = (List<?>) window.ask("({data}) => Array.from(data.moment.parameters)");
    float[] all = new float[numbers.size()];
    for (int k = 0; k < all.length; k++) {
      all[k] = ((Number) numbers.get(k)).floatValue();
    }
    return Parameters.of(LAYERS, all);
  }

  private static double gradient(Window window, Examples examples, Parameters gradient) {
    try (Team team = new Team(2)) {
      return new MeanGradient(KernelSelection.choose(), team, Cost.SQUARES, network(window))
          .over(examples, gradient);
    }
  }

  private static StepTrial trial(Window window, Examples examples, Shaping shaping, double size) {
    Parameters gradient = new Parameters(LAYERS);
    gradient(window, examples, gradient);
    try (Team team = new Team(2)) {
      return StepTrial.of(
              new CostChange(team, Cost.SQUARES, network(window)),
              new Nudges(gradient.all()),
              shaping,
              size,
              examples,
              () -> false)
          .orElseThrow();
    }
  }

  private static int label(int example) {
    return TRAINING.label(example);
  }
}
