package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparseRows;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Products of a few neurons with pictures that come as lists of what is lit ({@link SparseRows}).
 *
 * <p>The neurons lie side by side in the lanes. Where they do not fill the last vector, its other
 * lanes run into the weights of the next pixel, whose results are not used; for the last pixels,
 * behind which there may be nothing, or what another thread is at work on, there are plain loops.
 */
final class ListProducts {
  /** Wider layers are worth the packing of {@link DenseProducts}. */
  static final int NEURONS_MAX = 4 * LANES - 1;

  private static final int CACHE_LINE = 32; // lit pixels

  private static final float[] SHADES = new float[256];

  static {
    for (int p = 0; p < SHADES.length; p++) {
      SHADES[p] = p / 255f;
    }
  }

  private ListProducts() {}

  /**
   * Z ← Z + A·W, for rows {@code from} to {@code to}: one block of pixels at a time, so that its
   * weights stay in the nearest cache while all rows pass.
   */
  static void addSums(SparseRows a, Matrix w, Matrix z, int from, int to) {
    int blocks = a.pixels().blocks();
    Scratch.ofThisThread().seen = ask(a, from, to, 0, blocks);
    for (int block = 0; block < blocks; block++) {
      addBlock(a, block, w, from, to, z, z.start(from));
    }
  }

  /** S = A·W for blocks {@code from} to {@code to} of the pixels. */
  static void blockSums(SparseRows a, Matrix w, Matrix s, int from, int to) {
    if (from == to) {
      return;
    }
    int rows = a.rows();
    Scratch.ofThisThread().seen = ask(a, 0, rows, from, to);
    Arrays.fill(s.values(), s.start(from * rows), s.start(to * rows), 0f);
    for (int block = from; block < to; block++) {
      addBlock(a, block, w, 0, rows, s, s.start(block * rows));
    }
  }

  /**
   * Looks at each cache line of the lists of some rows, which lie anywhere in the memory: so it
   * answers for all of them at once, and not for one after the other.
   *
   * @return something that depends on what was seen, so that looking is not left out
   */
  private static int ask(SparseRows a, int from, int to, int fromBlock, int toBlock) {
    int[] starts = a.pixels().starts();
    char[] lit = a.pixels().lit();
    int seen = 0;
    for (int row = from; row < to; row++) {
      int list = a.chosen()[row] * a.pixels().blocks();
      for (int k = starts[list + fromBlock]; k < starts[list + toBlock]; k += CACHE_LINE) {
        seen += lit[k];
      }
    }
    return seen;
  }

  /** Adds what one block of pixels contributes to the sums of some rows. */
  private static void addBlock(
      SparseRows a, int block, Matrix w, int from, int to, Matrix sums, int sumsFrom) {
    int[] starts = a.pixels().starts();
    char[] lit = a.pixels().lit();
    int[] chosen = a.chosen();
    int blocks = a.pixels().blocks();
    int neurons = w.columns();
    int weights = w.start(block * Kernels.BLOCK);
    int safe = (w.values().length - LANES - weights) / neurons;
    for (int row = from; row < to; row++) {
      int list = chosen[row] * blocks + block;
      int first = starts[list];
      int end = starts[list + 1];
      int at = sumsFrom + (row - from) * neurons;
      if (first == end || lit[end - 1] >>> 8 < safe) {
        add(lit, first, end, w.values(), weights, neurons, sums.values(), at);
      } else {
        addPlainly(lit, first, end, w.values(), weights, neurons, sums.values(), at);
      }
    }
  }

  private static void add(
      char[] lit, int from, int to, float[] w, int wFrom, int neurons, float[] sums, int sumsFrom) {
    int j = 0;
    for (; neurons - j > LANES; j += 2 * LANES) {
      int width = Math.min(neurons - j, 2 * LANES);
      addTwo(lit, from, to, w, wFrom + j, neurons, sums, sumsFrom + j, width);
    }
    if (j < neurons) {
      addOne(lit, from, to, w, wFrom + j, neurons, sums, sumsFrom + j, neurons - j);
    }
  }

