package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The landscape: the map, the surface, the path, the ball, and what is chosen of them. */
class LandscapeInBrowserTest {
  private static final String SMALL = "?view=landscape&mesh=21&pictures=1000";

  /** A survey of what has been chosen is there, and the ball has been found on it. */
  private static final String SURVEYED =
      "({data}) => data.survey && data.survey.run === data.moment.run && !data.surveying"
          + " && data.ball?.id === data.survey.id && data.ball.step === data.moment.step";

  /** What the store has is in the pictures a few frames later. */
  private static final String DRAWN =
      "async () => { for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame); }";

  private static final String SEND =
      "async message => (await import('/pages/server.js')).server.send(message)";

  /** Where something of the landscape is in its picture, in pixels of the canvas. */
  private static final String ON_MAP =
      """
      async ({mapFrame}, what) => {
        const {gridPlace} = await import("/pages/landscape/model.js");
        const {seen} = await import("/pages/landscape/seen.js");
        const {width, height} = document.querySelector("[data-figure=landscape-map] canvas").getBoundingClientRect();
        const {ground} = seen();
        const at = what.step === undefined ? [what.column, what.row]
          : gridPlace(ground, ground.stops.find(({step}) => step === what.step));
        return mapFrame(ground, {width, height}).at(...at);
      }
      """;

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @TempDir private Path folder;

  /** Waits for a survey, and until its pictures can be walked through. */
  private static void awaitSurvey(Window window) {
    window.await(SURVEYED);
    window.page().evaluate(DRAWN);
  }

  @Test
  void aFreshNetworkSaysWhatIsMissingAndOffersWhatHelps() {
    Window window = fresh("");
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
    Window window = fresh("");
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
    Window window = fresh("&plane=random");
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
    Window window = fresh("&plane=random");
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
    Window window = fresh("&plane=random&dice=7");
    awaitSurvey(window);
    assertThat(window.ask("({data}) => data.survey.seed")).isEqualTo(7);
    Object corner = window.ask("({data}) => data.survey.training[0]");

    window.page().locator(".land-dice").click();

    window.await("({data}) => data.survey.seed === 8");
    assertThat(window.ask("({data}) => data.survey.training[0]")).isNotEqualTo(corner);
    assertThat(window.page().url()).contains("dice=8");
  }

  @Test
  void pointingAtTheMapReadsTheCostThatWasComputedThere() {
    Window window = fresh("&plane=random");
    awaitSurvey(window);
    move(window, Map.of("column", 3, "row", 17));

    Object cost = window.ask("({data}) => data.survey.training[17 * 21 + 3].toFixed(4)");
    assertThat(window.page().locator(".land-point"))
        .hasText("At (−0.70, 0.70) the training cost is %s.".formatted(cost));
  }

  @Test
  void aMomentOfThePathIsPickedByMouseAndByKeyboard() {
    Window window = fresh("");
    train(window, 4);
    awaitSurvey(window);
    move(window, Map.of("step", 2));
    window.page().mouse().down();
    window.page().mouse().up();
    window.await("({state, data}) => state.step === 2 && data.moment.step === 2");
    window.await("({data}) => data.ball.step === 2");

    Keyboard keyboard = window.page().keyboard();
    window.page().locator("[data-figure=landscape-path] canvas").focus();
    keyboard.press("Home");
    keyboard.press("ArrowRight");
    assertThat(window.page().locator("#live-region")).containsText("Step 1: training cost");
    keyboard.press("Enter");
    window.await("({state, data}) => state.step === 1 && data.ball.step === 1");
  }

  @Test
  void theMapIsReadByKeyboard() {
    Window window = fresh("&plane=random");
    awaitSurvey(window);
    Keyboard keyboard = window.page().keyboard();
    window.page().locator("[data-figure=landscape-map] canvas").focus();
    keyboard.press("Home");
    Object first = window.ask("({data}) => data.survey.training[20 * 21].toFixed(4)");
    assertThat(window.page().locator("#live-region"))
        .hasText("At (−1.00, 1.00) the training cost is %s.".formatted(first));

    keyboard.press("ArrowRight");
    Object second = window.ask("({data}) => data.survey.training[20 * 21 + 1].toFixed(4)");
    assertThat(window.page().locator("#live-region"))
        .hasText("At (−0.90, 1.00) the training cost is %s.".formatted(second));
  }

