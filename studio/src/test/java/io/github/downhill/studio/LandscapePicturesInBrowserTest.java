package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.downhill.studio.LandscapePage.awaitSurvey;
import static io.github.downhill.studio.LandscapePage.fresh;
import static io.github.downhill.studio.LandscapePage.train;
import static org.assertj.core.api.Assertions.assertThat;

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

/** The pictures of the landscape: pointed at, walked through, turned, and taken along. */
class LandscapePicturesInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

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

  @TempDir private Path folder;

  @Test
  void pointingAtTheMapReadsTheCostThatWasComputedThere() {
    Window window = fresh(studio, "&plane=random");
    awaitSurvey(window);
    move(window, Map.of("column", 3, "row", 17));

    Object cost = window.ask("({data}) => data.survey.training[17 * 21 + 3].toFixed(4)");
    assertThat(window.page().locator(".land-point"))
        .hasText("At (−0.70, 0.70) the training cost is %s.".formatted(cost));
  }

  @Test
  void aPlaceThatIsTappedStaysMarkedAndItsCostStandsUnderTheMap() {
    Window window = fresh(studio, Device.PHONE, "&plane=random");
    awaitSurvey(window);
    Locator words = window.page().locator(".land-map .land-point");
    assertThat(words).containsText("Tap the map");

    tap(window, Map.of("column", 3, "row", 17), 0);

    Object cost = window.ask("({data}) => data.survey.training[17 * 21 + 3].toFixed(4)");
    String said = "At (−0.70, 0.70) the training cost is %s.".formatted(cost);
    assertThat(words).hasText(said);
    window.page().waitForTimeout(300);
    assertThat(words).hasText(said);
    Locator map = window.page().locator("[data-figure=landscape-map] canvas");
    assertThat(words.boundingBox().y - map.boundingBox().y - map.boundingBox().height)
        .isLessThan(10);
  }

  @Test
  void aTapNearThePathTakesItsNearestMoment() {
    Window window = fresh(studio, Device.PHONE, "");
    train(window, 2);
    awaitSurvey(window);

    tap(window, Map.of("step", 0), 18);

    window.await("({state, data}) => state.step === 0 && data.moment.step === 0");
    assertThat(window.page().locator(".land-point")).containsText("Step 0");
  }

  private static void tap(Window window, Map<String, Integer> what, int beside) {
    Locator canvas = window.page().locator("[data-figure=landscape-map] canvas");
    canvas.scrollIntoViewIfNeeded();
    List<?> place = (List<?>) window.with("landscape/map.js", ON_MAP, what);
    BoundingBox box = canvas.boundingBox();
    window
        .page()
        .touchscreen()
        .tap(
            box.x + ((Number) place.get(0)).doubleValue(),
            box.y + ((Number) place.get(1)).doubleValue() - beside);
  }

  @Test
  void aMomentOfThePathIsPickedByMouseAndByKeyboard() {
    Window window = fresh(studio, "");
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

  @Test
  void theMapIsReadByKeyboard() {
    Window window = fresh(studio, "&plane=random");
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
    Window window = fresh(studio, "&plane=random");
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
  void theGridAndThePathAreSavedAsCsvAndThePicturesAsSvgAndPng() throws IOException {
    Window window = fresh(studio, "");
    train(window, 4);
    window.await("({data}) => data.pathCosts && data.pathCosts.id === data.survey?.id");
    List<String> grid =
        Files.readAllLines(window.save("landscape-map", "Save the data as CSV", folder));
    assertThat(grid).hasSize(1 + 21 * 21).startsWith("x,y,training cost");
    Object first = window.ask("({data}) => Number(data.survey.training[0].toPrecision(7))");
    assertThat(Double.parseDouble(grid.get(1).split(",")[2]))
        .isEqualTo(((Number) first).doubleValue());
    List<String> path =
        Files.readAllLines(window.save("landscape-surface", "Save the data as CSV", folder));
    assertThat(path).hasSize(6);
    assertThat(path.getFirst()).startsWith("step,x,y,distance from the plane,training cost,");
    assertThat(path.getLast()).startsWith("4,");

    for (String figure : List.of("landscape-map", "landscape-surface", "landscape-path")) {
      assertThat(window.save(figure, "Save as SVG", folder))
          .content()
          .contains("<title>")
          .doesNotContain("NaN", "undefined", "Infinity");
      assertThat(window.save(figure, "Save as PNG", folder)).isNotEmptyFile();
    }
    Locator menu = window.page().locator("[data-figure=landscape-map] .figure-menu > button");
    menu.click();
    assertThat(window.page().locator("[data-figure=landscape-map] code"))
        .hasText("./downhill landscape digits.onnx --grid 21 --plane path --examples 1000");
  }
}
