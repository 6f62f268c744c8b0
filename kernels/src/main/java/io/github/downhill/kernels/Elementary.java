package io.github.downhill.kernels;

/**
 * The elementary functions of the contract: float32 polynomials with a fixed order of evaluation,
 * so that every machine and every vector width gives the same bits.
 *
 * <p>The reductions and coefficients are those of Moshier's Cephes library (expf, tanhf, logf). In
 * units in the last place, exp and the sigmoid are within 1.02 and 2.5 of the true value from −87
 * to 88, log within 0.83 for every positive, normal number, tanh within 1.35 for every number:
 * measured over all floats. None of them ever falls from a float to the next.
 */
public final class Elementary {
  /** Below this, e^x is taken as e^−87: the smallest result is still a normal number. */
  public static final float EXP_MIN = -87f;

  /** Above this, e^x is taken as e^88: the largest result is still finite. */
  public static final float EXP_MAX = 88f;

  public static final float LOG2_E = 1.442695f;

  /** ln 2 in two parts, the first with few bits, so that n·ln 2 is exact to the last place. */
  public static final float LN2_HIGH = 0.6933594f;

  public static final float LN2_LOW = -0.00021219444f;

  /** Adding 1.5·2²³ leaves a float rounded to a whole number, in its low bits too. */
  public static final float ROUND = 12582912f;

  public static final float EXP_5 = 0.00019875691f;
  public static final float EXP_4 = 0.0013981999f;
  public static final float EXP_3 = 0.008333452f;
  public static final float EXP_2 = 0.041665796f;
  public static final float EXP_1 = 0.16666666f;
  public static final float EXP_0 = 0.5f;

  /** Below this, tanh is taken as an odd polynomial; above, by way of e^2x. */
  public static final float TANH_SMALL = 0.625f;

  /** From here on tanh is 1. */
  public static final float TANH_MAX = 9.1f;

  public static final float TANH_4 = -0.0057049887f;
  public static final float TANH_3 = 0.020639088f;
  public static final float TANH_2 = -0.053739715f;
  public static final float TANH_1 = 0.13331442f;
  public static final float TANH_0 = -0.3333328f;

  public static final float LOG_8 = 0.070376836f;
  public static final float LOG_7 = -0.1151461f;
  public static final float LOG_6 = 0.116769984f;
  public static final float LOG_5 = -0.12420141f;
  public static final float LOG_4 = 0.14249323f;
  public static final float LOG_3 = -0.16668057f;
  public static final float LOG_2 = 0.20000714f;
  public static final float LOG_1 = -0.24999994f;
  public static final float LOG_0 = 0.3333333f;

  public static final float SQRT_HALF = 0.70710677f;

  /** What a logarithm in a cost is where its argument is below the smallest normal number. */
  public static final float LOG_MIN = -100f;

  private Elementary() {}

  /** e^x for x bounded to −87 … 88: 2ⁿ·e^r with x = n·ln 2 + r and |r| ≤ ½ ln 2. */
  public static float exp(float x) {
    float bounded = Math.min(Math.max(x, EXP_MIN), EXP_MAX);
    float shifted = Math.fma(bounded, LOG2_E, ROUND);
    float n = shifted - ROUND;
    return exp(Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, bounded)), shifted);
  }

  /** 2ⁿ·e^r, where n stands in the low bits of a number that {@link #ROUND} was added to. */
  static float exp(float r, float shifted) {
    float p = Math.fma(EXP_5, r, EXP_4);
    p = Math.fma(p, r, EXP_3);
    p = Math.fma(p, r, EXP_2);
    p = Math.fma(p, r, EXP_1);
    p = Math.fma(p, r, EXP_0);
    float e = Math.fma(p, r * r, r) + 1f;
    // As an exponent, n multiplies by 2ⁿ.
    return Float.intBitsToFloat(
        Float.floatToRawIntBits(e) + (Float.floatToRawIntBits(shifted) << 23));
  }

  /** σ(x) = 1 / (1 + e^−x). */
  public static float sigmoid(float x) {
    return 1f / (1f + exp(-x));
  }

  /** tanh x: an odd polynomial near 0, 1 − 2/(e^2x + 1) further out, with the sign put back. */
  public static float tanh(float x) {
    float size = Math.abs(x);
    if (size < TANH_SMALL) {
      float square = x * x;
      float p = Math.fma(TANH_4, square, TANH_3);
      p = Math.fma(p, square, TANH_2);
      p = Math.fma(p, square, TANH_1);
      p = Math.fma(p, square, TANH_0);
      return Math.fma(p * square, x, x);
    }
    float bounded = Math.min(size, TANH_MAX);
    return Math.copySign(1f - 2f / (exp(bounded + bounded) + 1f), x);
  }

  /**
   * The natural logarithm of a positive, normal number: n·ln 2 + ln m with √½ ≤ m &lt; √2. That of
   * infinity is infinity, and that of NaN is NaN.
   */
  public static float log(float x) {
    if (!(x <= Float.MAX_VALUE)) {
      return x;
    }
    int bits = Float.floatToRawIntBits(x);
    int exponent = (bits >>> 23) - 126;
    float m = Float.intBitsToFloat((bits & 0x007FFFFF) | 0x3F000000);
    if (m < SQRT_HALF) {
      exponent--;
      m = m + m;
    }
    float r = m - 1f;
    float p = Math.fma(LOG_8, r, LOG_7);
    p = Math.fma(p, r, LOG_6);
    p = Math.fma(p, r, LOG_5);
    p = Math.fma(p, r, LOG_4);
    p = Math.fma(p, r, LOG_3);
    p = Math.fma(p, r, LOG_2);
    p = Math.fma(p, r, LOG_1);
    p = Math.fma(p, r, LOG_0);
    float square = r * r;
    float low = Math.fma(exponent, LN2_LOW, p * r * square);
    return Math.fma(exponent, LN2_HIGH, r + Math.fma(-0.5f, square, low));
  }

  /**
   * The logarithm as costs have it: {@link #LOG_MIN} below the smallest normal number, else {@link
   * #log}.
   */
  public static float boundedLog(float x) {
    return x < Float.MIN_NORMAL ? LOG_MIN : log(x);
  }

  /**
   * xⁿ for n ≥ 0 in double, by squaring: multiplications only, so every machine gets the same, and
   * unlike {@link StrictMath#pow} it never allocates.
   */
  public static double power(double x, long n) {
    double power = 1;
    double square = x;
    for (long rest = n; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
