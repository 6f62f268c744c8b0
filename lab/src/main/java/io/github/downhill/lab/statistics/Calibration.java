package io.github.downhill.lab.statistics;

import java.util.stream.IntStream;

/**
 * Whether a network is right as often as it is sure: its answers in bins of equal width by their
 * top output (Guo, Pleiss, Sun and Weinberger 2017, "On Calibration of Modern Neural Networks").
 */
public final class Calibration {
  /** As many bins as in the paper. */
  public static final int BINS = 15;

  private final double[] counts = new double[BINS];
  private final double[] outputs = new double[BINS]; // summed
  private final double[] right = new double[BINS];

  private Calibration() {}

  /** The answers' top outputs, from 0 to 1, and which answers are right. */
  public static Calibration of(double[] tops, boolean[] right) {
    Calibration calibration = new Calibration();
    for (int i = 0; i < tops.length; i++) {
      int bin = bin(tops[i]);
      calibration.counts[bin]++;
      calibration.outputs[bin] += tops[i];
      calibration.right[bin] += right[i] ? 1 : 0;
    }
    return calibration;
  }

  /** Bin m holds what is above (m − 1)/15 and up to m/15, as in the paper. */
  private static int bin(double top) {
    return Math.clamp((long) Math.ceil(top * BINS) - 1, 0, BINS - 1);
  }

  /** The expected calibration error: Σ over the bins of n/N · |right − output|, both means. */
  public double error() {
    double all = IntStream.range(0, BINS).mapToDouble(bin -> counts[bin]).sum();
    return IntStream.range(0, BINS).mapToDouble(bin -> Math.abs(right[bin] - outputs[bin])).sum()
        / all;
  }

  /** How many answers are in each bin. */
  public double[] counts() {
    return counts.clone();
  }

  /** The mean top output in each bin; NaN where there is no answer. */
  public double[] meanOutputs() {
    return IntStream.range(0, BINS).mapToDouble(bin -> outputs[bin] / counts[bin]).toArray();
  }

  /** The share of right answers in each bin; NaN where there is no answer. */
  public double[] shareRight() {
    return IntStream.range(0, BINS).mapToDouble(bin -> right[bin] / counts[bin]).toArray();
  }
}