  @Test
  void theSurfaceIsTurnedByKeysByDraggingAndBySliders() {
    Window window = fresh("&plane=random");
    awaitSurvey(window);
    Locator canvas = window.page().locator("[data-figure=landscape-surface] canvas");
    canvas.focus();
    canvas.press("Shift+ArrowRight");
    canvas.press("Shift+ArrowUp");
    window.await("({state}) => state.spin === 35 && state.tilt === 41");

    BoundingBox box = canvas.boundingBox();
    Mouse mouse = window.page().mouse();
    mouse.move(box.x + 100, box.y + 100);
    mouse.down();
    mouse.move(box.x + 140, box.y + 120, new Mouse.MoveOptions().setSteps(4));
    mouse.up();
    window.await("({state}) => state.spin === 55 && state.tilt === 51");

    window.slider("Tilt").press("End");
    window.await("({state}) => state.tilt === 90");
    assertThat(window.page().url()).contains("view=landscape");
  }

  @Test
  void aLinkOpensWhatOneSaw() {
    Window window =
        studio.open(
            SMALL + "&plane=random&dice=5&over=test&tone=linear&spin=200&tilt=60&palette=grey");
    window.await(
        "({data}) => data.survey?.seed === 5 && data.survey.test && !data.survey.training");

    assertThat(window.ask("({state}) => [state.tone, state.spin, state.tilt, state.mesh].join()"))
        .isEqualTo("linear,200,60,21");
    assertThat(window.ask("({data}) => data.survey.grid")).isEqualTo(21);
    assertThat(window.page().locator("[data-figure=landscape-map] figcaption"))
        .hasText("From above: test cost, a random plane");
    assertThat(window.page().locator("input[name=land-tone][value=linear]")).isChecked();
  }

  @Test
  void theMiddleOfThePlaneMayBeAnEarlierNetwork() {
    Window window = fresh("");
    train(window, 4);
    awaitSurvey(window);
    window.page().evaluate("async () => (await import('/pages/store.js')).store.set({step: 2})");
    window.await("({data}) => data.moment.step === 2");

    window.button("Center here").click();

    window.await("({state, data}) => state.origin === 2 && data.survey.step === 2");
    assertThat(window.button("Centered at step 2")).hasAttribute("aria-pressed", "true");
    window.await("({data}) => data.ball?.id === data.survey.id");
    assertThat(distance(window)).isCloseTo(0, within(1e-4));
  }

