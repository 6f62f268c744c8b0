package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * ∂C/∂W = Aᵀ·Δ and ∂C/∂b = Σ Δ: the neurons lie side by side in the lanes, the examples come one
 * after the other.
 *
 * <p>A few rows of ∂C/∂W at a time stay in the nearest cache while all examples are added to them;
 * inputs that are zero are passed over, as in {@link WeightedSums}.
 */
final class Gradients {
  /** How many inputs are worked on at a time: as many as a mask has lanes. */
  static final int ROWS = LANES;

  private Gradients() {}

  static void zero(float[] target, int from, int length) {
    Arrays.fill(target, from, from + length, 0f);
  }

  /**
   * Adds a·δ of all examples to at most {@link #ROWS} rows of ∂C/∂W, which hold zeros.
   *
   * @param aFrom index of the first input's activation in the first example
   * @param inputs distance from one example's activations to the next one's
   * @param rows how many inputs, and rows of ∂C/∂W
   */
  static void rows(
      float[] a,
      int aFrom,
      int inputs,
      int rows,
      float[] delta,
      int deltaFrom,
      int examples,
      float[] dw,
      int dwFrom,
      int neurons) {
    VectorMask<Float> some = SPECIES.indexInRange(0, rows);
    for (int example = 0; example < examples; example++) {
      long lit = lit(a, aFrom + example * inputs, rows, some);
      while (lit != 0) {
        int k = Long.numberOfTrailingZeros(lit);
        lit &= lit - 1;
        add(
            a[aFrom + example * inputs + k],
            delta,
            deltaFrom + example * neurons,
            dw,
            dwFrom + k * neurons,
            neurons);
      }
    }
    addZero(dw, dwFrom, rows * neurons);
  }

  private static long lit(float[] a, int from, int rows, VectorMask<Float> some) {
    if (rows == LANES) {
      return FloatVector.fromArray(SPECIES, a, from).compare(VectorOperators.NE, 0f).toLong();
    }
    if (Width.MASKED) {
      return FloatVector.fromArray(SPECIES, a, from, some).compare(VectorOperators.NE, 0f).toLong();
    }
    long lit = 0;
    for (int i = 0; i < rows; i++) {
      lit |= a[from + i] != 0 ? 1L << i : 0;
    }
    return lit;
  }

  /** y ← y + x·s. */
  private static void add(float s, float[] x, int xFrom, float[] y, int yFrom, int length) {
    FloatVector scale = FloatVector.broadcast(SPECIES, s);
    int j = 0;
    for (; j <= length - LANES; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, y, yFrom + j);
      FloatVector.fromArray(SPECIES, x, xFrom + j).fma(scale, sum).intoArray(y, yFrom + j);
    }
    if (j < length && Width.MASKED) {
      VectorMask<Float> tail = Width.tail(length);
      FloatVector sum = FloatVector.fromArray(SPECIES, y, yFrom + j, tail);
      FloatVector.fromArray(SPECIES, x, xFrom + j, tail)
          .fma(scale, sum)
          .intoArray(y, yFrom + j, tail);
    } else {
      for (; j < length; j++) {
        y[yFrom + j] = Math.fma(s, x[xFrom + j], y[yFrom + j]);
      }
    }
  }

  /** y ← y + 0: −0 becomes +0, and what is infinite stays so, as it would not in x·0 + y. */
  static void addZero(float[] y, int from, int length) {
    int j = 0;
    for (; j <= length - LANES; j += LANES) {
      FloatVector.fromArray(SPECIES, y, from + j).add(0f).intoArray(y, from + j);
    }
    for (; j < length; j++) {
      y[from + j] += 0f;
    }
  }

  /** The sum of each column, from the first row to the last. */
  static void sumOfRows(
      float[] x, int xFrom, int rows, int columns, float[] sums, int sumsFrom, int length) {
    int j = 0;
    for (; j <= length - LANES; j += LANES) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int row = 0; row < rows; row++) {
        sum = sum.add(FloatVector.fromArray(SPECIES, x, xFrom + row * columns + j));
      }
      sum.intoArray(sums, sumsFrom + j);
    }
    for (; j < length; j++) {
      float sum = 0f;
      for (int row = 0; row < rows; row++) {
        sum += x[xFrom + row * columns + j];
      }
      sums[sumsFrom + j] = sum;
    }
  }
}
