package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GELU and its slope against double precision. */
class GeluTest {
  /** A prime, so that the samples have all kinds of mantissas: about a million of them. */
  private static final int STRIDE = 2_003;

  private static final double ROOT_OF_TWO_PI = StrictMath.sqrt(2 * Math.PI);

  /** The bound is 4.8771, seen over all floats from −12.8 on. */
  @Test
  void staysAsCloseToTheTruthAsIsClaimed() {
    double worst = 0;
    for (long bits = 0; bits <= Float.floatToRawIntBits(Float.MAX_VALUE); bits += STRIDE) {
      float x = Float.intBitsToFloat((int) bits);
      worst = Math.max(worst, ulps(x));
      worst = Math.max(worst, x <= Gelu.MAX ? ulps(-x) : 0);
    }
    assertThat(worst).as("units in the last place, at worst").isBetween(0.5, 4.9);
  }

  /** The bound is 3.8330, seen over all floats from −12.8 on. */
  @Test
  void hasASlopeAsCloseToTheTruthAsIsClaimed() {
    double worst = 0;
    for (long bits = 0; bits <= Float.floatToRawIntBits(Float.MAX_VALUE); bits += STRIDE) {
      float x = Float.intBitsToFloat((int) bits);
      worst = Math.max(worst, ulpsOfSlope(x));
      worst = Math.max(worst, x <= Gelu.MAX ? ulpsOfSlope(-x) : 0);
    }
    assertThat(worst).as("units in the last place, at worst").isBetween(0.5, 3.9);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.5",
    "1, 0.8413447460685429, 1.0833154705876864",
    "-1, -0.15865525393145707, -0.08331547058768636",
    "2, 1.9544997361036416, 1.0852318010781970",
    "-5, -1.4332578593959696e-6, -7.146946001792295e-6",
    "20, 20, 1"
  })
  void hitsTheValuesThatStandInTables(float x, float gelu, float slope) {
    assertThat(Gelu.of(x)).isEqualTo(gelu, within(gelu));
    assertThat(Gelu.slope(x)).isEqualTo(slope, within(slope));
  }

  @Test
  void isHalfOfNumbersNearZero() {
    for (float x : new float[] {0f, -0f, Float.MIN_NORMAL, -Float.MIN_NORMAL, 1e-20f, -1e-9f}) {
      assertThat(Gelu.of(x)).isEqualTo(x / 2);
      assertThat(Gelu.slope(x)).isEqualTo(0.5f);
    }
  }

  @Test
  void fallsToItsOnlyLowestPlaceAndThenRises() {
    float lowest = -0.7517916f;
    assertThat(Gelu.of(lowest)).isEqualTo(-0.16997121f);
    assertThat(Gelu.slope(lowest)).isEqualTo(0f, offset(1e-7f));
    for (float x = 0.01f; x < 12; x += 0.01f) {
      assertThat(Gelu.slope(lowest + x)).isPositive();
      assertThat(Gelu.slope(lowest - x)).isNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {12.9f, 14f, 1e3f, Float.MAX_VALUE, Float.POSITIVE_INFINITY})
  void isItsSumFarOutAndNearlyNothingOnTheOtherSide(float x) {
    assertThat(Gelu.of(x)).isEqualTo(x);
    assertThat(Gelu.slope(x)).isEqualTo(1f);
    assertThat(Gelu.of(-x)).isEqualTo(Gelu.of(-12.8f)).isBetween(-1.1e-36f, -1.0e-36f);
    assertThat(Gelu.slope(-x)).isEqualTo(Gelu.slope(-12.8f)).isBetween(-1.4e-35f, -1.3e-35f);
  }

  @Test
  void letsWhatIsNotANumberThrough() {
    assertThat(Gelu.of(Float.NaN)).isNaN();
    assertThat(Gelu.slope(Float.NaN)).isNaN();
  }

  private static Offset<Float> within(float value) {
    return offset(4 * Math.ulp(value));
  }

  private static double ulps(float x) {
    double exactly = x * share(x);
    return Math.abs(Gelu.of(x) - exactly) / Math.ulp((float) exactly);
  }

  /** The slope is a sum in which digits can cancel: in units of the larger one of its terms. */
  private static double ulpsOfSlope(float x) {
    double rising = x * density(x);
    double larger = Math.max(share(x), Math.abs(rising));
    return Math.abs(Gelu.slope(x) - (share(x) + rising)) / Math.ulp((float) larger);
  }

  private static double share(double x) {
    return x < 0 ? tail(-x) : 1 - tail(x);
  }

  /** Φ(−t), near 0 by its series, further out by its continued fraction. */
  private static double tail(double t) {
    if (t < 2) {
      double sum = 0;
      double term = t;
      for (int n = 3; sum + term != sum; n += 2) {
        sum += term;
        term *= t * t / n;
      }
      return 0.5 - density(t) * sum;
    }
    double fraction = t;
    for (int n = 200; n > 0; n--) {
      fraction = t + n / fraction;
    }
    return density(t) / fraction;
  }

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2) / ROOT_OF_TWO_PI;
  }
}
