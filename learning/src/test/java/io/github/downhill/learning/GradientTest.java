package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.vector.VectorProvider;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import io.github.downhill.reference.ReferenceNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's gradient, in float32, against that of the textbook in double precision. */
class GradientTest {
  private static final double HALF_ULP = 0x1p-24;
  private static final int[] SIZES = {1, 2, 3, 5, 7, 8, 9, 10, 15, 16, 17, 31, 33, 40};
  private static final int[] BATCHES = {1, 2, 3, 7, 10, 16, 33};

  /** A network, a mini-batch, and those who work on it, all chosen by a seed. */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares the sizes
  record Situation(
      int[] sizes, Activation hidden, Activation output, Cost cost, int batch, long seed) {

    Architecture architecture() {
      return Architecture.of(hidden, output, sizes);
    }

    ReferenceNetwork reference() {
      return new ReferenceNetwork(sizes, reference(hidden), reference(output));
    }

    io.github.downhill.reference.Cost referenceCost() {
      return io.github.downhill.reference.Cost.valueOf(cost.name());
    }

    Examples examples() {
      return MadeUpExamples.clouds(batch, sizes[0], sizes[sizes.length - 1], seed);
    }

    Parameters parameters() {
      return Initialization.SCALED.draw(architecture(), Randomness.of(seed));
    }

    private static io.github.downhill.reference.Activation reference(Activation activation) {
      return io.github.downhill.reference.Activation.valueOf(activation.name());
    }

    @Override
    public String toString() {
      String shape =
          Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining("-"));
      return "%s %s %s %s batch %d seed %d".formatted(shape, hidden, output, cost, batch, seed);
    }
  }

  static List<Situation> situations() {
    List<Situation> situations = new ArrayList<>();
    for (Activation hidden : Activation.values()) {
      for (Activation output : Activation.values()) {
        for (Cost cost : Cost.values()) {
          if (hidden != Activation.SOFTMAX && fits(cost, output)) {
            for (int i = 0; i < 3; i++) {
              situations.add(random(hidden, output, cost, situations.size()));
            }
          }
        }
      }
    }
    return situations;
  }

  private static boolean fits(Cost cost, Activation output) {
    return cost == Cost.SQUARES || output == Activation.SIGMOID || output == Activation.SOFTMAX;
  }

  private static Situation random(Activation hidden, Activation output, Cost cost, long seed) {
    Randomness randomness = Randomness.of(seed);
    int layers = 2 + randomness.below(0, 4);
    int[] sizes = new int[layers];
    Arrays.setAll(sizes, l -> SIZES[randomness.at(1).below(l, SIZES.length)]);
    if (output == Activation.SOFTMAX) {
      sizes[layers - 1] = Math.max(2, sizes[layers - 1]); // with one output there is no choice
    }
    int batch = BATCHES[randomness.below(2, BATCHES.length)];
    return new Situation(sizes, hidden, output, cost, batch, seed);
  }

  @ParameterizedTest
  @MethodSource("situations")
  void agreesWithTheTextbook(Situation situation) {
    Examples examples = situation.examples();
    double[] point = doubles(situation.parameters().all().toArray());
    double[][] inputs = doubles(MadeUpExamples.inputsOf(examples));
    double[][] targets = targets(examples);
    ReferenceNetwork textbook = situation.reference();
    double[] expected = textbook.gradient(point, inputs, targets, situation.referenceCost(), 0);
    double expectedCost = textbook.cost(point, inputs, targets, situation.referenceCost(), 0);
    assertThat(steepest(expected)).isGreaterThan(1e-3); // not a network that is dead
    double tolerance = roundings(situation) * HALF_ULP * steepest(expected);

    Parameters gradient = new Parameters(situation.architecture());
    for (Kernels kernels : List.of(new ScalarKernels(), new VectorProvider().kernels())) {
      double cost = run(situation, examples, kernels, gradient) / situation.batch();
      assertThat(cost).isCloseTo(expectedCost, withinPercentage(1e-4));
      float[] actual = gradient.all().toArray();
      for (int k = 0; k < expected.length; k++) {
        if (!(Math.abs(actual[k] - expected[k]) <= tolerance)) {
          assertThat((double) actual[k])
              .as("slope %d", k)
              .isEqualTo(expected[k], within(tolerance));
        }
      }
    }
  }

  private static double run(
      Situation situation, Examples examples, Kernels kernels, Parameters gradient) {
    Architecture architecture = situation.architecture();
    int neurons = architecture.layers().getFirst().neurons();
    MiniBatch batch = MiniBatch.of(examples.size(), examples, neurons, kernels);
    int[] order = IntStream.range(0, examples.size()).toArray();
    batch.choose(order, 0, examples.size());
    batch.fetch(0, examples.size());
    Activations activations = new Activations(batch.inputs(), architecture);
    Errors errors = new Errors(architecture, examples.size());
    return new Backpropagation(
            kernels, situation.cost(), situation.parameters(), batch, activations, errors)
        .run(gradient);
  }

  /**
   * How many roundings add up in one slope: one for each number that is added on the way forwards,
   * back, and over the examples, and some for each activation and its slope; most cancel.
   */
  private static double roundings(Situation situation) {
    int sizes = Arrays.stream(situation.sizes()).sum();
    return (2 * sizes + situation.batch() + 20 * situation.sizes().length) / 4.0;
  }

  private static double steepest(double[] gradient) {
    return Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
  }

  private static double[][] targets(Examples examples) {
    double[][] targets = new double[examples.size()][examples.classes()];
    IntStream.range(0, targets.length).forEach(i -> targets[i][examples.label(i)] = 1);
    return targets;
  }

  private static double[][] doubles(float[][] rows) {
    return Arrays.stream(rows).map(GradientTest::doubles).toArray(double[][]::new);
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
