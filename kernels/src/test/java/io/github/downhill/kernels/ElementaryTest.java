package io.github.downhill.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elementary functions against those of StrictMath in double precision. */
class ElementaryTest {
  /** A prime, so that the samples have all kinds of mantissas: about a million of them. */
  private static final int STRIDE = 2_003;

  /** How far the functions are from the truth at worst, in units in the last place. */
  enum Function {
    /** The bound is 1.0103, seen over all floats from −87 to 88. */
    EXP(-87f, 88f, 1.02) {
      @Override
      float of(float x) {
        return Elementary.exp(x);
      }

      @Override
      double exactly(double x) {
        return StrictMath.exp(x);
      }
    },

    /** The bound is 2.4807, seen over all floats from −87 to 88. */
    SIGMOID(-87f, 88f, 2.5) {
      @Override
      float of(float x) {
        return Elementary.sigmoid(x);
      }

      @Override
      double exactly(double x) {
        return 1 / (1 + StrictMath.exp(-x));
      }
    },

    /** The bound is 1.3303, seen over all floats. */
    TANH(-Float.MAX_VALUE, Float.MAX_VALUE, 1.35) {
      @Override
      float of(float x) {
        return Elementary.tanh(x);
      }

      @Override
      double exactly(double x) {
        return StrictMath.tanh(x);
      }
    },

    /** The bound is 0.8265, seen over all positive, normal floats. */
    LOG(Float.MIN_NORMAL, Float.MAX_VALUE, 0.83) {
      @Override
      float of(float x) {
        return Elementary.log(x);
      }

      @Override
      double exactly(double x) {
        return StrictMath.log(x);
      }
    };

    private final float from;
    private final float to;
    private final double ulpsMax;

    Function(float from, float to, double ulpsMax) {
      this.from = from;
      this.to = to;
      this.ulpsMax = ulpsMax;
    }

    abstract float of(float x);

    abstract double exactly(double x);

    /** The floats of the domain, every so many, from the smallest to the largest. */
    float[] samples(int stride) {
      int first = order(from);
      int count = (int) (((long) order(to) - first) / stride) + 1;
      float[] samples = new float[count];
      for (int i = 0; i < count; i++) {
        samples[i] = inOrder(first + i * stride);
      }
      return samples;
    }
  }

  /** Numbers the floats from −∞ to ∞, so that neighbours have neighbouring numbers. */
  private static int order(float x) {
    int bits = Float.floatToRawIntBits(x);
    return bits < 0 ? Integer.MIN_VALUE - bits : bits;
  }

  private static float inOrder(int number) {
    return Float.intBitsToFloat(number < 0 ? Integer.MIN_VALUE - number : number);
  }

  @ParameterizedTest
  @EnumSource
  void staysAsCloseToTheTruthAsIsClaimed(Function function) {
    double worst = 0;
    float at = 0;
    for (float x : function.samples(STRIDE)) {
      double exactly = function.exactly(x);
      double ulps = Math.abs(function.of(x) - exactly) / Math.ulp((float) exactly);
      if (!(ulps <= worst)) {
        worst = ulps;
        at = x;
      }
    }
    assertThat(worst)
        .as("units in the last place, at worst, at %s", at)
        .isBetween(0.5, function.ulpsMax);
  }

  @ParameterizedTest
  @EnumSource
  void neverFallsWhereItShouldRise(Function function) {
    float[] samples = function.samples(STRIDE);
    for (int i = 1; i < samples.length; i++) {
      if (function.of(samples[i]) < function.of(samples[i - 1])) {
        assertThat(function.of(samples[i]))
            .as("%s(%s) after %s", function, samples[i], samples[i - 1])
            .isGreaterThanOrEqualTo(function.of(samples[i - 1]));
      }
    }
  }

