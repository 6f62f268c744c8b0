package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import io.github.downhill.reference.ReferenceNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {
  private final Team team = new Team(2);

  /** Remembers which examples were asked for, in their order. */
  private static final class Watched implements Examples {
    private final List<Integer> asked = new ArrayList<>();

    @Override
    public int size() {
      return Trial.DATA.size();
    }

    @Override
    public int inputs() {
      return Trial.DATA.inputs();
    }

    @Override
    public int classes() {
      return Trial.DATA.classes();
    }

    @Override
    public int label(int example) {
      return Trial.DATA.label(example);
    }

    @Override
    public void copyInputs(int example, float[] target, int offset) {
      asked.add(example);
      Trial.DATA.copyInputs(example, target, offset);
    }

    @Override
    public String name() {
      return "watched";
    }

    @Override
    public String fingerprint() {
      return "watched";
    }
  }

  @AfterEach
  void closeTeam() {
    team.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 10, 52, 53, 54, 1_000})
  void looksAtEveryExampleOnceInEachEpochAndInAnotherOrder(int batch) {
    Watched watched = new Watched();
    List<List<Integer>> orders = new ArrayList<>();
    try (Team alone = new Team(1)) {
      Training training = new Training(recipe(batch), watched, Trial.SCALAR, alone);
      for (int epoch = 1; epoch <= 3; epoch++) {
        training.nextEpoch();
        assertThat(training.epochs()).isEqualTo(epoch);
        orders.add(List.copyOf(watched.asked));
        watched.asked.clear();
      }
    }
    Integer[] all = IntStream.range(0, 53).boxed().toArray(Integer[]::new);
    assertThat(orders).doesNotHaveDuplicates();
    assertThat(orders).allSatisfy(order -> assertThat(order).containsExactlyInAnyOrder(all));
  }

  @ParameterizedTest
  @CsvSource({"0,1,53", "1,53,1", "7,8,4", "10,6,3", "52,2,1", "53,1,53", "54,1,53"})
  void countsItsStepsAndExamples(int batch, int stepsPerEpoch, int last) {
    Training training = new Training(recipe(batch), Trial.DATA, Trial.SCALAR, team);
    assertThat(training.stepsPerEpoch()).isEqualTo(stepsPerEpoch);
    assertThat(training.examplesInEpoch()).isZero();
    int seen = 0;
    for (int step = 1; step <= 2 * stepsPerEpoch; step++) {
      training.step();
      int inEpoch = step % stepsPerEpoch;
      seen = inEpoch == 0 ? 53 : inEpoch * batch;
      assertThat(training.steps()).isEqualTo(step);
      assertThat(training.stepInEpoch()).isEqualTo(inEpoch);
      assertThat(training.epochs()).isEqualTo(step / stepsPerEpoch);
      assertThat(training.examplesInEpoch()).isEqualTo(seen);
    }
    int before = stepsPerEpoch == 1 ? 0 : (stepsPerEpoch - 1) * batch;
    assertThat(seen - before).isEqualTo(last);
  }

  @Test
  void averagesTheCostOverTheExamplesAndNotOverTheSteps() {
    Training training = new Training(recipe(52), Trial.DATA, Trial.SCALAR, team);
    double most = training.step();
    assertThat(training.cost()).isEqualTo(most);
    double one = training.step();
    assertThat(training.cost()).isEqualTo((52 * most + one) / 53, within(1e-12));
    double next = training.step();
    assertThat(training.cost()).isEqualTo(next);
  }

  @Test
  void finishesTheEpochThatItIsIn() {
    Training training = new Training(recipe(7), Trial.DATA, Trial.SCALAR, team);
    training.step();
    training.step();
    training.nextEpoch();
    assertThat(training.steps()).isEqualTo(8);
    training.nextEpoch();
    assertThat(training.steps()).isEqualTo(16);
  }

  /**
   * With the whole set as one mini-batch there is no chance: float32 follows double for a while.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1})
  void descendsAsTheTextbookDoes(double l2) {
    Recipe recipe = recipe(0).but().l2(l2).learningRate(0.5).build();
    Training training = new Training(recipe, Trial.DATA, Trial.VECTOR, team);
    var textbook =
        new ReferenceNetwork(
            new int[] {33, 8, 5},
            io.github.downhill.reference.Activation.TANH,
            io.github.downhill.reference.Activation.SIGMOID);
    double[] point = doubles(training.parameters().all());
    double[][] inputs = new double[53][33];
    double[][] targets = new double[53][5];
    for (int i = 0; i < 53; i++) {
      float[] numbers = MadeUpExamples.inputsOf(Trial.DATA)[i];
      Arrays.setAll(inputs[i], k -> numbers[k]);
      targets[i][Trial.DATA.label(i)] = 1;
    }
    var squares = io.github.downhill.reference.Cost.SQUARES;
    for (int step = 0; step < 20; step++) {
      assertThat(training.step())
          .isEqualTo(textbook.cost(point, inputs, targets, squares, 0), within(2e-6));
      textbook.descend(point, inputs, targets, squares, l2, 0.5);
    }
    assertThat(doubles(training.parameters().all())).containsExactly(point, within(2e-6));
  }

  @ParameterizedTest
  @MethodSource("io.github.downhill.learning.Trial#kernels")
  void pullsWeightsTowardsZeroAndLeavesBiasesAlone(Kernels kernels) {
    float lambda = 0.25f;
    Training free = new Training(recipe(10), Trial.DATA, kernels, team);
    Training pulled = new Training(recipe(10).but().l2(lambda).build(), Trial.DATA, kernels, team);
    Parameters before = free.network().parameters();
    Parameters gradient = nextGradient(free, kernels);
    float rate = (float) free.learningRate();
    free.step();
    pulled.step();
    for (int l = 0; l < 2; l++) {
      assertThat(pulled.parameters().biases(l).toArray())
          .isEqualTo(free.parameters().biases(l).toArray());
      Matrix slopes = gradient.weights(l);
      for (int i = 0; i < slopes.rows(); i++) {
        for (int j = 0; j < slopes.columns(); j++) {
          float weight = before.weights(l).at(i, j);
          float slope = Math.fma(lambda, weight, slopes.at(i, j));
          assertThat(pulled.parameters().weights(l).at(i, j))
              .isEqualTo(Math.fma(-rate, slope, weight));
        }
      }
    }
  }

  /** What the next mini-batch says about each weight and bias. */
  private Parameters nextGradient(Training training, Kernels kernels) {
    Parameters gradient = new Parameters(training.parameters().architecture());
    new NetworkCost(
            gradient.architecture(),
            Cost.SQUARES,
            new Subset(Trial.DATA, training.nextExamples()),
            kernels,
            team)
        .gradient(training.parameters().all(), gradient.all());
    return gradient;
  }

  @Test
  void givesAwaySnapshotsOfNetworkAndState() {
    Training training = new Training(recipe(7), Trial.DATA, Trial.SCALAR, team);
    training.step();
    var network = training.network();
    TrainingState state = training.state(Optional.empty());
    float[] parameters = state.parameters().toArray();
    String sha256 = network.parametersSha256();
    training.nextEpoch();
    assertThat(network.parametersSha256()).isEqualTo(sha256);
    assertThat(state.parameters().toArray()).isEqualTo(parameters);
    assertThat(training.network().parametersSha256()).isNotEqualTo(sha256);
  }

  @Test
  void keepsAnOptimizersMemoryInItsState() {
    Recipe adam = recipe(7).but().optimizer(Optimizer.Adam.usual()).build();
    Training training = new Training(adam, Trial.DATA, Trial.SCALAR, team);
    training.step();
    TrainingState state = training.state(Optional.empty());
    assertThat(state.step()).isEqualTo(1);
    assertThat(state.memory()).hasSize(2);
    assertThat(state.memory().get(1).toArray()).isNotEqualTo(state.memory().get(0).toArray());
    training.step();
    assertThat(training.state(Optional.empty()).memory().getFirst().toArray())
        .isNotEqualTo(state.memory().getFirst().toArray());
  }

  @Test
  void keepsItsStateWhateverHappensToTheListItWasMadeOf() {
    List<Span> memory = new ArrayList<>(List.of(Span.zeros(1)));
    TrainingState state = new TrainingState(0, 0, Span.zeros(1), memory, Optional.empty());
    memory.clear();
    assertThat(state.memory()).hasSize(1);
  }

  @Test
  void refusesAStateOfAnotherKindOfRun() {
    Training plain = new Training(recipe(7), Trial.DATA, Trial.SCALAR, team);
    Recipe adam = recipe(7).but().optimizer(Optimizer.Adam.usual()).build();
    Training other = new Training(adam, Trial.DATA, Trial.SCALAR, team);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.restore(plain.state(Optional.empty())))
        .withMessage("adam:0.9:0.999:1.0E-8 remembers 2 vectors, but the state has 0");
    TrainingState tooShort = new TrainingState(0, 0, Span.zeros(3), List.of(), Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plain.restore(tooShort))
        .withMessage("the state has 3 numbers where this run has 317");
  }

  @ParameterizedTest
  @CsvSource({"32,5,32-8-5", "33,4,33-8-4", "784,10,784-8-10"})
  void refusesExamplesThatDoNotFitTheLayers(int inputs, int outputs, String layers) {
    Recipe recipe =
        Recipe.video()
            .architecture(
                Architecture.of(Activation.SIGMOID, Activation.SIGMOID, inputs, 8, outputs))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Training(recipe, Trial.DATA, Trial.SCALAR, team))
        .withMessage(
            "the layers %s do not fit the data: its examples have 33 inputs and 5 classes"
                .formatted(layers));
  }

  @Test
  void refusesToLearnFromNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Training(recipe(7), new Subset(Trial.DATA), Trial.SCALAR, team))
        .withMessage("there are no examples to learn from");
  }

  /** The cost of the step after the first is infinite, or the weights are at once. */
  @ParameterizedTest
  @CsvSource({
    "1e25,2,the cost became infinite or not a number at step 2 (epoch 1),1e24 instead of 1e25",
    "3e38,1,a weight became infinite or not a number at step 1 (epoch 1),3e37 instead of 3e38"
  })
  void stopsAtOnceWhereItOvershootsToInfinity(
      double rate, long step, String sentence, String rates) {
    Recipe recipe = diverging(rate);
    for (Kernels kernels : Trial.kernels()) {
      Training training = new Training(recipe, Trial.DATA, kernels, team);
      assertThatExceptionOfType(DivergedException.class)
          .isThrownBy(training::nextEpoch)
          .withMessage(
              sentence + ": the steps overshoot; try a smaller learning rate, such as " + rates)
          .satisfies(e -> assertThat(e.step()).isEqualTo(step));
      assertThat(training.steps()).isEqualTo(step - 1);
    }
  }

  @Test
  void saysInWhichEpochItWentWrong() {
    Recipe recipe = diverging(1e-3);
    Training training = new Training(recipe, Trial.DATA, Trial.SCALAR, team);
    training.nextEpoch();
    training.step();
    Span weights = training.parameters().all();
    weights.values()[weights.offset() + weights.length() - 1] = Float.NaN;
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(training::step)
        .withMessageStartingWith("the cost became infinite or not a number at step 8 (epoch 2)");
  }

  private static Recipe diverging(double rate) {
    return Recipe.video()
        .architecture(Architecture.of(Activation.RELU, Activation.IDENTITY, 33, 8, 5))
        .batch(10)
        .learningRate(rate)
        .build();
  }

  private static Recipe recipe(int batch) {
    return Recipe.video()
        .architecture(Architecture.of(Activation.TANH, Activation.SIGMOID, 33, 8, 5))
        .learningRate(0.1)
        .schedule(new Schedule.Constant())
        .batch(batch)
        .build();
  }

  private static double[] doubles(Span span) {
    double[] values = new double[span.length()];
    Arrays.setAll(values, span::at);
    return values;
  }
}
