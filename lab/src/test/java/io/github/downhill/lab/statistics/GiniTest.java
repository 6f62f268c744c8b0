package io.github.downhill.lab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How unequally a whole is shared out. */
class GiniTest {
  @Test
  void isZeroWhereAllHaveTheSame() {
    assertThat(Gini.of(3, 3, 3, 3)).isZero();
  }

  @Test
  void isNearlyOneWhereOneHasAll() {
    assertThat(Gini.of(0, 0, 7, 0)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void isHalfTheMeanDifferenceByTheMeanInAnyOrder() {
    double[] shares = {5, 1, 9, 2, 4};
    double differences = 0;
    for (double one : shares) {
      for (double other : shares) {
        differences += Math.abs(one - other);
      }
    }
    assertThat(Gini.of(shares)).isCloseTo(differences / (2 * 5 * 21.0), within(1e-12));
  }

  @Test
  void isNoNumberWhereThereIsNothingToShare() {
    assertThat(Gini.of(0, 0)).isNaN();
  }
}
