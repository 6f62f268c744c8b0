package io.github.downhill.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
  void gaussianNoiseIsAroundTheMiddleGrey() {
    float[] noise = picture(Nonsense.GAUSSIAN, 0);
    assertThat(mean(noise)).isCloseTo(0.5, within(0.05));
    assertThat(deviation(noise)).isCloseTo(0.245, within(0.03));
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
    Examples pictures = kind.pictures(7, DIGITS, CHANCE);
    assertThat(pictures.size()).isEqualTo(7);
    assertThat(pictures.inputs()).isEqualTo(400);
    assertThat(pictures.classes()).isEqualTo(10);
    assertThat(pictures.label(4)).isEqualTo(5);
    assertThat(inputs(pictures, 6)).isEqualTo(inputs(kind.pictures(100, DIGITS, CHANCE), 6));
    assertThat(pictures.fingerprint())
        .isNotEqualTo(kind.pictures(7, DIGITS, CHANCE.at(1)).fingerprint());
  }

  private static float[] picture(Nonsense kind, int example) {
    return inputs(kind.pictures(10, DIGITS, CHANCE), example);
  }

  private static float[] inputs(Examples examples, int example) {
    float[] inputs = new float[examples.inputs()];
    examples.copyInputs(example, inputs, 0);
    return inputs;
  }

  private static double mean(float[] picture) {
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
