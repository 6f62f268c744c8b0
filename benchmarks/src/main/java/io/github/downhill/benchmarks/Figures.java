package io.github.downhill.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Numbers as the tables show them. */
final class Figures {
  private Figures() {}

  /** The middle one, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Text with numbers as English writes them, whatever the language of the system. */
  @SuppressWarnings("AnnotateFormatMethod") // the annotation's library is needed for nothing else
  static String text(String format, Object... values) {
    return String.format(Locale.ENGLISH, format, values);
  }

  /** The median of times, and the range: {@code 1.25 ms (1.20–1.31)}. */
  static String time(List<Double> seconds) {
    double median = median(seconds);
    boolean short_ = median < 1e-3;
    double factor = short_ ? 1e6 : 1e3;
    int decimals = median * factor < 10 ? 2 : 1;
    return "%s %s (%s)"
        .formatted(
            decimal(factor * median, decimals),
            short_ ? "µs" : "ms",
            range(seconds, factor, decimals));
  }

  /** The median and the range: {@code 2.93 (2.80–3.07)}. */
  static String spread(List<Double> values, int decimals) {
    return "%s (%s)".formatted(decimal(median(values), decimals), range(values, 1, decimals));
  }

  private static String range(List<Double> values, double factor, int decimals) {
    double lowest = factor * Collections.min(values);
    double highest = factor * Collections.max(values);
    return decimal(lowest, decimals) + "–" + decimal(highest, decimals);
  }

  /** How many times as long the others take, fork by fork: what the machine did then cancels. */
  static List<Double> ratios(List<Double> others, List<Double> ours) {
    List<Double> ratios = new ArrayList<>();
    for (int fork = 0; fork < Math.min(others.size(), ours.size()); fork++) {
      ratios.add(others.get(fork) / ours.get(fork));
    }
    return ratios;
  }

  /** Bytes in the unit that fits; a dash where nobody tells. */
  static String bytes(OptionalLong bytes) {
    if (bytes.isEmpty()) {
      return "–";
    }
    long it = bytes.getAsLong();
    if (it < 1000) {
      return it + " B";
    }
    if (it < 1_000_000) {
      return text("%.1f kB", it / 1e3);
    }
    return text(it < 10_000_000 ? "%.1f MB" : "%,.0f MB", it / 1e6);
  }

  private static String decimal(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
