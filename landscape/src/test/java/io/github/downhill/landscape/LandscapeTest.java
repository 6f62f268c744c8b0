package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LandscapeTest {
  private static final float[] XS = {-1f, -0.25f, 0f, 0.5f};
  private static final float[] YS = {-0.5f, 0f, 1f};

  private final Kernels kernels = KernelSelection.choose();
  private final Examples examples = MadeUp.examples(700, 40); // two whole blocks and a part of one

  @ParameterizedTest
  @EnumSource(Cost.class)
  void theCostAtEachPointIsThatOfTheNetworkThere(Cost cost) {
    Architecture architecture = Architecture.of(Activation.TANH, Activation.SIGMOID, 40, 7, 5, 3);
    checkEachPoint(architecture, cost);
  }

  @Test
  void aNetworkOfOneLayerHasALandscapeToo() {
    checkEachPoint(Architecture.of(Activation.RELU, Activation.SOFTMAX, 40, 3), Cost.CROSS_ENTROPY);
  }

  @Test
  void theBitsAreTheSameWithAnyNumberOfThreads() {
    Parameters network =
        MadeUp.network(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 40, 7, 3));
    Plane plane = Plane.random(network, 1);
    assertThat(costs(network, Cost.SQUARES, plane, 3))
        .containsExactly(costs(network, Cost.SQUARES, plane, 1));
  }

  @Test
  void whatNobodyWantsIsNotComputed() {
    Parameters network =
        MadeUp.network(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 40, 7, 3));
    try (Team team = new Team(1)) {
      var landscape = new Landscape(network.architecture(), Cost.SQUARES, examples, kernels, team);
      Plane plane = Plane.random(network, 1);
      assertThatThrownBy(() -> landscape.costs(plane, XS, YS, () -> true, _ -> {}))
          .isInstanceOf(CancellationException.class);
    }
  }

  private void checkEachPoint(Architecture architecture, Cost cost) {
    Parameters network = MadeUp.network(architecture);
    Plane plane = Plane.random(network, 1);
    float[] costs = costs(network, cost, plane, 2);
    Parameters there = network.copy();
    try (Team team = new Team(1)) {
      var plain = new Evaluator(kernels, team, cost, there);
      for (int i = 0; i < costs.length; i++) {
        plane.at(kernels, XS[i % XS.length], YS[i / XS.length], there.all());
        double expected = plain.evaluate(examples).cost();
        assertThat((double) costs[i]).isCloseTo(expected, within(1e-5 * expected));
      }
    }
  }

  private float[] costs(Parameters network, Cost cost, Plane plane, int threads) {
    try (Team team = new Team(threads)) {
      return new Landscape(network.architecture(), cost, examples, kernels, team)
          .costs(plane, XS, YS, () -> false, _ -> {});
    }
  }
}
