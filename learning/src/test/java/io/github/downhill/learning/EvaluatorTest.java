package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Evaluation.Confused;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Prediction;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
  private static final Architecture ARCHITECTURE =
      Architecture.of(Activation.TANH, Activation.SIGMOID, 7, 11, 4);
  private static final Parameters PARAMETERS =
      Initialization.STANDARD.draw(ARCHITECTURE, Randomness.of(3));

  /** It works in blocks of 256. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 600})
  void countsWhatTheNetworkAnswersToEachExample(int size) {
    Examples examples = MadeUpExamples.clouds(size, 7, 4, 5);
    Network network = Network.of(PARAMETERS);
    Integer[][] confusion = new Integer[4][4];
    Arrays.stream(confusion).forEach(row -> Arrays.fill(row, 0));
    double cost = 0;
    float[][] inputs = MadeUpExamples.inputsOf(examples);
    for (int i = 0; i < size; i++) {
      Prediction prediction = network.predict(inputs[i]);
      confusion[examples.label(i)][prediction.choice()]++;
      for (int j = 0; j < 4; j++) {
        double difference = prediction.outputs().get(j) - (j == examples.label(i) ? 1 : 0);
        cost += difference * difference / size;
      }
    }
    for (Kernels kernels : Trial.kernels()) {
      for (int threads : new int[] {1, 2, 3}) {
        Evaluation evaluation = evaluate(examples, kernels, threads);
        assertThat(evaluation.confusion())
            .isEqualTo(Arrays.stream(confusion).map(List::of).toList());
        assertThat(evaluation.cost()).isEqualTo(cost, within(1e-6));
        assertThat(evaluation).isEqualTo(evaluate(examples, Trial.SCALAR, 1));
      }
    }
  }

  @Test
  void followsParametersThatChange() {
    Parameters changing = PARAMETERS.copy();
    Examples examples = MadeUpExamples.clouds(300, 7, 4, 5);
    try (Team team = new Team(1)) {
      Evaluator evaluator = new Evaluator(Trial.SCALAR, team, Cost.SQUARES, changing);
      Evaluation before = evaluator.evaluate(examples);
      Arrays.fill(changing.all().values(), 0f);
      Evaluation after = evaluator.evaluate(examples);
      assertThat(before.cost()).isNotEqualTo(1);
      assertThat(after.cost()).isEqualTo(1); // every output is ½
      assertThat(after.confusion())
          .allSatisfy(row -> assertThat(row.subList(1, 4)).containsOnly(0));
    }
  }

  @Test
  void refusesExamplesThatDoNotFitTheNetwork() {
    for (Examples other :
        List.of(MadeUpExamples.clouds(5, 6, 4, 1), MadeUpExamples.clouds(5, 7, 3, 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> evaluate(other, Trial.SCALAR, 1))
          .withMessage(
              "a network of 7-11-4 does not fit the data: its examples have %d inputs and %d classes"
                  .formatted(other.inputs(), other.classes()));
    }
  }

  @Test
  void sumsUpTheTableOfRightAndWrong() {
    Evaluation evaluation =
        new Evaluation(0.5, List.of(List.of(5, 1, 0), List.of(0, 0, 0), List.of(3, 1, 2)));
    assertThat(evaluation.examples()).isEqualTo(12);
    assertThat(evaluation.correct()).isEqualTo(7);
    assertThat(evaluation.errors()).isEqualTo(5);
    assertThat(evaluation.accuracy()).isEqualTo(7 / 12.0);
    assertThat(evaluation.accuracyOf(0)).isEqualTo(5 / 6.0);
    assertThat(evaluation.accuracyOf(1)).isNaN();
    assertThat(evaluation.mostConfused()).contains(new Confused(2, 0, 3));
  }

  @Test
  void namesTheFirstOfEquallyFrequentMistakesAndNoneWhereThereAreNone() {
    Evaluation tie =
        new Evaluation(0, List.of(List.of(1, 2, 2), List.of(2, 1, 0), List.of(0, 0, 1)));
    assertThat(tie.mostConfused()).contains(new Confused(0, 1, 2));
    Evaluation perfect = new Evaluation(0, List.of(List.of(3, 0), List.of(0, 4)));
    assertThat(perfect.mostConfused()).isEmpty();
    assertThat(perfect.accuracy()).isEqualTo(1);
  }

  @Test
  void hasNoAccuracyWithoutExamples() {
    Evaluation nothing = evaluate(new Subset(MadeUpExamples.clouds(1, 7, 4, 1)), Trial.SCALAR, 2);
    assertThat(nothing.examples()).isZero();
    assertThat(nothing.accuracy()).isNaN();
    assertThat(nothing.mostConfused()).isEmpty();
  }

  private static Evaluation evaluate(Examples examples, Kernels kernels, int threads) {
    try (Team team = new Team(threads)) {
      return new Evaluator(kernels, team, Cost.SQUARES, PARAMETERS).evaluate(examples);
    }
  }
}
