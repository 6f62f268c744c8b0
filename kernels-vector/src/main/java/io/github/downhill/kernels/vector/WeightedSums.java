package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * z = a·W + b for one example: the neurons lie side by side in the lanes, the inputs come one after
 * the other.
 *
 * <p>Inputs that are zero are passed over. A compare finds the lit ones among as many inputs as
 * there are lanes, and the bits of its mask name them: 150 multiplications instead of 784 for an
 * MNIST digit. The bounds of every loop are given by the caller, so that nothing here can fail.
 */
final class WeightedSums {
  private WeightedSums() {}

  static void row(
      float[] a,
      int aFrom,
      int inputs,
      float[] w,
      int wFrom,
      float[] b,
      int bFrom,
      float[] z,
      int zFrom,
      int neurons) {
    System.arraycopy(b, bFrom, z, zFrom, neurons);
    for (int i = 0; i < inputs; i += Kernels.BLOCK) {
      int terms = Math.min(Kernels.BLOCK, inputs - i);
      block(a, aFrom + i, terms, w, wFrom + i * neurons, z, zFrom, neurons);
    }
    Gradients.addZero(z, zFrom, neurons);
  }

  private static void block(
      float[] a, int aFrom, int inputs, float[] w, int wFrom, float[] z, int zFrom, int neurons) {
    int j = 0;
    for (; j <= neurons - 4 * LANES; j += 4 * LANES) {
      four(a, aFrom, inputs, w, wFrom + j, neurons, z, zFrom + j);
    }
    for (; j <= neurons - LANES; j += LANES) {
      one(a, aFrom, inputs, w, wFrom + j, neurons, z, zFrom + j);
    }
    if (j < neurons && Width.MASKED) {
      masked(a, aFrom, inputs, w, wFrom + j, neurons, z, zFrom + j);
    } else {
      for (; j < neurons; j++) {
        scalar(a, aFrom, inputs, w, wFrom + j, neurons, z, zFrom + j);
      }
    }
  }

  private static void four(
      float[] a, int aFrom, int inputs, float[] w, int wFrom, int neurons, float[] z, int zFrom) {
    FloatVector z0 = FloatVector.zero(SPECIES);
    FloatVector z1 = FloatVector.zero(SPECIES);
    FloatVector z2 = FloatVector.zero(SPECIES);
    FloatVector z3 = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= inputs - LANES; i += LANES) {
      long lit =
          FloatVector.fromArray(SPECIES, a, aFrom + i).compare(VectorOperators.NE, 0f).toLong();
      while (lit != 0) {
        int k = i + Long.numberOfTrailingZeros(lit);
        lit &= lit - 1;
        int row = wFrom + k * neurons;
        FloatVector x = FloatVector.broadcast(SPECIES, a[aFrom + k]);
        z0 = FloatVector.fromArray(SPECIES, w, row).fma(x, z0);
        z1 = FloatVector.fromArray(SPECIES, w, row + LANES).fma(x, z1);
        z2 = FloatVector.fromArray(SPECIES, w, row + 2 * LANES).fma(x, z2);
        z3 = FloatVector.fromArray(SPECIES, w, row + 3 * LANES).fma(x, z3);
      }
    }
    for (; i < inputs; i++) {
      int row = wFrom + i * neurons;
      FloatVector x = FloatVector.broadcast(SPECIES, a[aFrom + i]);
      z0 = FloatVector.fromArray(SPECIES, w, row).fma(x, z0);
      z1 = FloatVector.fromArray(SPECIES, w, row + LANES).fma(x, z1);
      z2 = FloatVector.fromArray(SPECIES, w, row + 2 * LANES).fma(x, z2);
      z3 = FloatVector.fromArray(SPECIES, w, row + 3 * LANES).fma(x, z3);
    }
    FloatVector.fromArray(SPECIES, z, zFrom).add(z0).intoArray(z, zFrom);
    FloatVector.fromArray(SPECIES, z, zFrom + LANES).add(z1).intoArray(z, zFrom + LANES);
    FloatVector.fromArray(SPECIES, z, zFrom + 2 * LANES).add(z2).intoArray(z, zFrom + 2 * LANES);
    FloatVector.fromArray(SPECIES, z, zFrom + 3 * LANES).add(z3).intoArray(z, zFrom + 3 * LANES);
  }

  private static void one(
      float[] a, int aFrom, int inputs, float[] w, int wFrom, int neurons, float[] z, int zFrom) {
    FloatVector sums = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= inputs - LANES; i += LANES) {
      long lit =
          FloatVector.fromArray(SPECIES, a, aFrom + i).compare(VectorOperators.NE, 0f).toLong();
      while (lit != 0) {
        int k = i + Long.numberOfTrailingZeros(lit);
        lit &= lit - 1;
        FloatVector x = FloatVector.broadcast(SPECIES, a[aFrom + k]);
        sums = FloatVector.fromArray(SPECIES, w, wFrom + k * neurons).fma(x, sums);
      }
    }
    for (; i < inputs; i++) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[aFrom + i]);
      sums = FloatVector.fromArray(SPECIES, w, wFrom + i * neurons).fma(x, sums);
    }
    FloatVector.fromArray(SPECIES, z, zFrom).add(sums).intoArray(z, zFrom);
  }

  private static void masked(
      float[] a, int aFrom, int inputs, float[] w, int wFrom, int neurons, float[] z, int zFrom) {
    VectorMask<Float> tail = Width.tail(neurons);
    FloatVector sums = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= inputs - LANES; i += LANES) {
      long lit =
          FloatVector.fromArray(SPECIES, a, aFrom + i).compare(VectorOperators.NE, 0f).toLong();
      while (lit != 0) {
        int k = i + Long.numberOfTrailingZeros(lit);
        lit &= lit - 1;
        FloatVector x = FloatVector.broadcast(SPECIES, a[aFrom + k]);
        sums = FloatVector.fromArray(SPECIES, w, wFrom + k * neurons, tail).fma(x, sums);
      }
    }
    for (; i < inputs; i++) {
      FloatVector x = FloatVector.broadcast(SPECIES, a[aFrom + i]);
      sums = FloatVector.fromArray(SPECIES, w, wFrom + i * neurons, tail).fma(x, sums);
    }
    FloatVector.fromArray(SPECIES, z, zFrom, tail).add(sums).intoArray(z, zFrom, tail);
  }

  private static void scalar(
      float[] a, int aFrom, int inputs, float[] w, int wFrom, int neurons, float[] z, int zFrom) {
    float sum = 0;
    for (int i = 0; i < inputs; i++) {
      sum = Math.fma(w[wFrom + i * neurons], a[aFrom + i], sum);
    }
    z[zFrom] += sum;
  }
}