  @Test
  void theGridAndThePathAreSavedAsCsvAndThePicturesAsSvgAndPng() throws IOException {
    Window window = fresh("");
    train(window, 4);
    window.await("({data}) => data.pathCosts && data.pathCosts.id === data.survey?.id");
    List<String> grid = Files.readAllLines(saved(window, "landscape-map", "Save the data as CSV"));
    assertThat(grid).hasSize(1 + 21 * 21).startsWith("x,y,training cost");
    Object first = window.ask("({data}) => Number(data.survey.training[0].toPrecision(7))");
    assertThat(Double.parseDouble(grid.get(1).split(",")[2]))
        .isEqualTo(((Number) first).doubleValue());
    List<String> path =
        Files.readAllLines(saved(window, "landscape-surface", "Save the data as CSV"));
    assertThat(path).hasSize(6);
    assertThat(path.getFirst()).startsWith("step,x,y,distance from the plane,training cost,");
    assertThat(path.getLast()).startsWith("4,");

    for (String figure : List.of("landscape-map", "landscape-surface", "landscape-path")) {
      assertThat(saved(window, figure, "Save as SVG"))
          .content()
          .contains("<title>")
          .doesNotContain("NaN", "undefined", "Infinity");
      assertThat(saved(window, figure, "Save as PNG")).isNotEmptyFile();
    }
    Locator menu = window.page().locator("[data-figure=landscape-map] .figure-menu > button");
    menu.click();
    assertThat(window.page().locator("[data-figure=landscape-map] code"))
        .hasText("./downhill landscape digits.onnx --grid 21 --plane path --examples 1000");
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

  @ParameterizedTest
  @EnumSource(Device.class)
  void fitsThePage(Device device) {
    Window window = studio.open(device, SMALL + "&plane=random");
    awaitSurvey(window);
    assertThat(window.page().locator("[data-figure=landscape-map] canvas")).isVisible();
    assertThat(window.ask("() => document.scrollingElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    if (device != Device.PHONE) {
      assertThat(
              window.ask(
                  "() => { const {scrollHeight, clientHeight} = document.querySelector('.views');"
                      + " return scrollHeight - clientHeight; }"))
          .isEqualTo(0);
    }
  }

  @Test
  void afterTheStudioWasStartedAgainTheNewNetworkIsSurveyed() {
    Window window = fresh("&plane=random");
    window.complaints().expect(text -> text.contains("WebSocket") || text.contains("ERR_CONN"));
    awaitSurvey(window);
    Object id = window.ask("({data}) => data.survey.id");

    Runnable startAgain = studio.stop();
    assertThat(window.page().locator("[data-banner=connection]")).containsText("stopped");
    startAgain.run();

    window.await("({data}, id) => data.survey && data.survey.id > id && data.ball", id);
  }

  @Test
  void theLessonSaysTheNumbersOfTheSurveyAndGoesFromPlaneToPlane() {
    Window window = fresh("");
    train(window, 4);
    window
        .page()
        .evaluate("async () => (await import('/pages/store.js')).store.set({lesson: 18, part: 2})");
    window.await("({state, data}) => state.plane === 'random' && data.survey?.plane === 'random'");
    window.await("({data}) => data.weigh?.id === data.survey.id");
    Locator lesson = window.page().locator(".lesson");
    Object cost = window.ask("({data}) => data.weigh.costs.training.toFixed(4)");
    assertThat(lesson).containsText("It costs " + cost);
    lesson.getByRole(AriaRole.BUTTON).getByText("along the path").first().click();
    window.await("({state, data}) => state.plane === 'path' && data.survey.plane === 'path'");
  }

  /** A window with a run of its own, at step 0. */
  private static Window fresh(String more) {
    Window window = studio.open("?mesh=21");
    start(window, Map.of());
    window
        .page()
        .evaluate(
            "async query => { const {store} = await import('/pages/store.js');"
                + " store.set(Object.fromEntries(new URLSearchParams(query))); }",
            SMALL + more);
    window.page().locator("#view-landscape").waitFor();
    return window;
  }

  private static void start(Window window, Map<String, String> recipe) {
    Object before = window.ask("({data}) => data.current");
    window.page().evaluate(SEND, Map.of("type", "start", "recipe", recipe));
    window.await(
        "({data}, before) => data.current !== before && data.moment.run === data.current", before);
  }

  private static void train(Window window, int steps) {
    int first = (int) window.ask("({data}) => data.moment.newest");
    for (int i = 1; i <= steps; i++) {
      window.page().evaluate(SEND, Map.of("type", "advance", "unit", "batch"));
      window.await("({data}, step) => data.moment.newest === step", first + i);
    }
  }

  private static void move(Window window, Map<String, Integer> what) {
    List<?> place = (List<?>) window.with("landscape/map.js", ON_MAP, what);
    Locator canvas = window.page().locator("[data-figure=landscape-map] canvas");
    BoundingBox box = canvas.boundingBox();
    window
        .page()
        .mouse()
        .move(
            box.x + ((Number) place.get(0)).doubleValue(),
            box.y + ((Number) place.get(1)).doubleValue());
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

  private static Locator value(Window window, String name) {
    return window.page().locator(".land-badges [data-value=%s]".formatted(name));
  }

  private static void choose(Window window, String what, String value) {
    window.page().locator("input[name=land-%s][value=%s]".formatted(what, value)).check();
  }

  private static double distance(Window window) {
    return ((Number) window.ask("({data}) => data.ball.distance")).doubleValue();
  }
}
