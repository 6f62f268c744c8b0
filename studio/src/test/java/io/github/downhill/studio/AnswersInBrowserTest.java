package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.datasets.DatasetException;
import io.github.downhill.datasets.DigitRecipe;
import io.github.downhill.datasets.GreyPicture;
import io.github.downhill.datasets.ImageFiles;
import io.github.downhill.datasets.Stroke;
import io.github.downhill.datasets.Strokes;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Network;
import io.github.downhill.network.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the page answers is what {@code downhill predict} answers to the same picture. */
class AnswersInBrowserTest {
  private static final int DIGITS = 100;
  private static final int SIDE = DigitRecipe.SIDE;

  /** Pad units of one of MNIST's pixels, and so the width of a pen that draws one. */
  private static final int PIXEL = 10;

  private static final int INK = 110; // from there on a pixel is drawn

  /** Runs something that changes the picture, waits for the answer to it and for what is shown. */
  private static final String AFTER =
      """
      const before = store.data.answer?.id ?? 0;
      const answered = new Promise(resolve => {
        const stop = store.on("answer", () => {
          if (store.data.answer.id === before) return;
          stop();
          resolve();
        });
      });
      %s
      await answered;
      const {nextFrame} = await import("/pages/frame.js");
      await new Promise(nextFrame);
      return {
        shown: document.querySelector("[role=status][aria-label=Answer]").dataset.digit,
        outputs: Array.from(store.data.answer.activations.slice(-10)),
      };
      """;

  private static final String DROP =
      """
      async base64 => {
        const {store} = await import("/pages/store.js");
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], "digit.png", {type: "image/png"}));
        %s
      }
      """
          .formatted(
              AFTER.formatted(
                  """
                  const drop = new DragEvent("drop", {dataTransfer, bubbles: true});
                  document.querySelector(".draw").dispatchEvent(drop);
                  """));

  private static final String DRAW =
      """
      async strokes => {
        const {store} = await import("/pages/store.js");
        const {drawing} = await import("/pages/draw/drawing.js");
        %s
      }
      """
          .formatted(
              AFTER.formatted(
                  """
                  drawing.clear();
                  for (const [width, x, y, ...points] of strokes) {
                    drawing.begin(width, [x, y]);
                    drawing.extend(points);
                    drawing.end();
                  }
                  """));

  @RegisterExtension static final InBrowser studio = InBrowser.withTrainedNetwork();

  @TempDir private Path folder;

  @Test
  void aHundredPicturesDroppedAreAnsweredAsPredictDoes() throws IOException {
    Window window = studio.open(Device.PHONE, ""); // where the least is drawn besides
    int right = 0;
    for (int i = 0; i < DIGITS; i++) {
      Path file = png(i);
      String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(file));

      Object answer = window.page().evaluate(DROP, base64);

      Prediction expected = predicted(file);
      assertThat(answer).as("test picture %d", i).isEqualTo(likeAnswer(expected));
      right += expected.choice() == RealDigits.test().label(i) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(DIGITS * 8 / 10);
  }

  @Test
  void aPictureOpenedFromAFileIsAnsweredAsPredictDoes() throws IOException {
    Window window = studio.open("");
    Path file = png(7);

    window.page().waitForFileChooser(() -> window.button("Open a picture…").click()).setFiles(file);

    window.await("({state, data}) => state.image === 'file' && data.answer?.activations");
    assertThat(window.answer().getAttribute("data-digit"))
        .isEqualTo(String.valueOf(predicted(file).choice()));
  }

