package io.github.downhill.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can follow by hand. */
class ReferenceNetworkTest {
  /**
   * A 2-2-1 network in which every weighted sum is 0 for the input (1, 2), so that every activation
   * is ½ and every slope of the sigmoid is ¼.
   */
  private static final double[] BALANCED = {
    2, -3, // weights from input 0 to the two hidden neurons
    -1, 1, // weights from input 1
    0, 1, // biases of the hidden neurons: 2 · 1 − 1 · 2 + 0 = 0 and −3 · 1 + 1 · 2 + 1 = 0
    4, -2, // weights from the hidden neurons to the output
    -1, // bias of the output: 4 · ½ − 2 · ½ − 1 = 0
  };

  private static final double[][] INPUT = {{1, 2}};
  private static final double[][] TARGET = {{1}};

  private final ReferenceNetwork small =
      new ReferenceNetwork(new int[] {2, 2, 1}, Activation.SIGMOID, Activation.SIGMOID);

  @ParameterizedTest
  @CsvSource({"784,16,16,10,13002", "784,30,30,10,24790", "1,1,1,1,6"})
  void countsItsWeightsAndBiases(int first, int second, int third, int fourth, int count) {
    int[] sizes = {first, second, third, fourth};
    var network = new ReferenceNetwork(sizes, Activation.SIGMOID, Activation.SIGMOID);
    assertThat(network.parameterCount()).isEqualTo(count);
  }

  @Test
  void feedsForwardAsByHand() {
    assertThat(small.feedForward(BALANCED, INPUT[0]))
        .isDeepEqualTo(new double[][] {{1, 2}, {0.5, 0.5}, {0.5}});
    assertThat(small.outputs(BALANCED, INPUT[0])).containsExactly(0.5);
  }

  /** The output's error is 2 (½ − 1) · ¼ = −¼; the hidden ones are 4 · −¼ · ¼ and −2 · −¼ · ¼. */
  @Test
  void backpropagatesSquaresAsByHand() {
    assertThat(small.cost(BALANCED, INPUT, TARGET, Cost.SQUARES, 0)).isEqualTo(0.25);
    double[] expected = {
      -0.25, 0.125, // weights from input 0, which is 1
      -0.5, 0.25, // weights from input 1, which is 2
      -0.25, 0.125, // biases of the hidden neurons, their errors
      -0.125, -0.125, // weights from the hidden neurons, each of which is ½
      -0.25, // bias of the output, its error
    };
    assertThat(small.gradient(BALANCED, INPUT, TARGET, Cost.SQUARES, 0)).containsExactly(expected);
  }

  /** The output's error is ½ − 1, twice that of the squares, and so is everything before it. */
  @Test
  void backpropagatesCrossEntropyAsByHand() {
    assertThat(small.cost(BALANCED, INPUT, TARGET, Cost.CROSS_ENTROPY, 0)).isEqualTo(Math.log(2));
    assertThat(small.gradient(BALANCED, INPUT, TARGET, Cost.CROSS_ENTROPY, 0))
        .containsExactly(-0.5, 0.25, -1, 0.5, -0.5, 0.25, -0.25, -0.25, -0.5);
  }

  /** The squares of the six weights add up to 35, and the three biases are left alone. */
  @Test
  void penalisesWeightsAndNotBiases() {
    assertThat(small.cost(BALANCED, INPUT, TARGET, Cost.SQUARES, 2)).isEqualTo(0.25 + 35);
    double[] expected = {
      -0.25 + 2 * 2,
      0.125 - 2 * 3, // weights from input 0
      -0.5 - 2 * 1,
      0.25 + 2 * 1, // weights from input 1
      -0.25,
      0.125, // biases of the hidden neurons
      -0.125 + 2 * 4,
      -0.125 - 2 * 2, // weights to the output
      -0.25, // bias of the output
    };
    assertThat(small.gradient(BALANCED, INPUT, TARGET, Cost.SQUARES, 2)).containsExactly(expected);
  }

