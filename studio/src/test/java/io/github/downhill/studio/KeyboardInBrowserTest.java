package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has no pointer can do everything. */
class KeyboardInBrowserTest {
  private static final int STOPS_MAX = 200;

  /** Everything on the page that one can use, whatever it is, in the order of the document. */
  private static final String CONTROLS =
      """
      () => {
        const kinds = "button, a[href], input, select, textarea, summary, [tabindex]";
        const shown = element => element.checkVisibility({visibilityProperty: true});
        const usable = [...document.querySelectorAll(kinds)].filter(element =>
          !element.disabled && element.tabIndex >= 0 && shown(element) && !element.closest("[inert]")
          && element.type !== "file" && (element.type !== "radio" || element.checked));
        usable.forEach((element, i) => { element.dataset.stop = i; });
        return usable.map(element => element.outerHTML.slice(0, 120));
      }
      """;

  /** Where the focus is, and whether one sees that. */
  private static final String FOCUS =
      """
      () => {
        const {activeElement} = document;
        if (!activeElement || activeElement === document.body) return null;
        const {outlineStyle, outlineWidth} = getComputedStyle(activeElement);
        const ring = activeElement.parentElement.querySelector(".ring:not([hidden])");
        const seen = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 || ring !== null;
        return [activeElement.dataset.stop ?? "", seen, activeElement.outerHTML.slice(0, 120)];
      }
      """;

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view=draw&image=test:1&neuron=1.2",
        "view=wall&image=test:1",
        "view=machine",
        "view=nudges",
        "view=example&image=test:1&opened=u.2.3",
        "view=descent",
        "view=descent&land=surface",
        "view=descent&land=real",
        "view=draw&lesson=2"
      })
  void theTabKeyLeadsToEverythingAndTheFocusIsSeen(String query) {
    Window window = studio.open("?" + query);
    window.page().locator(query.contains("lesson") ? ".lesson" : ".view canvas").first().waitFor();
    window.await("({data}) => data.answer");
    List<?> controls = (List<?>) window.page().evaluate(CONTROLS);
    List<Object> reached = new ArrayList<>();
    for (int i = 0; i < STOPS_MAX; i++) {
      window.page().keyboard().press("Tab");
      List<?> focus = (List<?>) window.page().evaluate(FOCUS);
      if (focus == null) {
        break;
      }
      assertThat(focus.get(1)).as("the focus is seen at %s", focus.get(2)).isEqualTo(true);
      reached.add(focus.get(0));
    }
    for (int i = 0; i < controls.size(); i++) {
      assertThat(reached)
          .as("stops of the tab key, for %s", controls.get(i))
          .contains(String.valueOf(i));
    }
  }

  @Test
  void theFirstViewIsUsedByKeyboardAlone() {
    Window window = studio.open("");
    Keyboard keyboard = window.page().keyboard();

    tabTo(window, "Draw a digit");
    keyboard.press("Space");
    for (int i = 0; i < 10; i++) {
      keyboard.press("ArrowDown");
    }
    keyboard.press("Space");
    assertThat(window.answer()).hasAttribute("data-digit", Pattern.compile("[0-9]"));

    tabTo(window, "Undo");
    keyboard.press("Enter");
    assertThat(window.answer()).hasAttribute("data-digit", "");

    tabTo(window, "Brush");
    keyboard.press("ArrowRight");
    window.await("({state}) => state.brush === 23");

    tabTo(window, "Centre of mass");
    keyboard.press("Space");
    window.await("({state}) => state.center === 0");

    tabTo(window, "Next image");
    keyboard.press("Enter");
    window.await("({state, data}) => state.image === 'test:0' && data.answer?.label >= 0");

    tabTo(window, "Lines");
    keyboard.press("ArrowRight");
    window.await("({state}) => state.edges === 45");
  }

  @Test
  void arrowKeysGoFromNeuronToNeuronAndEnterChoosesOne() {
    Window window = studio.open("?image=test:2");
    window.await("({data}) => data.answer?.activations");
    Keyboard keyboard = window.page().keyboard();
    window.page().locator("[data-figure=network] canvas").focus();
    keyboard.press("End");
    keyboard.press("ArrowLeft");
    assertThat(window.page().locator("#live-region")).containsText("layer");

    keyboard.press("Enter");

    window.await("({state}) => state.neuron !== '' || state.weight !== ''");
    keyboard.press("Escape");
    assertThat(window.page().locator("[data-figure=network] canvas")).not().isFocused();
  }

  @Test
  void shortcutsChooseTheViewAndPlay() {
    Window window = studio.open("?pace=50");
    Keyboard keyboard = window.page().keyboard();

    keyboard.press("3");
    assertThat(window.page()).hasTitle("Training · Downhill");
    keyboard.press("2");
    assertThat(window.page()).hasTitle("Weights · Downhill");
    keyboard.press("0");
    assertThat(window.page()).hasTitle("Dream · Downhill");
    keyboard.press("Shift+Digit1");
    assertThat(window.page()).hasTitle("Memory · Downhill");
    keyboard.press("Shift+Digit2");
    assertThat(window.page()).hasTitle("Spaces · Downhill");
    keyboard.press("Space");
    window.await("({data}) => data.moment.status === 'playing' && data.moment.step > 3");
    keyboard.press("Space");
    window.await("({data}) => data.moment.status === 'paused'");
    keyboard.press("l");
    assertThat(window.page().locator(".lesson")).isVisible();
    keyboard.press("?");
    assertThat(window.page().locator("dialog")).containsText("Keyboard shortcuts");
    assertThat(window.page().locator("dialog kbd").nth(11)).hasText("Shift 2");
    assertThat(window.page().locator("dialog .about")).containsText("Downhill 0.0 · kernels: ");
  }

  private static void tabTo(Window window, String name) {
    for (int i = 0; i < STOPS_MAX; i++) {
      if (name.equals(window.page().evaluate(NAME))) {
        return;
      }
      window.page().keyboard().press("Tab");
    }
    throw new AssertionError("the tab key does not lead to " + name);
  }

  private static final String NAME =
      """
      () => {
        const {activeElement: {ariaLabel, labels, textContent}} = document;
        return (ariaLabel ?? labels?.[0]?.querySelector("span")?.textContent ?? textContent).trim();
      }
      """;
}
