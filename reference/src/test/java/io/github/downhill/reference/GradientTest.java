package io.github.downhill.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient by backpropagation is the slope that one measures by moving each parameter. */
class GradientTest {
  /** Ways to get a gradient wrong that the check must notice. */
  enum Mistake {
    HALF_THE_SLOPE,
    UPHILL,
    ONE_PERCENT_TOO_STEEP,
    IN_REVERSE_ORDER,
    NOTHING_FOR_THE_LAST_BIAS,
    NOT_A_NUMBER;

    double[] in(double[] gradient) {
      var mistaken = new double[gradient.length];
      int last = gradient.length - 1;
      for (int k = 0; k <= last; k++) {
        mistaken[k] =
            switch (this) {
              case HALF_THE_SLOPE -> gradient[k] / 2;
              case UPHILL -> -gradient[k];
              case ONE_PERCENT_TOO_STEEP -> gradient[k] * 1.01;
              case IN_REVERSE_ORDER -> gradient[last - k];
              case NOTHING_FOR_THE_LAST_BIAS -> k == last ? 0 : gradient[k];
              case NOT_A_NUMBER -> Double.NaN;
            };
      }
      return mistaken;
    }
  }

  static List<Situation> situations() {
    return Situation.all();
  }

  @ParameterizedTest
  @MethodSource("situations")
  void backpropagationAgreesWithCentralDifferences(Situation situation) {
    double[] expected = centralDifferences(situation, 0);
    assertThat(Arrays.stream(expected).map(Math::abs).max().orElseThrow())
        .as("the steepest slope, far above the absolute tolerance")
        .isGreaterThan(1e-2);
    assertThat(GradientCheck.firstDisagreement(situation.gradient(0), expected)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("situations")
  void theyAgreeWithAPenaltyOnTheWeightsToo(Situation situation) {
    double[] expected = centralDifferences(situation, 0.1);
    assertThat(GradientCheck.firstDisagreement(situation.gradient(0.1), expected)).isEmpty();
    assertThat(GradientCheck.firstDisagreement(situation.gradient(0), expected)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void theCheckNoticesAGradientThatIsWrong(Mistake mistake) {
    int[] sizes = {5, 7, 3};
    var situation = new Situation(sizes, Activation.TANH, Activation.SIGMOID, Cost.SQUARES, 1);
    double[] mistaken = mistake.in(situation.gradient(0));
    assertThat(GradientCheck.firstDisagreement(mistaken, centralDifferences(situation, 0)))
        .isPresent();
  }

  private static double[] centralDifferences(Situation situation, double l2) {
    return GradientCheck.centralDifferences(
        parameters -> situation.cost(parameters, l2), situation.parameters());
  }
}
