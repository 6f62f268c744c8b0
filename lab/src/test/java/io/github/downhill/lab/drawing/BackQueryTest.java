package io.github.downhill.lab.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A network asked backwards. */
class BackQueryTest {
  /** One layer can be asked backwards by hand. */
  @Test
  void askedBackwardsTheWantedOutputComesThroughTheTransposedWeights() {
    Architecture layers = Architecture.of(Activation.TANH, Activation.SIGMOID, 4, 3);
    float[] numbers = {1, -2, 0.5f, 0, 1, 3, -1, 2, 0.25f, 2, -1, 0, 0.1f, -0.2f, 0.3f};
    Network network = Network.of(Parameters.of(layers, numbers), new ScalarKernels());
    double[] sums = {logit(0.01) - 0.1f, logit(0.99) + 0.2f, logit(0.01) - 0.3f};
    double[] signal = new double[4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        signal[i] += numbers[3 * i + j] * sums[j];
      }
    }
    double least = Arrays.stream(signal).min().orElseThrow();
    double width = Arrays.stream(signal).max().orElseThrow() - least;
    double[] picture = BackQuery.of(new InputGradient(network), 1);
    for (int i = 0; i < 4; i++) {
      assertThat(picture[i]).isCloseTo(0.01 + 0.98 * (signal[i] - least) / width, within(1e-12));
    }
  }

  @Test
  void throughHiddenLayersEveryDigitGivesAPictureOfItsOwn() {
    InputGradient network = new InputGradient(Nets.of(Activation.TANH, Activation.SOFTMAX, 3, 5));
    assertThat(BackQuery.of(network, 1)).hasSize(16).contains(0.01, 0.99);
    assertThat(BackQuery.of(network, 2)).isNotEqualTo(BackQuery.of(network, 1));
  }

  private static double logit(double a) {
    return Math.log(a / (1 - a));
  }
}
