package io.github.downhill.benchmarks;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the processor can do at all: how many multiplications and additions a second, and how many
 * bytes it can read. The share of the first that a workload reaches says how much could still be
 * won.
 */
final class Ceilings {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int ROUNDS = 4_000_000;
  private static final int CHAINS = 12;
  private static final int FLOATS = 64 << 20;

  private Ceilings() {}

  /** Multiplications and additions a second of one thread, the best of several tries. */
  static double flops() {
    double best = 0;
    for (int i = 0; i < 12; i++) {
      long start = System.nanoTime();
      float sum = multiplyAndAdd();
      double seconds = (System.nanoTime() - start) * 1e-9;
      if (Float.isNaN(sum)) {
        throw new IllegalStateException("0.5 · x + 1 stays below 2");
      }
      best = Math.max(best, 2.0 * CHAINS * ROUNDS * SPECIES.length() / seconds);
    }
    return best;
  }

  /** Twelve chains that do not wait for each other: more than any processor can have in flight. */
  private static float multiplyAndAdd() {
    FloatVector x = FloatVector.broadcast(SPECIES, 0.5f);
    FloatVector one = FloatVector.broadcast(SPECIES, 1f);
    FloatVector a = one;
    FloatVector b = one;
    FloatVector c = one;
    FloatVector d = one;
    FloatVector e = one;
    FloatVector f = one;
    FloatVector g = one;
    FloatVector h = one;
    FloatVector i = one;
    FloatVector j = one;
    FloatVector k = one;
    FloatVector l = one;
    for (int n = 0; n < ROUNDS; n++) {
      a = a.fma(x, one);
      b = b.fma(x, one);
      c = c.fma(x, one);
      d = d.fma(x, one);
      e = e.fma(x, one);
      f = f.fma(x, one);
      g = g.fma(x, one);
      h = h.fma(x, one);
      i = i.fma(x, one);
      j = j.fma(x, one);
      k = k.fma(x, one);
      l = l.fma(x, one);
    }
    FloatVector sum =
        a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l);
    return sum.lane(0);
  }

  /** Bytes a second that one thread can read from memory, the best of several tries. */
  static double bytes() {
    float[] numbers = new float[FLOATS];
    double best = 0;
    for (int i = 0; i < 8; i++) {
      long start = System.nanoTime();
      float sum = sum(numbers);
      double seconds = (System.nanoTime() - start) * 1e-9;
      if (sum != 0) {
        throw new IllegalStateException("the sum of zeros is 0");
      }
      best = Math.max(best, 4.0 * FLOATS / seconds);
    }
    return best;
  }

  private static float sum(float[] numbers) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int lanes = SPECIES.length();
    for (int i = 0; i <= numbers.length - 4 * lanes; i += 4 * lanes) {
      a = a.add(FloatVector.fromArray(SPECIES, numbers, i));
      b = b.add(FloatVector.fromArray(SPECIES, numbers, i + lanes));
      c = c.add(FloatVector.fromArray(SPECIES, numbers, i + 2 * lanes));
      d = d.add(FloatVector.fromArray(SPECIES, numbers, i + 3 * lanes));
    }
    return a.add(b).add(c).add(d).lane(0);
  }
}
