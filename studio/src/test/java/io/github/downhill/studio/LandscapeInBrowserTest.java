package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.downhill.studio.LandscapePage.SMALL;
import static io.github.downhill.studio.LandscapePage.awaitSurvey;
import static io.github.downhill.studio.LandscapePage.choose;
import static io.github.downhill.studio.LandscapePage.distance;
import static io.github.downhill.studio.LandscapePage.fresh;
import static io.github.downhill.studio.LandscapePage.start;
import static io.github.downhill.studio.LandscapePage.train;
import static io.github.downhill.studio.LandscapePage.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The landscape: what is surveyed, when, and what is said of it; the ball that rolls on it. */
class LandscapeInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aFreshNetworkSaysWhatIsMissingAndOffersWhatHelps() {
    Window window = fresh(studio, "");
    Locator status = window.page().locator(".land-status");
    assertThat(status).containsText("A plane along the path needs a path");
    assertThat(window.page().locator(".land-grid")).not().isVisible();
    choose(window, "plane", "gradient");
    assertThat(status).containsText("From the start to the network there is no way yet");

    window.button("A random plane").click();

    awaitSurvey(window);
    assertThat(status).containsText("Surveyed around the network at step 0");
    assertThat(window.page().locator(".land-grid")).isVisible();
    assertThat(window.page().url()).contains("plane=random");
  }

  @Test
  void afterTrainingThePathIsSurveyedByItselfAndTheBadgesSayWhatTheSurveyDoes() {
    Window window = fresh(studio, "");
    train(window, 4);
    awaitSurvey(window);

    assertThat(window.ask("({data}) => Array.from(data.survey.steps)"))
        .isEqualTo(List.of(0, 1, 2, 3, 4));
    assertThat(value(window, "slice")).hasText("2 of 13,002 dimensions");
    assertThat(value(window, "explained")).containsText("%");
    assertThat(value(window, "examples")).hasText("1,000 training pictures");
    assertThat(value(window, "ball")).containsText("step 4, at (0.00, 0.00)");
    assertThat(value(window, "distance")).hasText("0.00");
    window.await("({data}) => data.weigh?.step === 4");
    Object cost = window.ask("({data}) => data.weigh.costs.training.toFixed(4)");
    assertThat(value(window, "cost")).hasText((String) cost);
  }

  @Test
  void theBallRollsWithTheTrainingAndLeavesATrailUntilOneSurveysAgain() {
    Window window = fresh(studio, "&plane=random");
    awaitSurvey(window);
    Object before = window.ask("({data}) => [data.ball.x, data.ball.y, data.ball.distance]");

    train(window, 3);

    window.await("({data}) => data.ball.step === 3");
    assertThat(window.ask("({data}) => data.trail.map(({step}) => step).at(-1)")).isEqualTo(3);
    assertThat(window.ask("({data}) => [data.ball.x, data.ball.y, data.ball.distance]"))
        .isNotEqualTo(before);
    assertThat(distance(window)).isPositive();
    Locator status = window.page().locator(".land-status");
    assertThat(status).containsText("the training has gone on");

    window.button("Survey again").click();

    window.await("({data}) => data.survey.step === 3 && data.ball?.step === 3");
    assertThat(window.ask("({data}) => data.trail.length")).isEqualTo(0);
    assertThat(distance(window)).isCloseTo(0, within(1e-6));
  }

  @Test
  void oneGoesFromTrainingToTestToTheirDifferenceAndBackWithoutAskingAgain() {
    Window window = fresh(studio, "&plane=random");
    awaitSurvey(window);
    Locator title = window.page().locator("[data-figure=landscape-map] figcaption");
    assertThat(title).hasText("From above: training cost, a random plane");

    choose(window, "over", "difference");
    window.await("({data}) => data.survey.training && data.survey.test");
    assertThat(title).hasText("From above: test − training, a random plane");
    assertThat(value(window, "examples")).hasText("1,000 training pictures, 500 test pictures");
    Object id = window.ask("({data}) => data.survey.id");

    choose(window, "over", "test");
    assertThat(title).hasText("From above: test cost, a random plane");
    choose(window, "over", "training");
    assertThat(title).hasText("From above: training cost, a random plane");
    window.page().waitForTimeout(600);
    assertThat(window.ask("({data}) => data.survey.id")).isEqualTo(id);
  }

  @Test
  void rollingAgainTakesTheNextSeedAndMakesAnotherSurface() {
    Window window = fresh(studio, "&plane=random&dice=7");
    awaitSurvey(window);
    assertThat(window.ask("({data}) => data.survey.seed")).isEqualTo(7);
    Object corner = window.ask("({data}) => data.survey.training[0]");

    window.page().locator(".land-dice").click();

    window.await("({data}) => data.survey.seed === 8");
    assertThat(window.ask("({data}) => data.survey.training[0]")).isNotEqualTo(corner);
    assertThat(window.page().url()).contains("dice=8");
  }

  @Test
  void theMiddleOfThePlaneMayBeAnEarlierNetwork() {
    Window window = fresh(studio, "");
    train(window, 4);
    awaitSurvey(window);
    window.page().evaluate("async () => (await import('/pages/store.js')).store.set({step: 2})");
    window.await("({data}) => data.moment.step === 2");

    window.button("Centre here").click();

    window.await("({state, data}) => state.origin === 2 && data.survey.step === 2");
    assertThat(window.button("Centred at step 2")).hasAttribute("aria-pressed", "true");
    window.await("({data}) => data.ball?.id === data.survey.id");
    assertThat(distance(window)).isCloseTo(0, within(1e-4));
  }

  @Test
  void anyNetworkHasALandscape() {
    Window window = studio.open(SMALL + "&plane=random&over=difference");
    for (Map<String, String> recipe :
        List.of(
            Map.of("layers", "784-9-5-10", "activation", "tanh", "cost", "cross-entropy"),
            Map.of("layers", "784-40-10", "activation", "relu"),
            Map.of("layers", "784-10"))) {
      start(window, recipe);
      awaitSurvey(window);
      assertThat(window.ask("({data}) => data.survey.test.every(Number.isFinite)")).isEqualTo(true);
      assertThat(value(window, "slice")).containsText("dimensions");
      train(window, 3);
      window.await("({data}) => data.ball.step === 3");
    }
  }

  @Test
  void aSurveyThatWouldTakeMinutesIsNotBegunUnasked() {
    Window window = studio.open("?view=landscape&plane=random");
    start(window, Map.of("layers", "784-900-400-10"));
    Locator status = window.page().locator(".land-status");
    assertThat(status).containsText("it may take minutes");

    window.button("Survey now").click();
    assertThat(status).containsText("Surveying");
    window.button("Stop").click();

    assertThat(status).containsText("it may take minutes");
    assertThat(window.button("Fewer points and pictures")).isVisible();
  }
}
