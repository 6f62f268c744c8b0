package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Which inputs are lit, that is, not zero: about 150 of an MNIST digit's 784 pixels, of four digits
 * together about 300.
 *
 * <p>They are listed first and worked on then, because a loop over a list has one end that the
 * processor may guess wrong, while looking at every pixel has hundreds.
 */
final class Lit {
  static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SPECIES.vectorShape());

  /** How many rows are looked at to tell whether a matrix has few lit inputs. */
  private static final int SAMPLES = 4;

  /** With fewer columns than this, a list does not pay. */
  private static final int COLUMNS_MIN = 64;

  /**
   * How far apart the rows lie that are kept of what is listed: a block of terms and the rest of a
   * vector, which may be overwritten.
   */
  static final int APART = Kernels.BLOCK + LANES;

  /** So many numbers four of these rows are. */
  static final int FOUR = 4 * APART;

  private Lit() {}

  /** In how many blocks of terms a row is summed. */
  static int blocks(int columns) {
    return (columns + Kernels.BLOCK - 1) / Kernels.BLOCK;
  }

  /** Whether less than a quarter of these columns of a few rows is lit. */
  static boolean isSparse(float[] a, int from, int stride, int rows, int columns) {
    if (columns < COLUMNS_MIN || rows == 0) {
      return false;
    }
    int samples = Math.min(SAMPLES, rows);
    int lit = 0;
    for (int i = 0; i < samples; i++) {
      lit += count(a, from + i * (rows / samples) * stride, columns);
    }
    return lit * 4 < samples * columns;
  }

  private static int count(float[] a, int from, int length) {
    int count = 0;
    int i = 0;
    for (; i <= length - LANES; i += LANES) {
      count +=
          FloatVector.fromArray(SPECIES, a, from + i).compare(VectorOperators.NE, 0f).trueCount();
    }
    for (; i < length; i++) {
      count += a[from + i] != 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Lists the lit inputs of some rows, block by block.
   *
   * @param starts receives where each block of each row starts in the list, and where the last ends
   * @param list receives the columns, counted from 0
   */
  static void list(
      float[] a, int from, int stride, int rows, int columns, int[] starts, int[] list) {
    int blocks = blocks(columns);
    int next = 0;
    for (int row = 0; row < rows; row++) {
      for (int block = 0; block < blocks; block++) {
        starts[row * blocks + block] = next;
        int first = block * Kernels.BLOCK;
        int last = Math.min(first + Kernels.BLOCK, columns);
        next = list(a, from + row * stride, first, last, list, next);
      }
    }
    starts[rows * blocks] = next;
  }

  /** The same, in the scratch memory. */
  static void list(float[] x, int from, int step, int rows, int columns, Scratch scratch) {
    scratch.growLists(rows * blocks(columns), rows * columns);
    list(x, from, step, rows, columns, scratch.starts, scratch.lit);
  }

  private static int list(float[] a, int row, int first, int last, int[] list, int start) {
    int next = start;
    int i = first;
    if (Width.COMPRESSES) {
      IntVector columns = IntVector.zero(INTS).addIndex(1).add(first);
      for (; i <= last - LANES; i += LANES) {
        VectorMask<Float> lit =
            FloatVector.fromArray(SPECIES, a, row + i).compare(VectorOperators.NE, 0f);
        columns.compress(lit.cast(INTS)).intoArray(list, next);
        next += lit.trueCount();
        columns = columns.add(LANES);
      }
    }
    for (; i < last; i++) {
      list[next] = i;
      next += a[row + i] != 0 ? 1 : 0;
    }
    return next;
  }

  /**
   * Lists the columns that are not zero in any of four rows of those that lie {@code step} apart,
   * and keeps what the rows are there, at most one block of columns.
   *
   * @param order whose group of four numbers says which rows they are
   * @param count how many of the four there really are
   * @param scratch whose {@code starts} hold where the list of each group of four starts, and whose
   *     {@code ends} receive where this one ends; a vector more than that may be overwritten
   */
  static void ofFour(
      float[] x,
      int from,
      int step,
      int[] order,
      int count,
      int columns,
      Scratch scratch,
      int group) {
    int first = ListedTile.ROWS * group;
    int r0 = from + order[first] * step;
    int r1 = from + order[first + Math.min(1, count - 1)] * step;
    int r2 = from + order[first + Math.min(2, count - 1)] * step;
    int r3 = from + order[first + Math.min(3, count - 1)] * step;
    int[] list = scratch.lit;
    float[] matter = scratch.matter;
    int end = scratch.starts[group];
    int at = group * FOUR;
    int i = 0;
    if (Width.COMPRESSES) {
      IntVector numbers = IntVector.zero(INTS).addIndex(1);
      for (; i <= columns - LANES; i += LANES) {
        FloatVector a = FloatVector.fromArray(SPECIES, x, r0 + i);
        FloatVector b = FloatVector.fromArray(SPECIES, x, r1 + i);
        FloatVector c = FloatVector.fromArray(SPECIES, x, r2 + i);
        FloatVector d = FloatVector.fromArray(SPECIES, x, r3 + i);
        FloatVector sum = a.abs().add(c.abs()).add(b.abs().add(d.abs()));
        VectorMask<Float> lit = sum.compare(VectorOperators.NE, 0f);
        numbers.compress(lit.cast(INTS)).intoArray(list, end);
        a.compress(lit).intoArray(matter, at);
        b.compress(lit).intoArray(matter, at + APART);
        c.compress(lit).intoArray(matter, at + 2 * APART);
        d.compress(lit).intoArray(matter, at + 3 * APART);
        int some = lit.trueCount();
        end += some;
        at += some;
        numbers = numbers.add(LANES);
      }
    }
    for (; i < columns; i++) {
      list[end] = i;
      matter[at] = x[r0 + i];
      matter[at + APART] = x[r1 + i];
      matter[at + 2 * APART] = x[r2 + i];
      matter[at + 3 * APART] = x[r3 + i];
      int some = x[r0 + i] != 0 || x[r1 + i] != 0 || x[r2 + i] != 0 || x[r3 + i] != 0 ? 1 : 0;
      end += some;
      at += some;
    }
    scratch.ends[group] = end;
  }

  /**
   * Lists, for each four columns, the rows that are not zero in any of them, and keeps what the
   * columns are there: what {@link #ofFour} does with the transpose, which need not be made for
   * that. A vector of columns at a time: each row becomes a number with a bit for each lit column;
   * four bits of it are one group.
   *
   * @param step how far apart the rows lie, at most one block of them
   * @param scratch whose {@code starts} hold where the list of each four columns starts, and whose
   *     {@code ends} receive where it ends
   */
  static void ofFourColumns(float[] x, int from, int step, int rows, int columns, Scratch scratch) {
    int whole = (rows + LANES - 1) / LANES * LANES;
    scratch.bits = Scratch.grown(scratch.bits, whole);
    int[] bits = scratch.bits;
    Arrays.fill(bits, rows, whole, 0);
    for (int j = 0; j < columns; j += LANES) {
      int width = Math.min(LANES, columns - j);
      for (int row = 0; row < rows; row++) {
        bits[row] = bits(x, from + row * step + j, width);
      }
      for (int i = 0; i < width; i += 4) {
        int group = (j + i) / 4;
        int start = scratch.starts[group];
        int end = rowsWith(0b1111 << i, bits, rows, scratch.lit, start);
        scratch.ends[group] = end;
        int count = Math.min(4, width - i);
        keep(x, from + j + i, step, count, scratch.lit, start, end, scratch.matter, group * FOUR);
      }
    }
  }

  /** Which of at most so many numbers as there are lanes are not zero, a bit for each. */
  private static int bits(float[] x, int from, int width) {
    int own = (int) ((1L << width) - 1);
    if (from <= x.length - LANES) {
      FloatVector values = FloatVector.fromArray(SPECIES, x, from);
      return (int) values.compare(VectorOperators.NE, 0f).toLong() & own;
    }
    int bits = 0;
    for (int i = 0; i < width; i++) {
      bits |= (x[from + i] != 0 ? 1 : 0) << i;
    }
    return bits;
  }

  /** Keeps what four columns (or {@code count} and the last of them again) are in listed rows. */
  private static void keep(
      float[] x,
      int from,
      int step,
      int count,
      int[] list,
      int start,
      int end,
      float[] matter,
      int to) {
    int c1 = from + Math.min(1, count - 1);
    int c2 = from + Math.min(2, count - 1);
    int c3 = from + Math.min(3, count - 1);
    int at = to;
    for (int n = start; n < end; n++) {
      int row = list[n] * step;
      matter[at] = x[from + row];
      matter[at + APART] = x[c1 + row];
      matter[at + 2 * APART] = x[c2 + row];
      matter[at + 3 * APART] = x[c3 + row];
      at++;
    }
  }

  /**
   * Lists the rows that have any of these bits; there are bits, of no row, up to a whole vector.
   */
  private static int rowsWith(int any, int[] bits, int rows, int[] list, int next) {
    int end = next;
    if (Width.COMPRESSES) {
      IntVector numbers = IntVector.zero(INTS).addIndex(1);
      for (int row = 0; row < rows; row += LANES) {
        VectorMask<Integer> lit =
            IntVector.fromArray(INTS, bits, row).and(any).compare(VectorOperators.NE, 0);
        numbers.compress(lit).intoArray(list, end);
        end += lit.trueCount();
        numbers = numbers.add(LANES);
      }
      return end;
    }
    for (int row = 0; row < rows; row++) {
      list[end] = row;
      end += (bits[row] & any) != 0 ? 1 : 0;
    }
    return end;
  }
}
