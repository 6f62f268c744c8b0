package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LanguageInBrowserTest {
  /** A key without a text, a place without a value, a value that is none. */
  private static final Pattern KEY =
      Pattern.compile(
          "\\b(shell|draw|wall|machine|nudges|example|descent|landscape"
              + "|hall|stress|dream|memory|space|lesson)\\.[a-z]\\w*(\\.\\w+)*\\b"
              + "|\\{\\w+}|undefined|NaN|\\[object");

  /** What is the same in every language: numbers, formulas, signs, names. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "[^\\p{L}]*|[A-Z]|[a-zCEσΣ0-9₀-₉·+−=(),. ]{1,9}"
              + "|[^\\p{L}]*\\b(Downhill|MNIST|ONNX|made-up|cross-entropy|Neuron)\\b[^\\p{L}]*");

  private static final List<String> QUERIES =
      List.of(
          "view=draw&neuron=1.2",
          "image=drawing&neuron=2.1&trace=1&box=0&center=0",
          "view=wall&image=test:3&neuron=1.2",
          "minus=1&overlay=1&scale=own",
          "view=machine",
          "axis=log",
          "view=nudges&focus=one&follow=random&find=",
          "paint=edges&focus=first&follow=top&weight=1.406.3&turn=3",
          "view=example&opened=u.2.3",
          "opened=C-C.3-a.3.3-z.3.3-p.3.2.3",
          "view=descent&leg=2",
          "land=surface&balls=race&basins=1",
          "balls=many",
          "land=real",
          "land=curve&balls=one&f1=2x%2B",
          "view=landscape&plane=random&mesh=21&pictures=1000",
          "view=hall",
          "view=hall&gallery=quiz",
          "view=stress&image=test:3",
          "view=dream&image=test:3",
          "view=dream&task=mislead&image=test:3",
          "view=memory",
          "disorder=alike&gauge=cost",
          "view=space",
          "view=space&toy=1&toyepoch=20",
          "view=descent&f1=x%5E2&lesson=13&part=0",
          "lesson=1&part=0",
          "lesson=3&part=1",
          "lesson=8&part=0",
          "lesson=15&part=1",
          "lesson=16&part=1",
          "lesson=18&part=0",
          "lesson=19&part=1",
          "lesson=20&part=0",
          "lesson=20&part=2",
          "lesson=21&part=1",
          "lesson=22&part=1",
          "lesson=23&part=1",
          "lesson=24&part=0",
          "lesson=24&part=2");

  private static final String SHOW =
      """
      async query => {
        const {store} = await import("/pages/store.js");
        window.drawnWords.clear();
        store.set(Object.fromEntries(new URLSearchParams(query)));
        await new Promise(requestAnimationFrame);
        await import(`/pages/views/${store.state.view}.js`);
      }
      """;

  /** Words are drawn into the pictures too. */
  private static final String NOTE_DRAWN_WORDS =
      """
      window.drawnWords = new Set();
      const {fillText} = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (words, ...more) {
        window.drawnWords.add(words);
        fillText.call(this, words, ...more);
      };
      """;

  /** All that is seen or heard, but for formulas and what is typed into a terminal. */
  private static final String WORDS =
      """
      async () => {
        for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
        const words = new Set([document.title, ...window.drawnWords]);
        const heard = ["aria-label", "aria-valuetext", "aria-description", "title", "placeholder"];
        const skipped = "code, script, style, noscript, .katex, .draw-formula, math";
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.parentElement.closest(skipped)) words.add(node.data.trim());
        }
        for (const element of document.body.querySelectorAll("*")) {
          if (element.closest(skipped)) continue;
          for (const name of heard) words.add(element.getAttribute(name)?.trim() ?? "");
        }
        return [...words].filter(Boolean);
      }
      """;

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @Test
  void anotherLanguageChangesEveryWord() throws IOException {
    Window english = open("en");
    Window german = open("de");
    List<Pattern> same = sameInBoth();
    for (String query : QUERIES) {
      Set<String> both = words(english, query);
      both.retainAll(words(german, query));
      both.removeIf(words -> same.stream().anyMatch(each -> each.matcher(words).matches()));
      assertThat(both).as("words of %s that are the same in both languages", query).isEmpty();
    }
  }

  @Test
  void theLanguageIsChosenInTheSettingsAndTheDrawingStays() {
    Window window = studio.open("");
    Pen.on(window).stroke(80, 60, 200, 60, 130, 230);
    window.await("({data}) => data.answer?.activations && !data.answer.empty");
    window.button("Settings").click();

    window.page().getByLabel("Language").selectOption("de");

    assertThat(window.page()).hasURL(Pattern.compile("lang=de"));
    assertThat(window.tab("Zeichnen")).isVisible();
    assertThat(window.page().locator("html")).hasAttribute("lang", "de");
    window.awaitNetwork();
    window.await("({data}) => data.strokes.length === 1 && data.answer?.activations");
  }

  @Test
  void whoseBrowserSpeaksGermanIsSpokenToInGerman() {
    Window window = studio.open(Device.LAPTOP.options().setLocale("de-AT"), "");

    assertThat(window.page().locator("html")).hasAttribute("lang", "de");
    assertThat(window.page().url()).doesNotContain("lang");
  }

  private static Window open(String language) {
    Window window =
        studio.open(
            Device.LAPTOP.options(),
            LanguageInBrowserTest::noteDrawnWords,
            "?image=test:3&lang=" + language);
    window.await("({data}) => data.answer?.activations");
    return window;
  }

  private static Set<String> words(Window window, String query) {
    window.page().evaluate(SHOW, query);
    if (query.contains("lesson")) {
      window.page().locator(".lesson").waitFor();
    }
    Set<String> words = new TreeSet<>();
    ((List<?>) window.page().evaluate(WORDS)).forEach(each -> words.add((String) each));
    assertThat(words).hasSizeGreaterThan(20).noneMatch(each -> KEY.matcher(each).find());
    return words;
  }

  private static void noteDrawnWords(BrowserContext context) {
    context.addInitScript(NOTE_DRAWN_WORDS);
  }

  /** Texts that are meant to be the same: the files of both languages say so. */
  private static List<Pattern> sameInBoth() throws IOException {
    List<Pattern> same = new ArrayList<>(List.of(NO_WORDS));
    for (String part : TextsTest.parts().toList()) {
      Map<String, String> german = TextsTest.texts(part, "de");
      TextsTest.texts(part, "en")
          .forEach((key, text) -> {
            if (text.equals(german.get(key))) {
              String anyValue = text.replaceAll("\\{\\w+}", "\\\\E.*\\\\Q");
              same.add(Pattern.compile("\\Q" + anyValue + "\\E"));
            }
          });
    }
    return same;
  }
}
