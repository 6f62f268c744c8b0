package io.github.downhill.lab.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a report writes them. */
public final class Numbers {
  private Numbers() {}

  /** A place in a picture: a hundredth is finer than any screen. */
  public static String place(double value) {
    return plain(Math.round(value * 100) / 100.0);
  }

  /** A number with as many digits as it has, without an exponent where that is readable. */
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** A number with at most so many digits that matter. */
  public static String rounded(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return new BigDecimal(value)
        .round(new MathContext(digits))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A fraction in percent: {@code 95.42 %}. */
  public static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * fraction);
  }

  /** A fraction in percent with at most so many digits that matter, as on an axis: {@code 95 %}. */
  public static String percent(double fraction, int digits) {
    return rounded(100 * fraction, digits) + " %";
  }

  /** A mean with its standard deviation, both fractions, in percent; one number has none. */
  public static String percent(Spread spread) {
    if (spread.count() == 1) {
      return percent(spread.mean());
    }
    return String.format(
        Locale.ROOT, "%.2f ± %.2f %%", 100 * spread.mean(), 100 * spread.deviation());
  }

  /** A mean with its standard deviation; one number has none. */
  public static String decimals(Spread spread) {
    if (spread.count() == 1) {
      return String.format(Locale.ROOT, "%.4f", spread.mean());
    }
    return String.format(Locale.ROOT, "%.4f ± %.4f", spread.mean(), spread.deviation());
  }
}
