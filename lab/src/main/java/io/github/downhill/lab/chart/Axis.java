package io.github.downhill.lab.chart;

import io.github.downhill.lab.statistics.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * An axis of a chart.
 *
 * @param title what it counts, with its unit
 * @param scale linear or logarithmic
 * @param least where it begins, in units of what it counts
 * @param most where it ends
 * @param start where it begins in the picture
 * @param end where it ends in the picture
 * @param words how a number on it is written
 */
public record Axis(
    String title,
    Scale scale,
    double least,
    double most,
    double start,
    double end,
    DoubleFunction<String> words) {
  private static final int TICKS = 6;

  /** How numbers are spread out. */
  public enum Scale {
    LINEAR,
    /** Linear, with ticks at whole numbers. */
    WHOLE,
    LOGARITHMIC
  }

  /** An axis that is long enough for all values; those that are no numbers do not count. */
  public static Axis over(
      String title,
      Scale scale,
      DoubleStream values,
      double start,
      double end,
      DoubleFunction<String> words) {
    var range = values.filter(Double::isFinite).summaryStatistics();
    if (range.getCount() == 0) {
      throw new IllegalArgumentException("there is nothing to draw on the axis '" + title + "'");
    }
    double least = range.getMin();
    double most = range.getMax();
    if (least == most) {
      least -= scale == Scale.LOGARITHMIC ? least / 2 : Math.max(Math.abs(least) * 0.1, 1e-9);
      most += Math.max(Math.abs(most) * 0.1, 1e-9);
    }
    return new Axis(title, scale, least, most, start, end, words);
  }

  /** Where a number is in the picture. */
  public double at(double value) {
    double share = (position(value) - position(least)) / (position(most) - position(least));
    return start + share * (end - start);
  }

  private double position(double value) {
    return scale == Scale.LOGARITHMIC ? StrictMath.log10(value) : value;
  }

  /** Round numbers along it. */
  List<Double> ticks() {
    return scale == Scale.LOGARITHMIC ? powers() : evenTicks();
  }

  private List<Double> evenTicks() {
    double step = roundStep((most - least) / TICKS);
    step = scale == Scale.WHOLE ? Math.max(1, step) : step;
    List<Double> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(least / step - 1e-9); k * step <= most + 1e-9 * step; k++) {
      ticks.add(Double.parseDouble(Numbers.rounded(k * step, 12))); // 0.6, not 0.6000000000000001
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten. */
  private static double roundStep(double atLeast) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(atLeast)));
    for (int times : new int[] {1, 2, 5}) {
      if (times * power >= atLeast * (1 - 1e-9)) {
        return times * power;
      }
    }
    return 10 * power;
  }

  private List<Double> powers() {
    List<Double> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(StrictMath.log10(least));
        power <= StrictMath.log10(most);
        power++) {
      for (int times : new int[] {1, 3}) {
        double tick = times * StrictMath.pow(10, power);
        if (tick >= least * (1 - 1e-9) && tick <= most * (1 + 1e-9)) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}
