package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Which four rows have the most in common, so that few terms matter to any of them: pictures of the
 * same digit light up much the same pixels and neurons. Rows share a tile, not a sum, so what comes
 * out has the same bits.
 */
final class Alike {
  private static final VectorSpecies<Long> LONGS =
      VectorSpecies.of(long.class, SPECIES.vectorShape());

  /** So many rows are looked through for those that are alike. */
  private static final int WINDOW = 128;

  /** So many words a row is known by: a bit for each of 256 terms. */
  private static final int WORDS = 4;

  /** What is added to the key of a row that is in a four: more than that of any other. */
  private static final long TAKEN = 1L << 32;

  private final long[] words = new long[WORDS * WINDOW]; // first words, second words, ...
  private final long[] keys = new long[WINDOW]; // the number of each row, and whether it is taken
  private long dark0; // which terms matter to none of the four so far
  private long dark1;
  private long dark2;
  private long dark3;

  /**
   * Puts rows into an order in which each four are alike: greedily, the first that is left and the
   * three that add the least to what matters already. Rows are known by some 256 of their terms,
   * from all over them.
   *
   * @param step how far apart the rows lie
   * @param order receives the numbers of the rows, counted from 0
   */
  void order(float[] x, int from, int step, int rows, int terms, int[] order) {
    for (int first = 0; first < rows; first += WINDOW) {
      int count = Math.min(WINDOW, rows - first);
      Arrays.fill(words, 0);
      Arrays.fill(keys, TAKEN);
      for (int row = 0; row < count; row++) {
        keys[row] = row;
        know(row, x, from + (first + row) * step, terms);
      }
      arrange(first, count, order);
    }
  }

  /** Looks at vectors of terms that lie equally far apart. */
  private void know(int row, float[] x, int from, int terms) {
    int vectors = terms / LANES;
    int looks = Math.min(vectors, WORDS * Long.SIZE / LANES);
    for (int look = 0; look < looks; look++) {
      int i = look * vectors / looks * LANES;
      FloatVector values = FloatVector.fromArray(SPECIES, x, from + i);
      long lit = values.compare(VectorOperators.NE, 0f).toLong();
      int bit = look * LANES;
      words[bit / Long.SIZE * WINDOW + row] |= lit << bit;
    }
  }

  private void arrange(int first, int rows, int[] order) {
    int left = 0;
    for (int place = 0; place < rows; place++) {
      int row;
      if (place % ListedTile.ROWS == 0) {
        left = nextLeft(left);
        row = left;
        startFour();
      } else {
        row = mostAlike(rows);
      }
      order[first + place] = first + row;
      take(row);
    }
  }

  private int nextLeft(int from) {
    int row = from;
    while (keys[row] >= TAKEN) {
      row++;
    }
    return row;
  }

  private void startFour() {
    dark0 = -1;
    dark1 = -1;
    dark2 = -1;
    dark3 = -1;
  }

  private void take(int row) {
    keys[row] += TAKEN;
    dark0 &= ~words[row];
    dark1 &= ~words[WINDOW + row];
    dark2 &= ~words[2 * WINDOW + row];
    dark3 &= ~words[3 * WINDOW + row];
  }

  /** The row that adds the least to what matters: the smallest of (what it adds, its number). */
  private int mostAlike(int rows) {
    LongVector least = LongVector.broadcast(LONGS, Long.MAX_VALUE);
    for (int row = 0; row < rows; row += LONGS.length()) {
      LongVector more0 = LongVector.fromArray(LONGS, words, row).and(dark0);
      LongVector more1 = LongVector.fromArray(LONGS, words, WINDOW + row).and(dark1);
      LongVector more2 = LongVector.fromArray(LONGS, words, 2 * WINDOW + row).and(dark2);
      LongVector more3 = LongVector.fromArray(LONGS, words, 3 * WINDOW + row).and(dark3);
      LongVector adds =
          more0
              .lanewise(VectorOperators.BIT_COUNT)
              .add(more1.lanewise(VectorOperators.BIT_COUNT))
              .add(more2.lanewise(VectorOperators.BIT_COUNT))
              .add(more3.lanewise(VectorOperators.BIT_COUNT));
      LongVector key = LongVector.fromArray(LONGS, keys, row);
      least = least.min(adds.lanewise(VectorOperators.LSHL, 8).add(key));
    }
    return (int) least.reduceLanes(VectorOperators.MIN) & 0xff;
  }
}
