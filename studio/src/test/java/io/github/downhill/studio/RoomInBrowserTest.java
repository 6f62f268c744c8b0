package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one needs at all times has its room, however wide the window is. */
class RoomInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  private static final String FRAMES =
      "for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);";

  /** The tabs that are not wholly in their row, with a run of a long name in view. */
  private static final String CUT_TABS =
      """
      async () => {
        document.querySelector("[data-value=run]").textContent = "Wide, 784-800-800-10, one evening";
        document.querySelector("[data-value=accuracy]").textContent = "100.00 %";
      """
          + FRAMES
          + """
            const row = document.querySelector(".tabs").getBoundingClientRect();
            return [...document.querySelectorAll(".tab")].filter(tab => {
              const {left, right} = tab.getBoundingClientRect();
              return left < row.left - 1 || right > Math.min(row.right, innerWidth) + 1;
            }).map(tab => tab.textContent);
          }
          """;

  /** A figure or its name that leaves its place, with the largest figures there are. */
  private static final String CUT_FIGURES =
      """
      async () => {
        const {store} = await import("/pages/store.js");
        const set = (name, value) => document.querySelector(`[data-number=${name}]`).textContent = value;
        for (const [name, value] of Object.entries({
          accuracy: "100.00 %", step: "10,000", epoch: "12.34", rate: "0.00125", speed: "1,044,347"})) set(name, value);
      """
          + FRAMES
          + """
            const places = [...document.querySelectorAll(".machine-number")].map(element => {
              const range = document.createRange();
              range.selectNodeContents(element);
              return {name: element.className, box: range.getBoundingClientRect()};
            });
            const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
            return places.filter(({box}, i) => box.right > innerWidth
              || places.some((other, k) => k !== i && !apart(box, other.box))).map(({name}) => name);
          }
          """;

  @ParameterizedTest(name = "{1} px, {0}")
  @CsvSource({
    "en,1280", "en,1366", "en,1536", "en,1600", "en,1700", "en,1920", "en,2200", "en,2560",
    "de,1280", "de,1366", "de,1536", "de,1600", "de,1700", "de,1920", "de,2200", "de,2560",
  })
  void allTwelveTabsAreWithinTheWindow(String language, int width) {
    Window window = open(width, width * 9 / 16, "?lang=" + language);

    assertThat(window.page().locator(".tab").count()).isEqualTo(12);
    assertThat(window.page().evaluate(CUT_TABS)).isEqualTo(List.of());
  }

  @ParameterizedTest(name = "{0} px")
  @ValueSource(ints = {390, 1366, 1920})
  void noFigureOfTheTrainingLiesOnAnotherOrIsCut(int width) {
    for (String language : List.of("en", "de")) {
      Window window = open(width, 844, "?view=machine&lang=" + language);
      window
          .page()
          .evaluate(
              LandscapePage.SEND, Map.of("type", "start", "recipe", Map.of("schedule", "cosine")));
      Locator rate = window.page().locator(".machine-number.is-rate dt");
      rate.getByText("(").waitFor();

      assertThat(window.page().evaluate(CUT_FIGURES)).as(language).isEqualTo(List.of());
    }
  }

  private static Window open(int width, int height, String query) {
    return studio.open(new NewContextOptions().setViewportSize(width, height), query);
  }
}
