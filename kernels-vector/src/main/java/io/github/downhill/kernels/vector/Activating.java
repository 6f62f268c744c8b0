package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;
import static jdk.incubator.vector.FloatVector.broadcast;

import io.github.downhill.kernels.Elementary;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * A = σ(Z), element by element, with the polynomials of {@link Elementary} in the same order.
 *
 * <p>The exponential is written out where it is used, rather than called with a vector, and
 * constants are spread by FloatVector itself: a method of ours C2 does not inline once so many
 * others are, and then makes an object of each vector.
 */
final class Activating {
  private Activating() {}

  static void sigmoid(float[] z, int zFrom, float[] a, int aFrom, int length) {
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, z, zFrom + i).neg();
      x = x.max(Elementary.EXP_MIN).min(Elementary.EXP_MAX);
      FloatVector shifted =
          x.fma(broadcast(SPECIES, Elementary.LOG2_E), broadcast(SPECIES, Elementary.ROUND));
      FloatVector n = shifted.sub(Elementary.ROUND);
      FloatVector r = n.fma(broadcast(SPECIES, -Elementary.LN2_HIGH), x);
      r = n.fma(broadcast(SPECIES, -Elementary.LN2_LOW), r);
      FloatVector p =
          broadcast(SPECIES, Elementary.EXP_5).fma(r, broadcast(SPECIES, Elementary.EXP_4));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_3));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_2));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_1));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_0));
      FloatVector e = p.fma(r.mul(r), r).add(1f);
      e =
          e.reinterpretAsInts()
              .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
              .reinterpretAsFloats();
      broadcast(SPECIES, 1f).div(e.add(1f)).intoArray(a, aFrom + i);
    }
    for (; i < length; i++) {
      a[aFrom + i] = Elementary.sigmoid(z[zFrom + i]);
    }
  }

  /** A ← e^A. */
  private static void exp(float[] a, int from, int length) {
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, from + i);
      x = x.max(Elementary.EXP_MIN).min(Elementary.EXP_MAX);
      FloatVector shifted =
          x.fma(broadcast(SPECIES, Elementary.LOG2_E), broadcast(SPECIES, Elementary.ROUND));
      FloatVector n = shifted.sub(Elementary.ROUND);
      FloatVector r = n.fma(broadcast(SPECIES, -Elementary.LN2_HIGH), x);
      r = n.fma(broadcast(SPECIES, -Elementary.LN2_LOW), r);
      FloatVector p =
          broadcast(SPECIES, Elementary.EXP_5).fma(r, broadcast(SPECIES, Elementary.EXP_4));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_3));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_2));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_1));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_0));
      FloatVector e = p.fma(r.mul(r), r).add(1f);
      e.reinterpretAsInts()
          .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
          .reinterpretAsFloats()
          .intoArray(a, from + i);
    }
    for (; i < length; i++) {
      a[from + i] = Elementary.exp(a[from + i]);
    }
  }

  /** Each row of A: e^z / Σ e^z, where z is counted from the largest of the row. */
  static void softmax(float[] z, int zFrom, float[] a, int aFrom, int rows, int outputs) {
    Scratch scratch = Scratch.ofThisThread();
    int numbers = rows * outputs;
    scratch.turned = Scratch.grown(scratch.turned, numbers + LANES);
    float[] ofRow = scratch.turned;
    for (int row = 0; row < rows; row++) {
      spread(largest(z, zFrom + row * outputs, outputs), ofRow, row * outputs, outputs);
    }
    subtract(z, zFrom, ofRow, a, aFrom, numbers);
    exp(a, aFrom, numbers);
    for (int row = 0; row < rows; row++) {
      spread(sum(a, aFrom + row * outputs, outputs), ofRow, row * outputs, outputs);
    }
    divide(a, aFrom, ofRow, numbers);
  }

  private static float largest(float[] z, int from, int outputs) {
    float max = Float.NEGATIVE_INFINITY;
    int j = 0;
    if (Width.MASKED) {
      for (; j < outputs && from + j <= z.length - LANES; j += LANES) {
        VectorMask<Float> own = SPECIES.indexInRange(j, outputs);
        FloatVector numbers = FloatVector.fromArray(SPECIES, z, from + j);
        max = Math.max(max, numbers.reduceLanes(VectorOperators.MAX, own));
      }
    }
    for (; j < outputs; j++) {
      max = Math.max(max, z[from + j]);
    }
    return max;
  }

  private static float sum(float[] a, int from, int outputs) {
    float sum = 0f;
    for (int j = 0; j < outputs; j++) {
      sum += a[from + j];
    }
    return sum;
  }

  /**
   * Writes a number over a row, and up to a vector further: rows are written one after the other.
   */
  private static void spread(float number, float[] ofRow, int from, int outputs) {
    for (int j = 0; j < outputs; j += LANES) {
      broadcast(SPECIES, number).intoArray(ofRow, from + j);
    }
  }

  private static void subtract(
      float[] z, int zFrom, float[] ofRow, float[] a, int aFrom, int length) {
    for (int i = 0; i < length; i++) {
      a[aFrom + i] = z[zFrom + i] - ofRow[i];
    }
  }

  /** In vectors of ours: with a plain loop of divisions the softmax takes 1.4 times as long. */
  private static void divide(float[] a, int from, float[] ofRow, int length) {
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector divisor = FloatVector.fromArray(SPECIES, ofRow, i);
      FloatVector.fromArray(SPECIES, a, from + i).div(divisor).intoArray(a, from + i);
    }
    for (; i < length; i++) {
      a[from + i] /= ofRow[i];
    }
  }

  static void tanh(float[] z, int zFrom, float[] a, int aFrom, int length) {
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector signed = FloatVector.fromArray(SPECIES, z, zFrom + i);
      FloatVector size = signed.abs();
      FloatVector bounded = size.min(Elementary.TANH_MAX);
      FloatVector x = bounded.add(bounded);
      FloatVector shifted =
          x.fma(broadcast(SPECIES, Elementary.LOG2_E), broadcast(SPECIES, Elementary.ROUND));
      FloatVector n = shifted.sub(Elementary.ROUND);
      FloatVector r = n.fma(broadcast(SPECIES, -Elementary.LN2_HIGH), x);
      r = n.fma(broadcast(SPECIES, -Elementary.LN2_LOW), r);
      FloatVector p =
          broadcast(SPECIES, Elementary.EXP_5).fma(r, broadcast(SPECIES, Elementary.EXP_4));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_3));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_2));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_1));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_0));
      FloatVector e = p.fma(r.mul(r), r).add(1f);
      e =
          e.reinterpretAsInts()
              .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
              .reinterpretAsFloats();
      FloatVector far = broadcast(SPECIES, 1f).sub(broadcast(SPECIES, 2f).div(e.add(1f)));

      FloatVector square = signed.mul(signed);
      FloatVector q =
          broadcast(SPECIES, Elementary.TANH_4).fma(square, broadcast(SPECIES, Elementary.TANH_3));
      q = q.fma(square, broadcast(SPECIES, Elementary.TANH_2));
      q = q.fma(square, broadcast(SPECIES, Elementary.TANH_1));
      q = q.fma(square, broadcast(SPECIES, Elementary.TANH_0));
      FloatVector near = q.mul(square).fma(signed, signed);

      VectorMask<Float> negative = signed.reinterpretAsInts().lt(0).cast(SPECIES);
      VectorMask<Float> small = size.lt(Elementary.TANH_SMALL);
      far.blend(far.neg(), negative).blend(near, small).intoArray(a, aFrom + i);
    }
    for (; i < length; i++) {
      a[aFrom + i] = Elementary.tanh(z[zFrom + i]);
    }
  }

  static void relu(float[] z, int zFrom, float[] a, int aFrom, int length) {
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector.fromArray(SPECIES, z, zFrom + i).max(0f).intoArray(a, aFrom + i);
    }
    for (; i < length; i++) {
      a[aFrom + i] = Math.max(z[zFrom + i], 0f);
    }
  }
}
