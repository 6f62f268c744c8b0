package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The spaces of the layers: the map, from layer to layer, what is drawn around, small networks. */
class SpaceInBrowserTest {
  private static final String THERE =
      "({data}) => data.space?.run === data.moment.run && data.space.step === data.moment.step";

  /** One can point at digits again. */
  private static final String AT_REST = "await new Promise(done => setTimeout(done, 450));";

  /** Where a digit is in the picture, in pixels of the canvas. */
  private static final String ON_MAP =
      """
      async ({placesAt, spaceNow}, index) => {
        const {squareIn, onScreen} = await import("/pages/space/mapScene.js");
        const {store} = await import("/pages/store.js");
        const {width, height} = document.querySelector("[data-figure=space] canvas").getBoundingClientRect();
        const points = onScreen(placesAt(spaceNow(), store.state.deep), squareIn({width, height}));
        return [points[2 * index], points[2 * index + 1]];
      }
      """;

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @TempDir private Path folder;

  @Test
  void theDigitsAreThereAndTheTableSaysHowFarApartTheyLie() {
    Window window = open("");
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
    Window window = open("");
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
  void whatIsDrawnAroundIsShownAndStaysChosenInOtherLayersAndForWhoOpensTheLink() {
    Window window = open("");
    lasso(window);
    Object chosen = window.ask("({data}) => data.chosen.points.length");
    assertThat((int) chosen).isBetween(1, 499);
    Locator words = window.page().locator(".space-chosen-words");
    assertThat(words).containsText(chosen + " chosen: ");
    window.await("({data}) => data.spacePictures?.size > 0");

    window.page().locator(".space-stops button").nth(3).click();

    window.await("({state}) => state.deep === 3");
    assertThat(words).containsText(chosen + " chosen: ");
    String link = window.page().url();
    Window other = studio.open(link.substring(link.indexOf('?')));
    other.await(THERE);
    assertThat(other.page().locator(".space-chosen-words")).containsText(" chosen: ");
    window.button("Choose none").click();
    assertThat(words).containsText("Draw a line around digits");
  }

  @Test
  void aDigitIsPickedByMouseAndByKeyboardForAllViews() {
    Window window = open("");
    List<?> at = place(window, 3);
    Locator canvas = window.page().locator("[data-figure=space] canvas");
    BoundingBox box = canvas.boundingBox();
    window.page().evaluate("async () => {" + AT_REST + "}");
    window.page().mouse().click(box.x + number(at.get(0)), box.y + number(at.get(1)));
    window.await("({state}) => state.image.startsWith('test:')");

    Keyboard keyboard = window.page().keyboard();
    canvas.focus();
    window.page().evaluate("async () => {" + AT_REST + "}");
    keyboard.press("Home");
    keyboard.press("ArrowRight");
    assertThat(window.page().locator("#live-region")).containsText("(test picture ");
    Object before = window.ask("({state}) => state.image");
    keyboard.press("Enter");
    window.await("({state}, before) => state.image !== before", before);
    window.button("The 40 nearest to the picture in view").click();
    assertThat(window.page().locator(".space-chosen-words")).containsText("40 chosen");
  }

  @Test
  void thePictureInViewIsWhereTheServerPutsTheSameDigit() {
    Window window = open("&image=test:12");
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
    Window window = open("");
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
    Window window = open("");
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
    Window window = open("&deep=3");
    String svg = Files.readString(saved(window, "space", "Save as SVG"));
    assertThat(svg.split("<text", -1).length).isGreaterThan(500);
    List<String> lines = Files.readAllLines(saved(window, "space", "Save the data as CSV"));
    assertThat(lines).hasSize(501);
    assertThat(lines.getFirst()).startsWith("test picture,digit,taken for,Pixels x,Pixels y");
  }

  @Test
  void aLassoOfTheAddressIsReadAsItWasWritten() {
    Object back =
        studio.run(
            "space/lasso.js",
            "({readLasso, writeLasso}, corners) => readLasso(writeLasso(corners))"
                + ".flat().map(value => Math.round(value * 100) / 100)",
            List.of(List.of(-1.25, 0.5), List.of(0.25, 1.0), List.of(3, -0.75)));
    assertThat(back.toString()).isEqualTo("[-1.25, 0.5, 0.25, 1, 1.25, -0.75]");
  }

  private static final String SEND =
      "async message => (await import('/pages/server.js')).server.send(message)";

  private static Window open(String more) {
    Window window = studio.open("?view=space" + more);
    window.await(THERE);
    window.page().locator("[data-figure=space] canvas").waitFor();
    return window;
  }

  /** Draws around the left half of the map. */
  private static void lasso(Window window) {
    BoundingBox box = window.page().locator("[data-figure=space] canvas").boundingBox();
    Mouse mouse = window.page().mouse();
    double middle = box.x + box.width / 2;
    mouse.move(middle, box.y + 4);
    mouse.down();
    mouse.move(box.x + 4, box.y + 6, new Mouse.MoveOptions().setSteps(6));
    mouse.move(box.x + 4, box.y + box.height - 6, new Mouse.MoveOptions().setSteps(6));
    mouse.move(middle, box.y + box.height - 4, new Mouse.MoveOptions().setSteps(6));
    mouse.up();
    window.await("({data}) => data.chosen?.points.length > 0");
  }

  private static List<?> place(Window window, int index) {
    return (List<?>) window.with("space/now.js", ON_MAP, index);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private Path saved(Window window, String figure, String how) {
    Download download =
        window
            .page()
            .waitForDownload(() -> {
              window
                  .page()
                  .locator("[data-figure=%s] .figure-menu > button".formatted(figure))
                  .click();
              window.button(how).click();
            });
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }
}
