package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.landscape.FormulaCost;
import io.github.downhill.landscape.Gait;
import io.github.downhill.landscape.Ground;
import io.github.downhill.landscape.Journey;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Schedule;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The playground of descent, as a learner plays in it. */
class DescentInBrowserTest {
  private static final String WELLS = "0.25x^4 - x^2 + 0.3x + 2";
  private static final String ROLLED =
      "({data, state}) => data.walk?.positions && data.surface?.costs"
          + " && data.walk.dimensions === (state.land === 'surface' ? 2 : 1)";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void theTableOfStepsHoldsTheNumbersOfTheEngine() {
    Window window = open("r1=0.35&leg=3&far=20");

    Ground ground = new Ground(FormulaCost.of(WELLS, 1), 2.4);
    Gait gait = new Gait(Optimizer.of("sgd"), Schedule.of("constant"), 0.35, 0, 1, 20);
    Journey journey = Journey.over(ground, gait, new ScalarKernels(), Span.of(2.1f), 0);
    List<?> rows =
        (List<?>) window.with("descent/table.js", "({walkTable}) => walkTable().rows", 0);
    assertThat(rows).hasSize(21);
    for (int step = 0; step <= 20; step++) {
      List<?> row = (List<?>) rows.get(step);
      assertThat(number(row.get(0))).isEqualTo(step);
      assertThat(number(row.get(1))).isCloseTo(journey.position(step).at(0), within(1e-6));
      assertThat(number(row.get(2))).isCloseTo(journey.cost(step), within(1e-6));
      assertThat(number(row.get(3))).isCloseTo(journey.gradient(step).at(0), within(1e-6));
    }
    assertThat(rowInView(window)).containsText("0.349");
  }

  @Test
  void aWrongFormulaIsShownAtItsCharacterAndTheRightOneIsDrawn() {
    Window window = open("");
    Locator formula = window.page().locator("#descent-formula");

    formula.fill("2x + sinn(x)");

    Locator fault = window.page().locator("#descent-fault");
    assertThat(fault).hasText("Character 6: “sinn” is no function and no number known here.");
    assertThat(formula).hasAttribute("aria-invalid", "true");
    window.button("Show me where").click();
    Object chosen =
        formula.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)");
    assertThat(chosen).isEqualTo("sinn");

    formula.fill("x^2 + sin(3x)");

