package io.github.downhill.lab.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The normal distribution is that of the tables, and GELU can be taken back. */
class NormalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "1, 0.841344746068542949",
    "-1, 0.158655253931457051",
    "1.959963984540054, 0.975",
    "-3, 0.00134989803163009453",
    "12, 1",
    "-40, 0"
  })
  void theShareBelowIsThatOfTheTables(double x, double share) {
    assertThat(Normal.shareBelow(x)).isEqualTo(share, within(1e-15));
  }

  @Test
  void theDensityIsTheSlopeOfTheShare() {
    for (double x : new double[] {-2.5, -0.3, 0, 0.7, 3}) {
      double slope = (Normal.shareBelow(x + 1e-5) - Normal.shareBelow(x - 1e-5)) / 2e-5;
      assertThat(Normal.density(x)).isEqualTo(slope, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0, 0.2, 1, 5, 40})
  void geluIsTakenBack(double a) {
    double z = Normal.sumOfGelu(a);
    assertThat(z * Normal.shareBelow(z)).isEqualTo(a, within(1e-12));
  }
}
