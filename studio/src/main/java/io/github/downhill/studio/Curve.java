package io.github.downhill.studio;

import java.util.Arrays;

/**
 * Points of a curve over the steps of a run, a row of numbers each: a bounded number of them.
 *
 * <p>The first number of a row is the step. When it is full about half of the points are dropped,
 * those close to others, and the count of {@link #thinnings} goes up: whoever has read a part must
 * read again from the start.
 */
final class Curve {
  private static final int POINTS_MAX = 8_192;

  private final int columns;
  private float[] values;
  private int points;
  private int thinnings;

  Curve(int columns) {
    this.columns = columns;
    values = new float[64 * columns];
  }

  synchronized void add(float... row) {
    if (points == POINTS_MAX) {
      thin();
    }
    if ((points + 1) * columns > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    System.arraycopy(row, 0, values, points * columns, columns);
    points++;
  }

  private void thin() {
    float apart = 2 * (step(points - 1) - step(0)) / points;
    int kept = 1;
    for (int i = 1; i < points; i++) {
      if (apart > 0 && step(i) - step(kept - 1) >= apart) {
        System.arraycopy(values, i * columns, values, kept * columns, columns);
        kept++;
      }
    }
    points = kept;
    thinnings++;
  }

  private float step(int point) {
    return values[point * columns];
  }

  synchronized int thinnings() {
    return thinnings;
  }

  synchronized int points() {
    return points;
  }

  /** All rows. */
  synchronized float[] all() {
    return between(0, points);
  }

  /** The rows of some points, as far as there are so many. */
  synchronized float[] between(int from, int to) {
    int end = Math.min(to, points);
    return Arrays.copyOfRange(values, Math.min(from, end) * columns, end * columns);
  }

  /** A number of the last row; NaN where there is none. */
  synchronized float last(int column) {
    return points == 0 ? Float.NaN : values[(points - 1) * columns + column];
  }

  /** The step from which the lowest number of a column was reached; 0 where there is none. */
  synchronized long stepBeforeLowest(int column) {
    int lowest = 0;
    for (int i = 1; i < points; i++) {
      if (values[i * columns + column] < values[lowest * columns + column]) {
        lowest = i;
      }
    }
    return lowest == 0 ? 0 : (long) step(lowest - 1);
  }

  /** The same points in a curve of its own, up to a step. */
  synchronized Curve upTo(long step) {
    Curve copy = new Curve(columns);
    for (int i = 0; i < points && values[i * columns] <= step; i++) {
      copy.add(Arrays.copyOfRange(values, i * columns, (i + 1) * columns));
    }
    return copy;
  }
}
