package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.AdamStep;
import io.github.downhill.kernels.Tiny;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** θ ← θ − η∇C and its relatives: what takes a step downhill, over the flat parameters. */
final class Descending {
  private Descending() {}

  static void addScaled(float[] x, int xFrom, float s, float[] y, int yFrom, int length) {
    FloatVector scale = FloatVector.broadcast(SPECIES, s);
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, y, yFrom + i);
      FloatVector.fromArray(SPECIES, x, xFrom + i).fma(scale, sum).intoArray(y, yFrom + i);
    }
    for (; i < length; i++) {
      y[yFrom + i] = Math.fma(s, x[xFrom + i], y[yFrom + i]);
    }
  }

  static void momentum(
      float[] g,
      int gFrom,
      float rate,
      float mu,
      float[] v,
      int vFrom,
      float[] t,
      int tFrom,
      int length) {
    FloatVector mus = FloatVector.broadcast(SPECIES, mu);
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector step = FloatVector.fromArray(SPECIES, g, gFrom + i).mul(rate);
      FloatVector velocity = FloatVector.fromArray(SPECIES, v, vFrom + i).fma(mus, step.neg());
      velocity = velocity.blend(0f, velocity.abs().lt(Tiny.BOUND));
      velocity.intoArray(v, vFrom + i);
      FloatVector.fromArray(SPECIES, t, tFrom + i).add(velocity).intoArray(t, tFrom + i);
    }
    for (; i < length; i++) {
      float velocity = Tiny.toZero(Math.fma(mu, v[vFrom + i], -(rate * g[gFrom + i])));
      v[vFrom + i] = velocity;
      t[tFrom + i] += velocity;
    }
  }

  static void nesterov(
      float[] g,
      int gFrom,
      float rate,
      float mu,
      float[] v,
      int vFrom,
      float[] t,
      int tFrom,
      int length) {
    FloatVector mus = FloatVector.broadcast(SPECIES, mu);
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector back = FloatVector.fromArray(SPECIES, g, gFrom + i).mul(rate).neg();
      FloatVector velocity = FloatVector.fromArray(SPECIES, v, vFrom + i).fma(mus, back);
      velocity = velocity.blend(0f, velocity.abs().lt(Tiny.BOUND));
      velocity.intoArray(v, vFrom + i);
      FloatVector theta = FloatVector.fromArray(SPECIES, t, tFrom + i);
      theta.add(velocity.fma(mus, back)).intoArray(t, tFrom + i);
    }
    for (; i < length; i++) {
      float back = -(rate * g[gFrom + i]);
      float velocity = Tiny.toZero(Math.fma(mu, v[vFrom + i], back));
      v[vFrom + i] = velocity;
      t[tFrom + i] += Math.fma(mu, velocity, back);
    }
  }

  static void adam(
      float[] g,
      int gFrom,
      AdamStep s,
      float[] m,
      int mFrom,
      float[] v,
      int vFrom,
      float[] t,
      int tFrom,
      int length) {
    FloatVector beta1 = FloatVector.broadcast(SPECIES, s.beta1);
    FloatVector beta2 = FloatVector.broadcast(SPECIES, s.beta2);
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, g, gFrom + i);
      FloatVector mean =
          FloatVector.fromArray(SPECIES, m, mFrom + i).fma(beta1, x.mul(s.oneMinusBeta1));
      FloatVector square =
          FloatVector.fromArray(SPECIES, v, vFrom + i).fma(beta2, x.mul(x).mul(s.oneMinusBeta2));
      mean = mean.blend(0f, mean.abs().lt(Tiny.BOUND));
      square = square.blend(0f, square.abs().lt(Tiny.BOUND));
      mean.intoArray(m, mFrom + i);
      square.intoArray(v, vFrom + i);
      FloatVector size = square.mul(s.correction2).lanewise(VectorOperators.SQRT).add(s.epsilon);
      FloatVector step = mean.mul(s.correction1).mul(s.rate).div(size);
      FloatVector.fromArray(SPECIES, t, tFrom + i).sub(step).intoArray(t, tFrom + i);
    }
    for (; i < length; i++) {
      float x = g[gFrom + i];
      float mean = Tiny.toZero(Math.fma(s.beta1, m[mFrom + i], s.oneMinusBeta1 * x));
      float square = Tiny.toZero(Math.fma(s.beta2, v[vFrom + i], s.oneMinusBeta2 * (x * x)));
      m[mFrom + i] = mean;
      v[vFrom + i] = square;
      float size = (float) Math.sqrt(square * s.correction2) + s.epsilon;
      t[tFrom + i] -= s.rate * (mean * s.correction1) / size;
    }
  }

  /** 0·x + 0 is 0 for a finite number and NaN for any other, and a NaN stays one. */
  static boolean allFinite(float[] x, int from, int length) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int i = 0;
    for (; i <= length - 4 * LANES; i += 4 * LANES) {
      int at = from + i;
      a = FloatVector.fromArray(SPECIES, x, at).fma(a, a);
      b = FloatVector.fromArray(SPECIES, x, at + LANES).fma(b, b);
      c = FloatVector.fromArray(SPECIES, x, at + 2 * LANES).fma(c, c);
      d = FloatVector.fromArray(SPECIES, x, at + 3 * LANES).fma(d, d);
    }
    FloatVector sum = a.add(b).add(c.add(d));
    for (; i <= length - LANES; i += LANES) {
      sum = FloatVector.fromArray(SPECIES, x, from + i).fma(sum, sum);
    }
    float rest = 0f;
    for (; i < length; i++) {
      rest += 0f * x[from + i];
    }
    return sum.reduceLanes(VectorOperators.ADD) + rest == 0f;
  }
}
