package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * A few rows of X times a packed panel of M, with only the terms that matter: what {@link
 * DenseTile} is for products in which much is zero. Fewer rows have more zeros in common.
 */
final class ListedTile {
  /** How many rows a tile has. */
  static final int ROWS = 4;

  private ListedTile() {}

  /**
   * Four rows of X times a panel of four vectors, added to four rows of a base: C = base + X·panel
   * + 0, over the terms that are listed.
   *
   * @param x what matters of the four rows, which lie {@link Lit#APART}: one number for each that
   *     is listed, so that no place needs to be worked out in the loop but that in the panel
   * @param base may be C itself
   * @param rows which rows of the base and of C the four are, from {@code first} on
   */
  static void wide(
      float[] x,
      int xFrom,
      int[] list,
      int listFrom,
      int terms,
      float[] panel,
      int panelFrom,
      float[] base,
      int baseFrom,
      int baseStep,
      float[] c,
      int cFrom,
      int step,
      int[] rows,
      int first) {
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
    for (int n = 0; n < terms; n++) {
      int p = panelFrom + list[listFrom + n] * Panels.WIDE;
      FloatVector a = FloatVector.fromArray(SPECIES, panel, p);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, p + LANES);
      FloatVector g = FloatVector.fromArray(SPECIES, panel, p + 2 * LANES);
      FloatVector h = FloatVector.fromArray(SPECIES, panel, p + 3 * LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, x[xFrom + n]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      g0 = g.fma(f, g0);
      h0 = h.fma(f, h0);
      f = FloatVector.broadcast(SPECIES, x[xFrom + Lit.APART + n]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      g1 = g.fma(f, g1);
      h1 = h.fma(f, h1);
      f = FloatVector.broadcast(SPECIES, x[xFrom + 2 * Lit.APART + n]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      g2 = g.fma(f, g2);
      h2 = h.fma(f, h2);
      f = FloatVector.broadcast(SPECIES, x[xFrom + 3 * Lit.APART + n]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
      g3 = g.fma(f, g3);
      h3 = h.fma(f, h3);
    }
    int from = baseFrom + rows[first] * baseStep;
    int at = cFrom + rows[first] * step;
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
    from = baseFrom + rows[first + 1] * baseStep;
    at = cFrom + rows[first + 1] * step;
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
    from = baseFrom + rows[first + 2] * baseStep;
    at = cFrom + rows[first + 2] * step;
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
    from = baseFrom + rows[first + 3] * baseStep;
    at = cFrom + rows[first + 3] * step;
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
  }

  /** The same with a panel of two vectors. */
  static void narrow(
      float[] x,
      int xFrom,
      int[] list,
      int listFrom,
      int terms,
      float[] panel,
      int panelFrom,
      float[] base,
      int baseFrom,
      int baseStep,
      float[] c,
      int cFrom,
      int step,
      int[] rows,
      int first) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = a0;
    FloatVector a1 = a0;
    FloatVector b1 = a0;
    FloatVector a2 = a0;
    FloatVector b2 = a0;
    FloatVector a3 = a0;
    FloatVector b3 = a0;
    for (int n = 0; n < terms; n++) {
      int p = panelFrom + list[listFrom + n] * Panels.NARROW;
      FloatVector a = FloatVector.fromArray(SPECIES, panel, p);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, p + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, x[xFrom + n]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      f = FloatVector.broadcast(SPECIES, x[xFrom + Lit.APART + n]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      f = FloatVector.broadcast(SPECIES, x[xFrom + 2 * Lit.APART + n]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      f = FloatVector.broadcast(SPECIES, x[xFrom + 3 * Lit.APART + n]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
    }
    int from = baseFrom + rows[first] * baseStep;
    int at = cFrom + rows[first] * step;
    FloatVector.fromArray(SPECIES, base, from).add(a0).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b0).add(0f).intoArray(c, at + LANES);
    from = baseFrom + rows[first + 1] * baseStep;
    at = cFrom + rows[first + 1] * step;
    FloatVector.fromArray(SPECIES, base, from).add(a1).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b1).add(0f).intoArray(c, at + LANES);
    from = baseFrom + rows[first + 2] * baseStep;
    at = cFrom + rows[first + 2] * step;
    FloatVector.fromArray(SPECIES, base, from).add(a2).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b2).add(0f).intoArray(c, at + LANES);
    from = baseFrom + rows[first + 3] * baseStep;
    at = cFrom + rows[first + 3] * step;
    FloatVector.fromArray(SPECIES, base, from).add(a3).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b3).add(0f).intoArray(c, at + LANES);
  }
}
