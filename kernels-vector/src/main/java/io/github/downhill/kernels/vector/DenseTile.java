package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * A few rows of X times a packed panel of M: the loops in which a dense product spends its time.
 */
final class DenseTile {
  /** How many rows a tile has. */
  static final int ROWS = 8;

  /** How many columns a panel has: two vectors. */
  static final int WIDE = 2 * LANES;

  private DenseTile() {}

  /**
   * Eight rows of X (or {@code count} and the last of them again) times the panel, added to eight
   * rows of a base: C = base + X·panel + 0, sixteen sums in registers. They are stored where they
   * were summed, because a vector that is passed to a method becomes an object, in every round of
   * the loop: a sixth of the speed.
   *
   * <p>A round of the loop takes two terms. The compiler would do that as well, but not where it
   * has first seen products of few terms, and then not for the rest of the process: an eighth
   * slower.
   *
   * @param base may be C itself
   */
  static void eightRows(
      float[] x,
      int x0,
      int xStep,
      int count,
      int terms,
      float[] panel,
      int panelFrom,
      float[] base,
      int baseFrom,
      int baseStep,
      float[] c,
      int cFrom,
      int step) {
    int x1 = x0 + Math.min(1, count - 1) * xStep;
    int x2 = x0 + Math.min(2, count - 1) * xStep;
    int x3 = x0 + Math.min(3, count - 1) * xStep;
    int x4 = x0 + Math.min(4, count - 1) * xStep;
    int x5 = x0 + Math.min(5, count - 1) * xStep;
    int x6 = x0 + Math.min(6, count - 1) * xStep;
    int x7 = x0 + Math.min(7, count - 1) * xStep;
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector a5 = a0;
    FloatVector a6 = a0;
    FloatVector a7 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    FloatVector b5 = a0;
    FloatVector b6 = a0;
    FloatVector b7 = a0;
    int k = 0;
    for (; k < terms - 1; k += 2) {
      FloatVector a = FloatVector.fromArray(SPECIES, panel, panelFrom + k * WIDE);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, panelFrom + k * WIDE + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, x[x0 + k]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      f = FloatVector.broadcast(SPECIES, x[x1 + k]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      f = FloatVector.broadcast(SPECIES, x[x2 + k]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      f = FloatVector.broadcast(SPECIES, x[x3 + k]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
      f = FloatVector.broadcast(SPECIES, x[x4 + k]);
      a4 = a.fma(f, a4);
      b4 = b.fma(f, b4);
      f = FloatVector.broadcast(SPECIES, x[x5 + k]);
      a5 = a.fma(f, a5);
      b5 = b.fma(f, b5);
      f = FloatVector.broadcast(SPECIES, x[x6 + k]);
      a6 = a.fma(f, a6);
      b6 = b.fma(f, b6);
      f = FloatVector.broadcast(SPECIES, x[x7 + k]);
      a7 = a.fma(f, a7);
      b7 = b.fma(f, b7);
      a = FloatVector.fromArray(SPECIES, panel, panelFrom + (k + 1) * WIDE);
      b = FloatVector.fromArray(SPECIES, panel, panelFrom + (k + 1) * WIDE + LANES);
      f = FloatVector.broadcast(SPECIES, x[x0 + k + 1]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      f = FloatVector.broadcast(SPECIES, x[x1 + k + 1]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      f = FloatVector.broadcast(SPECIES, x[x2 + k + 1]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      f = FloatVector.broadcast(SPECIES, x[x3 + k + 1]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
      f = FloatVector.broadcast(SPECIES, x[x4 + k + 1]);
      a4 = a.fma(f, a4);
      b4 = b.fma(f, b4);
      f = FloatVector.broadcast(SPECIES, x[x5 + k + 1]);
      a5 = a.fma(f, a5);
      b5 = b.fma(f, b5);
      f = FloatVector.broadcast(SPECIES, x[x6 + k + 1]);
      a6 = a.fma(f, a6);
      b6 = b.fma(f, b6);
      f = FloatVector.broadcast(SPECIES, x[x7 + k + 1]);
      a7 = a.fma(f, a7);
      b7 = b.fma(f, b7);
    }
    if (k < terms) {
      FloatVector a = FloatVector.fromArray(SPECIES, panel, panelFrom + k * WIDE);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, panelFrom + k * WIDE + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, x[x0 + k]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      f = FloatVector.broadcast(SPECIES, x[x1 + k]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      f = FloatVector.broadcast(SPECIES, x[x2 + k]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      f = FloatVector.broadcast(SPECIES, x[x3 + k]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
      f = FloatVector.broadcast(SPECIES, x[x4 + k]);
      a4 = a.fma(f, a4);
      b4 = b.fma(f, b4);
      f = FloatVector.broadcast(SPECIES, x[x5 + k]);
      a5 = a.fma(f, a5);
      b5 = b.fma(f, b5);
      f = FloatVector.broadcast(SPECIES, x[x6 + k]);
      a6 = a.fma(f, a6);
      b6 = b.fma(f, b6);
      f = FloatVector.broadcast(SPECIES, x[x7 + k]);
      a7 = a.fma(f, a7);
      b7 = b.fma(f, b7);
    }
    int from = baseFrom;
    int at = cFrom;
    FloatVector.fromArray(SPECIES, base, from).add(a0).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b0).add(0f).intoArray(c, at + LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a1).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b1).add(0f).intoArray(c, at + LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a2).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b2).add(0f).intoArray(c, at + LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a3).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b3).add(0f).intoArray(c, at + LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a4).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b4).add(0f).intoArray(c, at + LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a5).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b5).add(0f).intoArray(c, at + LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a6).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b6).add(0f).intoArray(c, at + LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a7).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b7).add(0f).intoArray(c, at + LANES);
  }
}
