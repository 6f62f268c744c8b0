package io.github.downhill.lab.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Network;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each pixel does to a neuron is what really happens when it changes a little. */
class InputGradientTest {
  private static final double NUDGE = 1e-5;

  @ParameterizedTest
  @CsvSource({
    "SIGMOID, SIGMOID",
    "TANH, SOFTMAX",
    "RELU, SOFTMAX",
    "SIGMOID, IDENTITY",
    "IDENTITY, TANH"
  })
  void theGradientIsWhatFiniteDifferencesSay(Activation hidden, Activation output) {
    InputGradient network = new InputGradient(Nets.of(hidden, output, 4, 3));
    double[] picture = Nets.picture(5);
    network.show(picture);
    check(network.ofSum(0, 2), network, picture, it -> it.sum(0, 2));
    check(network.ofSum(1, 4), network, picture, it -> it.sum(1, 4));
    check(network.ofSum(2, 3), network, picture, it -> it.sum(2, 3));
    check(network.ofLead(1, 2), network, picture, it -> it.sum(2, 1) - it.sum(2, 2));
    check(network.ofSquaredError(1), network, picture, it -> it.squaredError(1));
  }

  private static void check(
      double[] gradient,
      InputGradient network,
      double[] picture,
      ToDoubleFunction<InputGradient> of) {
    for (int i = 0; i < picture.length; i++) {
      double[] moved = picture.clone();
      moved[i] = picture[i] + NUDGE;
      network.show(moved);
      double above = of.applyAsDouble(network);
      moved[i] = picture[i] - NUDGE;
      network.show(moved);
      double slope = (above - of.applyAsDouble(network)) / (2 * NUDGE);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-8 + 1e-6 * Math.abs(slope)));
    }
    network.show(picture);
  }

  @ParameterizedTest
  @CsvSource({"SIGMOID, SIGMOID", "TANH, SOFTMAX", "RELU, SOFTMAX"})
  void itAnswersAsTheNetworkDoes(Activation hidden, Activation output) {
    Network network = Nets.of(hidden, output, 4, 9);
    InputGradient precise = new InputGradient(network);
    for (int seed = 0; seed < 20; seed++) {
      double[] picture = Nets.picture(seed);
      precise.show(picture);
      float[] floats = new float[16];
      for (int i = 0; i < 16; i++) {
        floats[i] = (float) picture[i];
      }
      var answer = network.predict(floats);
      assertThat(precise.choice()).isEqualTo(answer.choice());
      for (int j = 0; j < 4; j++) {
        assertThat(precise.outputs()[j]).isCloseTo(answer.outputs().get(j), within(1e-5));
        assertThat(precise.activation(2, j)).isEqualTo(precise.outputs()[j]);
      }
    }
  }

  @Test
  void aNeuronThatIsFarFromItsMiddleStillHasASlope() {
    double[] slopes = {1, 1};
    Squashing.timesSlope(Activation.SIGMOID, new double[] {-60, 60}, new double[] {0, 1}, slopes);
    assertThat(slopes[0]).isCloseTo(Math.exp(-60), within(1e-30)).isPositive();
    assertThat(slopes[1]).isEqualTo(slopes[0]);
  }

  @Test
  void anInverseLeadsBackToTheSum() {
    for (Activation activation : new Activation[] {Activation.SIGMOID, Activation.TANH}) {
      double[] a = new double[3];
      Squashing.activate(activation, new double[] {-2, 0.3, 1.5}, a);
      assertThat(Squashing.inverse(activation, a[0])).isCloseTo(-2, within(1e-12));
      assertThat(Squashing.inverse(activation, a[1])).isCloseTo(0.3, within(1e-12));
      assertThat(Squashing.inverse(activation, a[2])).isCloseTo(1.5, within(1e-12));
    }
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() {
    InputGradient network =
        new InputGradient(Nets.of(Activation.SIGMOID, Activation.SIGMOID, 4, 3));
    assertThatThrownBy(() -> network.show(new double[9])).hasMessageContaining("16 inputs");
  }
}
