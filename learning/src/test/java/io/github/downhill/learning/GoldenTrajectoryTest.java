package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The way downhill that has always been taken, bit for bit. Whoever changes it changes every
 * trained network, so do it only on purpose, and say so in CHANGES.md.
 */
class GoldenTrajectoryTest {
  private static final List<Double> GOLDEN_COSTS =
      List.of(
          0x1.cd332fp0,
          0x1.f3b040ccccccdp-1,
          0x1.df20e74cccccdp-1,
          0x1.a4d816ccccccdp-1,
          0x1.a08f523333333p-1,
          0x1.c3947b5555555p-1,
          0x1.a58b806666666p-1,
          0x1.9b8d3d6666666p-1,
          0x1.b6f0973333333p-1,
          0x1.9b51fb6666666p-1);

  private static final Trial VIDEO =
      new Trial(
          "as in the video, but smaller",
          Recipe.video()
              .architecture(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 33, 16, 16, 5))
              .learningRate(1.5)
              .schedule(new Schedule.Constant())
              .initialization(Initialization.SCALED)
              .batch(10)
              .build());

  @Test
  void costsWhatItHasAlwaysCost() {
    for (Kernels kernels : Trial.kernels()) {
      assertThat(VIDEO.run(kernels, 1, GOLDEN_COSTS.size()).costs()).isEqualTo(GOLDEN_COSTS);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sgd,a248eb060a5856ae50e68a4025d2b360f2ebcf745f8848a12dc2c5825ff03be7",
    "momentum:0.9,70fbea026f5ebe31806b5a1b8338b71c3c14fef3819103ef15994e03e0f017db",
    "nesterov:0.9,9e9f489700dfd9f6d586cbcc1cb094d14b44df280c9d67e4781b2d461560ed10",
    "adam,88c568bb5e8c0103fb67fa8d95d5b51faef0ae9170dcc8cf9d15d7bda6cb8ee9"
  })
  void endsWhereItHasAlwaysEnded(String optimizer, String sha256) {
    Recipe recipe =
        VIDEO.recipe().but().optimizer(Optimizer.of(optimizer)).learningRate(0.1).l2(1e-3).build();
    Trial trial = new Trial(optimizer, recipe);
    assertThat(trial.run(Trial.SCALAR, 1, 50).parametersSha256()).isEqualTo(sha256);
  }
}
