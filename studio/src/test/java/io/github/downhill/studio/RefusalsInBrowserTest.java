package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the server refuses, each page says in its own language. */
class RefusalsInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @TempDir private Path folder;

  /** More than are there to learn from, which only the server knows for sure. */
  @Test
  void anImpossibleRecipeIsRefusedInTheLanguageOfThePage() {
    Window german = studio.open("?view=machine&lang=de");
    Locator held = german.page().locator("#machine-validation");
    unfold(held);
    held.fill("30000");
    german.button("Neuer Lauf damit").click();

    Locator banner = german.page().locator("[data-banner=problem]");
    assertThat(banner).containsText("30.000 lässt sich von 20.000 Beispielen nicht zurücklegen");
  }

  @Test
  void aBrokenFileIsRefusedInTheLanguageOfThePage() throws IOException {
    Window german = studio.open("?view=machine&lang=de");
    german.complaints().expect(text -> text.contains("status of 400"));
    Path file = Files.writeString(folder.resolve("broken.onnx"), "no network at all");

    german.page().locator("input[accept='.onnx']").setInputFiles(file);

    assertThat(german.page().locator("[data-banner=problem]"))
        .containsText("Die Datei ließ sich nicht lesen: it ");
  }

  @Test
  void aPictureThatIsNotThereIsNamedWithTheNumbersOfTheLanguage() {
    Window german = studio.open("?image=test:12345&lang=de");
    assertThat(german.page().locator("[data-banner=problem]"))
        .containsText("Ein Testbild 12.345 gibt es nicht: Sie sind von 0 bis 499 nummeriert.");
  }

  private static void unfold(Locator field) {
    field.evaluate("field => field.closest('details')?.setAttribute('open', '')");
  }
}
