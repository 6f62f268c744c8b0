package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.learning.PixelExamples;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitStagesTest {

  /** A bar of 70 × 140 pixels at (40, 20) on a pad of 280 × 280. */
  private static GreyPicture bar() {
    return Pictures.framed(Pictures.plain(70, 140, 255), 40, 20, 170, 120);
  }

  @Test
  void showTheWholePictureBeforeAnythingIsDone() {
    assertBar(DigitStages.of(bar()).orElseThrow().raw(), 4, 2, 7, 14);
  }

  @Test
  void showTheScaledBoxInTheMiddle() {
    assertBar(DigitStages.of(bar()).orElseThrow().boxed(), 9, 4, 10, 20);
  }

  @Test
  void moveTheRawPictureByWholePixelsIfItIsOnlyCentered() {
    assertBar(DigitStages.of(bar()).orElseThrow().centered(), 11, 7, 7, 14);
  }

  private static void assertBar(byte[] pixels, int left, int top, int width, int height) {
    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        boolean ink = x >= left && x < left + width && y >= top && y < top + height;
        assertThat(Byte.toUnsignedInt(pixels[y * 28 + x])).as(x + "," + y).isEqualTo(ink ? 255 : 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void endWithExactlyWhatTheRecipeGives(long seed) {
    GreyPicture drawing = scribble(new Random(seed));

    assertThat(DigitStages.of(drawing).orElseThrow().finished())
        .isEqualTo(DigitRecipe.apply(drawing).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void haveTheirCentreWhereTheirNamesSay(long seed) {
    DigitStages stages = DigitStages.of(scribble(new Random(seed))).orElseThrow();

    for (int stride : new int[] {1, 28}) {
      assertThat(massCentre(stages.centered(), stride)).isCloseTo(14, within(0.51));
      assertThat(massCentre(stages.finished(), stride)).isCloseTo(14, within(0.51));
      assertThat(boxCentre(stages.boxed(), stride)).isCloseTo(13.5, within(0.51));
    }
  }

  /** A few strokes in a corner of the pad, far from its edges. */
  private static GreyPicture scribble(Random random) {
    double[] xy = new double[12];
    Arrays.setAll(xy, _ -> random.nextDouble(30, 150));
    return Strokes.draw(List.of(Stroke.of(20, xy)));
  }

  private static double massCentre(byte[] pixels, int stride) {
    double mass = 0;
    double moment = 0;
    for (int i = 0; i < pixels.length; i++) {
      mass += Byte.toUnsignedInt(pixels[i]);
      moment += Byte.toUnsignedInt(pixels[i]) * (i / stride % 28);
    }
    return moment / mass;
  }

  private static double boxCentre(byte[] pixels, int stride) {
    int first = 28;
    int last = 0;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != 0) {
        first = Math.min(first, i / stride % 28);
        last = Math.max(last, i / stride % 28);
      }
    }
    return (first + last) / 2.0;
  }

  @Test
  void cutNothingOffADigitThatFillsThePictureAndIsOnlyCentered() {
    GreyPicture lShape = Strokes.draw(List.of(Stroke.of(40, 20, 20, 20, 260, 260, 260, 20, 260)));
    DigitStages stages = DigitStages.of(lShape).orElseThrow();

    assertThat(stages.centered()).isEqualTo(stages.raw());
    assertThat(stages.finished()).isNotEqualTo(stages.boxed());
  }

  @Test
  void giveTheInputForEachChoiceOfSteps() {
    DigitStages stages = DigitStages.of(bar()).orElseThrow();

    assertThat(stages.input(false, false)).isEqualTo(stages.raw());
    assertThat(stages.input(false, true)).isEqualTo(stages.centered());
    assertThat(stages.input(true, false)).isEqualTo(stages.boxed());
    assertThat(stages.input(true, true)).isEqualTo(stages.finished());
  }

  @Test
  void areNotThereForABlankPicture() {
    assertThat(DigitStages.of(Pictures.plain(280, 280, 0))).isEmpty();
    assertThat(DigitStages.of(Strokes.draw(List.of()))).isEmpty();
  }

  @Test
  void giveDarkInkOnLightPaperTheSame() {
    DigitStages light = DigitStages.of(bar()).orElseThrow();
    DigitStages dark = DigitStages.of(Pictures.inverted(bar())).orElseThrow();

    assertThat(dark.raw()).isEqualTo(light.raw());
    assertThat(dark.centered()).isEqualTo(light.centered());
  }

  @ParameterizedTest
  @CsvSource({"140, 280, 7, 0, 14, 28", "280, 140, 0, 7, 28, 14", "28, 14, 0, 7, 28, 14"})
  void giveAPictureThatIsNotSquareMarginsWithoutInk(
      int width, int height, int left, int top, int across, int down) {
    GreyPicture sheet = Pictures.framed(Pictures.plain(width - 2, height - 2, 255), 1, 1, 1, 1);
    byte[] raw = DigitStages.of(sheet).orElseThrow().raw();

    for (int i = 0; i < raw.length; i++) {
      boolean within =
          i % 28 >= left && i % 28 < left + across && i / 28 >= top && i / 28 < top + down;
      assertThat(raw[i] != 0 && !within).as("ink in the margin at %d", i).isFalse();
    }
    assertThat(Byte.toUnsignedInt(raw[14 * 28 + 14])).isEqualTo(255);
  }

  @Test
  void doNotFailOnTheSmallestAndTheLongestPictures() {
    for (int[] size : new int[][] {{1, 2}, {2, 1}, {3, 4}, {100_000, 1}, {1, 100_000}}) {
      byte[] shades = new byte[size[0] * size[1]];
      shades[shades.length - 1] = (byte) 255;
      GreyPicture picture = GreyPicture.of(size[0], size[1], shades);
      assertThat(DigitStages.of(picture).isPresent())
          .isEqualTo(DigitRecipe.apply(picture).isPresent());
    }
  }

  @Test
  void leaveMnistAsItIsBeforeAndAfter() throws DatasetException {
    PixelExamples mnist = RealMnist.test();
    int same = 0;
    for (int i = 0; i < 500; i++) {
      byte[] pixels = mnist.pixels(i);
      DigitStages stages = DigitStages.of(Pictures.ofMnist(pixels)).orElseThrow();
      boolean whole =
          Arrays.equals(stages.raw(), pixels)
              && Arrays.equals(stages.centered(), pixels)
              && Arrays.equals(stages.finished(), pixels);
      same += whole ? 1 : 0;
    }

    assertThat(same).isGreaterThanOrEqualTo(498);
  }
}
