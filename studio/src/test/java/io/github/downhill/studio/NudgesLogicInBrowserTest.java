package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.landscape.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page's own logic: scale and legend of the nudges. */
class NudgesLogicInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void sizesInWordsAreThoseOfTheEngine() {
    List<Double> nudges = List.of(0.0, 1e-30, 0.1, 0.19999, 0.2, 0.3, 0.49999, 0.5, 0.7, 1.0);
    List<String> engine =
        nudges.stream()
            .map(nudge -> Size.of(nudge, 1).text())
            .map(NudgesLogicInBrowserTest::last)
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
  void ofAWideNetworkTheLargestEdgesIntoEachLayerAreShown() {
    Object found =
        studio.run(
            "nudges/edges.js",
            """
            async ({pickedOf}) => {
              const {shape} = await import("/pages/network.js");
              const {placeAt, idOf, BIAS} = await import("/pages/nudges/place.js");
              const layers = shape({sizes: [49, 300, 300, 10]});
              const numbers = layers.at(-1).biases + 10;
              const strengths = Float64Array.from({length: numbers}, (_, i) => Math.sin(7919 * i + i * i));
              const ranked = Uint32Array.from(strengths.keys()).sort(
                (a, b) => Math.abs(strengths[b]) - Math.abs(strengths[a]));
              const places = Array.from(ranked, index => placeAt(index, layers));
              const chosen = places[0];
              const {columns, lines} = pickedOf({layers, strengths, ranked}, {count: 20, chosen});
              const into = layer => lines.filter(line => line.layer === layer);
              const largest = layer => places.find(place => place.layer === layer && place.input !== BIAS);
              return {
                circles: columns.map(({length}) => length),
                counts: [1, 2, 3].map(layer => into(layer).length >= 20),
                largest: [1, 2, 3].map(layer => into(layer).some(line => idOf(line) === idOf(largest(layer)))),
              };
            }
            """,
            null);

    assertThat(found)
        .hasToString(
            "{circles=[32, 32, 10], counts=[true, true, true], largest=[true, true, true]}");
  }
}
