package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.downhill.studio.NudgesPage.LAYERS;
import static io.github.downhill.studio.NudgesPage.TRAINING;
import static io.github.downhill.studio.NudgesPage.card;
import static io.github.downhill.studio.NudgesPage.gradient;
import static io.github.downhill.studio.NudgesPage.open;
import static io.github.downhill.studio.NudgesPage.rows;
import static io.github.downhill.studio.NudgesPage.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The view of the nudges: what it shows is what the engine says. */
class NudgesInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void theThreeSamplesStandBesideEachOtherWithTheEnginesNumbers() {
    Window window = open(studio, "&image=training:5");

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

  private static int label(int example) {
    return TRAINING.label(example);
  }

  @Test
  void whatOneHasChosenStandsInTheAddress() {
    Window window =
        open(
            studio,
            "&focus=one&image=training:9&find=bias&sort=sign&follow=top&keep=77&paint=edges");

    window.reload();
    window.await("({data}) => data.slopes?.of === 'one' && data.slopes.index === 9");

    assertThat(search(window)).hasValue("bias");
    assertThat(rows(window)).hasCount(42);
    assertThat(window.page().getByLabel("Order")).hasValue("sign");
    assertThat(window.page().locator("[data-figure=nudge-edges]")).isVisible();
    assertThat(window.page().locator(".nudges-keep output").first()).containsText("77");
  }

  @Test
  void thePicturesArePickedAndTheCurveTellsHowManyHoldHowMuch() {
    Window window = open(studio, "");
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
    Window window = open(studio, "");
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
}
