package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RestartInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void aPageThatGoesOfflineSaysSoAndComesBack() {
    Window window =
        studio.open(Device.LAPTOP.options(), context -> context.addInitScript(KEEP_SOCKETS), "");
    window.complaints().expectToBeCutOff();
    Locator banner = window.page().locator("[data-banner=connection]");

    window.page().context().setOffline(true);
    window.page().evaluate(CUT);
    assertThat(banner).hasText("The studio has been stopped; trying again…");
    assertThat(window.page().locator(".transport")).hasAttribute("inert", "");
    window.page().context().setOffline(false);

    assertThat(banner).hasText("The studio is back.");
    assertThat(window.page().locator(".transport")).not().hasAttribute("inert", "");
  }

  /** Chromium keeps an open socket when it goes offline, so it is ended by hand. */
  private static final String CUT = "() => window.sockets.forEach(socket => socket.close())";

  private static final String KEEP_SOCKETS =
      """
      window.sockets = [];
      window.WebSocket = class extends WebSocket {
        constructor(...given) {
          super(...given);
          window.sockets.push(this);
        }
      };
      """;

  @Test
  void thePageSaysThatTheStudioIsGoneFindsItAgainAndHasItsDrawingAnswered() {
    Window window = studio.open("");
    window.complaints().expectToBeCutOff();
    Locator banner = window.page().locator("[data-banner=connection]");
    Pen.on(window).stroke(80, 60, 200, 60, 130, 230);
    assertThat(window.answer()).hasAttribute("data-digit", Pattern.compile("[0-9]"));
    Object strokes = window.ask("({data}) => data.strokes");
    window.ask("({data}) => { window.before = data.answer; }");

    Runnable startAgain = studio.stop();
    assertThat(banner).hasText("The studio has been stopped; trying again…");
    Pen.on(window).stroke(80, 140, 190, 140);
    startAgain.run();

    assertThat(banner).hasText("The studio is back.");
    window.await("({data}) => data.answer !== window.before && data.answer.activations");
    assertThat(window.answer()).hasAttribute("data-digit", Pattern.compile("[0-9]"));
    window.await("({data}, strokes) => data.strokes.length === strokes.length + 1", strokes);
    assertThat(banner).hasText("");
  }
}
