package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * A few rows of X times a packed panel of M: the loops in which a dense product spends its time.
 *
 * <p>Sums are stored where they were summed, because a vector that is passed to a method becomes an
 * object, in every round of the loop: a sixth of the speed.
 */
final class DenseTile {
  /**
   * How many rows a tile has. With four vectors to a row, each number that is fetched is multiplied
   * often, and the six places where rows start still have a register each: with eight, a processor
   * kept some of them in vector registers, and fetched them from there with the unit that
   * multiplies.
   */
  static final int ROWS = 6;

  private DenseTile() {}

  /**
   * Six rows of X (or {@code count} and the last of them again) times a panel of four vectors,
   * added to six rows of a base: C = base + X·panel + 0, twenty-four sums in registers.
   *
   * @param base may be C itself
   */
  static void wide(
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
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = a0;
    FloatVector g0 = a0;
    FloatVector h0 = a0;
    FloatVector a1 = a0;
    FloatVector b1 = a0;
    FloatVector g1 = a0;
    FloatVector h1 = a0;
    FloatVector a2 = a0;
    FloatVector b2 = a0;
    FloatVector g2 = a0;
    FloatVector h2 = a0;
    FloatVector a3 = a0;
    FloatVector b3 = a0;
    FloatVector g3 = a0;
    FloatVector h3 = a0;
    FloatVector a4 = a0;
    FloatVector b4 = a0;
    FloatVector g4 = a0;
    FloatVector h4 = a0;
    FloatVector a5 = a0;
    FloatVector b5 = a0;
    FloatVector g5 = a0;
    FloatVector h5 = a0;
    for (int k = 0, p = panelFrom; k < terms; k++, p += Panels.WIDE) {
      FloatVector a = FloatVector.fromArray(SPECIES, panel, p);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, p + LANES);
      FloatVector g = FloatVector.fromArray(SPECIES, panel, p + 2 * LANES);
      FloatVector h = FloatVector.fromArray(SPECIES, panel, p + 3 * LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, x[x0 + k]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      g0 = g.fma(f, g0);
      h0 = h.fma(f, h0);
      f = FloatVector.broadcast(SPECIES, x[x1 + k]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      g1 = g.fma(f, g1);
      h1 = h.fma(f, h1);
      f = FloatVector.broadcast(SPECIES, x[x2 + k]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      g2 = g.fma(f, g2);
      h2 = h.fma(f, h2);
      f = FloatVector.broadcast(SPECIES, x[x3 + k]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
      g3 = g.fma(f, g3);
      h3 = h.fma(f, h3);
      f = FloatVector.broadcast(SPECIES, x[x4 + k]);
      a4 = a.fma(f, a4);
      b4 = b.fma(f, b4);
      g4 = g.fma(f, g4);
      h4 = h.fma(f, h4);
      f = FloatVector.broadcast(SPECIES, x[x5 + k]);
      a5 = a.fma(f, a5);
      b5 = b.fma(f, b5);
      g5 = g.fma(f, g5);
      h5 = h.fma(f, h5);
    }
    int from = baseFrom;
    int at = cFrom;
    FloatVector.fromArray(SPECIES, base, from).add(a0).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b0).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(g0)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(h0)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a1).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b1).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(g1)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(h1)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a2).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b2).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(g2)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(h2)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a3).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b3).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(g3)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(h3)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a4).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b4).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(g4)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(h4)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a5).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b5).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(g5)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(h5)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
  }

  /** The same with a panel of two vectors. */
  static void narrow(
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
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = a0;
    FloatVector a1 = a0;
    FloatVector b1 = a0;
    FloatVector a2 = a0;
    FloatVector b2 = a0;
    FloatVector a3 = a0;
    FloatVector b3 = a0;
    FloatVector a4 = a0;
    FloatVector b4 = a0;
    FloatVector a5 = a0;
    FloatVector b5 = a0;
    for (int k = 0, p = panelFrom; k < terms; k++, p += Panels.NARROW) {
      FloatVector a = FloatVector.fromArray(SPECIES, panel, p);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, p + LANES);
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
  }
}
