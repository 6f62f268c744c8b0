package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page needs of the browser, the network and the time. */
class LoadingInBrowserTest {
  private static final long PAGE_BYTES_MAX = 1_500_000;
  private static final int MOVES = 200;
  private static final Path FIGURES = Path.of("target", "studio-figures.txt");
  private static final List<String> VIEWS =
      List.of("Draw", "Weights", "Training", "Nudges", "One example", "Descent", "Landscape");

  /** Notes how long each frame was on the screen. */
  private static final String WATCH_FRAMES =
      """
      () => {
        const frames = [];
        let before = performance.now();
        const note = now => {
          frames.push(now - before);
          before = now;
          if (window.watched) requestAnimationFrame(note);
        };
        window.watched = frames;
        requestAnimationFrame(note);
      }
      """;

  private static final String REHEARSED = ".draw[data-rehearsed]";

  /** Notes whether the terms of a sum were written, and whether they were ever seen. */
  private static final String WATCH_SEEN_SUMS =
      """
      window.sums = {written: false, seen: false};
      const look = () => {
        const term = document.querySelector(".draw-term-value");
        if (term?.textContent) window.sums.written = true;
        if (term?.checkVisibility({visibilityProperty: true})) window.sums.seen = true;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      """;

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void theFirstViewIsLightAndTheOthersAddLittle() throws IOException {
    AtomicLong bytes = new AtomicLong();
    Window window = studio.open(Device.LAPTOP.options(), context -> count(context, bytes), "");
    assertThat(window.pad()).isVisible();
    long first = bytes.get();
    for (String view : VIEWS) {
      window.tab(view).click();
    }
    window.button("Lesson").click();
    assertThat(window.page().locator(".lesson")).isVisible();

    note(
        "bytes of the first view: %d; of all views and the lesson: %d"
            .formatted(first, bytes.get()));
    assertThat(first).isPositive().isLessThan(PAGE_BYTES_MAX);
    assertThat(bytes.get()).isLessThan(PAGE_BYTES_MAX);
  }

  private static void count(BrowserContext context, AtomicLong bytes) {
    context.onPage(page -> {
      CDPSession session = context.newCDPSession(page);
      session.send("Network.enable");
      session.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    });
  }

  @Test
  void everyViewWorksWithoutWebGl() {
    Window window =
        studio.open(
            Device.LAPTOP.options(),
            context ->
                context.addInitScript(
                    """
                    for (const canvas of [HTMLCanvasElement, OffscreenCanvas]) {
                      const {getContext} = canvas.prototype;
                      canvas.prototype.getContext = function (kind, ...more) {
                        return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...more);
                      };
                    }
                    """),
            "?plane=random&mesh=21&pictures=1000");
    for (String view : VIEWS) {
      window.tab(view).click();
      assertThat(window.page().locator(".view canvas:visible").first()).isVisible();
    }
    window.tab("Draw").click();
    Pen.on(window).stroke(80, 60, 200, 60, 130, 230);
    assertThat(window.answer()).containsText("is the brightest output");
  }

  @Test
  void withNothingButTheStudioToBeReachedEveryViewWorks() {
    Window window =
        studio.open(
            Device.LAPTOP.options(),
            context ->
                context.route(
                    url -> !url.startsWith(studio.origin()),
                    route -> route.abort("internetdisconnected")),
            "?lesson=1&plane=random&mesh=21&pictures=1000");
    for (String view : VIEWS) {
      window.tab(view).click();
      assertThat(window.page().locator(".view canvas:visible").first()).isVisible();
    }
    assertThat(window.page().locator(".lesson")).isVisible();
  }

  @Test
  void theFirstViewIsThereSoonAndFramesKeepUpWithThePen() throws IOException {
    Window window = studio.open("");
    assertThat(window.page().locator(REHEARSED)).isVisible();
    window.page().evaluate(WATCH_FRAMES);

    BoundingBox pad = window.pad().boundingBox();
    window.page().mouse().move(pad.x + pad.width / 2, pad.y + 20);
    window.page().mouse().down();
    for (int i = 0; i < MOVES; i++) {
      double turn = 2 * Math.PI * i / MOVES;
      window
          .page()
          .mouse()
          .move(
              pad.x + pad.width * (0.5 + 0.3 * Math.sin(turn)),
              pad.y + pad.height * (0.5 - 0.4 * Math.cos(turn)));
    }
    window.page().mouse().up();

    Map<?, ?> figures = (Map<?, ?>) window.page().evaluate(FRAME_FIGURES);
    note("frames while %d moves were drawn: %s".formatted(MOVES, figures.get("frames")));
    note("milliseconds to the first picture: %s".formatted(figures.get("painted")));
    assertThat((Integer) figures.get("count")).isGreaterThan(10);
  }

  @Test
  void theFirstAnswerIsRehearsedWhereNobodySeesIt() {
    Window window =
        studio.open(Device.LAPTOP.options(), context -> context.addInitScript(WATCH_SEEN_SUMS), "");
    assertThat(window.page().locator(REHEARSED)).isVisible();

    assertThat(window.page().locator(".draw-invitation")).isVisible();
    assertThat(window.page().locator(".draw-term").first()).isHidden();
    assertThat(window.page().evaluate("() => window.sums"))
        .isEqualTo(Map.of("written", true, "seen", false));
  }

  @Test
  void picturesComeBeforeWordsAndWhatHadNoTimeComesFirst() {
    assertThat(
            studio.run(
                "frame.js",
                """
                async ({nextFrame, paintNext}) => {
                  const order = [];
                  const words = () => order.push("words");
                  nextFrame(words);
                  nextFrame(words);
                  paintNext(() => {
                    const end = performance.now() + 30;
                    while (performance.now() < end);
                    order.push("long picture");
                    nextFrame(words);
                    paintNext(() => order.push("next picture"));
                  });
                  while (order.length < 3) await new Promise(requestAnimationFrame);
                  return order;
                }
                """,
                null))
        .isEqualTo(List.of("long picture", "words", "next picture"));
  }

  private static final String FRAME_FIGURES =
      """
      () => {
        const frames = window.watched.slice(1).sort((one, other) => one - other);
        window.watched = null;
        const at = share => Math.round(frames[Math.floor(share * (frames.length - 1))]);
        const late = frames.filter(frame => frame > 33.4).length;
        const paint = performance.getEntriesByName("first-contentful-paint")[0];
        return {
          count: frames.length,
          frames: `${frames.length}, half of them up to ${at(0.5)} ms, 95 % up to ${at(0.95)} ms, `
            + `the longest ${at(1)} ms; over 33 ms: ${late}`,
          painted: Math.round(paint?.startTime ?? -1),
        };
      }
      """;

  /**
   * Figures are for people to read: on a machine that has other things to do they prove nothing.
   */
  private static void note(String line) throws IOException {
    Files.createDirectories(FIGURES.getParent());
    Files.writeString(FIGURES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
