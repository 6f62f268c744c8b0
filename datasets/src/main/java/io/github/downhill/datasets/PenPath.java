package io.github.downhill.datasets;

import java.util.Arrays;

/**
 * The way of a pen: points in order, how thick the pen is at each, and where it is lifted.
 *
 * <p>Grows while it is written; the arrays are read up to {@link #size()}.
 */
final class PenPath {
  private double[] xs = new double[128];
  private double[] ys = new double[128];
  private double[] radii = new double[128];
  private boolean[] lifted = new boolean[128]; // after the point
  private int size;

  void add(double x, double y, double radius) {
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
      radii = Arrays.copyOf(radii, 2 * size);
      lifted = Arrays.copyOf(lifted, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    radii[size++] = radius;
  }

  /** Lifts the pen at the last point. */
  void lift() {
    lifted[size - 1] = true;
  }

  int size() {
    return size;
  }

  double x(int point) {
    return xs[point];
  }

  double y(int point) {
    return ys[point];
  }

  double radius(int point) {
    return radii[point];
  }

  boolean isLiftedAfter(int point) {
    return lifted[point];
  }

  /** The box around all that the pen touches. */
  InkBox box() {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      left = Math.min(left, xs[i] - radii[i]);
      top = Math.min(top, ys[i] - radii[i]);
      right = Math.max(right, xs[i] + radii[i]);
      bottom = Math.max(bottom, ys[i] + radii[i]);
    }
    return new InkBox(left, top, right, bottom);
  }

  /**
   * Moves and scales the path so that its box starts at (0, 0) and its longer side has a length.
   */
  void fit(double length) {
    InkBox box = box();
    double scale = length / box.longerSide();
    for (int i = 0; i < size; i++) {
      xs[i] = (xs[i] - box.left()) * scale;
      ys[i] = (ys[i] - box.top()) * scale;
      radii[i] *= scale;
    }
  }
}
