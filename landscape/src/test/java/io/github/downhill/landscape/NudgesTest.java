package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.NetworkCost;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import io.github.downhill.reference.ReferenceNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gradient, number by number, and steps along it. */
class NudgesTest {
  private static final Architecture LAYERS = layers(Activation.TANH);

  private final Kernels kernels = KernelSelection.choose();
  private final Examples examples = MadeUp.examples(700, 40); // two whole blocks and a part of one
  private final Parameters network = MadeUp.network(LAYERS);

  @ParameterizedTest
  @EnumSource(Cost.class)
  void areThoseOfTheWholeCostAtOnce(Cost cost) {
    Parameters gradient = new Parameters(LAYERS);
    Span whole = Span.zeros(gradient.all().length());
    try (Team team = new Team(2)) {
      double mean = new MeanGradient(kernels, team, cost, network).over(examples, gradient);
      double expected =
          new NetworkCost(LAYERS, cost, examples, kernels, team).gradient(network.all(), whole);
      assertThat(mean).isCloseTo(expected, within(1e-6 * expected));
    }
    for (int i = 0; i < whole.length(); i++) {
      assertThat(gradient.all().at(i)).isCloseTo(whole.at(i), within(1e-6f));
    }
  }

  @Test
  void haveTheSameBitsWithAnyNumberOfThreads() {
    assertThat(gradient(3).toArray()).containsExactly(gradient(1).toArray());
  }

  @ParameterizedTest
  @EnumSource(Cost.class)
  void agreeWithFiniteDifferences(Cost cost) {
    checkAgainstFiniteDifferences(network, cost);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
  void agreeWithThemWhateverTheActivation(Activation hidden) {
    checkAgainstFiniteDifferences(MadeUp.network(layers(hidden)), Cost.CROSS_ENTROPY);
  }

  private void checkAgainstFiniteDifferences(Parameters parameters, Cost cost) {
    Parameters gradient = new Parameters(parameters.architecture());
    try (Team team = new Team(2)) {
      new MeanGradient(kernels, team, cost, parameters).over(examples, gradient);
      int[] all = Shaping.choose(gradient.all().length(), Integer.MAX_VALUE, 1);
      GradientCheck check =
          new FiniteDifferences(team, cost, parameters)
              .compare(gradient.all(), examples, all, () -> false)
              .orElseThrow();
      assertThat(check.slopes()).hasSize(all.length);
      assertThat(check.largestError()).isLessThan(1e-3);
    }
  }

  @Test
  void thatAreWrongAreFound() {
    Span gradient = gradient(1);
    Nudges nudges = new Nudges(gradient);
    gradient.values()[gradient.offset() + nudges.ranked(0)] *= 1.01f;
    try (Team team = new Team(1)) {
      GradientCheck check =
          new FiniteDifferences(team, Cost.SQUARES, network)
              .compare(gradient, examples, new int[] {nudges.ranked(0)}, () -> false)
              .orElseThrow();
      assertThat(check.passes()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-4})
  void predictWhatASmallStepDoesToTheCost(double size) {
    Nudges nudges = new Nudges(gradient(1));
    try (Team team = new Team(2)) {
      CostChange changes = new CostChange(team, Cost.SQUARES, network);
      for (Shaping shaping :
          new Shaping[] {
            new Shaping.All(), new Shaping.Top(20), new Shaping.Random(20, 1), new Shaping.Signs()
          }) {
        StepTrial trial =
            StepTrial.of(changes, nudges, shaping, size, examples, () -> false).orElseThrow();
        assertThat(trial.predicted()).isNegative();
        assertThat(trial.real()).isCloseTo(trial.predicted(), within(-0.05 * trial.predicted()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Cost.class)
  void comeFromTheCostThatTheReferenceHas(Cost cost) {
    checkAgainstReference(network, Activation.TANH, cost);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOFTMAX")
  void comeFromItWhateverTheActivation(Activation hidden) {
    checkAgainstReference(MadeUp.network(layers(hidden)), hidden, Cost.SQUARES);
  }

  private void checkAgainstReference(Parameters network, Activation hidden, Cost cost) {
    var reference =
        new ReferenceNetwork(
            new int[] {40, 7, 5, MadeUp.CLASSES},
            io.github.downhill.reference.Activation.valueOf(hidden.name()),
            io.github.downhill.reference.Activation.SIGMOID);
    double[][] inputs = new double[examples.size()][40];
    double[][] targets = new double[examples.size()][MadeUp.CLASSES];
    for (int example = 0; example < examples.size(); example++) {
      float[] pixels = new float[40];
      examples.copyInputs(example, pixels, 0);
      for (int i = 0; i < pixels.length; i++) {
        inputs[example][i] = pixels[i];
      }
      targets[example][examples.label(example)] = 1;
    }
    double[] parameters = new double[network.all().length()];
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = network.all().at(i);
    }
    double expected =
        reference.cost(
            parameters, inputs, targets, io.github.downhill.reference.Cost.valueOf(cost.name()), 0);
    try (Team team = new Team(2)) {
      double precise =
          new CostChange(team, cost, network)
              .along(new double[parameters.length], 1, examples, () -> false)
              .orElseThrow()
              .before();
      assertThat(precise).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  @Test
  void standInTheOrderOfTheirSizes() {
    Nudges nudges = new Nudges(Span.of(0.5f, -2, 0, 1));

    assertThat(nudges.ranked(0)).isEqualTo(1);
    assertThat(nudges.nudge(1)).isEqualTo(2);
    assertThat(nudges.zeros()).isEqualTo(1);
    assertThat(nudges.shareOfTop(1)).isEqualTo(4 / 5.25, within(1e-12));
    assertThat(nudges.size(0)).isEqualTo(Size.SOMEWHAT);
    assertThat(nudges.size(2)).isEqualTo(Size.NOT_AT_ALL);
  }

  @Test
  void haveAPlaceInTheNetwork() {
    for (int i = 0; i < LAYERS.parameterCount(); i++) {
      assertThat(Place.of(LAYERS, i).index(LAYERS)).isEqualTo(i);
    }
    assertThat(Place.of(LAYERS, 40 * 7)).isEqualTo(new Place(0, Place.BIAS, 0));
  }

  private static Architecture layers(Activation hidden) {
    return Architecture.of(hidden, Activation.SIGMOID, 40, 7, 5, MadeUp.CLASSES);
  }

  private Span gradient(int threads) {
    Parameters gradient = new Parameters(LAYERS);
    try (Team team = new Team(threads)) {
      new MeanGradient(kernels, team, Cost.SQUARES, network).over(examples, gradient);
    }
    return gradient.all();
  }
}
