package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Pictures and numbers are taken along as files. */
class ExportInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "draw, network, 826",
    "draw, stages, 784",
    "wall, first-layer, 784",
    "wall, neuron, 784",
    "machine, training-cost, 1",
    "machine, training-accuracy, 1",
    "machine, network-at-step, 26",
    "example, cost, 10",
    "example, backwards, 42",
    "example, costs, 1",
    "example, averages, 6"
  })
  void aPictureIsSavedAsSvgPngAndCsv(String view, String figure, int rows) throws Exception {
    Window window = studio.open("?image=test:3&neuron=1.2&view=" + view);
    window.await(
        "({state, data}) => data.answer?.activations && (state.view !== 'example' || data.costs &&"
            + " data.averages?.rows.some(({all}) => all))");
    Locator element = window.page().locator("[data-figure='%s']".formatted(figure));

    checkSvg(saved(window, element, "Save as SVG"));
    checkPng(saved(window, element, "Save as PNG"), element.locator("canvas").boundingBox().width);
    checkCsv(saved(window, element, "Save the data as CSV"), rows);
  }

  private Path saved(Window window, Locator figure, String how) {
    Download download =
        window
            .page()
            .waitForDownload(() -> {
              figure
                  .getByRole(AriaRole.BUTTON)
                  .and(figure.locator(".figure-menu > button"))
                  .click();
              window.button(how).click();
            });
    Path file = folder.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private static void checkSvg(Path file) throws Exception {
    assertThat(file).hasExtension("svg");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element svg = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    assertThat(svg.getLocalName()).isEqualTo("svg");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
    assertThat(svg.getElementsByTagName("*").getLength()).isGreaterThan(10);
    assertThat(Files.readString(file)).doesNotContain("NaN", "undefined", "Infinity");
  }

  private static void checkPng(Path file, double width) throws Exception {
    assertThat(file).hasExtension("png");
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat((double) image.getWidth()).isBetween(1.9 * width, 2.1 * width);
  }

  private static void checkCsv(Path file, int rows) throws Exception {
    assertThat(file).hasExtension("csv");
    List<String> lines = Files.readString(file).lines().toList();
    assertThat(lines).hasSizeGreaterThan(rows);
    int columns = columns(lines.getFirst());
    assertThat(lines).allSatisfy(line -> assertThat(columns(line)).isEqualTo(columns));
    assertThat(lines.getLast()).containsPattern("[0-9]").doesNotContain("undefined");
  }

  private static int columns(String line) {
    return line.replaceAll("\"[^\"]*\"", "").split(",", -1).length;
  }

  @Test
  void theDataBehindAPictureIsShownAsATable() {
    Window window = studio.open("?image=test:3");
    window.await("({data}) => data.answer?.activations");
    Locator figure = window.page().locator("[data-figure=network]");
    figure.locator(".figure-menu > button").click();
    assertThat(figure.locator("code")).containsText("./downhill predict");

    window.button("Show the data").click();

    Locator dialog = window.page().getByRole(AriaRole.DIALOG);
    assertThat(dialog.locator("tbody tr")).hasCount(826);
    assertThat(dialog.locator("thead")).containsText("activation");
    window.page().keyboard().press("Escape");
    assertThat(dialog).not().isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "draw",
    "wall",
    "machine",
    "nudges",
    "example",
    "landscape",
    "hall",
    "stress",
    "dream",
    "memory",
    "space"
  })
  void aSlideHasTheViewWithoutHeaderAndLesson(String view) {
    Window window = studio.open("?embed=1&lesson=2&view=" + view);

    assertThat(window.page().locator("#view-" + view)).isVisible();
    assertThat(window.page().locator("header.header")).not().isVisible();
    assertThat(window.page().locator(".lesson-place")).not().isVisible();
  }

  @ParameterizedTest
  @CsvSource({
    "tabs, draw, '.tabs'",
    "status, draw, '.status, .speed'",
    "lesson, draw, '.lesson-button'",
    "settings, draw, '.header-actions .menu'",
    "transport, draw, '.transport'",
    "steps, draw, '.steps'",
    "pace, draw, '.pace'",
    "scrubber, draw, '.scrubber'",
    "controls, draw, '.draw-sources, .draw-asks, .draw-switches'",
    "controls, wall, '.wall-controls'",
    "controls, landscape, '.land-controls'",
    "controls, memory, '.memory-controls'",
    "controls, hall, '.hall-choice'",
    "controls, stress, '.stress-sliders'",
    "controls, dream, '.dream-controls'",
    "controls, space, '.space-depth, .space-axes'",
    "controls, machine, '.machine-go, .machine-side, .machine-foot'",
    "exports, draw, '.figure-menu'"
  })
  void whatATeacherTakesAwayIsNotThere(String part, String view, String places) {
    Locator shown = studio.open("?view=" + view).page().locator(places);
    assertThat(shown.first()).isVisible();

    Locator hidden = studio.open("?view=%s&hide=%s".formatted(view, part)).page().locator(places);

    assertThat(hidden.first()).isAttached();
    for (Locator place : hidden.all()) {
      assertThat(place).not().isVisible();
    }
  }

  @Test
  void aTeacherTakesControlsAway() {
    Window window = studio.open("?hide=tabs,transport,exports");

    assertThat(window.pad()).isVisible();
    assertThat(window.tab("Draw")).not().isVisible();
    assertThat(window.button("Play")).not().isVisible();
    assertThat(window.page().locator(".figure-menu").first()).not().isVisible();
  }
}
