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
import io.github.downhill.landscape.Place;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Single numbers: turned by hand, chosen, checked, and compared with one another. */
class NudgesByHandInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void oneNumberIsTurnedByHandAndTheCostThatReallyComesIsShown() {
    Window window = open(studio, "&weight=2.5.7&turn=4&swing=10");
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
    Window window = open(studio, "&weight=2.5.7");
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
  void whatOneIsTypingIsLeftAloneUntilOneHasDone() {
    Window window = open(studio, "&weight=3.5.7");
    Locator neuron = window.page().locator(".nudges-hand .nudges-fields").getByLabel("to neuron");
    neuron.fill("4");

    window.with("store.js", "({store}) => store.set({turn: 3})", null);
    window.await("({state}) => state.turn === 3");
    window.page().evaluate("() => new Promise(done => setTimeout(done, 100))");

    assertThat(neuron).hasValue("4");
    neuron.press("Enter");
    window.await("({state}) => state.weight === '3.5.4'");
  }

  @Test
  void backpropagationIsCheckedForOneNumberAndForAThousand() {
    Window window = open(studio, "&weight=3.2.4");
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
    Window window = open(studio, "&weight=3.2.4&other=3.5");
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
}
