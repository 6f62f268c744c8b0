package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * A few rows of X times two packed panels of M, with only the terms that matter: what {@link
 * DenseTile} is for products in which much is zero. Fewer rows have more zeros in common, and so
 * that as much stays in registers, the tile is wider.
 */
final class ListedTile {
  /** How many rows a tile has. */
  static final int ROWS = 4;

  /** How many columns it has: two panels. */
  static final int WIDE = 2 * DenseTile.WIDE;

  private ListedTile() {}

  /**
   * Four rows of X (or {@code count} and the last of them again) times two panels, added to four
   * rows of a base: C = base + X·panels + 0, over the terms that are listed.
   *
   * @param termStep how far apart the terms of a row of X lie: 1, or where X is read as its
   *     transpose lies, the length of a row of that
   * @param second where the panel of the right half starts
   * @param base may be C itself
   */
  static void fourRows(
      float[] x,
      int x0,
      int xStep,
      int termStep,
      int count,
      int[] list,
      int start,
      int end,
      float[] panels,
      int first,
      int second,
      float[] base,
      int baseFrom,
      int baseStep,
      float[] c,
      int cFrom,
      int step) {
    int x1 = x0 + Math.min(1, count - 1) * xStep;
    int x2 = x0 + Math.min(2, count - 1) * xStep;
    int x3 = x0 + Math.min(3, count - 1) * xStep;
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = a0;
    FloatVector c0 = a0;
    FloatVector d0 = a0;
    FloatVector a1 = a0;
    FloatVector b1 = a0;
    FloatVector c1 = a0;
    FloatVector d1 = a0;
    FloatVector a2 = a0;
    FloatVector b2 = a0;
    FloatVector c2 = a0;
    FloatVector d2 = a0;
    FloatVector a3 = a0;
    FloatVector b3 = a0;
    FloatVector c3 = a0;
    FloatVector d3 = a0;
    for (int n = start; n < end; n++) {
      int k = list[n];
      int term = k * termStep;
      int left = first + k * DenseTile.WIDE;
      int right = second + k * DenseTile.WIDE;
      FloatVector a = FloatVector.fromArray(SPECIES, panels, left);
      FloatVector b = FloatVector.fromArray(SPECIES, panels, left + LANES);
      FloatVector g = FloatVector.fromArray(SPECIES, panels, right);
      FloatVector h = FloatVector.fromArray(SPECIES, panels, right + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, x[x0 + term]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      c0 = g.fma(f, c0);
      d0 = h.fma(f, d0);
      f = FloatVector.broadcast(SPECIES, x[x1 + term]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      c1 = g.fma(f, c1);
      d1 = h.fma(f, d1);
      f = FloatVector.broadcast(SPECIES, x[x2 + term]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      c2 = g.fma(f, c2);
      d2 = h.fma(f, d2);
      f = FloatVector.broadcast(SPECIES, x[x3 + term]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
      c3 = g.fma(f, c3);
      d3 = h.fma(f, d3);
    }
    int from = baseFrom;
    int at = cFrom;
    FloatVector.fromArray(SPECIES, base, from).add(a0).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b0).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(c0)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(d0)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a1).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b1).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(c1)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(d1)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a2).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b2).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(c2)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(d2)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
    from += baseStep;
    at += step;
    FloatVector.fromArray(SPECIES, base, from).add(a3).add(0f).intoArray(c, at);
    FloatVector.fromArray(SPECIES, base, from + LANES).add(b3).add(0f).intoArray(c, at + LANES);
    FloatVector.fromArray(SPECIES, base, from + 2 * LANES)
        .add(c3)
        .add(0f)
        .intoArray(c, at + 2 * LANES);
    FloatVector.fromArray(SPECIES, base, from + 3 * LANES)
        .add(d3)
        .add(0f)
        .intoArray(c, at + 3 * LANES);
  }

  /** The same with one panel, for what is left over where their number is odd. */
  static void fourRows(
      float[] x,
      int x0,
      int xStep,
      int termStep,
      int count,
      int[] list,
      int start,
      int end,
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
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = a0;
    FloatVector a1 = a0;
    FloatVector b1 = a0;
    FloatVector a2 = a0;
    FloatVector b2 = a0;
    FloatVector a3 = a0;
    FloatVector b3 = a0;
    for (int n = start; n < end; n++) {
      int k = list[n];
      int term = k * termStep;
      FloatVector a = FloatVector.fromArray(SPECIES, panel, panelFrom + k * DenseTile.WIDE);
      FloatVector b = FloatVector.fromArray(SPECIES, panel, panelFrom + k * DenseTile.WIDE + LANES);
      FloatVector f = FloatVector.broadcast(SPECIES, x[x0 + term]);
      a0 = a.fma(f, a0);
      b0 = b.fma(f, b0);
      f = FloatVector.broadcast(SPECIES, x[x1 + term]);
      a1 = a.fma(f, a1);
      b1 = b.fma(f, b1);
      f = FloatVector.broadcast(SPECIES, x[x2 + term]);
      a2 = a.fma(f, a2);
      b2 = b.fma(f, b2);
      f = FloatVector.broadcast(SPECIES, x[x3 + term]);
      a3 = a.fma(f, a3);
      b3 = b.fma(f, b3);
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
  }
}
