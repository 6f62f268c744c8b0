package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CostTest {
  private static final Matrix TARGETS = matrix(2, 2, 1, 0, 0, 1);

  @Test
  void ofSquaresIsTheSumOverTheOutputsAndNotHalfOfIt() {
    Span costs = Span.zeros(2);
    Matrix outputs = matrix(2, 2, 0.5f, 0.25f, 1, 3);
    Cost.SQUARES.of(Trial.SCALAR, Activation.IDENTITY, outputs, TARGETS, costs, 0, 2);
    assertThat(costs.toArray()).containsExactly(0.25f + 0.0625f, 1 + 4);
  }

  @Test
  void ofCrossEntropyIsTheSurpriseOfEveryOutputForSigmoidAndOfTheRightOneForSoftmax() {
    Span costs = Span.zeros(2);
    Matrix outputs = matrix(2, 2, 0.5f, 0.25f, 0.75f, 0.125f);
    Cost.CROSS_ENTROPY.of(Trial.SCALAR, Activation.SIGMOID, outputs, TARGETS, costs, 0, 2);
    assertThat((double) costs.at(0)).isEqualTo(-Math.log(0.5) - Math.log(0.75), within(1e-6));
    assertThat((double) costs.at(1)).isEqualTo(-Math.log(0.25) - Math.log(0.125), within(1e-6));
    Cost.CROSS_ENTROPY.of(Trial.SCALAR, Activation.SOFTMAX, outputs, TARGETS, costs, 0, 2);
    assertThat((double) costs.at(0)).isEqualTo(-Math.log(0.5), within(1e-6));
    assertThat((double) costs.at(1)).isEqualTo(-Math.log(0.125), within(1e-6));
  }

  @Test
  void ofCrossEntropyStaysFiniteForOutputsThatAreCertainAndWrong() {
    Span costs = Span.zeros(1);
    Matrix wrong = matrix(1, 2, 0, 1);
    Cost.CROSS_ENTROPY.of(Trial.SCALAR, Activation.SIGMOID, wrong, TARGETS, costs, 0, 1);
    assertThat(costs.at(0)).isEqualTo(200);
    Cost.CROSS_ENTROPY.of(Trial.SCALAR, Activation.SOFTMAX, wrong, TARGETS, costs, 0, 1);
    assertThat(costs.at(0)).isEqualTo(100);
    Matrix right = matrix(1, 2, 1, 0);
    Cost.CROSS_ENTROPY.of(Trial.SCALAR, Activation.SIGMOID, right, TARGETS, costs, 0, 1);
    assertThat(costs.at(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"TANH,tanh", "RELU,relu", "GELU,gelu", "IDENTITY,identity"})
  void ofCrossEntropyHasNoMeaningForOutputsThatAreNoShares(Activation output, String name) {
    String sentence =
        "cross-entropy needs outputs between 0 and 1: use sigmoid or softmax outputs, not " + name;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cost.CROSS_ENTROPY.checkFits(output))
        .withMessage(sentence);
    Recipe.Builder builder =
        Recipe.video()
            .cost(Cost.CROSS_ENTROPY)
            .architecture(Architecture.of(Activation.SIGMOID, output, 4, 3, 2));
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage(sentence);
  }

  @ParameterizedTest
  @EnumSource
  void fitsEveryOtherOutput(Activation output) {
    assertThatCode(() -> Cost.SQUARES.checkFits(output)).doesNotThrowAnyException();
    if (output == Activation.SIGMOID || output == Activation.SOFTMAX) {
      assertThatCode(() -> Cost.CROSS_ENTROPY.checkFits(output)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isGuessedFromTheOutputsOfANetworkOfWhichNothingElseIsKnown(Activation output) {
    Architecture least = Architecture.of(output, output, 1, 2);
    assertThat(Cost.usualFor(Network.of(new Parameters(least))))
        .isEqualTo(output == Activation.SOFTMAX ? Cost.CROSS_ENTROPY : Cost.SQUARES);
  }

  @Test
  void goesByLowerCaseNames() {
    assertThat(Cost.values()).extracting(Cost::text).containsExactly("squares", "cross-entropy");
  }

  private static Matrix matrix(int rows, int columns, float... values) {
    return new Matrix(values, 0, rows, columns);
  }
}
