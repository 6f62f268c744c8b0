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
import java.util.stream.IntStream;
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
  private static final int PICTURES = System.getenv("CI") == null ? 500 : 2000;
  private static final int LARGE_PICTURES = Math.max(300, PICTURES / 4);
  private static final double POINT = 0.01;
  private static final int SIDE = 28;

  @TempDir private static Path shared;
  private static PixelExamples test;
  private static Path model;

  @TempDir private Path folder;

  /** How a picture is made of an image. */
  @FunctionalInterface
  interface Change {
    BufferedImage of(BufferedImage image, SplittableRandom random);
  }

  @BeforeAll
  static void train() throws IOException {
    model = shared.resolve("model.onnx");
    test = Mnist.test();
    Shown.by("train", "--data", Mnist.folder(), "--epochs", 2, "--out", model).wellDone();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void readsDigitsAsWellAsEvaluateDoes(String name, int count, String format, Change change)
      throws IOException {
    SplittableRandom random = new SplittableRandom(count);
    List<Object> words = new ArrayList<>(List.of("predict", model, "--json"));
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve(i + "." + format);
      ImageIO.write(change.of(image(i), random), format, file.toFile());
      words.add(file);
    }

    Shown shown = Shown.by(words.toArray()).wellDone();

    List<Map<String, Object>> answers = shown.objects();
    assertThat(answers)
        .extracting(answer -> Path.of(answer.get("file").toString()))
        .isEqualTo(words.subList(3, words.size()));
    double correct =
        IntStream.range(0, count)
            .filter(i -> Long.valueOf(test.label(i)).equals(answers.get(i).get("digit")))
            .count();
    assertThat(correct / count).isEqualTo(accuracyOfEvaluate(count), within(POINT));
    assertThat(shown.err()).isEmpty();
  }

  static Stream<Arguments> readsDigitsAsWellAsEvaluateDoes() {
    return Stream.of(
        change(PICTURES, "as it is", "png", (image, _) -> image),
        change(PICTURES, "twice as large", "png", (image, _) -> scaled(image, 2)),
        change(PICTURES, "3.5 times as large", "png", (image, _) -> scaled(image, 3.5)),
        change(LARGE_PICTURES, "ten times as large", "png", (image, _) -> scaled(image, 10)),
        change(PICTURES, "smaller", "png", (image, _) -> scaled(image, 0.8)),
        change(PICTURES, "dark on light", "png", (image, _) -> inverted(image)),
        change(LARGE_PICTURES, "large, dark on light", "png", (i, _) -> inverted(scaled(i, 5))),
        change(PICTURES, "off-centre", "png", (image, random) -> placed(image, 44, random)),
        change(
            PICTURES,
            "with margins",
            "png",
            (image, random) -> placed(scaled(image, 2), 90, random)),
        change(
            LARGE_PICTURES,
            "on a sheet of paper",
            "png",
            (image, random) -> inverted(placed(scaled(image, 4), 300, random))),
        change(PICTURES, "JPEG", "jpg", (image, _) -> scaled(image, 3)),
        change(
            LARGE_PICTURES,
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
    assertThat(Shown.by("predict", "--help").out().replaceAll("\\s+", " "))
        .contains("\"digit\": null", "\"outputs\": []");
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
          .startsWith("  %d  %.4f".formatted(digit, (double) outputs.get(digit)))
          .doesNotEndWith(" ");
    }
  }

  private static Arguments change(int count, String name, String format, Change change) {
    return Arguments.of(name, count, format, change);
  }

  /** The accuracy that evaluate finds on the first of the images themselves. */
  private static double accuracyOfEvaluate(int count) throws IOException {
    Path part = Mnist.part(shared.resolve("first " + count), 10, count);
    Shown shown = Shown.by("evaluate", model, "--data", part, "--json").wellDone();
    assertThat(shown.object()).containsEntry("examples", (long) count);
    return (double) shown.object().get("accuracy");
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
    BufferedImage inverted = new BufferedImage(image.getWidth(), image.getHeight(), TYPE_BYTE_GRAY);
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