    assertThat(fault).hasText("");
    window.await("({data}) => data.surface?.costs?.length > 0 && data.surface.bottoms.length > 0");
    assertThat(window.page()).hasURL(Pattern.compile("f1=x%5E2"));
  }

  @Test
  void whileAFormulaIsBeingTypedTheLastPictureStaysWhereItIs() {
    Window window = open("f1=x%C2%B2%2B%7Cx%7C");
    window.await("({data}) => data.surface?.costs && data.walk?.positions");
    Locator canvas = canvas(window, "descent-curve");
    BoundingBox before = canvas.boundingBox();

    window.page().locator("#descent-formula").fill("x²+|x|+");

    assertThat(window.page().locator("#descent-fault")).containsText("ends too early");
    assertThat(window.page().locator(".descent.is-wrong")).isVisible();
    BoundingBox after = canvas.boundingBox();
    assertThat(after.y).isEqualTo(before.y);
    assertThat(after.height).isEqualTo(before.height);
    assertThat(
            window.with(
                "descent/model.js",
                """
                async ({surfaceIn, walkIn}) => {
                  const {store} = await import("/pages/store.js");
                  return [surfaceIn, walkIn].every(find => find(store.data, store.state) !== null);
                }
                """,
                null))
        .isEqualTo(true);
  }

  @Test
  void whatTheSlopePromisesOfAStepThatIsFarTooLongEndsAtThePlot() {
    Object beyond =
        studio.run(
            "descent/cut.js",
            """
            async ({cutScene}) => {
              const {palette} = await import("/pages/palette.js");
              const cut = {along: [-1, 0, 1e4, 4e4], costs: [8, 2, 1, 1], rate: 1e4, before: 2, after: 1,
                predicted: -3e4, squaredLength: 3};
              const words = Object.fromEntries(["cost", "along", "step", "curve", "tangent", "predicted", "real", "here",
                "hereMark", "foretoldMark", "realMark"].map(name => [name, name]));
              const {items} = cutScene(cut, {width: 900, height: 500}, {colors: palette(), words});
              const {y1: bottom} = items.findLast(({kind, y1, y2, x1, x2}) => kind === "line" && y1 === y2 && x2 - x1 > 700);
              return items.filter(({kind, y1, y2}) => kind === "line" && Math.max(y1, y2) > bottom + 0.01).length;
            }
            """,
            null);

    assertThat(beyond).isEqualTo(0);
  }

  @Test
  void aFormulaInTheAddressIsNothingButAFormula() {
    Window window = open("f1=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");

    assertThat(window.page().locator("#descent-fault")).containsText("Character 1: “<”");
    assertThat(window.page().locator(".descent img")).hasCount(0);
  }

  @Test
  void theStartIsDraggedAndTheBallFollows() {
    Window window = open("");
    BoundingBox box = canvas(window, "descent-curve").boundingBox();
    double y = box.y + box.height / 2;

    window.page().mouse().move(box.x + box.width * 0.8, y);
    window.page().mouse().down();
    window.page().mouse().move(box.x + box.width * 0.5, y);
    window.page().mouse().move(box.x + box.width * 0.3, y);
    window.page().mouse().up();

    window.await(
        "({state, data}) => state.x1 < -0.5 && Math.abs(data.walk.positions[0] - state.x1) < 1e-6");
    assertThat(window.page().locator(".descent-end")).containsText("in valley A");
  }

  @Test
  void theStartIsMovedByKeys() {
    Window window = open("");
    Locator start = window.slider("Start x");
    start.focus();

    start.press("Home");

    window.await(
        "({state, data}) => state.x1 === -2.4 && Math.abs(data.walk.positions[0] + 2.4) < 1e-6");
  }

  @Test
  void oneStepsThroughTheRowsByButtonsAndKeys() {
    Window window = open("");

    window.button("One step").click();
    window.button("One step").click();
    assertThat(rowInView(window)).containsText("2");
    window.button("One step back").click();
    assertThat(rowInView(window)).containsText("1.56");

    Locator rows = window.page().locator(".descent-rows");
    rows.focus();
    rows.press("ArrowDown");
    window.await("({state}) => state.leg === 2");
    rows.press("End");
    window.await("({state}) => state.leg === 60");
    assertThat(window.page().locator(".descent-now")).hasText("Settled in valley B.");
    window.page().locator(".descent-rows tbody tr").first().click();
    window.await("({state}) => state.leg === 56");
    window.button("Back to the start").click();
    window.await("({state}) => state.leg === 0");
  }

  @Test
  void rollingGoesThroughAllStepsToTheEnd() {
    Window window = open("far=12");

    window.button("Roll").click();

    window.await("({state}) => state.leg > 2");
    assertThat(window.button("Pause")).isVisible();
    window.await("({state}) => state.leg === 12");
    assertThat(window.button("Roll")).isVisible();
  }

  @Test
  void whatGoesWrongIsNamedWithAWayOut() {
    Window window = open("f1=0.5x%5E2&w1=3&x1=2&r1=2.1&leg=1");

    assertThat(window.page().locator(".descent-event")).containsText("Overshot");
    assertThat(window.page().locator(".descent-end")).containsText("diverged at step");
    window.page().evaluate("async () => (await import('/pages/store.js')).store.set({leg: 60})");
    assertThat(window.page().locator(".descent-now")).containsText("Diverged");

    window.button("Try η = 0.7").click();

    assertThat(window.page().locator(".descent-end")).containsText("in valley A");
  }

  @Test
  void theRateThatIsOfferedWorksAtOnce() {
    Window window = open("f1=x%5E2&w1=3&x1=2&r1=10&leg=1");
    assertThat(window.page().locator(".descent-end")).containsText("diverged");

    window.button("Try η = 0.37").click();

    assertThat(window.page().locator(".descent-end")).containsText("in valley A");
  }

  @Test
  void aCurveIsDrawnWithThePointerAndStandsInTheAddress() {
    Window window = open("");
    window.button("Draw a curve").click();
    BoundingBox box = canvas(window, "descent-curve").boundingBox();
    window.await("({state}) => state.drawn.length === 82");
    String before = (String) window.ask("({state}) => state.drawn");

    window.page().mouse().move(box.x + box.width * 0.3, box.y + box.height * 0.3);
    window.page().mouse().down();
    window.page().mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.6);
    window.page().mouse().move(box.x + box.width * 0.7, box.y + box.height * 0.2);
    window.page().mouse().up();

    window.await(
        "({state}, before) => state.drawn.length === 82 && state.drawn !== before", before);
    window.awaitDrawn(); // the last move may be heard only now
    window.await("({state}) => location.search.includes(`drawn=${state.drawn}`)");
    String drawn = (String) window.ask("({state}) => state.drawn");
    window.reload();
    window.await("({state}, drawn) => state.drawn === drawn", drawn);
    window.await(ROLLED);
    Object costs = window.ask("({data}) => data.surface.costs.length");
    assertThat(number(costs)).isEqualTo(601);
  }

  @Test
  void theOptimizersRaceInATable() {
    Window window = open("land=surface&balls=race&leg=60");

    Locator rows = window.page().locator(".descent-rows tbody tr");
    assertThat(rows).hasCount(4);
    assertThat(rows.nth(0)).containsText("Gradient descent");
    assertThat(rows.nth(0)).containsText("valley C");
    assertThat(rows.nth(3)).containsText("Adam");
    Object first = window.ask("({data}) => data.walk.optimizers.join()");
    assertThat(first).isEqualTo("sgd,momentum:0.9,nesterov:0.9,adam:0.9:0.999:1.0E-8");
  }

  @Test
  void theStartOnASurfaceIsDraggedAndTheSurfaceTurned() {
    Window window = open("land=surface");
    BoundingBox box = canvas(window, "descent-map").boundingBox();
    window.page().mouse().move(box.x + box.width * 0.5, box.y + box.height * 0.5);
    window.page().mouse().down();
    window.page().mouse().move(box.x + box.width * 0.4, box.y + box.height * 0.6);
    window.page().mouse().up();
    window.await(
        "({state}) => Number(state.p2.split(',')[0]) < 0 && Number(state.p2.split(',')[1]) < 0");

    BoundingBox side = canvas(window, "descent-relief").boundingBox();
    window.page().mouse().move(side.x + 100, side.y + 100);
    window.page().mouse().down();
    window.page().mouse().move(side.x + 140, side.y + 130);
    window.page().mouse().up();
    window.await("({state}) => state.spin !== 30 && state.tilt !== 36");
    window.slider("Turn").press("Home");
    window.await("({state}) => state.spin === 0");
  }

  @Test
  void theMapColorsEachStartByItsValley() {
    Window window = open("land=surface");

    window.page().getByText("Which valley? Colour each start").click();

    window.await("({data}) => data.valleys?.reached.length === 3600");
    Object picture =
        window.with(
            "descent/ground.js",
            """
            async ({groundPicture}) => {
              const {store} = await import("/pages/store.js");
              const {surface, valleys} = store.data;
              const colors = picture => new Set(Array.from({length: picture.image.rgba.length / 4}, (_, i) =>
                picture.image.rgba.slice(4 * i, 4 * i + 3).join())).size;
              return colors(groundPicture(surface, valleys)) > colors(groundPicture(surface, null));
            }
            """,
            null);
    assertThat(picture).isEqualTo(true);
    assertThat(window.page().locator("[data-figure=descent-map] figcaption"))
        .hasText("Which valley each start leads to");
  }

  @Test
  void aThousandBallsRollAndEachFrameShowsThemAll() {
    Window window = open("land=surface&balls=many&far=40");
    assertThat(window.page().locator(".descent-rows")).containsText("Valley A");

    Object drawn = window.page().evaluate(COUNT_FRAMES);

    Map<?, ?> counts = (Map<?, ?>) drawn;
    assertThat(number(counts.get("balls"))).isEqualTo(1000);
    assertThat(number(counts.get("frames"))).isGreaterThanOrEqualTo(20);
    assertThat(number(counts.get("places"))).isGreaterThanOrEqualTo(20);
  }

  /** Counts the pictures in which all balls are drawn, and how many of them differ. */
  private static final String COUNT_FRAMES =
      """
      async () => {
        const {store} = await import("/pages/store.js");
        const {clock} = await import("/pages/descent/clock.js");
        const {ballsNow} = await import("/pages/descent/shown.js");
        const canvas = document.querySelector("[data-figure=descent-map] canvas");
        const {clearRect} = CanvasRenderingContext2D.prototype;
        let frames = 0;
        let balls = 0;
        const places = new Set();
        CanvasRenderingContext2D.prototype.clearRect = function (...box) {
          if (this.canvas === canvas) {
            const {crowd} = ballsNow();
            frames++;
            balls = crowd.length;
            places.add(crowd[7].at.join());
          }
          clearRect.apply(this, box);
        };
        clock.play();
        const end = performance.now() + 15000;
        while (store.state.leg < 40 && performance.now() < end) await new Promise(requestAnimationFrame);
        CanvasRenderingContext2D.prototype.clearRect = clearRect;
        return {frames, balls, places: places.size};
      }
      """;

  @Test
  void theBridgeShowsTheNumbersOfTheEngine() {
    Window window = open("land=real&sampled=100");
    window.await("({data}) => data.cut?.examples === 100");

    Map<?, ?> cut =
        (Map<?, ?>)
            window.ask(
                """
                ({data: {cut}}) => ({before: cut.before, after: cut.after, predicted: cut.predicted,
                  squares: cut.squaredLength, rate: cut.rate, cost: cut.cost})
                """);
    assertThat(number(cut.get("before"))).isCloseTo(number(cut.get("cost")), within(1e-5));
    assertThat(number(cut.get("predicted")))
        .isCloseTo(-number(cut.get("rate")) * number(cut.get("squares")), within(1e-9));
    String written = window.page().locator("[data-number=cost]").textContent();
    assertThat(Double.parseDouble(written)).isCloseTo(number(cut.get("before")), within(1e-6));
    double real = number(cut.get("after")) - number(cut.get("before"));
    String change = window.page().locator("[data-number=real]").textContent().replace('−', '-');
    assertThat(Double.parseDouble(change)).isCloseTo(real, within(Math.abs(real) * 0.01));
  }

  @Test
  void theBridgeFollowsTheTraining() {
    Window window = open("land=real&sampled=100&pace=20");
    window.await("({data}) => data.cut");
    Object before = window.ask("({data}) => data.cut.before");

    window.button("Play").click();

    window.await("({data}) => data.cut.step > 0");
    window.button("Pause").click();
    window.await(
        "({data}) => data.moment.status === 'paused' && data.cut.step === data.moment.step");
    assertThat(window.ask("({data}) => data.cut.before")).isNotEqualTo(before);
  }

  @Test
  void aPhoneShowsAllOfIt() {
    for (String land : List.of("curve", "surface", "real")) {
      Window window = studio.open(Device.PHONE, "?view=descent&land=" + land);
      window.page().locator(".descent").waitFor();
      window.await("({data, state}) => state.land === 'real' ? data.cut : data.walk?.positions");
      Object wide = window.page().evaluate("() => document.documentElement.scrollWidth");
      assertThat(number(wide)).as(land).isEqualTo(Device.PHONE.width);
    }
  }

  @Test
  void theLessonSpeaksOfTheBallThatIsSeen() {
    Window window = studio.open("?lesson=13");
    window.page().locator(".lesson").waitFor();
    window.await(ROLLED);

    assertThat(window.page().locator(".lesson [data-name=ballSlope]").first()).hasText("5.361");
    window.page().getByText("Put the ball on the other side").click();
    assertThat(window.page().locator(".lesson [data-name=ballSlope]").first()).hasText("−5.948");
  }

  private static Window open(String query) {
    Window window = studio.open("?view=descent&" + query);
    window.page().locator(".descent").waitFor();
    if (!query.contains("land=real") && !query.contains("img")) {
      window.await(ROLLED);
    }
    return window;
  }

  private static Locator canvas(Window window, String figure) {
    return window.page().locator("[data-figure=" + figure + "] canvas");
  }

  private static Locator rowInView(Window window) {
    return window.page().locator(".descent-rows tr[aria-current]");
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
