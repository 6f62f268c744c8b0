package io.github.downhill.cli;

import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.learning.PixelExamples;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a network takes pictures for that were made of MNIST's test images in many ways. */
class PredictTest {
  private static final int PICTURES = System.getenv("CI") == null ? 1000 : 2500;
  private static final double POINT = 0.01;
  private static final int SIDE = 28;

  @TempDir private static Path shared;
  private static PixelExamples test;
  private static Path model;
  private static double accuracy; // of evaluate, on the images that the pictures are made of

  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    model = shared.resolve("model.onnx");
    test = Mnist.test();
    Shown.by("train", "--data", Mnist.folder(), "--epochs", 2, "--out", model).wellDone();
    Path same = Mnist.part(shared.resolve("same"), 10, PICTURES);
    Shown shown = Shown.by("evaluate", model, "--data", same, "--json").wellDone();
    assertThat(shown.object()).containsEntry("examples", (long) PICTURES);
    accuracy = (double) shown.object().get("accuracy");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void readsDigitsAsWellAsEvaluateDoes(
      String name, String format, BiFunction<BufferedImage, SplittableRandom, BufferedImage> change)
      throws IOException {
    SplittableRandom random = new SplittableRandom(name.hashCode());
    List<Object> words = new ArrayList<>(List.of("predict", model, "--json"));
    for (int i = 0; i < PICTURES; i++) {
      Path file = folder.resolve(i + "." + format);
      ImageIO.write(change.apply(image(i), random), format, file.toFile());
      words.add(file);
    }

    Shown shown = Shown.by(words.toArray()).wellDone();

    List<Map<String, Object>> answers = shown.objects();
    assertThat(answers).extracting(answer -> answer.get("file").toString())
        .containsExactlyElementsOf(words.stream().skip(3).map(Object::toString).toList());
    int correct = 0;
    for (int i = 0; i < PICTURES; i++) {
      correct += Long.valueOf(test.label(i)).equals(answers.get(i).get("digit")) ? 1 : 0;
    }
System.out.println("@@ " + name + " " + (double) correct / PICTURES + " of " + accuracy);    assertThat((double) correct / PICTURES).isEqualTo(accuracy, within(POINT));
    assertThat(shown.err()).isEmpty();
  }

  static Stream<Arguments> readsDigitsAsWellAsEvaluateDoes() {
    return Stream.of(
        change("as it is", "png", (image, _) -> image),
        change("twice as large", "png", (image, _) -> scaled(image, 2)),
        change("3.5 times as large", "png", (image, _) -> scaled(image, 3.5)),
        change("ten times as large", "png", (image, _) -> scaled(image, 10)),
        change("smaller", "png", (image, _) -> scaled(image, 0.8)),
        change("dark on light", "png", (image, _) -> inverted(image)),
        change("large, dark on light", "png", (image, _) -> inverted(scaled(image, 5))),
        change("off-centre", "png", (image, random) -> placed(image, SIDE + 16, random)),
        change("with margins", "png", (image, random) -> placed(scaled(image, 3), 250, random)),
        change(
            "on a sheet of paper",
            "png",
            (image, random) -> inverted(placed(scaled(image, 4), 400, random))),
        change("JPEG", "jpg", (image, _) -> scaled(image, 4)),
        change(
            "JPEG, dark on light, with margins",
            "jpg",
            (image, random) -> inverted(placed(scaled(image, 4), 200, random))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 127, 255})
  void saysWhereNothingIsDrawn(int shade) throws IOException {
    BufferedImage blank = new BufferedImage(100, 80, TYPE_BYTE_GRAY);
    Path file = folder.resolve("blank.png");
    ImageIO.write(filled(blank, new Color(shade, shade, shade)), "png", file.toFile());

    assertThat(Shown.by("predict", model, file, "--json").wellDone().object())
        .containsOnlyKeys("file", "digit", "outputs")
        .containsEntry("digit", null)
        .containsEntry("outputs", List.of());
    assertThat(Shown.by("predict", model, file).wellDone().out())
        .isEqualToIgnoringNewLines(file + ": nothing drawn");
  }

  @Test
  void findsNothingOnFortyNineMillionBlackPixels() throws IOException {
    Path file = folder.resolve("black.png");
    Files.write(file, BadFiles.pngOf(7000, 7000, 7000 * 7001));

    assertThat(Shown.by("predict", model, file, "--json").wellDone().object())
        .containsEntry("digit", null);
  }

  @Test
  void showsAPersonTheTenOutputs() throws IOException {
    Path file = folder.resolve("my digit.png");
    ImageIO.write(image(0), "png", file.toFile());

    Map<String, Object> answer = Shown.by("predict", model, file, "--json").object();
    List<String> lines = Shown.by("predict", model, file).wellDone().out().lines().toList();

    List<?> outputs = (List<?>) answer.get("outputs");
    assertThat(answer).containsEntry("digit", 7L);
    assertThat(lines).hasSize(11);
    assertThat(lines.getFirst()).isEqualTo(file + ": 7");
    for (int digit = 0; digit < 10; digit++) {
      assertThat(lines.get(1 + digit))
          .startsWith("   %d  %.4f".formatted(digit, (double) outputs.get(digit)));
    }
  }

  private static Arguments change(
      String name, String format, BiFunction<BufferedImage, SplittableRandom, BufferedImage> how) {
    return Arguments.of(name, format, how);
  }

  private static BufferedImage image(int i) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, SIDE, SIDE, test.pixels(i));
    return image;
  }

  private static BufferedImage scaled(BufferedImage image, double factor) {
    int side = (int) Math.round(SIDE * factor);
    BufferedImage scaled = new BufferedImage(side, side, TYPE_BYTE_GRAY);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, side, side, null);
    graphics.dispose();
    return scaled;
  }

  private static BufferedImage inverted(BufferedImage image) {
    BufferedImage inverted =
        new BufferedImage(image.getWidth(), image.getHeight(), TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int shade = image.getRaster().getSample(x, y, 0);
        inverted.getRaster().setSample(x, y, 0, 255 - shade);
      }
    }
    return inverted;
  }

  /** The image somewhere on a larger one. */
  private static BufferedImage placed(BufferedImage image, int width, SplittableRandom random) {
    BufferedImage larger = new BufferedImage(width, width * 3 / 2, TYPE_BYTE_GRAY);
    int x = random.nextInt(1 + larger.getWidth() - image.getWidth());
    int y = random.nextInt(1 + larger.getHeight() - image.getHeight());
    larger.getRaster().setRect(x, y, image.getRaster());
    return larger;
  }

  private static BufferedImage filled(BufferedImage image, Color color) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    return image;
  }
}
