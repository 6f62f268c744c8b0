package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A network that came from a file: nobody here knows how it was trained. */
class LoadedNetworkInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withTrainedNetwork();

  @Test
  void itsStepsAreCountedFromWhenItCameAndThatIsSaid() {
    Window window = studio.open("?view=machine");
    Locator place = window.page().locator(".scrub-place");
    assertThat(place).containsText("Step 0 since loading");
    assertThat(place).hasAttribute("title", Pattern.compile("is not known"));
    assertThat(window.page().locator(".machine-loaded"))
        .containsText("This network came from a file");
  }

  @Test
  void theLessonsDoNotTakeItForOneThatBeganByChance() {
    Window window = studio.open("?lesson=10&part=0");
    assertThat(window.page().locator(".lesson-page [data-name=onTheWall]"))
        .containsText("The network in view came from a file");
    window
        .page()
        .evaluate("async () => (await import('/pages/store.js')).store.set({lesson: 18, part: 1})");
    assertThat(window.page().locator(".lesson-page [data-name=descended]"))
        .containsText("0 times since it came from a file");
  }
}
