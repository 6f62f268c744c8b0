package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Tiny;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** E ← E ⊙ σ′, element by element, where σ′ is written in terms of the activation a = σ(z). */
final class Slopes {
  private Slopes() {}

  static void sigmoid(float[] a, int aFrom, float[] e, int eFrom, int length) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, aFrom + i);
      FloatVector slope = x.mul(one.sub(x));
      FloatVector error = FloatVector.fromArray(SPECIES, e, eFrom + i).mul(slope);
      error.blend(0f, error.abs().lt(Tiny.BOUND)).intoArray(e, eFrom + i);
    }
    for (; i < length; i++) {
      float slope = a[aFrom + i] * (1f - a[aFrom + i]);
      e[eFrom + i] = Tiny.toZero(e[eFrom + i] * slope);
    }
  }

  static void tanh(float[] a, int aFrom, float[] e, int eFrom, int length) {
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, aFrom + i);
      FloatVector slope = x.neg().fma(x, one);
      FloatVector error = FloatVector.fromArray(SPECIES, e, eFrom + i).mul(slope);
      error.blend(0f, error.abs().lt(Tiny.BOUND)).intoArray(e, eFrom + i);
    }
    for (; i < length; i++) {
      float slope = Math.fma(-a[aFrom + i], a[aFrom + i], 1f);
      e[eFrom + i] = Tiny.toZero(e[eFrom + i] * slope);
    }
  }

  static void relu(float[] a, int aFrom, float[] e, int eFrom, int length) {
    FloatVector zero = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, aFrom + i);
      FloatVector error = FloatVector.fromArray(SPECIES, e, eFrom + i);
      zero.blend(error, x.compare(VectorOperators.GT, 0f)).intoArray(e, eFrom + i);
    }
    for (; i < length; i++) {
      e[eFrom + i] = a[aFrom + i] > 0 ? e[eFrom + i] : 0f;
    }
  }
}
