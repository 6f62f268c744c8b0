package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.downhill.studio.NudgesPage.LAYERS;
import static io.github.downhill.studio.NudgesPage.TRAINING;
import static io.github.downhill.studio.NudgesPage.gradient;
import static io.github.downhill.studio.NudgesPage.open;
import static io.github.downhill.studio.NudgesPage.rows;
import static io.github.downhill.studio.NudgesPage.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.landscape.Place;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The list of the nudges: its order, what is searched for, and the keys one walks through it by.
 */
class NudgesListInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void theListHasTheLargestFirstInWordsAndNumbers() {
    Window window = open(studio, "");
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
    Window window = open(studio, "");

    search(window).fill(query);

    assertThat(window.page().locator(".nudges-pager [role=status]"))
        .hasText(Pattern.compile(".* of " + count));
    assertThat(rows(window)).hasCount(Math.min(50, count));
  }

  @Test
  void signsAndSizesAreSearchedForToo() {
    Window window = open(studio, "");
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
    Window window = open(studio, "&lang=de");

    window.page().getByLabel("In den Anstößen suchen").fill("von Pixel (12, 9) zu Neuron 3");

    assertThat(rows(window)).hasCount(1);
    assertThat(rows(window).first()).containsText("Gewicht von Pixel (12, 9) zu Neuron 3");
  }

  @Test
  void theListIsSortedByLayerAndBySign() {
    Window window = open(studio, "");

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
    Window window = open(studio, "&sort=layer&weight=1.0.0");
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
}
