package io.github.downhill.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.report.Comparison.Unit;
import io.github.downhill.lab.report.Comparison.Verdict;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** A figure of a book beside ours. */
class ComparisonTest {
  private static final Spread OURS = Spread.of(List.of(0.94, 0.95, 0.96));

  @Test
  void agreesWithinWhatASingleRunMayBeOff() {
    assertThat(verdict(0.95)).isEqualTo(Verdict.AGREES);
    assertThat(verdict(0.95 + 2 * 0.01 * Math.sqrt(4 / 3.0) - 1e-9)).isEqualTo(Verdict.AGREES);
    assertThat(verdict(0.98)).isEqualTo(Verdict.LOWER);
    assertThat(verdict(0.90)).isEqualTo(Verdict.HIGHER);
  }

  @Test
  void withOneSeedOrWithoutANumberNobodyKnows() {
    assertThat(figure(0.95).verdict(Spread.of(List.of(0.95)))).isEqualTo(Verdict.OPEN);
    assertThat(figure(0.95).verdict(Spread.of(List.of(Double.NaN, Double.NaN))))
        .isEqualTo(Verdict.OPEN);
  }

  @Test
  void isWrittenAsTheKindOfFigureItIs() {
    assertThat(Unit.FRACTION.write(0.9542)).isEqualTo("95.42 %");
    assertThat(Unit.FRACTION.write(OURS)).isEqualTo("95.00 ± 1.00 %");
    assertThat(Unit.COST.write(0.339)).isEqualTo("0.339");
  }

  @Test
  void theBestOfThreeRunsIsComparedWithTheBestOfEachThree() {
    Comparison best =
        new Comparison("best", 0.9, Unit.FRACTION, MadeUpTrials.trial(), 3, Outcome::accuracy);
    assertThat(best.trials(2))
        .extracting(trial -> trial.recipe().seed())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    List<Outcome> outcomes =
        DoubleStream.of(0.1, 0.8, 0.3, 0.7, 0.2, 0.6).mapToObj(ComparisonTest::ended).toList();
    assertThat(best.figures(outcomes).values()).containsExactly(0.7, 0.8);
    assertThat(best.verdict(best.figures(outcomes.subList(0, 3)))).isEqualTo(Verdict.OPEN);
  }

  private static Outcome ended(double right) {
    return new Outcome(
        List.of(new Outcome.Epoch(1, 1, 1, right, Double.NaN, Double.NaN, 1)), false);
  }

  private static Verdict verdict(double theirs) {
    return figure(theirs).verdict(OURS);
  }

  private static Comparison figure(double theirs) {
    Trial trial = MadeUpTrials.trial();
    return new Comparison("a figure", theirs, Unit.FRACTION, trial, 1, Outcome::accuracy);
  }
}
