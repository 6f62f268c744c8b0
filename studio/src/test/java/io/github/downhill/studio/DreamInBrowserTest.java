package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The network draws, one says what one sees, and it is misled by next to nothing. */
class DreamInBrowserTest {
  private static final String DRAWN =
      "({data}) => data.film && data.near?.film === data.film && data.yardstick && data.queried";

  private static final String SET =
      "async patch => (await import('/pages/store.js')).store.set(patch)";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  private static Window open(String more) {
    return studio.open("?view=dream" + more);
  }

  private static Locator words(Window window, String panel) {
    return window.page().locator(panel + " .dream-words");
  }

  @Test
  void itDrawsWhatOneAsksForAndTheAddressKeepsIt() {
    Window window = open("&growth=7");
    window.await(DRAWN);
    assertThat(caption(window, "dream")).hasText("What the network draws for 5");

    window.button("Draw the digit 3").click();

    window.await("({state, data}) => state.aim === '3' && state.growth > 0 && data.film");
    window.button("Pause").click();
    assertThat(caption(window, "dream")).hasText("What the network draws for 3");
    assertThat(window.button("Draw the digit 3")).hasAttribute("aria-pressed", "true");
    assertThat(window.page().url()).contains("view=dream").contains("aim=3");
    assertThat(words(window, ".dream-main")).containsText(Pattern.compile("(digit|output of) 3"));
  }

  @Test
  void oneGoesThroughTheStepsByButtonsAndByTheSlider() {
    Window window = open("&growth=150");
    window.await(DRAWN);
    window.button("One step on").click();
    window.button("One step on").click();
    window.button("One step back").click();
    assertThat(window.ask("({state}) => state.growth")).isEqualTo(151);
    window.button("Back to the start").click();
    assertThat(words(window, ".dream-main")).containsText("This is what it begins with");
    window.slider("Step in view").press("End");
    assertThat(window.page().locator(".dream-place")).hasText("300 of 300");
    window.await(DRAWN + " && data.near.at === 300");
    assertThat(words(window, ".dream-beside"))
        .containsText("nearest digit the network has learned");
  }

  @Test
  void theDistanceOfAnEarlierStepIsNotSaidOfTheOneInView() {
    Window window = open("&growth=300");
    window.await(DRAWN + " && data.near.at === 300");
    Object after =
        window.with(
            "dream/now.js",
            """
            async ({nearNow, lastNear}) => {
              const {store} = await import("/pages/store.js");
              const {besideTable} = await import("/pages/dream/tables.js");
              const before = nearNow().at;
              store.set({growth: 40});
              return [before, nearNow(), lastNear().at, besideTable().rows[400][3]].join(" ");
            }
            """,
            null);
    assertThat(after).isEqualTo("300  300 ");
    window.await("({data}) => data.near.at === 40");
    assertThat(words(window, ".dream-beside"))
        .containsText("nearest digit the network has learned");
  }

  /** What a step shows is what the engine has put there, and it grows. */
  @Test
  void whatIsToGrowGrowsUnlessItBeginsWhereNothingMoves() {
    Window window = open("");
    window.await(DRAWN);
    assertThat(window.ask("({data}) => data.film.values[300] > data.film.values[0]"))
        .isEqualTo(true);
    Object first = window.ask("({data}) => data.film.id");
    window.slider("Blur").press("ArrowRight");
    window.await("({state, data}, id) => state.smear === 0.1 && data.film.id !== id", first);
    window.page().locator("input[name=descent-from][value=grey]").check();
    window.await("({data}) => data.film.pictures[0] === 128");
    window.page().locator("input[name=descent-from][value=noise]").check();
    window.await("({data}) => new Set(data.film.pictures.slice(0, 784)).size > 100");
    Object noise = window.ask("({data}) => data.film.pictures[300]");
    window.button("Other noise").click();
    window.await("({data}, before) => data.film.pictures[300] !== before", noise);
  }

  @Test
  void aHiddenNeuronIsLitUpAndThereIsNothingToVoteOn() {
    Window window = open("");
    window.await(DRAWN);
    window.page().getByLabel("or light up").selectOption("1.3");
    window.await("({state, data}) => state.growth > 0 && data.film?.activations[300] > 0.5");
    assertThat(caption(window, "dream")).hasText("What lights up neuron 3 of layer 1");
    assertThat(window.page().locator("input[name=descent-climb]").first()).not().isVisible();
    assertThat(words(window, ".dream-vote")).containsText("nothing to vote on");
    assertThat(window.button("no digit")).isDisabled();
  }

  @Test
  void withoutAPictureNoneIsBegunWith() {
    Window window = open("&from=picture");
    assertThat(words(window, ".dream-main")).containsText("There is no picture to begin with");
    window.page().evaluate(SET, Map.of("image", "test:3"));
    window.await("({data}) => data.film && data.film.pictures.some(shade => shade > 0)");
    assertThat(words(window, ".dream-main")).not().containsText("There is no picture");
  }

