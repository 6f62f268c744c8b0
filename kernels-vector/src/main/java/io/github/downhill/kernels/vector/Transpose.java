package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;

/** A matrix with its rows as columns. */
final class Transpose {
  /** How many columns are turned at a time. */
  private static final int STRIP = 64;

  /** How many rows and columns are turned in vectors, where these have so many lanes. */
  private static final int SQUARE = 16;

  /** How many numbers those are. */
  static final int IN_SQUARE = SQUARE * SQUARE;

  private static final VectorShuffle<Float> BY_8 = swapped(8);
  private static final VectorShuffle<Float> BY_4 = swapped(4);
  private static final VectorShuffle<Float> BY_2 = swapped(2);
  private static final VectorShuffle<Float> BY_1 = swapped(1);
  private static final VectorMask<Float> HIGH_8 = high(8);
  private static final VectorMask<Float> HIGH_4 = high(4);
  private static final VectorMask<Float> HIGH_2 = high(2);
  private static final VectorMask<Float> HIGH_1 = high(1);
  private static final VectorMask<Float> LOW_8 = HIGH_8.not();
  private static final VectorMask<Float> LOW_4 = HIGH_4.not();
  private static final VectorMask<Float> LOW_2 = HIGH_2.not();
  private static final VectorMask<Float> LOW_1 = HIGH_1.not();

  private Transpose() {}

  /** Each lane becomes the one so far away, upwards or downwards. */
  private static VectorShuffle<Float> swapped(int distance) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane ^ distance) % LANES);
  }

  /** The lanes that go downwards in it. */
  private static VectorMask<Float> high(int distance) {
    long lanes = 0;
    for (int lane = 0; lane < LANES; lane++) {
      lanes |= (lane & distance) != 0 ? 1L << lane : 0;
    }
    return VectorMask.fromLong(SPECIES, lanes);
  }

  /**
   * Writes a matrix of rows × columns as columns × rows.
   *
   * @param intoStep how far apart what was a column lies
   */
  static void of(
      float[] x,
      int from,
      int step,
      int rows,
      int columns,
      float[] into,
      int intoFrom,
      int intoStep) {
    int tall = LANES == SQUARE ? rows / SQUARE * SQUARE : 0;
    int wide = LANES == SQUARE ? columns / SQUARE * SQUARE : 0;
    if (tall > 0 && wide > 0) {
      squares(x, from, step, tall, wide, into, intoFrom, intoStep);
      strips(
          x, from + wide, step, tall, columns - wide, into, intoFrom + wide * intoStep, intoStep);
      strips(x, from + tall * step, step, rows - tall, columns, into, intoFrom + tall, intoStep);
    } else {
      strips(x, from, step, rows, columns, into, intoFrom, intoStep);
    }
  }

  /** A strip of columns at a time, whose lines of the cache stay there until they are full. */
  private static void strips(
      float[] x,
      int from,
      int step,
      int rows,
      int columns,
      float[] into,
      int intoFrom,
      int intoStep) {
    for (int strip = 0; strip < columns; strip += STRIP) {
      int end = Math.min(strip + STRIP, columns);
      int row = 0;
      for (; row <= rows - 4; row += 4) {
        fourRows(x, from + row * step, step, strip, end, into, intoFrom + row, intoStep);
      }
      for (; row < rows; row++) {
        for (int j = strip; j < end; j++) {
          into[intoFrom + j * intoStep + row] = x[from + row * step + j];
        }
      }
    }
  }

  /** Four rows at a time: what is written lies side by side. */
  private static void fourRows(
      float[] x, int x0, int step, int first, int end, float[] into, int intoFrom, int intoStep) {
    int x1 = x0 + step;
    int x2 = x1 + step;
    int x3 = x2 + step;
    for (int j = first; j < end; j++) {
      int at = intoFrom + j * intoStep;
      into[at] = x[x0 + j];
      into[at + 1] = x[x1 + j];
      into[at + 2] = x[x2 + j];
      into[at + 3] = x[x3 + j];
    }
  }

  private static void squares(
      float[] x,
      int from,
      int step,
      int rows,
      int columns,
      float[] into,
      int intoFrom,
      int intoStep) {
    float[] half = Scratch.ofThisThread().square;
    for (int j = 0; j < columns; j += SQUARE) {
      for (int row = 0; row < rows; row += SQUARE) {
        far(x, from + row * step + j, step, half);
        near(half, into, intoFrom + j * intoStep + row, intoStep);
      }
    }
  }

  /**
   * Half of turning a square: number (i, j) and number (j, i) change places as far as their places
   * differ in the bits for 8 and 4. For each bit, two rows whose numbers differ in it alone swap
   * the upper lanes of one for the lower of the other.
   */
  private static void far(float[] x, int from, int step, float[] half) {
    for (int i = 0; i < 4; i++) {
      int at = from + i * step;
      FloatVector a = FloatVector.fromArray(SPECIES, x, at);
      FloatVector b = FloatVector.fromArray(SPECIES, x, at + 4 * step);
      FloatVector c = FloatVector.fromArray(SPECIES, x, at + 8 * step);
      FloatVector d = FloatVector.fromArray(SPECIES, x, at + 12 * step);
      FloatVector a8 = a.blend(c.rearrange(BY_8), HIGH_8);
      FloatVector b8 = b.blend(d.rearrange(BY_8), HIGH_8);
      FloatVector c8 = c.blend(a.rearrange(BY_8), LOW_8);
      FloatVector d8 = d.blend(b.rearrange(BY_8), LOW_8);
      int to = i * SQUARE;
      a8.blend(b8.rearrange(BY_4), HIGH_4).intoArray(half, to);
      b8.blend(a8.rearrange(BY_4), LOW_4).intoArray(half, to + 4 * SQUARE);
      c8.blend(d8.rearrange(BY_4), HIGH_4).intoArray(half, to + 8 * SQUARE);
      d8.blend(c8.rearrange(BY_4), LOW_4).intoArray(half, to + 12 * SQUARE);
    }
  }

  /** The other half: the bits for 2 and 1. */
  private static void near(float[] half, float[] into, int intoFrom, int intoStep) {
    for (int i = 0; i < SQUARE; i += 4) {
      int at = i * SQUARE;
      FloatVector a = FloatVector.fromArray(SPECIES, half, at);
      FloatVector b = FloatVector.fromArray(SPECIES, half, at + SQUARE);
      FloatVector c = FloatVector.fromArray(SPECIES, half, at + 2 * SQUARE);
      FloatVector d = FloatVector.fromArray(SPECIES, half, at + 3 * SQUARE);
      FloatVector a2 = a.blend(c.rearrange(BY_2), HIGH_2);
      FloatVector b2 = b.blend(d.rearrange(BY_2), HIGH_2);
      FloatVector c2 = c.blend(a.rearrange(BY_2), LOW_2);
      FloatVector d2 = d.blend(b.rearrange(BY_2), LOW_2);
      int to = intoFrom + i * intoStep;
      a2.blend(b2.rearrange(BY_1), HIGH_1).intoArray(into, to);
      b2.blend(a2.rearrange(BY_1), LOW_1).intoArray(into, to + intoStep);
      c2.blend(d2.rearrange(BY_1), HIGH_1).intoArray(into, to + 2 * intoStep);
      d2.blend(c2.rearrange(BY_1), LOW_1).intoArray(into, to + 3 * intoStep);
    }
  }
}
