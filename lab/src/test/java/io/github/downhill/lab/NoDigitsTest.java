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
class NoDigitsTest {
  private static final Examples DIGITS = new Bars(30, 1);

  @Test
  void noiseIsWhatItsNameSays() {
    float[] uniform = pixels(NoDigits.uniform(DIGITS, 50));
    assertThat(mean(uniform)).isCloseTo(0.5, within(0.02));
    assertThat(uniform).doesNotContain(0, 1);
    float[] binary = pixels(NoDigits.binary(DIGITS, 50));
    assertThat(mean(binary)).isCloseTo(0.5, within(0.02));
    assertThat(binary).containsOnly(0, 1);
    float[] normal = pixels(NoDigits.normal(DIGITS, 50));
    assertThat(mean(normal)).isCloseTo(0, within(0.05));
    assertThat(pixels(NoDigits.blank(DIGITS))).containsOnly(0).hasSize(DIGITS.inputs());
  }

  @Test
  void gaussianNoiseHasTheDigitsMomentsBeforeItIsCut() {
    NoDigits dark = new NoDigits("dark", 3, DIGITS, (i, _, target, at) -> target[at + i] = 0.5f);
    float[] cut = pixels(NoDigits.gaussian(DIGITS, 50, DIGITS));
    assertThat(cut).contains(0, 1);
    assertThat(mean(cut)).isBetween(mean(pixels(DIGITS)), 0.5);
    assertThat(mean(pixels(NoDigits.gaussian(DIGITS, 50, dark)))).isBetween(0.0, 0.1);
  }

  @Test
  void permutedDigitsKeepTheirInk() {
    NoDigits permuted = NoDigits.permuted(DIGITS, 60);
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
    NoDigits noise = NoDigits.uniform(DIGITS, 50);
    assertThat(picture(noise, 7)).isEqualTo(picture(NoDigits.uniform(DIGITS, 90), 7));
    assertThat(picture(noise, 7)).isNotEqualTo(picture(noise, 8));
    assertThat(noise.fingerprint()).isNotEqualTo(NoDigits.uniform(DIGITS, 90).fingerprint());
    assertThatThrownBy(() -> noise.label(0)).hasMessage("uniform noise has no labels");
  }

  @Test
  void answersAreThoseOfTheNetworkInAnyNumber() {
    Architecture layers =
        Architecture.of(Activation.SIGMOID, Activation.SIGMOID, DIGITS.inputs(), 5, 10);
    Network network = Network.of(Initialization.STANDARD.draw(layers, Randomness.of(1)));
    Examples many = NoDigits.uniform(DIGITS, 300);
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
  }
}
