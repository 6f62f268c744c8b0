package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparseRows;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The gradient of a few neurons that see pictures as lists of what is lit ({@link SparseRows}).
 *
 * <p>As in {@link ListedSums} the lanes that are left over run into the sums of the next pixel, to
 * which they add 0; not so for the last pixels, behind which another thread may be at work.
 */
final class ListedGradient {
  private ListedGradient() {}

  /**
   * C ← C + Aᵀ·Δ over some examples, for inputs {@code from} to {@code to}, whose sums lie from
   * {@code cFrom} on: the outer product of each picture's lit pixels and its errors.
   */
  static void addOuter(
      SparseRows a,
      Matrix delta,
      int firstExample,
      int endExample,
      float[] c,
      int cFrom,
      int from,
      int to) {
    int neurons = delta.columns();
    int safe = to - (LANES + neurons - 1) / neurons;
    for (int block = from / Kernels.BLOCK; block * Kernels.BLOCK < to; block++) {
      int origin = block * Kernels.BLOCK;
      addOuter(
          a,
          block,
          delta,
          firstExample,
          endExample,
          c,
          cFrom + (origin - from) * neurons,
          from - origin,
          safe - origin,
          to - origin);
    }
  }

  private static void addOuter(
      SparseRows a,
      int block,
      Matrix delta,
      int firstExample,
      int endExample,
      float[] c,
      int cFrom,
      int low,
      int safe,
      int high) {
    int[] starts = a.pixels().starts();
    char[] lit = a.pixels().lit();
    int neurons = delta.columns();
    for (int row = firstExample; row < endExample; row++) {
      int list = a.chosen()[row] * a.pixels().blocks() + block;
      int first = skip(lit, starts[list], starts[list + 1], low);
      int end = back(lit, first, starts[list + 1], high);
      int last = back(lit, first, end, safe);
      outer(lit, first, last, end, delta.values(), delta.start(row), c, cFrom, neurons);
    }
  }

  /** Where the pixels from a place in the block on begin. */
  private static int skip(char[] lit, int from, int to, int place) {
    int k = from;
    while (k < to && lit[k] >>> 8 < place) {
      k++;
    }
    return k;
  }

  /** Where the pixels before a place in the block end. */
  private static int back(char[] lit, int from, int to, int place) {
    int k = to;
    while (k > from && lit[k - 1] >>> 8 >= place) {
      k--;
    }
    return k;
  }

  private static void outer(
      char[] lit,
      int from,
      int safe,
      int to,
      float[] d,
      int dFrom,
      float[] c,
      int cFrom,
      int neurons) {
    int j = 0;
    for (; j <= neurons - LANES; j += LANES) {
      FloatVector errors = FloatVector.fromArray(SPECIES, d, dFrom + j);
      for (int k = from; k < to; k++) {
        FloatVector shade = FloatVector.broadcast(SPECIES, Shades.TABLE[lit[k] & 255]);
        int at = cFrom + (lit[k] >>> 8) * neurons + j;
        errors.fma(shade, FloatVector.fromArray(SPECIES, c, at)).add(0f).intoArray(c, at);
      }
    }
    if (j < neurons) {
      float[] padded = Scratch.ofThisThread().lanes;
      Arrays.fill(padded, 0f);
      System.arraycopy(d, dFrom + j, padded, 0, neurons - j);
      FloatVector errors = FloatVector.fromArray(SPECIES, padded, 0);
      for (int k = from; k < safe; k++) {
        FloatVector shade = FloatVector.broadcast(SPECIES, Shades.TABLE[lit[k] & 255]);
        int at = cFrom + (lit[k] >>> 8) * neurons + j;
        errors.fma(shade, FloatVector.fromArray(SPECIES, c, at)).add(0f).intoArray(c, at);
      }
    }
    for (; j < neurons; j++) {
      for (int k = safe; k < to; k++) {
        int at = cFrom + (lit[k] >>> 8) * neurons + j;
        c[at] = Math.fma(Shades.TABLE[lit[k] & 255], d[dFrom + j], c[at]) + 0f;
      }
    }
  }
}
