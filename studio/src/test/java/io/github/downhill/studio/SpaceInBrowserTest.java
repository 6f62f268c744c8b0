package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.downhill.studio.SpacePage.SEND;
import static io.github.downhill.studio.SpacePage.THERE;
import static io.github.downhill.studio.SpacePage.number;
import static io.github.downhill.studio.SpacePage.open;
import static io.github.downhill.studio.SpacePage.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The spaces of the layers: the map, from layer to layer, small networks. */
class SpaceInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @TempDir private Path folder;

  @Test
  void theDigitsAreThereAndTheTableSaysHowFarApartTheyLie() {
    Window window = open(studio, "");
    assertThat(window.ask("({data}) => data.space.labels.length")).isEqualTo(500);
    Object nearest = window.ask("({data}) => (100 * data.space.layers[2].nearest).toFixed(1)");
    Locator row = window.page().locator(".space-measures tbody tr").nth(2);
    assertThat(row).containsText("Hidden layer 2");
    assertThat(row).containsText((String) nearest);
    assertThat(window.page().locator("[data-figure=space] figcaption"))
        .hasText("500 digits of the test: Pixels");
  }

  @Test
  void theSliderLeadsFromLayerToLayerAndTheAddressKeepsThePlace() {
    Window window = open(studio, "");
    Object pixels = place(window, 7);
    window.slider("From layer to layer").press("End");
    window.await("({state}) => state.deep === 3");
    assertThat(window.page().locator("[data-figure=space] figcaption"))
        .hasText("500 digits of the test: Outputs");
    assertThat(place(window, 7)).isNotEqualTo(pixels);
    assertThat(window.page().url()).contains("view=space").contains("deep=3");
    window.page().locator(".space-stops button").nth(1).click();
    window.await("({state}) => state.deep === 1");
  }

  @Test
  void betweenTwoLayersAPointIsOnTheStraightWay() {
    Object middle =
        studio.run(
            "space/model.js",
            "({between, onTheWay}) => {"
                + " const {layer, next, share} = between(1.25, 3);"
                + " return [layer, next, share,"
                + " ...onTheWay(Float32Array.of(0, 4), Float32Array.of(8, 0), share)]; }",
            null);
    assertThat(middle.toString()).isEqualTo("[1, 2, 0.25, 2, 3]");
  }

  @Test
  void thePictureInViewIsWhereTheServerPutsTheSameDigit() {
    Window window = open(studio, "&image=test:12");
    window.await("({data}) => data.answer?.label >= 0");
    for (int layer = 0; layer < 4; layer++) {
      Object off =
          window.with(
              "space/now.js",
              "({pictureAt, placesAt, spaceNow}, layer) => {"
                  + " const place = pictureAt(spaceNow(), layer);"
                  + " const all = placesAt(spaceNow(), layer);"
                  + " return Math.hypot(place[0] - all[24], place[1] - all[25]); }",
              layer);
      assertThat(((Number) off).doubleValue()).as("layer %d", layer).isLessThan(1e-3);
    }
  }

  @Test
  void theAxesStayWhereTheyAreWhileOneGoesThroughTheTraining() {
    Window window = open(studio, "");
    window.page().evaluate(SEND, Map.of("type", "start", "recipe", Map.of()));
    window.await("({data}) => data.moment.newest === 0 && data.moment.run === data.current");
    for (int step = 1; step <= 3; step++) {
      window.page().evaluate(SEND, Map.of("type", "advance", "unit", "batch"));
      window.await("({data}, step) => data.moment.newest === step", step);
    }
    window.await("({data}) => data.space?.axes === 3 && data.space.step === 3");
    Object key = window.ask("({data}) => data.space.key");

    window.page().evaluate("async () => (await import('/pages/store.js')).store.set({step: 1})");

    window.await("({data}) => data.space.step === 1");
    assertThat(window.ask("({data}) => data.space.key")).isEqualTo(key);
    assertThat(window.page().locator(".space-axes .space-axes-words")).containsText("step 3");
    window.button("Axes of the step in view").click();
    window.await("({state, data}) => state.axes === 1 && data.space.axes === 1");
    window.button("Axes of the newest step").click();
    window.await("({data}) => data.space.axes === 3");
  }

  @Test
  void aNetworkWithALayerOfTwoNeuronsIsStartedByOneClickAndItsPlaneHasRegions() {
    Window window = open(studio, "");
    window.button("Train 784-16-2-10").click();
    window.await("({data, state}) => data.space?.plane === 2 && state.deep === 2");
    assertThat(window.ask("({data}) => data.space.regions.length")).isEqualTo(96 * 96);
    assertThat(window.page().locator(".space-plane")).not().isVisible();
    window.await("({data}) => data.moment.status === 'finished'");
    window.await(THERE);
    assertThat(number(window.ask("({data}) => data.space.layers[2].nearest"))).isGreaterThan(0.3);
  }

  @Test
  void aSmallNetworkLearnsLiveAndGoesBackToAnyEpoch() {
    Window window = studio.open("?view=space&toy=1&toyepoch=40");
    window.await("({data}) => data.toy?.epoch === 40");
    Object places = window.ask("({data}) => Array.from(data.toy.places1).slice(0, 6)");

    window.button("Learn").click();
    window.await("({data}) => data.toy.epoch > 60");
    window.page().locator(".space-controls").getByText("Pause").click();
    window
        .page()
        .evaluate("async () => (await import('/pages/store.js')).store.set({toyepoch: 40})");

    window.await("({data}) => data.toy.epoch === 40");
    assertThat(window.ask("({data}) => Array.from(data.toy.places1).slice(0, 6)"))
        .isEqualTo(places);
    window.page().locator(".space-controls select").nth(1).selectOption("2-2");
    window.await("({data}) => data.toy.hidden === '2-2' && data.toy.epoch === 0");
    assertThat(window.page().locator(".space-verdict")).hasText("It has not learned anything yet.");
  }

  @Test
  void thePicturesAndTheirNumbersCanBeTakenAlong() throws IOException {
    Window window = open(studio, "&deep=3");
    String svg = Files.readString(window.save("space", "Save as SVG", folder));
    assertThat(svg.split("<text", -1).length).isGreaterThan(500);
    List<String> lines = Files.readAllLines(window.save("space", "Save the data as CSV", folder));
    assertThat(lines).hasSize(501);
    assertThat(lines.getFirst()).startsWith("test picture,digit,taken for,Pixels x,Pixels y");
  }
}
