package io.github.downhill.lab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How closely two numbers go together. */
class CorrelationTest {
  @Test
  void agreesWithAWorkedExample() {
    // Anscombe 1973, the first of his quartet: r = 0.81642.
    double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    Correlation correlation = Correlation.of(x, y);
    assertThat(correlation.r()).isCloseTo(0.81642, within(1e-5));
    assertThat(correlation.pairs()).isEqualTo(11);
  }

  @Test
  void isOneOnARisingLineAndMinusOneOnAFallingOne() {
    double[] x = {1, 2, 3, 5};
    assertThat(Correlation.of(x, new double[] {3, 5, 7, 11}).r()).isCloseTo(1, within(1e-12));
    assertThat(Correlation.of(x, new double[] {-1, -2, -3, -5}).r()).isCloseTo(-1, within(1e-12));
  }

  @Test
  void isNoNumberWhereNothingChanges() {
    assertThat(Correlation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}).r()).isNaN();
  }

  @Test
  void theSameDifferenceSaysMoreTheMorePairsThereAre() {
    assertThat(new Correlation(0.5, 1_000).differsFrom(new Correlation(0.6, 1_000))).isTrue();
    assertThat(new Correlation(0.5, 100).differsFrom(new Correlation(0.6, 100))).isFalse();
    assertThat(new Correlation(0.5, 3).differsFrom(new Correlation(0.6, 1_000))).isFalse();
  }

  @Test
  void threePairsOrALineTellNothing() {
    assertThat(new Correlation(0.9, 3).tells()).isFalse();
    assertThat(new Correlation(1, 100).tells()).isFalse();
    assertThat(new Correlation(0.9, 4).tells()).isTrue();
  }

  @Test
  void unequalNumbersMakeNoPairs() {
    assertThatThrownBy(() -> Correlation.of(new double[2], new double[3]))
        .hasMessage("2 and 3 numbers make no pairs");
  }
}