  @Test
  void averagesOverTheExamples() {
    double[][] inputs = {{1, 2}, {0.25, -1}};
    double[][] targets = {{1}, {0}};
    double second = small.outputs(BALANCED, inputs[1])[0];
    assertThat(small.cost(BALANCED, inputs, targets, Cost.SQUARES, 0))
        .isEqualTo((0.25 + second * second) / 2);
  }

  @Test
  void descendsAgainstTheGradient() {
    double[] parameters = BALANCED.clone();
    small.descend(parameters, INPUT, TARGET, Cost.SQUARES, 0, 2);
    assertThat(parameters).containsExactly(2.5, -3.25, 0, 0.5, 0.5, 0.75, 4.25, -1.75, -0.5);
  }

  @Test
  void softmaxSharesOutOneWholeHoweverLargeTheSums() {
    assertThat(Activation.SOFTMAX.of(new double[] {0, Math.log(3)}))
        .containsExactly(new double[] {0.25, 0.75}, within(1e-15));
    assertThat(Activation.SOFTMAX.of(new double[] {1000, 1000, -1000}))
        .containsExactly(0.5, 0.5, 0);
  }

  /** From tables of the normal distribution. */
  @ParameterizedTest
  @CsvSource({
    "0,0.5",
    "0.5,0.6914624612740131",
    "1,0.8413447460685429",
    "-1,0.15865525393145707",
    "3,0.9986501019683699",
    "-8,6.220960574271785e-16",
    "100,1",
    "-100,0"
  })
  void geluTakesTheShareOfANormalDistributionBelowItsSum(double z, double share) {
    assertThat(Activation.GELU.of(new double[] {z})[0]).isEqualTo(z * share, within(1e-14));
  }

  @Test
  void certaintyThatIsRightCostsNothing() {
    double[] certain = {1, 0};
    assertThat(Cost.CROSS_ENTROPY.of(Activation.SIGMOID, certain, certain)).isZero();
    assertThat(Cost.CROSS_ENTROPY.of(Activation.SOFTMAX, certain, certain)).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void learnsExclusiveOr(long seed) {
    double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[][] targets = {{0}, {1}, {1}, {0}};
    var network = new ReferenceNetwork(new int[] {2, 4, 1}, Activation.TANH, Activation.SIGMOID);
    var parameters = new double[network.parameterCount()];
    var random = new Random(seed);
    Arrays.setAll(parameters, _ -> random.nextGaussian());
    for (int step = 0; step < 2_000; step++) {
      network.descend(parameters, inputs, targets, Cost.SQUARES, 0, 1);
    }
    for (int example = 0; example < inputs.length; example++) {
      assertThat(network.outputs(parameters, inputs[example]))
          .containsExactly(targets[example], within(0.1));
    }
  }

  @Test
  void refusesWhatHasNoMeaning() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ReferenceNetwork(new int[] {2, 2}, Activation.SOFTMAX, Activation.SIGMOID))
        .withMessage("softmax is for the output layer only");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ReferenceNetwork(new int[] {2}, Activation.SIGMOID, Activation.SIGMOID))
        .withMessage("a network needs an input and an output layer");
    var identity = new ReferenceNetwork(new int[] {2, 2, 1}, Activation.TANH, Activation.IDENTITY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> identity.gradient(BALANCED, INPUT, TARGET, Cost.CROSS_ENTROPY, 0))
        .withMessage("CROSS_ENTROPY has no meaning for IDENTITY outputs");
  }

  @Test
  void refusesSizesThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.outputs(new double[8], INPUT[0]))
        .withMessage("expected 9 parameters, got 8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.outputs(BALANCED, new double[3]))
        .withMessage("expected 2 inputs, got 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.cost(BALANCED, INPUT, new double[1][2], Cost.SQUARES, 0))
        .withMessage("expected 1 outputs in a target, got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.cost(BALANCED, INPUT, new double[2][1], Cost.SQUARES, 0))
        .withMessage("expected 1 targets, got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> small.cost(BALANCED, new double[0][], new double[0][], Cost.SQUARES, 0))
        .withMessage("a cost needs at least one example");
  }
}
