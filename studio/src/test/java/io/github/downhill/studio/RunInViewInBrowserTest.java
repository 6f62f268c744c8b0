package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The buttons of the training act on the run that one sees, never on another one. */
class RunInViewInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  private Window window;
  private String older = "";
  private String newer = "";

  @BeforeEach
  void makeTwoRuns() {
    window = studio.open("?view=machine&pace=100");
    older = start(Map.of());
    window.button("One mini-batch").click();
    window.await("({data}) => data.moment.step === 1 && data.moment.status === 'paused'");
    newer = start(Map.of("batch", 0, "epochs", 1, "learningRate", 0.1));
  }

  @Test
  void playGoesOnFromAnotherRunInViewAsANewOneAndSaysSo() {
    showTheOlder();
    window.page().evaluate(WATCH);
    Locator play = window.button("Go on from here");
    assertThat(play).hasCount(1);
    assertThat(window.page().locator(".play")).hasText("Go on from here");

    play.click();

    awaitBranch(2);
    assertThat(window.page().evaluate("newer => seen.includes(newer)", newer)).isEqualTo(false);
    window.button("Pause").click();
  }

  @Test
  void aSingleStepGoesOnFromAnotherRunInViewToo() {
    showTheOlder();
    window.button("One mini-batch").click();
    awaitBranch(2);
    assertThat(window.ask("({data}) => data.moment.step")).isEqualTo(2);
  }

  @Test
  void onlyARunInViewThatIsFinishedIsSaidToBe() {
    window.button("One epoch").click();
    Locator play = window.page().locator(".play");
    assertThat(play).hasText("Finished");
    assertThat(play).isDisabled();
    assertThat(window.button("One epoch")).isDisabled();

    showTheOlder();
    assertThat(play).hasText("Go on from here");
    assertThat(play).isEnabled();
    assertThat(window.button("One epoch")).isEnabled();
  }

  @Test
  void aNewRunStandsInTheHeaderBeforeItsNetworkHasCome() {
    assertThat(window.with("store.js", NEW_RUN, null)).isEqualTo(List.of("99", "–", "0"));
  }

  /** As the list of runs comes, before any moment does. */
  private static final String NEW_RUN =
      """
      ({store}) => {
        const {runs, current, moment} = store.data;
        store.setData({moment: {...moment, step: 180000}});
        const fresh = {...runs.find(({id}) => id === current), id: "99", name: "99", steps: 0, accuracy: null};
        store.setData({runs: [...runs, fresh], current: "99"});
        return ["run", "accuracy", "step"].map(
          key => document.querySelector(`[data-value=${key}]`).textContent);
      }
      """;

  /** Which runs one has seen from now on. */
  private static final String WATCH =
      """
      async () => {
        const {store} = await import("/pages/store.js");
        const {runInView} = await import("/pages/live.js");
        window.seen = [];
        store.on("*", () => seen.push(runInView()?.id));
      }
      """;

  private void showTheOlder() {
    window.page().locator("tr[data-run='%s']".formatted(older)).getByText("Show").click();
    window.await("({data}, older) => data.moment.run === older", older);
  }

  private void awaitBranch(int step) {
    window.await(
        "({state, data}, step) => state.run === '' && data.moment.run === data.current"
            + " && data.moment.step >= step"
            + " && data.runs.find(run => run.id === data.current).origin === 'branch'",
        step);
    assertThat(window.ask("({data}) => data.current")).isNotIn(older, newer);
  }

  private String start(Map<String, Object> recipe) {
    Object before = window.ask("({data}) => data.current");
    window.with("machine/orders.js", "({start}, recipe) => start(recipe)", recipe);
    window.await(
        "({data}, before) => data.current !== before && data.moment.run === data.current", before);
    return (String) window.ask("({data}) => data.current");
  }
}
