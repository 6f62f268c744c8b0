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
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** The cost along the way downhill. */
class DownhillCutTest {
  private final Kernels kernels = KernelSelection.choose();
  private final Examples examples = MadeUp.examples(300, 20);
  private final Parameters network =
      MadeUp.network(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 20, 7, 3));
  private final Parameters gradient = new Parameters(network.architecture());

  @Test
  void isTheCostOfTheNetworkMovedAgainstItsGradient() {
    try (Team team = new Team(2)) {
      DownhillCut cut = cut(team, 0.5);
      Parameters there = network.copy();
      var plain = new Evaluator(kernels, team, Cost.SQUARES, there);
      for (int i = 0; i < cut.along().length; i += 8) {
        there.all().copyFrom(network.all());
        float t = cut.along()[i];
        kernels.addScaled(gradient.all(), -t, there.all(), 0, there.all().length());
        double expected = plain.evaluate(examples).cost();
        assertThat((double) cut.costs()[i]).isCloseTo(expected, within(1e-5 * expected));
      }
    }
  }

  @Test
  void beginsBehindTheNetworkAndShowsTheStepAndThatItGoesDownhill() {
    try (Team team = new Team(1)) {
      DownhillCut cut = cut(team, 0.5);
      int here = Arrays.binarySearch(cut.along(), 0f);
      assertThat(here).isPositive();
      assertThat(cut.along()).contains(0.5f);
      assertThat(cut.along()[0]).isNegative();
      assertThat(cut.along()[cut.along().length - 1]).isGreaterThanOrEqualTo(2);
      assertThat(cut.along()).isSorted();
      assertThat(cut.costs()[here + 1]).isLessThan(cut.costs()[here]);
      assertThat(cut.costs()[here - 1]).isGreaterThan(cut.costs()[here]);
    }
  }

  @Test
  void hasMorePointsWhereItBends() {
    try (Team team = new Team(1)) {
      DownhillCut cut = cut(team, 10_000);
      float[] along = cut.along();
      assertThat(along).isSorted();
      assertThat(along.length).isGreaterThan(97).isLessThan(300);
      int here = Arrays.binarySearch(along, 0f);
      assertThat(along[here + 1]).isLessThan(along[along.length - 1] / 1_000);
    }
  }

  @Test
  void isGivenUpWhenNobodyWantsIt() {
    try (Team team = new Team(1)) {
      assertThatThrownBy(() ->
              DownhillCut.of(
                  network, gradient.all(), 1, Cost.SQUARES, examples, kernels, team, () -> true))
          .isInstanceOf(CancellationException.class);
    }
  }

  private DownhillCut cut(Team team, double rate) {
    new MeanGradient(kernels, team, Cost.SQUARES, network).over(examples, gradient);
    return DownhillCut.of(
        network, gradient.all(), rate, Cost.SQUARES, examples, kernels, team, () -> false);
  }
}
