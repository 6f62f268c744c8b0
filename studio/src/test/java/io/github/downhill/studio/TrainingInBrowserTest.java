package io.github.downhill.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.github.downhill.formats.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TrainingInBrowserTest {
  private static final Pattern FILE_NAME = Pattern.compile("-([0-9]+)\\.onnx");
  private static final List<String> VIEWS = List.of("Draw", "Weights", "Training");

  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  @TempDir private Path folder;

  private Window window;

  @BeforeEach
  void beginAnew() {
    window = studio.open("?view=machine&pace=100");
    window.button("New run with these").click();
    window.await("({data}) => data.moment?.step === 0 && data.moment.status === 'paused'");
  }

  @Test
  void theTestAccuracyRisesAndStandsInTheHeader() {
    window.slider("Pace").fill("100");
    window.button("Play").click();

    window.await(
        "({data}) => data.curves.get(data.current)?.test.some(([, , accuracy], _, test) => accuracy"
            + " > test[0][2] + 0.3)");
    assertThat(window.page().locator("[data-value=accuracy]"))
        .hasText(Pattern.compile("[3-9]\\d\\.\\d\\d %|100.00 %"));
  }

  @Test
  void pauseStopsAndPlayGoesOn() {
    playTo(20);
    int paused = step();
    window.button("One mini-batch").click();
    window.await("({data}, paused) => data.moment.step === paused + 1", paused);

    window.button("Play").click();

    window.await("({data}, paused) => data.moment.step > paused + 10", paused);
  }

  @Test
  void allViewsShowTheStepThatTheSliderIsMovedTo() throws IOException {
    playTo(60);
    int paused = step();
    Locator slider = window.slider("Step");
    slider.focus();
    for (int i = 0; i < 10; i++) {
      slider.press("ArrowLeft");
    }
    int step = awaitPast(window);

    assertThat(step).isLessThan(paused);
    Object parameters = window.ask("({data}) => Array.from(data.moment.parameters)");
    assertThat(parameters).isEqualTo(parametersOf(step));
    for (String view : VIEWS) {
      window.tab(view).click();
      assertThat(window.page().locator("[data-value=step]")).hasText(String.valueOf(step));
      assertThat(window.page().locator(".scrub-place")).containsText("Step " + step);
      assertThat(window.ask("({data}) => Array.from(data.moment.parameters)"))
          .isEqualTo(parameters);
    }
  }

  @Test
  void theCurvesAreSlidersThroughTimeToo() {
    playTo(60);
    Locator chart = window.slider("Step in view").first();
    chart.focus();

    chart.press("Home");
    window.await("({state, data}) => state.step === 0 && data.moment.step === 0");

    chart.press("End");
    window.await("({state, data}) => state.step === 'live' && data.moment.step >= 60");
  }

  @Test
  void aReloadShowsExactlyWhatOneSaw() {
    playTo(40);
    window = studio.open("?view=draw&image=test:7&neuron=1.3&edges=60&palette=grey&theme=dark");
    window.slider("Step").fill("20");
    awaitPast(window);
    window.await("({data}) => data.answer?.activations && data.moment.input === data.answer.id");
    String address = window.page().url();
    Object seen = window.ask(SEEN);

    window.reload();

    awaitPast(window);
    window.await("({data}) => data.answer?.activations && data.moment.input === data.answer.id");
    assertThat(window.page().url()).isEqualTo(address).contains("image=test:7", "neuron=1.3");
    assertThat(window.ask(SEEN)).isEqualTo(seen);
  }

  private static final String SEEN =
      """
      ({state, data}) => JSON.stringify([state, data.moment.step, Array.from(data.answer.pixels),
        Array.from(data.moment.activations), Array.from(data.moment.parameters),
        document.querySelector("[role=status][aria-label=Answer]").innerText,
        document.querySelector(".draw-inspector, .draw-sum, .draw-main").innerText])
      """;

  @Test
  void theBrowsersBackAndForwardLeadThroughTheViews() {
    window.tab("Draw").click();
    window.tab("Weights").click();
    assertThat(window.page()).hasTitle("Weights · Downhill");

    window.page().goBack();
    assertThat(window.page()).hasTitle("Draw · Downhill");
    assertThat(window.page().locator("#view-draw")).isVisible();

    window.page().goForward();
    assertThat(window.page()).hasTitle("Weights · Downhill");
    assertThat(window.page().locator("#view-wall")).isVisible();
  }

  @Test
  void twoBrowsersSeeOneTrainingAndEachHasADrawingAndAPlaceInTimeOfItsOwn() {
    window.tab("Draw").click();
    Window other = studio.open("");
    Pen.on(other).stroke(140, 40, 140, 240);
    window.button("Play").click();

    other.await("({data}) => data.moment.step > 20 && data.moment.status === 'playing'");
    assertThat(other.button("Pause")).isVisible();
    assertThat(other.answer()).hasAttribute("data-digit", Pattern.compile("[0-9]"));
    assertThat(window.answer()).hasAttribute("data-digit", "");

    other.slider("Step").fill("5");
    int place = awaitPast(other);
    window.await("({data}, place) => data.moment.step > place + 20", place);
    assertThat(other.ask("({data}) => data.moment.step")).isEqualTo(place);

    other.button("Pause").click();
    window.await("({data}) => data.moment.status === 'paused'");
  }

  @Test
  void theNetworkInViewIsSavedAsOnnxAndOpenedAgainAsARun() throws IOException {
    playTo(30);
    Object parameters = window.ask("({data}) => Array.from(data.moment.parameters)");
    Download download =
        window.page().waitForDownload(() -> window.page().getByText("Save as ONNX").click());
    Path file = folder.resolve("saved.onnx");
    download.saveAs(file);
    assertThat(download.suggestedFilename()).endsWith(".onnx");
    assertThat(parametersIn(file)).isEqualTo(parameters);
    int runs = (Integer) window.ask("({data}) => data.runs.length");

    window.page().locator("input[accept='.onnx']").setInputFiles(file);

    window.await(
        "({data}, runs) => data.runs.length === runs + 1 && data.moment.run === data.current",
        runs);
    assertThat(window.ask("({data}) => Array.from(data.moment.parameters)")).isEqualTo(parameters);
    assertThat(window.ask("({data}) => data.runs.find(run => run.id === data.current).origin"))
        .isEqualTo("file");
  }

  @Test
  void aFileThatIsNoNetworkIsRefusedInWords() throws IOException {
    window.complaints().expect(text -> text.contains("status of 400"));
    Path file = Files.writeString(folder.resolve("broken.onnx"), "no network at all");

    window.page().locator("input[accept='.onnx']").setInputFiles(file);

    assertThat(window.page().locator("[data-banner=problem]")).containsText("ONNX");
  }

  private void playTo(int step) {
    window.button("Play").click();
    window.await("({data}, step) => data.moment.step > step", step);
    window.button("Pause").click();
    window.await("({data}) => data.moment.status === 'paused'");
  }

  /** Waits for the network of the step chosen, and says which step that really is. */
  private int awaitPast(Window window) {
    window.await("({state}) => state.step !== 'live'");
    Object chosen = window.ask("({state}) => `run=${state.run}&step=${state.step}`");
    APIResponse file = window.page().request().get(studio.origin() + "/model.onnx?" + chosen);
    Matcher matcher = FILE_NAME.matcher(file.headers().get("content-disposition"));
    assertThat(matcher.find()).isTrue();
    int step = Integer.parseInt(matcher.group(1));
    window.await("({data}, step) => data.moment.step === step", step);
    return step;
  }

  private int step() {
    return (Integer) window.ask("({data}) => data.moment.step");
  }

  private Object parametersOf(int step) throws IOException {
    Object run = window.ask("({data}) => data.moment.run");
    Path file = folder.resolve("step.onnx");
    String address = "%s/model.onnx?run=%s&step=%d".formatted(studio.origin(), run, step);
    Files.write(file, window.page().request().get(address).body());
    return parametersIn(file);
  }

  private static Object parametersIn(Path file) throws IOException {
    float[] all = OnnxFile.read(file).network().parameters().all().toArray();
    List<Double> numbers = new ArrayList<>();
    for (float each : all) {
      numbers.add((double) each);
    }
    return numbers;
  }
}
