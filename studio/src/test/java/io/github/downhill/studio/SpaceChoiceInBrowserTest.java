package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.downhill.studio.SpacePage.AT_REST;
import static io.github.downhill.studio.SpacePage.THERE;
import static io.github.downhill.studio.SpacePage.number;
import static io.github.downhill.studio.SpacePage.open;
import static io.github.downhill.studio.SpacePage.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The digits of the map that one picks, draws around or puts a rectangle around. */
class SpaceChoiceInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void whatIsDrawnAroundIsShownAndStaysChosenInOtherLayersAndForWhoOpensTheLink() {
    Window window = open(studio, "");
    lasso(window);
    Object chosen = window.ask("({data}) => data.chosen.points.length");
    assertThat((int) chosen).isBetween(1, 499);
    Locator words = window.page().locator(".space-chosen-words");
    assertThat(words).containsText(chosen + " chosen; ");
    window.await("({data}) => data.spacePictures?.size > 0");

    window.page().locator(".space-stops button").nth(3).click();

    window.await("({state}) => state.deep === 3");
    assertThat(words).containsText(chosen + " chosen; ");
    String link = window.page().url();
    Window other = studio.open(link.substring(link.indexOf('?')));
    other.await(THERE);
    assertThat(other.page().locator(".space-chosen-words")).containsText(" chosen; ");
    window.button("Choose none").click();
    assertThat(words).containsText("Draw a line around digits");
  }

  /** Draws around the left half of the map. */
  private static void lasso(Window window) {
    BoundingBox box = canvas(window).boundingBox();
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

  @Test
  void aDigitIsPickedByMouseAndByKeyboardForAllViews() {
    Window window = open(studio, "");
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
  void withShiftThePointerPutsARectangleAroundDigitsAndTheyAreCountedByLabelAndByAnswer() {
    Window window = open(studio, "");
    BoundingBox box = canvas(window).boundingBox();
    window.page().keyboard().down("Shift");
    drag(window, box.width / 2 - 60, box.height / 2 - 60, box.width / 2 + 60, box.height / 2 + 70);
    window.page().keyboard().up("Shift");

    window.await("({data}) => data.chosen?.points.length > 0");
    assertThat(window.with("space/lasso.js", IS_RECTANGLE, null)).isEqualTo(true);
    assertThat(window.page().locator(".space-counts tr").allInnerTexts())
        .isEqualTo(window.ask(COUNTS));
    window.await("({data}) => data.spacePictures?.size > 0");
    canvas(window, "space-chosen").click(new ClickOptions().setPosition(10, 10));
    window.await("({data, state}) => state.image === `test:${data.chosen.points[0]}`");
  }

  private static final String IS_RECTANGLE =
      """
      async ({readLasso}) => {
        const {store} = await import("/pages/store.js");
        const [a, b, c, d] = readLasso(store.state.lasso);
        return a[0] === d[0] && b[0] === c[0] && a[1] === b[1] && c[1] === d[1];
      }
      """;

  /** The rows of the table, as they should be. */
  private static final String COUNTS =
      """
      ({data: {chosen: {points}, space: {labels, choices}}}) => {
        const count = (all, digit) => points.filter(i => all[i] === digit).length;
        const digits = Array.from({length: 10}, (_, digit) => digit)
          .filter(digit => count(labels, digit) + count(choices, digit) > 0);
        const row = (name, cells) => [name, ...cells].join("\\t");
        return [row("", digits), row("there are", digits.map(digit => count(labels, digit))),
          row("taken for", digits.map(digit => count(choices, digit)))];
      }
      """;

  @Test
  void byKeysARectangleGrowsFromADigitAndEscapeLetsGoOfWhatIsInIt() {
    Window window = open(studio, "");
    Keyboard keyboard = window.page().keyboard();
    window.page().evaluate("async () => {" + AT_REST + "}");
    canvas(window).focus();
    keyboard.press("Home");
    keyboard.press("Shift+ArrowRight");
    window.await("({data}) => data.chosen?.points.length > 0");
    Object few = window.ask("({data}) => data.chosen.points.length");
    for (int i = 0; i < 6; i++) {
      keyboard.press("Shift+ArrowRight");
      keyboard.press("Shift+ArrowDown");
    }
    window.await("({data}, few) => data.chosen.points.length > few", few);
    assertThat(window.with("space/lasso.js", IS_RECTANGLE, null)).isEqualTo(true);
    assertThat(window.page().locator(".space-chosen-words"))
        .containsText(window.ask("({data}) => data.chosen.points.length") + " chosen; ");
    assertThat(canvas(window)).isFocused();

    keyboard.press("Escape");

    assertThat(window.page().locator(".space-chosen-words"))
        .containsText("Draw a line around digits");
    window.await("({state}) => state.lasso === ''");
    assertThat(canvas(window)).isFocused();
    keyboard.press("Escape");
    assertThat(canvas(window)).not().isFocused();
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

  private static void drag(Window window, double fromX, double fromY, double toX, double toY) {
    BoundingBox box = canvas(window).boundingBox();
    Mouse mouse = window.page().mouse();
    mouse.move(box.x + fromX, box.y + fromY);
    mouse.down();
    mouse.move(box.x + toX, box.y + toY, new Mouse.MoveOptions().setSteps(5));
    mouse.up();
  }

  private static Locator canvas(Window window) {
    return canvas(window, "space");
  }

  private static Locator canvas(Window window, String figure) {
    return window.page().locator("[data-figure=%s] canvas".formatted(figure));
  }
}
