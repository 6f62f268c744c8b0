package io.github.downhill.lab.closer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import org.junit.jupiter.api.Test;

/** Examples near to another answer. */
class CriticalSamplesTest {
  private static final Randomness CHANCE = Randomness.of(5);
  private static final int POINTS = 230;

  /** Which of two classes, by whether x is below or above 0: point i is at i/100 − 1. */
  private record Line() implements Examples {
    @Override
    public int size() {
      return POINTS;
    }

    @Override
    public int inputs() {
      return 1;
    }

    @Override
    public int classes() {
      return 2;
    }

    @Override
    public int label(int example) {
      return example < 100 ? 0 : 1;
    }

    @Override
    public void copyInputs(int example, float[] target, int offset) {
      target[offset] = example / 100f - 1 + 0.005f;
    }

    @Override
    public String name() {
      return "line";
    }

    @Override
    public String fingerprint() {
      return "line";
    }
  }

  @Test
  void areThoseInWhoseBoxTheBoundaryLies() {
    // Points 95 to 104 lie within 0.05 of it.
    assertThat(share(0.05, 20)).isEqualTo(10.0 / POINTS);
    assertThat(share(0.005 / 2, 20)).isZero();
    assertThat(share(4, 20)).isEqualTo(1);
  }

  @Test
  void areFoundWhereTheNetworkIsSureToTheLastBit() {
    assertThat(share(0.05, 20, 1e4f)).isEqualTo(10.0 / POINTS);
  }

  @Test
  void areTheSameWithTheSameChance() {
    assertThat(share(0.1, 1)).isEqualTo(share(0.1, 1)).isLessThanOrEqualTo(share(0.1, 20));
  }

  @Test
  void onlySoManyAreLookedAt() {
    Network network = network(1);
    CriticalSamples search = new CriticalSamples(network, new ScalarKernels(), 0.05, 20);
    assertThat(search.share(new Line(), 100, CHANCE)).isEqualTo(5.0 / 100);
  }

  @Test
  void otherOutputsAreRefused() {
    Architecture sigmoid = Architecture.of(Activation.RELU, Activation.SIGMOID, 1, 1, 2);
    Network network = Network.of(new Parameters(sigmoid), new ScalarKernels());
    assertThatThrownBy(() -> new CriticalSamples(network, new ScalarKernels(), 1, 1))
        .hasMessageContaining("softmax");
  }

  private static double share(double radius, int tries) {
    return share(radius, tries, 1);
  }

  private static double share(double radius, int tries, float sure) {
    return new CriticalSamples(network(sure), new ScalarKernels(), radius, tries)
        .share(new Line(), POINTS, CHANCE);
  }

  /** z = (0, sure · (max(x, 0) − max(−x, 0))). */
  private static Network network(float sure) {
    Architecture architecture = Architecture.of(Activation.RELU, Activation.SOFTMAX, 1, 2, 2);
    Parameters parameters =
        Parameters.of(architecture, new float[] {1, -1, 0, 0, 0, sure, 0, -sure, 0, 0});
    return Network.of(parameters, new ScalarKernels());
  }
}
