package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Span;
import io.github.downhill.landscape.FormulaException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas mean what a mathematician means by them, and their slopes are right. */
class FormulaTest {
  @ParameterizedTest
  @CsvSource({
    "2 + 3 * 4, 14",
    "(2 + 3) * 4, 20",
    "2 - 3 - 4, -5",
    "24 / 4 / 2, 3",
    "2 ^ 3 ^ 2, 512",
    "-2 ^ 2, -4",
    "(-2) ^ 2, 4",
    "2 ^ -1, 0.5",
    "--2, 2",
    "+2, 2",
    "2x, 3",
    "2x^2, 4.5",
    "x(x + 1), 3.75",
    "2(x)(y), -6",
    "3 sin(0), 0",
    "6 / 2x, 4.5",
    "1.5e2, 150",
    "2e, 5.43656365691809",
    "1e-2x, 0.015",
    ".5, 0.5",
    "pi, 3.141592653589793",
    "exp(log(7)), 7",
    "sqrt(16), 4",
    "abs(-x), 1.5",
    "tanh(0) + tan(0) + cos(0), 1",
    "sigmoid(0), 0.5",
    "relu(-1) + relu(2), 2",
    "step(-1) + step(0) + step(3), 2",
    "floor(-1.5), -2",
    "'min(x, y)', -2",
    "'max(x, min(y, 9))', 1.5",
    "x − 2 · y × 2 ÷ 4, 3.5",
    "x², 2.25",
    "-x², -2.25",
    "2x³, 6.75",
    "2^x², 4.756828460010884",
    "2 ** 3 ** 2, 512",
    "2 * x ** 2, 4.5",
    "|y|, 2",
    "2|y|x², 9",
    "|x - |y||, 0.5",
    "|y|^2 + |-1|, 5"
  })
  void hasTheValueThatItSays(String text, double value) {
    assertThat(Formula.of(text, 2).value(1.5, -2)).isCloseTo(value, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x^0", "0^(x + 1)", "0 * x^0 + 5", "x^0 * 3"})
  void aTermThatDoesNotChangeHasNoSlopeEvenAtZero(String text) {
    assertThat(Formula.of(text, 1).at(0, 0).dx()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.25x^4 - x^2 + 0.3x + 2",
        "x^3 * y^2 - 4 / (x + 3)",
        "sin(2x) + cos(x*y)",
        "tan(x / 3)",
        "exp(-x^2 - y^2)",
        "log(x + 5) * y",
        "sqrt(x^2 + y^2 + 1)",
        "abs(x) + abs(y + 0.2)",
        "tanh(3x - y)",
        "sigmoid(8(abs(x) - 1))",
        "relu(x) + relu(-y) * x",
        "step(x) * x^2 + floor(y)",
        "min(x^2, y + 4) + max(x, 3y)",
        "(x^2 + 1)^y",
        "2^x / 3^y",
        "(1 - x)^2 + 5(y - x^2)^2",
        "x / y",
        "-x^2 - -y",
        "e^(pi*x/4)",
        "x² + |x|³ - 2|y - 0.2|**2"
      })
  void hasTheSlopesOfFiniteDifferences(String text) {
    Formula formula = Formula.of(text, 2);
    double h = 1e-6;
    for (double x : new double[] {-1.7, -0.61, 0.37, 1.33, 2.2}) {
      for (double y : new double[] {-1.1, 0.43, 1.9}) {
        Dual cost = formula.at(x, y);
        double dx = (formula.value(x + h, y) - formula.value(x - h, y)) / (2 * h);
        double dy = (formula.value(x, y + h) - formula.value(x, y - h)) / (2 * h);
        assertThat(cost.dx()).isCloseTo(dx, within(1e-6 * Math.max(1, Math.abs(dx))));
        assertThat(cost.dy()).isCloseTo(dy, within(1e-6 * Math.max(1, Math.abs(dy))));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "abs(x), 0",
    "relu(x), 0",
    "sqrt(x^2), 0",
    "step(x), 0",
    "(x - 1)^0, 0",
    "x^2, 0",
    "sqrt(4), 0",
    "floor(2x), 0"
  })
  void hasASlopeEvenWhereItHasAKink(String text, double slope) {
    assertThat(Formula.of(text, 1).at(0, 0).dx()).isEqualTo(slope);
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY, 1",
    "'  ', EMPTY, 1",
    "2 +, END, 4",
    "x $ 2, CHARACTER, 3",
    "x + é, CHARACTER, 5",
    "2..3, NUMBER, 1",
    "x + ., NUMBER, 5",
    "2x + sinn(x), NAME, 6",
    "y + 1, NAME, 1",
    "X, NAME, 1",
    "sin x, OPEN, 5",
    "sin, OPEN, 4",
    "2 * * 3, OPERAND, 5",
    "(2 + ), OPERAND, 6",
    "(2 + 3, CLOSE, 1",
    "3 * (x + (2), CLOSE, 5",
    "'min(1, 2', CLOSE, 4",
    "min(1), ARGUMENTS, 1",
    "'1 + sin(1, 2)', ARGUMENTS, 5",
    "'max(1, 2, 3)', ARGUMENTS, 1",
    "|x + 1, CLOSE, 1",
    "2 + |, END, 6",
    "(x|, END, 4",
    "x ²³ *** 2, OPERAND, 8",
    "2 + 3), EXTRA, 6",
    "2 3, EXTRA, 3",
    "'1, 2', EXTRA, 2",
    "(1 2), EXTRA, 4"
  })
  void saysWhatIsWrongAndAtWhichCharacter(String text, Problem problem, int position) {
    assertThatThrownBy(() -> Formula.of(text, 1))
        .isInstanceOfSatisfying(
            FormulaException.class,
            fault -> {
              assertThat(fault.problem()).isEqualTo(problem);
              assertThat(fault.position()).isEqualTo(position);
              assertThat(fault).hasMessageStartingWith("character " + position + ": ");
            });
  }

  @Test
  void endsAtTwoHundredCharactersAndFiftyParentheses() {
    assertThat(Formula.of("1" + "+1".repeat(99), 1).value(0, 0)).isEqualTo(100);
    assertThat(faultIn("1" + "+1".repeat(100))).isEqualTo(Problem.LENGTH);
    assertThat(Formula.of("(".repeat(49) + "x" + ")".repeat(49), 1).value(7, 0)).isEqualTo(7);
    assertThat(faultIn("(".repeat(51) + "x" + ")".repeat(51))).isEqualTo(Problem.DEPTH);
    assertThat(faultIn("-".repeat(150) + "x")).isEqualTo(Problem.DEPTH);
    assertThat(faultIn("x(".repeat(60) + "x" + ")".repeat(60))).isEqualTo(Problem.DEPTH);
    assertThat(faultIn("2^".repeat(90) + "2")).isEqualTo(Problem.DEPTH);
    assertThat(faultIn("sin(".repeat(49) + "-".repeat(4))).isEqualTo(Problem.DEPTH);
  }

  @Test
  void isACostFunctionOfOneNumberOrOfTwo() {
    FormulaCost curve = FormulaCost.of("x^2 + 1", 1);
    FormulaCost surface = FormulaCost.of("x^2 + 3y", 2);
    Span slope = Span.zeros(1);
    Span gradient = Span.zeros(2);

    assertThat(curve.gradient(Span.of(3f), slope)).isEqualTo(10);
    assertThat(surface.gradient(Span.of(3f, 2f), gradient)).isEqualTo(15);

    assertThat(slope.toArray()).containsExactly(6);
    assertThat(gradient.toArray()).containsExactly(6, 3);
  }

  private static Problem faultIn(String text) {
    return catchThrowableOfType(FormulaException.class, () -> Formula.of(text, 1)).problem();
  }
}