  private static void addOne(
      char[] lit,
      int from,
      int to,
      float[] w,
      int wFrom,
      int neurons,
      float[] sums,
      int sumsFrom,
      int width) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int k = from; k < to; k++) {
      FloatVector shade = FloatVector.broadcast(SPECIES, SHADES[lit[k] & 255]);
      int at = wFrom + (lit[k] >>> 8) * neurons;
      sum = FloatVector.fromArray(SPECIES, w, at).fma(shade, sum);
    }
    if (width == LANES) {
      FloatVector.fromArray(SPECIES, sums, sumsFrom).add(sum).add(0f).intoArray(sums, sumsFrom);
    } else if (Width.MASKED) {
      VectorMask<Float> tail = SPECIES.indexInRange(0, width);
      sum = FloatVector.fromArray(SPECIES, sums, sumsFrom, tail).add(sum).add(0f);
      sum.intoArray(sums, sumsFrom, tail);
    } else {
      float[] lanes = Scratch.ofThisThread().lanes;
      sum.intoArray(lanes, 0);
      addLanes(lanes, width, sums, sumsFrom);
    }
  }

  private static void addTwo(
      char[] lit,
      int from,
      int to,
      float[] w,
      int wFrom,
      int neurons,
      float[] sums,
      int sumsFrom,
      int width) {
    FloatVector one = FloatVector.zero(SPECIES);
    FloatVector two = one;
    for (int k = from; k < to; k++) {
      FloatVector shade = FloatVector.broadcast(SPECIES, SHADES[lit[k] & 255]);
      int at = wFrom + (lit[k] >>> 8) * neurons;
      one = FloatVector.fromArray(SPECIES, w, at).fma(shade, one);
      two = FloatVector.fromArray(SPECIES, w, at + LANES).fma(shade, two);
    }
    FloatVector.fromArray(SPECIES, sums, sumsFrom).add(one).add(0f).intoArray(sums, sumsFrom);
    int next = sumsFrom + LANES;
    if (width == 2 * LANES) {
      FloatVector.fromArray(SPECIES, sums, next).add(two).add(0f).intoArray(sums, next);
    } else if (Width.MASKED) {
      VectorMask<Float> tail = SPECIES.indexInRange(0, width - LANES);
      two = FloatVector.fromArray(SPECIES, sums, next, tail).add(two).add(0f);
      two.intoArray(sums, next, tail);
    } else {
      float[] lanes = Scratch.ofThisThread().lanes;
      two.intoArray(lanes, 0);
      addLanes(lanes, width - LANES, sums, next);
    }
  }

  private static void addLanes(float[] lanes, int width, float[] sums, int from) {
    for (int j = 0; j < width; j++) {
      sums[from + j] = sums[from + j] + lanes[j] + 0f;
    }
  }

  private static void addPlainly(
      char[] lit, int from, int to, float[] w, int wFrom, int neurons, float[] sums, int sumsFrom) {
    for (int j = 0; j < neurons; j++) {
      float sum = 0f;
      for (int k = from; k < to; k++) {
        sum = Math.fma(SHADES[lit[k] & 255], w[wFrom + (lit[k] >>> 8) * neurons + j], sum);
      }
      sums[sumsFrom + j] = sums[sumsFrom + j] + sum + 0f;
    }
  }

  /** Z ← Z + Σ S, for rows {@code from} to {@code to}. */
  static void addBlocks(Matrix s, Matrix z, int from, int to) {
    int length = z.start(to) - z.start(from);
    for (int row = from; row < s.rows(); row += z.rows()) {
      addAll(s.values(), s.start(row), z.values(), z.start(from), length);
    }
  }

  private static void addAll(float[] s, int sFrom, float[] z, int zFrom, int length) {
    int j = 0;
    for (; j <= length - LANES; j += LANES) {
      FloatVector sum = FloatVector.fromArray(SPECIES, s, sFrom + j);
      FloatVector.fromArray(SPECIES, z, zFrom + j).add(sum).add(0f).intoArray(z, zFrom + j);
    }
    for (; j < length; j++) {
      z[zFrom + j] = z[zFrom + j] + s[sFrom + j] + 0f;
    }
  }

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
        FloatVector shade = FloatVector.broadcast(SPECIES, SHADES[lit[k] & 255]);
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
        FloatVector shade = FloatVector.broadcast(SPECIES, SHADES[lit[k] & 255]);
        int at = cFrom + (lit[k] >>> 8) * neurons + j;
        errors.fma(shade, FloatVector.fromArray(SPECIES, c, at)).add(0f).intoArray(c, at);
      }
    }
    for (; j < neurons; j++) {
      for (int k = safe; k < to; k++) {
        int at = cFrom + (lit[k] >>> 8) * neurons + j;
        c[at] = Math.fma(SHADES[lit[k] & 255], d[dFrom + j], c[at]) + 0f;
      }
    }
  }
}
