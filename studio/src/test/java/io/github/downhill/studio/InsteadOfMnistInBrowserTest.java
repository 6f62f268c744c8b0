package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where no MNIST was found, the page says what it has instead. */
class InsteadOfMnistInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withDigitsInsteadOfMnist();

  @Test
  void thatTheDigitsAreMadeUpIsSaidInTheFirstViewWithWhatToDo() {
    Window window = studio.open("");
    Locator banner = window.page().locator("[data-banner=made-up]");
    assertThat(banner).containsText("MNIST was not found");
    assertThat(banner).containsText("start the studio with --data");
    banner.getByLabel("Close").click();
    assertThat(banner).isEmpty();

    Window german = studio.open("?lang=de");
    assertThat(german.page().locator("[data-banner=made-up]"))
        .containsText("MNIST wurde nicht gefunden");
  }

  @Test
  void theDigitsAreCalledWhatTheyAreInTheTableAndInTheRecipe() {
    Window window = studio.open("?view=machine");
    assertThat(window.page().locator(".machine-recipe").first())
        .hasText(Pattern.compile("^synthetic · .*"));
    Locator data = window.page().locator("#machine-data");
    assertThat(data.locator("option:checked")).hasText("synthetic");
    assertThat(data.locator("option:not([hidden])")).hasCount(1);
    assertThat(window.page().locator("#machine-data-means")).containsText("instead of MNIST");
  }

  @Test
  void aRunThatHasMissedItsGoalSaysSoWithItsBestAccuracy() {
    Window window = studio.open("?view=machine");
    window.with("store.js", MISSED, null);
    assertThat(window.page().locator(".machine-notice"))
        .containsText("Finished without reaching 95 %: the best test accuracy was 91.23 %");

    window.tab("Draw").click();
    assertThat(window.page().locator("[data-banner=missed]")).containsText("91.23 %");
  }

  private static final String MISSED =
      """
      ({store}) => {
        const over = {status: "finished", reason: "missed", accuracy: 0.9123};
        store.setData({runs: store.data.runs.map(run => ({...run, ...over}))});
      }
      """;

  @Test
  void aPictureThatIsNotThereIsNotReplacedSilently() {
    Window window = studio.open("?view=example&image=test:3");
    Locator index = window.page().locator(".example-steps input");
    index.fill("99999");
    index.press("Enter");
    assertThat(window.page().locator("[data-banner=problem]"))
        .containsText("There is no picture 99,999: they are numbered from 0 to 499.");
    window.await("({state}) => state.image === 'test:499'");
  }
}
