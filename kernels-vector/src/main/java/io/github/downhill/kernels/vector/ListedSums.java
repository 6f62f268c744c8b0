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
 * Weighted sums of a few neurons that see pictures as lists of what is lit ({@link SparseRows}).
 *
 * <p>The neurons lie side by side in the lanes. Where they do not fill the last vector, its other
 * lanes run into the weights of the next pixel, and their sums are not used; a list that ends with
 * one of the last pixels, behind which there may be nothing, goes through a plain loop. A vector
 * with a mask lies within its array as well: past the end Java would look at every lane by itself.
 */
final class ListedSums {
  /** Wider layers are worth the packing of {@link DenseProducts}. */
  static final int NEURONS_MAX = 4 * LANES - 1;

  private static final int CACHE_LINE = 32; // lit pixels

  private ListedSums() {}

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
      FloatVector shade = FloatVector.broadcast(SPECIES, Shades.TABLE[lit[k] & 255]);
      int at = wFrom + (lit[k] >>> 8) * neurons;
      sum = FloatVector.fromArray(SPECIES, w, at).fma(shade, sum);
    }
    if (width == LANES) {
      FloatVector.fromArray(SPECIES, sums, sumsFrom).add(sum).add(0f).intoArray(sums, sumsFrom);
    } else if (Width.MASKED && Tiles.fits(sums, sumsFrom)) {
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
      FloatVector shade = FloatVector.broadcast(SPECIES, Shades.TABLE[lit[k] & 255]);
      int at = wFrom + (lit[k] >>> 8) * neurons;
      one = FloatVector.fromArray(SPECIES, w, at).fma(shade, one);
      two = FloatVector.fromArray(SPECIES, w, at + LANES).fma(shade, two);
    }
    FloatVector.fromArray(SPECIES, sums, sumsFrom).add(one).add(0f).intoArray(sums, sumsFrom);
    int next = sumsFrom + LANES;
    if (width == 2 * LANES) {
      FloatVector.fromArray(SPECIES, sums, next).add(two).add(0f).intoArray(sums, next);
    } else if (Width.MASKED && Tiles.fits(sums, next)) {
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
        sum = Math.fma(Shades.TABLE[lit[k] & 255], w[wFrom + (lit[k] >>> 8) * neurons + j], sum);
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
}