  @Test
  void aVoteIsCountedAndAnotherOneOnTheSamePictureReplacesIt() {
    Window window = open("");
    window.await(DRAWN);
    window.button("I see the digit 4").click();
    window.button("no digit").click();
    assertThat(window.button("no digit")).hasAttribute("aria-pressed", "true");
    assertThat(words(window, ".dream-vote")).containsText("You see no digit; it was to be 5.");
    assertThat(words(window, ".dream-vote"))
        .containsText("of 1 drawings you took 0 for what they were to be, and 1 for no digit");
    window.button("Forget the votes").click();
    assertThat(words(window, ".dream-vote")).containsText("Vote, and the page counts");
    assertThat(window.page().url()).doesNotContain("vote");
  }

  @Test
  void whoIsToGuessIsToldNothingBeforeTheVote() {
    Window window = open("");
    window.await(DRAWN);
    window.button("Surprise me").click();
    assertThat(caption(window, "dream")).containsText("keeps secret");
    assertThat(window.page().locator(".dream-controls [aria-pressed=true]")).hasCount(0);
    assertThat(words(window, ".dream-main")).containsText("Vote, and you will be told");
    window.button("no digit").click();
    assertThat(caption(window, "dream")).containsText("What the network draws for");
    assertThat(window.page().locator(".dream-controls [aria-pressed=true]")).hasCount(1);
  }

  @Test
  void votesAreCountedByWhoSawWhat() {
    assertThat(
            studio.run(
                "dream/votes.js",
                """
                ({voted, counted}) => {
                  const votes = [["a", 5, 5, 5], ["b", 5, -1, 5], ["c", 3, 8, -1], ["b", 5, -1, -1]];
                  return JSON.stringify(counted(votes.reduce((all, [key, wanted, seen, choice]) =>
                    voted(all, {key, wanted, seen, choice}), [])));
                }
                """,
                null))
        .isEqualTo("{\"all\":3,\"learner\":1,\"network\":1,\"none\":1,\"agree\":2}");
  }

  @Test
  void theSmallestChangeIsShownBesideWhatChanceDoes() {
    Window window = open("&task=mislead");
    assertThat(words(window, ".dream-mislead"))
        .containsText("Draw a digit, or take a test picture");
    window.button("One epoch").click(); // what takes all for the same cannot be misled
    window.await("({data}) => data.moment.step >= 2000 && data.moment.status === 'paused'");
    window.button("A test picture").click();
    window.await("({data}) => data.misled");
    Object into =
        window.ask(
            "({data}) => { const ten = Array.from(data.answer.activations.slice(-10));"
                + " return ten.indexOf([...ten].sort((a, b) => b - a)[1]); }");
    window.button("Change it into the digit " + into).click();
    window.await("({data}, digit) => data.misled?.digit === digit && data.misled.reached", into);
    assertThat(words(window, ".dream-mislead"))
        .containsText("and the network sees %s instead of".formatted(into));
    assertThat(caption(window, "smallest-change"))
        .hasText("The smallest change until the network sees " + into);

    window.slider("How much of the change").press("Home");

    window.await("({state}) => state.dose === 0");
    Object pixels =
        window.with(
            "dream/tables.js",
            "({misledTable}) => misledTable().rows.every(row => Math.abs(row[4]) < 1e-9)",
            null);
    assertThat(pixels).isEqualTo(true);
  }

  @Test
  void everyPictureHasItsNumbers() {
    Window window = open("&image=test:3");
    window.await(DRAWN + " && data.misled");
    assertThat(
            window.with(
                "dream/tables.js",
                """
                tables => ["drawingTable", "growthTable", "besideTable", "misledTable"]
                  .map(name => tables[name]().rows.length)
                """,
                null))
        .isEqualTo(List.of(794, 301, 784, 794));
    window.page().locator("[data-figure=dream] .figure-menu > button").click();
    assertThat(window.page().locator("[data-figure=dream] code")).hasText("./downhill lab dream");
  }

  @Test
  void whoWantsNoMotionSeesTheEndAtOnce() {
    Window window =
        studio.open(
            Device.LAPTOP.options().setReducedMotion(ReducedMotion.REDUCE),
            "?view=dream&growth=0&palette=grey");
    window.await(DRAWN);
    window.page().locator(".dream-play").click();
    assertThat(window.ask("({state}) => state.growth")).isEqualTo(300);
  }

  @Test
  void aLinkOpensWhatOneSaw() {
    Window window =
        open("&aim=8&from=grey&climb=squares&even=0&tread=2&smear=0.5&fade=0.01&ink=90&growth=42");
    window.await(DRAWN);
    assertThat(window.page().locator("input[name=descent-from][value=grey]")).isChecked();
    assertThat(window.page().locator("input[name=descent-climb][value=squares]")).isChecked();
    assertThat(window.page().locator(".dream-check input")).not().isChecked();
    assertThat(window.page().locator(".dream-place")).hasText("42 of 300");
    assertThat(window.button("Draw the digit 8")).hasAttribute("aria-pressed", "true");
  }

  private static Locator caption(Window window, String figure) {
    return window.page().locator("[data-figure=%s] figcaption".formatted(figure));
  }
}