  @Test
  void aHundredDigitsDrawnAsStrokesAreAnsweredAsPredictDoes() throws IOException {
    Window window = studio.open(Device.PHONE, ""); // where the least is drawn besides
    int right = 0;
    for (int i = 0; i < DIGITS; i++) {
      List<List<Integer>> strokes = strokes(RealDigits.test().pixels(i));

      Object answer = window.page().evaluate(DRAW, strokes);

      Prediction expected = predicted(drawn(strokes));
      assertThat(answer).as("test picture %d", i).isEqualTo(likeAnswer(expected));
      right += expected.choice() == RealDigits.test().label(i) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(DIGITS * 8 / 10);
  }

  @Test
  void whatTheMouseDrewIsAnsweredAsPredictDoes() throws IOException {
    Window window = studio.open("");
    Pen.on(window).stroke(85, 70, 190, 65, 150, 130, 120, 225);
    Pen.on(window).stroke(90, 140, 185, 150);
    window.await(
        "({data}) => data.strokes.length === 2 && data.answer?.activations &&"
            + " data.strokes.flat().every(Number.isInteger)");

    List<List<Integer>> strokes = numbers(window.ask("({data}) => data.strokes"));

    Prediction expected = predicted(drawn(strokes));
    window.await(
        "({data}, outputs) => outputs.every((output, i) => data.answer.activations.at(i - 10) ==="
            + " output)",
        doubles(expected));
  }

  /** A test picture as others would have it: larger, and every second one as ink on paper. */
  private Path png(int index) throws DatasetException {
    PixelExamples test = RealDigits.test();
    int scale = List.of(1, 2, 5, 10, 17).get(index % 5);
    int margin = index % 3 * 6 * scale;
    int side = SIDE * scale + 2 * margin;
    boolean paper = index % 2 == 1;
    byte[] shades = new byte[side * side];
    byte[] pixels = test.pixels(index);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int ink = shade(pixels, (x - margin) / (double) scale, (y - margin) / (double) scale);
        shades[y * side + x] = (byte) (paper ? 255 - ink : ink);
      }
    }
    Path file = folder.resolve("digit-%d.png".formatted(index));
    ImageFiles.writePng(GreyPicture.of(side, side, shades), file);
    return file;
  }

  private static int shade(byte[] pixels, double x, double y) {
    boolean inside = x >= 0 && y >= 0 && x < SIDE && y < SIDE;
    return inside ? Byte.toUnsignedInt(pixels[((int) y) * SIDE + (int) x]) : 0;
  }

  /** A stroke for each run of pixels with ink: the pen's width, then where it begins and ends. */
  private static List<List<Integer>> strokes(byte[] pixels) {
    List<List<Integer>> strokes = new ArrayList<>();
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int end = endOfRun(pixels, x, y);
        if (end > x) {
          int row = y * PIXEL + PIXEL / 2;
          strokes.add(List.of(PIXEL, x * PIXEL + PIXEL / 2, row, end * PIXEL - PIXEL / 2, row));
          x = end;
        }
      }
    }
    return strokes;
  }

  private static int endOfRun(byte[] pixels, int from, int y) {
    int end = from;
    while (end < SIDE && Byte.toUnsignedInt(pixels[y * SIDE + end]) >= INK) {
      end++;
    }
    return end;
  }

  private Path drawn(List<List<Integer>> strokes) throws DatasetException {
    Path file = folder.resolve("drawing.png");
    ImageFiles.writePng(
        Strokes.draw(strokes.stream().map(AnswersInBrowserTest::stroke).toList()), file);
    return file;
  }

  private static Stroke stroke(List<Integer> numbers) {
    double[] points = numbers.stream().skip(1).mapToDouble(Integer::doubleValue).toArray();
    return Stroke.of(numbers.getFirst(), points);
  }

  private static Prediction predicted(Path picture) throws DatasetException {
    byte[] pixels = DigitRecipe.apply(ImageFiles.read(picture)).orElseThrow();
    float[] input = new float[pixels.length];
    for (int i = 0; i < input.length; i++) {
      input[i] = Byte.toUnsignedInt(pixels[i]) / 255f;
    }
    Network network = RealDigits.trained().network();
    return network.predict(input);
  }

  private static Map<String, Object> likeAnswer(Prediction prediction) {
    return Map.of("shown", String.valueOf(prediction.choice()), "outputs", doubles(prediction));
  }

  private static List<Double> doubles(Prediction prediction) {
    return prediction.outputs().stream().map(Float::doubleValue).toList();
  }

  private static List<List<Integer>> numbers(Object strokes) {
    return ((List<?>) strokes)
        .stream()
            .map(stroke -> ((List<?>) stroke).stream().map(Integer.class::cast).toList())
            .toList();
  }
}
