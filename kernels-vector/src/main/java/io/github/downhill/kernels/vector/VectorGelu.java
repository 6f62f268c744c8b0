package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;
import static jdk.incubator.vector.FloatVector.broadcast;

import io.github.downhill.kernels.Elementary;
import io.github.downhill.kernels.Gelu;
import io.github.downhill.kernels.Tiny;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * A = Z·Φ(Z) and E ← E ⊙ (Φ(Z) + Z·φ(Z)), element by element, with the operations of {@link Gelu}
 * in the same order.
 */
final class VectorGelu {
  private VectorGelu() {}

  static void activate(float[] z, int zFrom, float[] a, int aFrom, int length) {
    int whole = SPECIES.loopBound(length);
    vectors(z, zFrom, a, aFrom, whole, false);
    for (int i = whole; i < length; i++) {
      a[aFrom + i] = Gelu.of(z[zFrom + i]);
    }
  }

  static void slope(float[] z, int zFrom, float[] e, int eFrom, int length) {
    int whole = SPECIES.loopBound(length);
    vectors(z, zFrom, e, eFrom, whole, true);
    for (int i = whole; i < length; i++) {
      e[eFrom + i] = Tiny.toZero(e[eFrom + i] * Gelu.slope(z[zFrom + i]));
    }
  }

  /**
   * Both share all but the end, since no vector is ever passed to a method. Constants are spread by
   * FloatVector itself, which C2 always inlines; a method of ours it would not any longer in so
   * long a loop, and make an object of each.
   */
  private static void vectors(
      float[] z, int zFrom, float[] target, int from, int length, boolean slope) {
    for (int i = 0; i < length; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, z, zFrom + i);
      FloatVector t = x.abs().min(Gelu.MAX);

      FloatVector square = t.mul(t);
      FloatVector rest = t.fma(t, square.neg());
      FloatVector half = square.mul(-0.5f);
      FloatVector shifted =
          half.fma(broadcast(SPECIES, Elementary.LOG2_E), broadcast(SPECIES, Elementary.ROUND));
      FloatVector n = shifted.sub(Elementary.ROUND);
      FloatVector r = n.fma(broadcast(SPECIES, -Elementary.LN2_HIGH), half);
      r = n.fma(broadcast(SPECIES, -Elementary.LN2_LOW), r);
      r = rest.fma(broadcast(SPECIES, -0.5f), r);
      FloatVector p =
          broadcast(SPECIES, Elementary.EXP_5).fma(r, broadcast(SPECIES, Elementary.EXP_4));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_3));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_2));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_1));
      p = p.fma(r, broadcast(SPECIES, Elementary.EXP_0));
      FloatVector bell = p.fma(r.mul(r), r).add(1f);
      bell =
          bell.reinterpretAsInts()
              .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
              .reinterpretAsFloats();

      FloatVector d = t.add(Gelu.SHIFT);
      FloatVector y = broadcast(SPECIES, 1f).div(d);
      FloatVector off = d.sub(Gelu.SHIFT).sub(t).fma(y, d.neg().fma(y, broadcast(SPECIES, 1f)));
      FloatVector m = y.fma(broadcast(SPECIES, -2f * Gelu.SHIFT), broadcast(SPECIES, 1f));
      m = y.mul(off).fma(broadcast(SPECIES, -2f * Gelu.SHIFT), m);
      y = y.fma(off, y);
      FloatVector q = broadcast(SPECIES, Gelu.TAIL_9).fma(m, broadcast(SPECIES, Gelu.TAIL_8));
      q = q.fma(m, broadcast(SPECIES, Gelu.TAIL_7));
      q = q.fma(m, broadcast(SPECIES, Gelu.TAIL_6));
      q = q.fma(m, broadcast(SPECIES, Gelu.TAIL_5));
      q = q.fma(m, broadcast(SPECIES, Gelu.TAIL_4));
      q = q.fma(m, broadcast(SPECIES, Gelu.TAIL_3));
      q = q.fma(m, broadcast(SPECIES, Gelu.TAIL_2));
      q = q.fma(m, broadcast(SPECIES, Gelu.TAIL_1));
      q = q.fma(m, broadcast(SPECIES, Gelu.TAIL_0));
      FloatVector tail = bell.mul(y.mul(q));
      FloatVector share = broadcast(SPECIES, 1f).sub(tail).blend(tail, x.lt(0f));

      FloatVector bounded = x.max(-Gelu.MAX);
      if (slope) {
        FloatVector density = bell.mul(Gelu.DENSITY_0);
        FloatVector slopes = bounded.min(Gelu.MAX).fma(density, share);
        FloatVector error = FloatVector.fromArray(SPECIES, target, from + i).mul(slopes);
        error.blend(0f, error.abs().lt(Tiny.BOUND)).intoArray(target, from + i);
      } else {
        bounded.mul(share).intoArray(target, from + i);
      }
    }
  }
}
