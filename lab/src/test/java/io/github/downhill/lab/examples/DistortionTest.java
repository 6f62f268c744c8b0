package io.github.downhill.lab.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.lab.MadeUpTrials.Points;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is done to a picture is what its name says. */
class DistortionTest {
  private static final int SIDE = 7;
  private static final Randomness CHANCE = Randomness.of(3);

  /** An L: two strokes of one pixel that meet in a corner. */
  private static final String[] CORNER = {
    ".......", //
    "..#....", "..#....", "..#....", "..###..", ".......", "......."
  };

  @Test
  void withoutAnyDistortionAPictureStaysAsItIs() {
    assertThat(apply(Distortion.NONE)).isEqualTo(picture(CORNER));
  }

  @Test
  void aShiftByWholePixelsMovesItWithoutBlurringIt() {
    isExactly(
        Distortion.NONE.shifted(2, -1),
        "....#..",
        "....#..",
        "....#..",
        "....###",
        ".......",
        ".......",
        ".......");
  }

  @Test
  void whatIsMovedOutOfThePictureIsGone() {
    assertThat(apply(Distortion.NONE.shifted(SIDE, 0))).containsOnly(0);
  }

  @Test
  void aShiftByHalfAPixelSharesEachPixelOutBetweenTwo() {
    float[] moved = apply(Distortion.NONE.shifted(0.5, 0));
    assertThat(moved[SIDE + 2]).isCloseTo(0.5f, within(0.003f));
    assertThat(moved[SIDE + 3]).isCloseTo(0.5f, within(0.003f));
    assertThat(sum(moved)).isCloseTo(6, within(0.1));
  }

  @Test
  void aQuarterTurnIsClockwiseAboutTheMiddle() {
    isExactly(
        Distortion.NONE.turned(90),
        ".......",
        ".......",
        "..####.",
        "..#....",
        "..#....",
        ".......",
        ".......");
  }

  @Test
  void inTwiceTheSizeThereIsFourTimesAsMuchInk() {
    String[] block = {
      ".......", //
      ".......", "..###..", "..###..", "..###..", ".......", "......."
    };
    float[] scaled = picture(block);
    Distortion.NONE.scaled(2).apply(scaled, SIDE, CHANCE);
    assertThat(sum(scaled)).isCloseTo(36, within(2.0));
    Distortion.NONE.scaled(0.5).apply(scaled, SIDE, CHANCE);
    assertThat(sum(scaled)).isCloseTo(9, within(2.0));
  }

  @Test
  void thickerStrokesGainAPixelOnEachSideAndThinnerOnesLoseIt() {
    isExactly(
        Distortion.NONE.thickened(1),
        "..#....",
        ".###...",
        ".###...",
        ".####..",
        ".#####.",
        "..###..",
        ".......");
    assertThat(apply(Distortion.NONE.thickened(-1))).containsOnly(0);
    float[] back = apply(Distortion.NONE.thickened(1));
    Distortion.NONE.thickened(-1).apply(back, SIDE, CHANCE);
    assertThat(back[2 * SIDE + 2]).isEqualTo(1);
    assertThat(sum(back)).isLessThan(sum(apply(Distortion.NONE.thickened(1))));
  }

  @Test
  void aPartOfAPixelGoesAPartOfTheWay() {
    float[] half = apply(Distortion.NONE.thickened(0.5));
    assertThat(half[SIDE + 1]).isCloseTo(0.5f, within(0.003f));
    assertThat(half[SIDE + 2]).isEqualTo(1);
    float[] oneAndAHalf = apply(Distortion.NONE.thickened(1.5));
    assertThat(oneAndAHalf[SIDE + 1]).isEqualTo(1);
    assertThat(oneAndAHalf[SIDE]).isCloseTo(0.5f, within(0.003f));
  }

  @Test
  void contrastMultipliesTheInkAndWhiteIsTheMostThereIs() {
    assertThat(apply(Distortion.NONE.contrasted(0.5))[SIDE + 2]).isCloseTo(0.5f, within(0.003f));
    assertThat(apply(Distortion.NONE.contrasted(3))).isEqualTo(picture(CORNER));
  }

  @Test
  void blackAndWhiteChangePlaces() {
    float[] inverted = apply(Distortion.NONE.inverting(true));
    float[] original = picture(CORNER);
    for (int i = 0; i < inverted.length; i++) {
      assertThat(inverted[i]).isEqualTo(1 - original[i]);
    }
  }

