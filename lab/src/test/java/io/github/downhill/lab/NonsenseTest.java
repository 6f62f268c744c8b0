package io.github.downhill.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.learning.Examples;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pictures that show nothing, and what a network answers to them. */
class NonsenseTest {
  private static final Examples DIGITS = new Bars(30, 1);

  @Test
  void noiseIsWhatItsNameSays() {
    float[] uniform = pixels(Nonsense.uniform(DIGITS, 50));
    assertThat(mean(uniform)).isCloseTo(0.5, within(0.02));
    assertThat(uniform).doesNotContain(0, 1);
    float[] binary = pixels(Nonsense.binary(DIGITS, 50));
    assertThat(mean(binary)).isCloseTo(0.5, within(0.02));
    assertThat(binary).containsOnly(0, 1);
    float[] normal = pixels(Nonsense.normal(DIGITS, 50));
    assertThat(mean(normal)).isCloseTo(0, within(0.05));
    assertThat(pixels(Nonsense.blank(DIGITS))).containsOnly(0).hasSize(DIGITS.inputs());
  }

  @Test
  void gaussianNoiseHasTheDigitsMomentsBeforeItIsCut() {
    Nonsense dark = new Nonsense("dark", 3, DIGITS, (i, _, target, at) -> target[at + i] = 0.5f);
    float[] cut = pixels(Nonsense.gaussian(DIGITS, 50, DIGITS));
    assertThat(cut).contains(0, 1);
    assertThat(mean(cut)).isBetween(mean(pixels(DIGITS)), 0.5);
    assertThat(mean(pixels(Nonsense.gaussian(DIGITS, 50, dark)))).isBetween(0.0, 0.1);
  }

  @Test
  void permutedDigitsKeepTheirInk() {
    Nonsense permuted = Nonsense.permuted(DIGITS, 60);
    for (int i = 0; i < 60; i++) {
      float[] digit = picture(DIGITS, i % 30);
      float[] other = picture(permuted, i);
      assertThat(other).isNotEqualTo(digit);
      Arrays.sort(digit);
      Arrays.sort(other);
      assertThat(other).isEqualTo(digit);
    }
  }

  @Test
  void isTheSameEachTimeAndHasNoLabels() {
    Nonsense noise = Nonsense.uniform(DIGITS, 50);
    assertThat(picture(noise, 7)).isEqualTo(picture(Nonsense.uniform(DIGITS, 90), 7));
    assertThat(picture(noise, 7)).isNotEqualTo(picture(noise, 8));
    assertThat(noise.fingerprint()).isNotEqualTo(Nonsense.uniform(DIGITS, 90).fingerprint());
    assertThatThrownBy(() -> noise.label(0)).hasMessage("uniform noise has no labels");
  }

  @Test
  void answersAreThoseOfTheNetworkInAnyNumber() {
    Architecture layers =
        Architecture.of(Activation.SIGMOID, Activation.SIGMOID, DIGITS.inputs(), 5, 10);
    Network network = Network.of(Initialization.STANDARD.draw(layers, Randomness.of(1)));
    Examples many = Nonsense.uniform(DIGITS, 300);
    Answers answers = Answers.of(network, many);
    for (int i : new int[] {0, 255, 256, 299}) {
      var prediction = network.predict(picture(many, i));
      assertThat(answers.choices()[i]).isEqualTo(prediction.choice());
      assertThat(answers.tops()[i])
          .isEqualTo((double) prediction.outputs().get(prediction.choice()));
    }
    assertThat(answers.saturated()).isBetween(0.0, 1.0);
    boolean[] right = Answers.of(network, DIGITS).right(DIGITS);
    assertThat(
            Answers.of(network, DIGITS).tops(right, true).length
                + Answers.of(network, DIGITS).tops(right, false).length)
        .isEqualTo(30);
  }

  private static float[] picture(Examples examples, int index) {
    float[] pixels = new float[examples.inputs()];
    examples.copyInputs(index, pixels, 0);
    return pixels;
  }

  private static float[] pixels(Examples examples) {
    float[] all = new float[examples.size() * examples.inputs()];
    IntStream.range(0, examples.size())
        .forEach(i -> examples.copyInputs(i, all, i * examples.inputs()));
    return all;
  }

  private static double mean(float... values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
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