  /** Where one polynomial gives way to the next: e^x at n + ½ times ln 2, and so on. */
  @Test
  void neverFallsAtTheSeams() {
    for (int n = -125; n < 127; n++) {
      float seam = (float) ((n + 0.5) * StrictMath.log(2));
      risesAround(Function.EXP, seam);
      risesAround(Function.SIGMOID, -seam);
      risesAround(Function.LOG, (float) (StrictMath.sqrt(0.5) * StrictMath.pow(2, n)));
      risesAround(Function.TANH, seam / 2);
    }
    risesAround(Function.TANH, Elementary.TANH_SMALL);
    risesAround(Function.TANH, -Elementary.TANH_SMALL);
    risesAround(Function.TANH, Elementary.TANH_MAX);
  }

  private static void risesAround(Function function, float seam) {
    for (int i = order(seam) - 50; i < order(seam) + 50; i++) {
      assertThat(function.of(inOrder(i + 1)))
          .as("%s after %s", function, inOrder(i))
          .isGreaterThanOrEqualTo(function.of(inOrder(i)));
    }
  }

  @Test
  void hitsTheValuesThatEverybodyKnows() {
    assertThat(Elementary.exp(0f)).isEqualTo(1f);
    assertThat(Elementary.exp(-0f)).isEqualTo(1f);
    assertThat(Elementary.sigmoid(0f)).isEqualTo(0.5f);
    assertThat(Elementary.tanh(0f)).isZero();
    assertThat(Elementary.tanh(-0f)).isZero();
    assertThat(Elementary.log(1f)).isEqualTo(0f);
    assertThat(Elementary.exp(1f)).isEqualTo((float) Math.E);
    assertThat(Elementary.log((float) Math.E)).isEqualTo(1f);
  }

  @Test
  void isOddInTanhBitForBit() {
    for (float x : Function.TANH.samples(100 * STRIDE)) {
      assertThat(Elementary.tanh(-x)).isEqualTo(-Elementary.tanh(x));
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {88f, 88.001f, 1e3f, Float.MAX_VALUE, Float.POSITIVE_INFINITY})
  void saturatesWithoutBecomingInfiniteOrZero(float x) {
    assertThat(Elementary.exp(x)).isEqualTo(Elementary.exp(88f)).isBetween(1.6e38f, 1.7e38f);
    assertThat(Elementary.exp(-x)).isEqualTo(Elementary.exp(-87f)).isGreaterThan(Float.MIN_NORMAL);
    assertThat(Elementary.sigmoid(x)).isEqualTo(1f);
    assertThat(Elementary.sigmoid(-x)).isGreaterThan(0f).isLessThan(1e-38f);
    assertThat(Elementary.tanh(x)).isEqualTo(1f);
    assertThat(Elementary.tanh(-x)).isEqualTo(-1f);
  }

  @Test
  void letsWhatIsNotANumberThrough() {
    assertThat(Elementary.exp(Float.NaN)).isNaN();
    assertThat(Elementary.sigmoid(Float.NaN)).isNaN();
    assertThat(Elementary.tanh(Float.NaN)).isNaN();
    assertThat(Elementary.log(Float.NaN)).isNaN();
    assertThat(Elementary.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.9, 0.999, 1, 1.1})
  void findsEveryWholePower(double x) {
    for (long n : new long[] {0, 1, 2, 3, 10, 31, 64, 1_000, 65_537}) {
      assertThat(Elementary.power(x, n))
          .isCloseTo(StrictMath.pow(x, (double) n), withinPercentage(1e-9));
    }
  }

  @Test
  void returnsTheSmallestNumbersFromTanhUnchanged() {
    float[] tiny = {Float.MIN_VALUE, Float.MIN_NORMAL / 3, Float.MIN_NORMAL, 1e-20f, 1e-5f};
    for (float x : tiny) {
      assertThat(Elementary.tanh(x)).isEqualTo(x);
    }
  }

  @Test
  void findsTheLogarithmOfEveryPowerOfTwo() {
    IntStream.rangeClosed(Float.MIN_EXPONENT, Float.MAX_EXPONENT)
        .forEach(n ->
            assertThat(Elementary.log(Math.scalb(1f, n)))
                .as("2 to the %d", n)
                .isEqualTo((float) (n * StrictMath.log(2))));
  }
}
