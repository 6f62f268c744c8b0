package io.github.downhill.lab.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.lab.Bars;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.PixelExamples;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures that show nothing are as random as they say. */
class NonsenseTest {
  private static final Randomness CHANCE = Randomness.of(5);
  private static final Examples DIGITS = digits();
  private static final Examples BARS = new Bars(30, 1);

  private static PixelExamples digits() {
    byte[] pixels = new byte[3 * 400];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 400);
    }
    return new PixelExamples("ramps", 400, 10, pixels, new byte[] {4, 5, 6});
  }

  @Test
  void uniformNoiseHasEveryShade() {
    float[] noise = picture(Nonsense.UNIFORM, 0);
    assertThat(mean(noise)).isCloseTo(0.5, within(0.05));
    assertThat(deviation(noise)).isCloseTo(Math.sqrt(1.0 / 12), within(0.03));
  }

  @Test
  void binaryNoiseIsBlackOrWhite() {
    float[] noise = picture(Nonsense.BINARY, 0);
    assertThat(noise).containsOnly(0, 1);
    assertThat(mean(noise)).isCloseTo(0.5, within(0.1));
  }

  @Test
  void gaussianNoiseHasTheMomentsOfTheDigitsItStandsFor() {
    float[] noise = picture(Nonsense.GAUSSIAN, 0);
    float[] digits = pixels(DIGITS);
    assertThat(mean(noise)).isCloseTo(mean(digits), within(0.05));
    assertThat(deviation(noise)).as("cut at 0 and 1").isBetween(0.2, deviation(digits));
    Examples dark = new PixelExamples("dark", 400, 10, new byte[1_200], new byte[] {4, 5, 6});
    assertThat(pixels(Nonsense.GAUSSIAN.inShades(dark, 2, CHANCE))).containsOnly(0);
  }

  @Test
  void aPermutedDigitHasItsPixelsInAnotherOrderAndEachInItsOwn() {
    float[] permuted = picture(Nonsense.PERMUTED, 1);
    float[] digit = inputs(DIGITS, 1);
    assertThat(permuted).isNotEqualTo(digit).isNotEqualTo(picture(Nonsense.PERMUTED, 4));
    Arrays.sort(permuted);
    Arrays.sort(digit);
    assertThat(permuted).containsExactly(digit, within(1e-6f));
  }

  @Test
  void blankIsBlank() {
    assertThat(picture(Nonsense.BLANK, 2)).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource(Nonsense.class)
  void thereAreSoManyAndEachIsTheSameWheneverItIsLookedAt(Nonsense kind) {
    Examples pictures = kind.inShades(DIGITS, 7, CHANCE);
    assertThat(pictures.size()).isEqualTo(7);
    assertThat(pictures.inputs()).isEqualTo(400);
    assertThat(pictures.classes()).isEqualTo(10);
    assertThat(pictures.label(4)).isEqualTo(5);
    assertThat(inputs(pictures, 6)).isEqualTo(inputs(kind.inShades(DIGITS, 100, CHANCE), 6));
    assertThat(pictures.fingerprint())
        .isNotEqualTo(kind.inShades(DIGITS, 7, CHANCE.at(1)).fingerprint());
  }

  @ParameterizedTest
  @EnumSource(Nonsense.class)
  void inShadesEachPixelIsAByte(Nonsense kind) {
    for (float shade : picture(kind, 3)) {
      assertThat(shade).isEqualTo(Math.round(255 * shade) / 255f);
    }
  }

  @Test
  void anExperimentsNoiseIsNotRounded() {
    float[] uniform = pixels(Nonsense.UNIFORM.of(BARS, 50));
    assertThat(mean(uniform)).isCloseTo(0.5, within(0.02));
    assertThat(uniform).doesNotContain(0, 1);
    float[] binary = pixels(Nonsense.BINARY.of(BARS, 50));
    assertThat(mean(binary)).isCloseTo(0.5, within(0.02));
    assertThat(binary).containsOnly(0, 1);
    assertThat(mean(pixels(Nonsense.normal(BARS, 50)))).isCloseTo(0, within(0.05));
    assertThat(pixels(Nonsense.BLANK.of(BARS, 1))).containsOnly(0).hasSize(BARS.inputs());
  }

  @Test
  void gaussianNoiseHasTheMomentsOfDigitsBeforeItIsCut() {
    Examples dark = new PixelExamples("dark", 400, 10, new byte[1_200], new byte[] {4, 5, 6});
    float[] cut = pixels(Nonsense.gaussian(BARS, 50, BARS));
    assertThat(cut).contains(0, 1);
    assertThat(mean(cut)).isBetween(mean(pixels(BARS)), 0.5);
    assertThat(pixels(Nonsense.gaussian(BARS, 50, dark))).containsOnly(0);
  }

  @Test
  void permutedDigitsKeepTheirInk() {
    Examples permuted = Nonsense.PERMUTED.of(BARS, 60);
    for (int i = 0; i < 60; i++) {
      float[] digit = inputs(BARS, i % 30);
      float[] other = inputs(permuted, i);
      assertThat(other).isNotEqualTo(digit);
      Arrays.sort(digit);
      Arrays.sort(other);
      assertThat(other).isEqualTo(digit);
    }
  }

  @Test
  void otherPicturesStayAsTheyAreUnderAnotherName() {
    Examples other = Nonsense.other("letters", BARS, 20);
    assertThat(other.size()).isEqualTo(20);
    assertThat(other.name()).isEqualTo("letters");
    assertThat(inputs(other, 19)).isEqualTo(inputs(BARS, 19));
    assertThat(Nonsense.other("letters", BARS, 90).size()).isEqualTo(30);
  }

  @Test
  void anExperimentsNoiseIsTheSameInAnyNumber() {
    Examples noise = Nonsense.UNIFORM.of(BARS, 50);
    assertThat(inputs(noise, 7)).isEqualTo(inputs(Nonsense.UNIFORM.of(BARS, 90), 7));
    assertThat(inputs(noise, 7)).isNotEqualTo(inputs(noise, 8));
    assertThat(noise.fingerprint()).isEqualTo("50 × uniform noise, of bars 30 1");
  }

  /** As it was when the first reports were written. */
  @Test
  void anExperimentsNoiseStaysAsItIs() {
    float[] first = inputs(Nonsense.UNIFORM.of(BARS, 50), 0);
    Randomness chance = Randomness.of("uniform noise".hashCode()).at(0);
    assertThat(first[5]).isEqualTo((float) chance.uniform(5));
  }

  @Test
  void ofNoDigitsNothingIsMade() {
    assertThatThrownBy(() -> Nonsense.BLANK.of(new Bars(0, 1), 1))
        .hasMessageContaining("no digits");
  }

  private static float[] pixels(Examples examples) {
    float[] all = new float[examples.size() * examples.inputs()];
    for (int i = 0; i < examples.size(); i++) {
      examples.copyInputs(i, all, i * examples.inputs());
    }
    return all;
  }

  private static float[] picture(Nonsense kind, int example) {
    return inputs(kind.inShades(DIGITS, 10, CHANCE), example);
  }

  private static float[] inputs(Examples examples, int example) {
    float[] inputs = new float[examples.inputs()];
    examples.copyInputs(example, inputs, 0);
    return inputs;
  }

  private static double mean(float... picture) {
    double sum = 0;
    for (float shade : picture) {
      sum += shade;
    }
    return sum / picture.length;
  }

  private static double deviation(float[] picture) {
    double mean = mean(picture);
    double squares = 0;
    for (float shade : picture) {
      squares += (shade - mean) * (shade - mean);
    }
    return Math.sqrt(squares / picture.length);
  }
}
