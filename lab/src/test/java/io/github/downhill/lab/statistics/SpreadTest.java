package io.github.downhill.lab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers that differ by chance. */
class SpreadTest {
  @Test
  void saysTheMeanTheDeviationAndTheRange() {
    Spread spread = Spread.of(List.of(5.0, 2.0, 4.0, 4.0, 5.0, 4.0, 7.0, 9.0));
    assertThat(spread.count()).isEqualTo(8);
    assertThat(spread.mean()).isEqualTo(5);
    assertThat(spread.deviation()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-15));
    assertThat(spread.least()).isEqualTo(2);
    assertThat(spread.most()).isEqualTo(9);
  }

  @Test
  void ofOneNumberHasNoDeviation() {
    assertThat(Spread.of(List.of(3.0)).deviation()).isZero();
  }

  @Test
  void ofNothingIsRefused() {
    assertThatThrownBy(() -> Spread.of(List.of())).hasMessageContaining("at least one number");
  }

  @Test
  void meansDifferWhereChanceDoesNotEasilyMakeThem() {
    Spread low = Spread.of(List.of(1.0, 1.1, 0.9));
    assertThat(low.differsFrom(Spread.of(List.of(1.3, 1.4, 1.2)))).isTrue();
    assertThat(low.differsFrom(Spread.of(List.of(1.05, 1.15, 0.95)))).isFalse();
    assertThat(low.differsFrom(Spread.of(List.of(9.0)))).as("one number says nothing").isFalse();
  }

  @Test
  void quantilesLieOnStraightLinesBetweenTheNumbers() {
    Spread spread = Spread.of(List.of(4.0, 1.0, 2.0, 8.0));
    assertThat(spread.median()).isEqualTo(3);
    assertThat(spread.quantile(0)).isEqualTo(1);
    assertThat(spread.quantile(1)).isEqualTo(8);
    assertThat(spread.quantile(0.75)).isEqualTo(5);
    assertThat(Spread.of(List.of(7.0)).quantile(0.3)).isEqualTo(7);
  }

  @Test
  void distancesAreThoseFromTheMedian() {
    assertThat(Spread.of(List.of(1.0, 2.0, 4.0)).distances().values())
        .containsExactly(0.0, 1.0, 2.0);
  }
}