  @Test
  void aSquareOfThePictureIsCoveredAtAPlaceOfItsOwn() {
    float[] white = new float[SIDE * SIDE];
    Arrays.fill(white, 1);
    float[] other = white.clone();
    Distortion.NONE.covering(3).apply(white, SIDE, CHANCE.at(1));
    Distortion.NONE.covering(3).apply(other, SIDE, CHANCE.at(2));
    assertThat(sum(white)).isCloseTo(SIDE * SIDE - 9, within(0.1));
    assertThat(sum(other)).isCloseTo(SIDE * SIDE - 9, within(0.1));
    assertThat(white).isNotEqualTo(other);
    Distortion.NONE.covering(2 * SIDE).apply(other, SIDE, CHANCE);
    assertThat(other).containsOnly(0);
  }

  @Test
  void noiseHasTheDeviationAskedForAndStaysAPicture() {
    int side = 100;
    float[] grey = new float[side * side];
    Arrays.fill(grey, 128 / 255f);
    Distortion.NONE.noisy(0.1).apply(grey, side, CHANCE);
    double mean = sum(grey) / grey.length;
    double squares = 0;
    for (float shade : grey) {
      squares += (shade - mean) * (shade - mean);
      assertThat(255 * shade).isCloseTo(Math.round(255 * shade), within(1e-3f));
    }
    assertThat(mean).isCloseTo(0.5, within(0.01));
    assertThat(Math.sqrt(squares / grey.length)).isCloseTo(0.1, within(0.005));
    Distortion.NONE.noisy(50).apply(grey, side, CHANCE);
    for (float shade : grey) {
      assertThat(shade).isBetween(0f, 1f);
    }
  }

  @Test
  void inEverySampleTheSamePictureIsDistortedInTheSameWay() {
    Examples points = new Points(9, 1);
    Distortion noisy = Distortion.NONE.noisy(0.2).covering(1);
    Examples all = noisy.of(points, CHANCE);
    Examples some = noisy.of(new Subset(points, 7, 2), CHANCE);
    assertThat(inputs(some, 0)).isEqualTo(inputs(all, 7)).isNotEqualTo(inputs(all, 2));
    assertThat(inputs(some, 1)).isEqualTo(inputs(all, 2));
    assertThat(some.label(0)).isEqualTo(points.label(7));
    assertThat(some.size()).isEqualTo(2);
    assertThat(some.whole()).isSameAs(some);
    assertThat(all.fingerprint()).isNotEqualTo(Distortion.NONE.of(points, CHANCE).fingerprint());
  }

  @Test
  void whatNoPictureCanBearIsRefused() {
    assertThatThrownBy(() -> Distortion.NONE.scaled(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Distortion.NONE.noisy(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Distortion.NONE.shifted(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Distortion.NONE.of(new Oblong(), CHANCE))
        .hasMessageContaining("5 pixels are not square");
  }

  /** Pictures that are not square. */
  private static final class Oblong implements Examples {
    @Override
    public int size() {
      return 0;
    }

    @Override
    public int inputs() {
      return 5;
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public int label(int example) {
      throw new IndexOutOfBoundsException(example);
    }

    @Override
    public void copyInputs(int example, float[] target, int offset) {
      throw new IndexOutOfBoundsException(example);
    }

    @Override
    public String name() {
      return "oblong";
    }

    @Override
    public String fingerprint() {
      return "oblong";
    }
  }

  private static void isExactly(Distortion distortion, String... rows) {
    assertThat(apply(distortion)).containsExactly(picture(rows), within(0.003f));
  }

  private static float[] apply(Distortion distortion) {
    float[] picture = picture(CORNER);
    distortion.apply(picture, SIDE, CHANCE);
    return picture;
  }

  private static float[] picture(String... rows) {
    float[] picture = new float[SIDE * SIDE];
    String all = String.join("", rows);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = all.charAt(i) == '#' ? 1 : 0;
    }
    return picture;
  }

  private static double sum(float[] picture) {
    double sum = 0;
    for (float shade : picture) {
      sum += shade;
    }
    return sum;
  }

  private static float[] inputs(Examples examples, int example) {
    float[] inputs = new float[examples.inputs()];
    examples.copyInputs(example, inputs, 0);
    return inputs;
  }
}
