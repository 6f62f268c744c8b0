package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.github.downhill.datasets.GreyPicture;
import io.github.downhill.datasets.ImageFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Letters, shoes and whatever else is brought into the stress lab. */
class BroughtPicturesInBrowserTest {
  private static final String ANSWERED =
      "({data}, count) => data.nonsenses?.own?.count === count"
          + " && data.nonsenses.own.step === data.moment.step";

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @TempDir private Path folder;

  @Test
  void ofAnIdxFileItIsSaidWhatTheNetworkTakesItForAndHowSureItIs() {
    Window window = studio.open("?view=stress");
    bring(window, idx("shoes-idx3-ubyte", 40));
    window.await(ANSWERED, 40);

    Locator title = window.page().locator("[data-figure=nonsense] figcaption");
    assertThat(title).hasText("Your pictures: 40 (shoes-idx3-ubyte)");
    assertThat(kind(window, "own")).isChecked();
    assertThat(window.page().locator("[data-value='own.firm']")).containsText("%");
    assertThat(window.page().locator(".stress-kinds-room > .stress-words"))
        .containsText("On your 40 pictures the brightest output is above 0.9 in ");
    assertThat(window.ask(HISTOGRAMS)).isEqualTo(4);

    window.page().getByLabel("Black or white").check();
    assertThat(title).hasText("A thousand pictures: Black or white");
  }

  /** Besides one's own, the histograms show those of digits and of noise, as lines. */
  private static final String HISTOGRAMS =
      """
      async () => {
        const {nonsenseScene, tallied} = await import("/pages/stress/nonsense.js");
        const {store} = await import("/pages/store.js");
        const {palette} = await import("/pages/palette.js");
        const {own, digits, uniform} = store.data.nonsenses;
        const others = [digits, uniform].map(message => ({name: "", tally: tallied(message)}));
        const look = {width: 900, height: 240, colors: palette(), percent: String, names: {answers: "", tops: ""},
          tenth: String, pictureLabel: String, answerLabel: String, topLabel: String, others};
        return nonsenseScene(own, look).items.filter(({kind, points}) => kind === "path" && points.length === 20).length;
      }
      """;

  @Test
  void picturesArePreparedAsDrawnDigitsAreAndThoseInWhichThereIsNothingAreCounted()
      throws IOException {
    Window window = studio.open("?view=stress");
    bring(window, png("one.png", 3), png("nothing.png", 0), png("seven.png", 9));
    window.await(ANSWERED, 2);

    assertThat(window.page().locator("[data-figure=nonsense] figcaption"))
        .hasText("Your pictures: 2 (3 files)");
    assertThat(window.page().getByText("In 1 of the files no picture was found.")).isVisible();
    assertThat(window.ask("({state}) => state.image")).isEqualTo("drawing");
  }

  @Test
  void aSinglePictureIsThePictureInViewToo() throws IOException {
    Window window = studio.open("?view=stress");
    bring(window, png("one.png", 5));
    window.await(ANSWERED, 1);
    window.await("({state, data}) => state.image === 'file' && data.bent?.after");
    assertThat(window.page().locator(".stress-kinds-room > .stress-words"))
        .containsText("The network takes your picture for a ");
    window.page().locator("[data-figure=nonsense] canvas").focus();
    window.page().keyboard().press("Home");
    assertThat(window.page().locator("#live-region")).containsText("Picture 1, taken for a ");
  }

  @Test
  void filesAreDroppedAnywhereOnTheView() {
    Window window = studio.open("?view=stress");
    window.page().locator(".stress").dispatchEvent("drop", Map.of("dataTransfer", dropped(window)));
    window.await(ANSWERED, 3);
    assertThat(window.page().locator("[data-figure=nonsense] figcaption"))
        .hasText("Your pictures: 3 (letters.idx)");
  }

  private static Object dropped(Window window) {
    return window
        .page()
        .evaluateHandle(
            """
            () => {
              const file = new Uint8Array(16 + 3 * 784);
              file.set([0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 28, 0, 0, 0, 28]);
              const all = new DataTransfer();
              all.items.add(new File([file], "letters.idx"));
              return all;
            }
            """);
  }

  @Test
  void whatCannotBeShownIsSaidInTheLanguageOfThePage() throws IOException {
    Window window = studio.open("?view=stress&lang=de");
    Locator banner = window.page().locator("[data-banner=problem]");
    window.complaints().expect(text -> text.contains("status of 400"));
    bring(window, new FilePayload("notes.txt", "text/plain", new byte[] {1, 2, 3, 4, 5}));
    assertThat(banner).containsText("Das ist weder ein Bild noch eine IDX-Datei mit Bildern");
    bring(window, png("nothing.png", 0));
    assertThat(banner).containsText("In dem Bild ist nichts zu sehen");
    bring(window, png("one.png", 2), idx("shoes.idx", 2));
    assertThat(banner).containsText("Bring entweder Bilder");
    FilePayload[] many = new FilePayload[201];
    Arrays.fill(many, new FilePayload("a.png", "image/png", new byte[] {1}));
    bring(window, many);
    assertThat(banner).containsText("Bring höchstens 200 Bilder auf einmal");
    assertThat(kind(window, "own")).not().isVisible();
  }

  @Test
  void aStudioThatWasStartedAgainAsksForThemOnceMore() {
    Window window = studio.open("?view=stress");
    window.complaints().expectToBeCutOff();
    bring(window, idx("shoes.idx", 5));
    window.await(ANSWERED, 5);

    studio.stop().run();

    assertThat(window.page().locator("[data-banner=problem]"))
        .containsText("The studio has not kept the pictures you brought");
    window.await("({data}) => data.own === null && data.nonsenses.blank");
    assertThat(kind(window, "own")).not().isVisible();
    assertThat(kind(window, "digits")).isChecked();
  }

  private static Locator kind(Window window, String name) {
    return window.page().locator(".stress-kinds input[value=%s]".formatted(name));
  }

  private static void bring(Window window, FilePayload... files) {
    window.page().locator(".stress input[type=file]").setInputFiles(files);
  }

  private static FilePayload idx(String name, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + count * 784);
    Stream.of(0x803, count, 28, 28).forEach(bytes::putInt);
    for (int i = 0; bytes.hasRemaining(); i++) {
      bytes.put((byte) (i * 31 % 251));
    }
    return new FilePayload(name, "", bytes.array());
  }

  /** A stroke on white paper, of so many pixels' width. */
  private FilePayload png(String name, int width) throws IOException {
    byte[] shades = new byte[60 * 40];
    Arrays.fill(shades, (byte) 255);
    for (int y = 10; y < 50; y++) {
      Arrays.fill(shades, y * 40 + 15, y * 40 + 15 + width, (byte) 0);
    }
    Path file = folder.resolve(name);
    ImageFiles.writePng(GreyPicture.of(40, 60, shades), file);
    return new FilePayload(name, "image/png", Files.readAllBytes(file));
  }
}
