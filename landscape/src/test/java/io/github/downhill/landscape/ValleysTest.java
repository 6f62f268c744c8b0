package io.github.downhill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The valleys of curves and surfaces are found, and nothing else is taken for one. */
class ValleysTest {
  @ParameterizedTest
  @CsvSource({
    "(x - 1)^2, 3, 1",
    "abs(x + 0.5), 3, 1",
    "0.25x^4 - x^2 + 0.3x + 2, 2.4, 2",
    "0.08x^2 + 0.6cos(3x) + 1, 6, 6",
    "x^4, 3, 1",
    "relu(x - 1) + relu(-x - 1), 3, 0",
    "1.2 - exp(-x^2) + 0.005x^2, 4, 1",
    "x, 3, 0",
    "-x^2, 3, 0",
    "step(abs(x) - 1), 3, 0",
    "1/x, 3, 0",
    "log(x), 3, 0",
    "(x - 5)^2, 3, 0"
  })
  void ofACurveAreCounted(String formula, double reach, int count) {
    assertThat(Valleys.of(new Ground(FormulaCost.of(formula, 1), reach))).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "x^2 + y^2, 3, 1",
    "0.05x^2 + y^2, 3, 1",
    "(1 - x)^2 + 5(y - x^2)^2, 2, 1",
    "(1 - x)^2 + 100(y - x^2)^2, 2, 1",
    "x^2 - y^2 + 0.1y^4, 3, 2",
    "0.15x^2 + 0.15y^2 + sin(2x) + cos(2y) + 1, 3.6, 4",
    "abs(x) + abs(y), 3, 1",
    "x^2 - y^2, 3, 0",
    "x + y, 3, 0",
    "x^2, 3, 0",
    "step(x) + step(y), 3, 0",
    "log(x*y), 3, 0"
  })
  void ofASurfaceAreCounted(String formula, double reach, int count) {
    assertThat(Valleys.of(new Ground(FormulaCost.of(formula, 2), reach))).hasSize(count);
  }

  @Test
  void areWhereTheSlopeIsZero() {
    Ground ground = new Ground(FormulaCost.of("0.25x^4 - x^2 + 0.3x + 2", 1), 2.4);
    Span slope = Span.zeros(1);
    List<Valley> valleys = Valleys.of(ground);
    assertThat(valleys).extracting(valley -> valley.at().at(0)).isSorted();
    for (Valley valley : valleys) {
      assertThat(ground.function().gradient(valley.at(), slope)).isEqualTo(valley.cost());
      assertThat(slope.at(0)).isCloseTo(0, within(1e-5f));
    }
  }

  @Test
  void areFoundAtTheEndOfALongBentValley() {
    Ground ground = new Ground(FormulaCost.of("(1 - x)^2 + 100(y - x^2)^2", 2), 2);
    Valley valley = Valleys.of(ground).getFirst();
    assertThat(valley.at().at(0)).isCloseTo(1, within(1e-3f));
    assertThat(valley.at().at(1)).isCloseTo(1, within(2e-3f));
    assertThat(valley.cost()).isLessThan(1e-6);
  }

  @Test
  void ofASurfaceBeginWithTheDeepest() {
    Ground ground = new Ground(FormulaCost.of("0.15x^2 + 0.15y^2 + sin(2x) + cos(2y) + 1", 2), 3.6);
    assertThat(Valleys.of(ground)).extracting(Valley::cost).isSorted();
  }

  @Test
  void ofADrawnCurveAreThoseThatWereDrawn() {
    Ground ground = new Ground(new DrawnCurve(2, 3, 1, 2, 0.5, 4), 2);
    assertThat(Valleys.of(ground))
        .extracting(valley -> valley.at().at(0))
        .satisfiesExactly(
            first -> assertThat(first).isCloseTo(-1, within(1e-3f)),
            second -> assertThat(second).isCloseTo(1, within(1e-3f)));
  }
}
