package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.downhill.studio.NudgesPage.LAYERS;
import static io.github.downhill.studio.NudgesPage.TRAINING;
import static io.github.downhill.studio.NudgesPage.gradient;
import static io.github.downhill.studio.NudgesPage.network;
import static io.github.downhill.studio.NudgesPage.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.CostChange;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.landscape.Shaping;
import io.github.downhill.landscape.StepTrial;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A step along the nudges, or along some of them: what is predicted, and what comes. */
class NudgesStepInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void whatOneNoLongerAsksForIsDimmedUntilTheAnswerIsThere() {
    Window window = open(studio, "");
    window.await("({data}) => data.trial");
    assertThat(window.with("store.js", ASK_OTHERWISE, null)).isEqualTo("true true");
    window.await("() => !document.querySelector('.nudges .is-stale')");
  }

  /**
   * Another part to follow, over other examples; says what is dimmed before that can be answered.
   */
  private static final String ASK_OTHERWISE =
      """
      async ({store}) => {
        const frame = () => new Promise(requestAnimationFrame);
        await frame();
        store.set({follow: "top", keep: 7, first: "100"});
        await frame();
        await frame();
        const stale = name => document.querySelector(name).classList.contains("is-stale");
        return `${stale(".nudges-step")} ${stale("[data-sample=first]")}`;
      }
      """;

  @Test
  void aStepIsPredictedAndTriedOverTheSampleInFocus() {
    Window window = open(studio, "&follow=top&keep=100&stride=0.5");
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

  @Test
  void onlySomeOfTheNudgesAreFollowedOrOnlyTheirSigns() {
    Window window = open(studio, "&keep=60");
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
    Window window = open(studio, "");
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
}
