package io.github.downhill.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DigitRecipeTest {

  /** What is done to a picture before the recipe sees it. */
  @FunctionalInterface
  interface Change {
    GreyPicture of(GreyPicture picture, Random random);
  }

  @Test
  void bringsADrawingIntoTheMiddleWithALongerSideOfTwentyPixels() {
    GreyPicture bar =
        Pictures.inverted(Pictures.framed(Pictures.plain(30, 100, 255), 7, 9, 200, 40));
    byte[] digit = DigitRecipe.apply(bar).orElseThrow();

    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        boolean ink = x >= 11 && x < 17 && y >= 4 && y < 24;
        assertThat(Byte.toUnsignedInt(digit[y * 28 + x])).as(x + "," + y).isEqualTo(ink ? 255 : 0);
      }
    }
  }

  @Test
  void findsNothingOnABlankPicture() {
    assertThat(DigitRecipe.apply(Pictures.plain(28, 28, 0))).isEmpty();
    assertThat(DigitRecipe.apply(Pictures.plain(300, 200, 255))).isEmpty();
    assertThat(DigitRecipe.apply(Pictures.plain(1, 1, 77))).isEmpty();
    GreyPicture photo = Pictures.photographed(Pictures.plain(300, 200, 0), new Random(1));
    assertThat(DigitRecipe.apply(photo)).isEmpty();
  }

  @Test
  void doesNotFailOnTheSmallestPictures() {
    for (int width = 1; width < 5; width++) {
      for (int height = 1; height < 5; height++) {
        byte[] shades = new byte[width * height];
        shades[shades.length - 1] = (byte) 255;
        assertThat(DigitRecipe.apply(GreyPicture.of(width, height, shades))).isNotNull();
      }
    }
  }

  @Test
  void leavesOutDustFarFromTheDigit() {
    byte[] shades = Pictures.framed(Pictures.plain(40, 100, 255), 100, 50, 100, 50).shades();
    byte[] clean = DigitRecipe.apply(GreyPicture.of(240, 200, shades)).orElseThrow();
    shades[5 * 240 + 5] = (byte) 255;
    shades[190 * 240 + 230] = (byte) 200;

    byte[] dusty = DigitRecipe.apply(GreyPicture.of(240, 200, shades)).orElseThrow();
    assertThat(difference(clean, dusty)).isLessThan(1);
  }

  @Test
  void makesLinesOfTheThinnestPenAsThickAsTheyAreInMnist() {
    GreyPicture hair = Pictures.framed(Pictures.plain(1, 300, 255), 150, 50, 150, 50);
    byte[] digit = DigitRecipe.apply(hair).orElseThrow();
    int lit = 0;
    for (int x = 0; x < 28; x++) {
      lit += Byte.toUnsignedInt(digit[14 * 28 + x]);
    }

    assertThat(lit / 255.0).isBetween(1.5, 3.0);
  }

  @Test
  void leavesMnistAsItIsWhateverItsColoursPlaceOrMargins() throws DatasetException {
    PixelExamples mnist = RealMnist.test();
    Random random = new Random(1);
    int same = 0;
    for (int i = 0; i < 1000; i++) {
      GreyPicture original = Pictures.ofMnist(mnist.pixels(i));
      GreyPicture moved =
          Pictures.inverted(
              Pictures.framed(
                  Pictures.sharply(original, random.nextInt(1, 5)),
                  random.nextInt(50),
                  random.nextInt(50),
                  random.nextInt(50),
                  random.nextInt(50)));
      same += Arrays.equals(DigitRecipe.apply(moved).orElseThrow(), mnist.pixels(i)) ? 1 : 0;
    }

    assertThat(same).isGreaterThanOrEqualTo(998);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void keepsDigitsOfMnistReadable(String name, Change change) throws DatasetException {
    assertReadable(RealMnist.test(), change, 200);
  }

  static Stream<Arguments> keepsDigitsOfMnistReadable() {
    return changes();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void keepsSyntheticDigitsReadable(String name, Change change) throws DatasetException {
    assertReadable(draw(0, 200), change, 200);
  }

  static Stream<Arguments> keepsSyntheticDigitsReadable() {
    return changes();
  }

  private static Stream<Arguments> changes() {
    return Stream.of(
        change("enlarged smoothly twice", (p, _) -> Pictures.smoothly(p, 2)),
        change("enlarged smoothly 3.3 times", (p, _) -> Pictures.smoothly(p, 3.3)),
        change("enlarged smoothly 8 times", (p, _) -> Pictures.smoothly(p, 8)),
        change("made smaller, 0.7 times", (p, _) -> Pictures.smoothly(p, 0.7)),
        change(
            "made smaller, inverted, with margins",
            (p, r) ->
                Pictures.inverted(
                    Pictures.framed(
                        Pictures.smoothly(p, 0.8), r.nextInt(30), r.nextInt(30), 9, 3))),
        change(
            "photographed",
            (p, r) ->
                Pictures.photographed(Pictures.smoothly(Pictures.framed(p, 4, 4, 4, 4), 3), r)));
  }

  private static Arguments change(String name, Change change) {
    return Arguments.of(name, change);
  }

  /** A classifier that knows the originals must know the changed ones nearly as well. */
  private static void assertReadable(PixelExamples originals, Change change, int count) {
    NearestMeans classifier = new NearestMeans(draw(1, 2000));
    int before = 0;
    int after = 0;
    double difference = 0;
    for (int i = 0; i < count; i++) {
      byte[] original = originals.pixels(i);
      GreyPicture picture = change.of(Pictures.ofMnist(original), new Random(i));
      byte[] digit = DigitRecipe.apply(picture).orElseThrow();
      before += classifier.digit(original) == originals.label(i) ? 1 : 0;
      after += classifier.digit(digit) == originals.label(i) ? 1 : 0;
      difference += difference(original, digit);
    }

    assertThat(after).as("read right").isGreaterThanOrEqualTo(before - count * 3 / 100);
    assertThat(difference / count).as("mean difference of pixels").isLessThan(16);
  }

  private static double difference(byte[] a, byte[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(Byte.toUnsignedInt(a[i]) - Byte.toUnsignedInt(b[i]));
    }
    return (double) sum / a.length;
  }

  private static PixelExamples draw(long index, int count) {
    return SyntheticDigits.draw(
        Randomness.of(9).at(index),
        count,
        new SyntheticDigits.Progress(ProgressListener.silent(), count));
  }

  @Test
  void centresSyntheticDigitsAsMnistIsCentred() {
    Examples digits = draw(2, 500);
    float[] inputs = new float[784];
    for (int i = 0; i < digits.size(); i++) {
      digits.copyInputs(i, inputs, 0);
      assertThat(centre(inputs, 1)).isCloseTo(14, within(1.0));
      assertThat(centre(inputs, 28)).isCloseTo(14, within(1.0));
    }
  }

  private static double centre(float[] inputs, int stride) {
    double mass = 0;
    double moment = 0;
    for (int i = 0; i < inputs.length; i++) {
      mass += inputs[i];
      moment += inputs[i] * (i / stride % 28);
    }
    return moment / mass;
  }
}
