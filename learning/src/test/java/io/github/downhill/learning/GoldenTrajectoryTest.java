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
          0x1.cd332e3333333p0,
          0x1.f3b0413333333p-1,
          0x1.df20e7b333333p-1,
          0x1.a4d8166666666p-1,
          0x1.a08f513333333p-1,
          0x1.c3947aaaaaaabp-1,
          0x1.a58b803333333p-1,
          0x1.9b8d3cp-1,
          0x1.b6f096999999ap-1,
          0x1.9b51fb3333333p-1);

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
    "sgd,56d4cbf5adf36a375ac32625f800d8bc2d13e57a6788acd8340f860cc6d7ba5f",
    "momentum:0.9,67eaa2a424210adc416461a7db0e6c31b2ac4ffecb61da940be1a04db3d2c252",
    "nesterov:0.9,4a1087efe250f13d86b3c715fae7f382dd7e047416f3ae47972cc8287f6aed7a",
    "adam,8d69fdbf156f7ec2c78f2926a50d5841fc5128ce748641d5949f24dba7b19245"
  })
  void endsWhereItHasAlwaysEnded(String optimizer, String sha256) {
    Recipe recipe =
        VIDEO.recipe().but().optimizer(Optimizer.of(optimizer)).learningRate(0.1).l2(1e-3).build();
    Trial trial = new Trial(optimizer, recipe);
    assertThat(trial.run(Trial.SCALAR, 1, 50).parametersSha256()).isEqualTo(sha256);
  }
}
