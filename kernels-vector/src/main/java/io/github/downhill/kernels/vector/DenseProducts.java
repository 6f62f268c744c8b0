package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Kernels.RowsDone;
import io.github.downhill.kernels.Matrix;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * C ← C + X·M for dense matrices. The columns of M and C lie side by side in the lanes; a tile of
 * results is summed in registers.
 */
final class DenseProducts {
  private static final int WIDE = DenseTile.WIDE;

  /** Below so many multiplications packing costs more than it brings. */
  private static final long PACKED_MIN = 1 << 15;

  /** What is turned is turned so many terms at a time: their lines stay in the nearest cache. */
  private static final int STRIP = 64;

  /** What a tile is added to where it is all there is. */
  private static final float[] NOTHING = new float[WIDE];

  /** So many numbers a stripe of a result has: they stay in the second cache. */
  private static final int STRIPE = 1 << 16;

  private DenseProducts() {}

  /**
   * Adds X·M to some columns of C. The rows of X lie {@code xStep} apart, those of M and of C
   * {@code step}.
   *
   * @param fresh whether what C holds does not count: it is set instead
   */
  static void add(
      float[] x,
      int xFrom,
      int xStep,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int step,
      int columns,
      boolean fresh) {
    boolean packed = isWorthPacking(rows, terms, columns);
    if (fresh && !packed) {
      clear(c, cFrom, step, rows, columns);
    }
    for (int k = 0; k < terms; k += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, terms - k);
      int at = mFrom + k * step;
      if (packed) {
        boolean set = fresh && k == 0;
        addPacked(x, xFrom + k, xStep, rows, count, m, at, c, cFrom, step, columns, set);
      } else {
        NarrowProducts.add(x, xFrom + k, xStep, 1, rows, count, m, at, c, cFrom, step, columns);
      }
    }
  }

  static void clear(float[] c, int from, int step, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      Arrays.fill(c, from + row * step, from + row * step + columns, 0f);
    }
  }

  /** Whether a product is so large that packing costs less than it brings. */
  static boolean isWorthPacking(int rows, int terms, int columns) {
    return rows >= 8 && columns > LANES && (long) rows * columns * terms >= PACKED_MIN;
  }

  /**
   * C = X·Mᵀ, where the rows of M lie {@code terms} apart and those of C {@code step}, by way of
   * its transpose M·Xᵀ: so M, which is large, is read as it lies, and only X and C, which are
   * small, are turned.
   */
  static void setTransposed(
      float[] x,
      int xFrom,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int step,
      int columns) {
    Scratch scratch = Scratch.ofThisThread();
    int panels = panels(rows);
    scratch.right = Scratch.grown(scratch.right, panels * terms * WIDE);
    scratch.turned = Scratch.grown(scratch.turned, panels * columns * WIDE);
    scratch.tile = Scratch.grown(scratch.tile, 8 * WIDE);
    packTransposed(x, xFrom, rows, terms, scratch.right);
    for (int k = 0; k < terms; k += Kernels.BLOCK) {
      int count = Math.min(Kernels.BLOCK, terms - k);
      for (int j = 0; j < columns; j += 8) {
        for (int panel = 0; panel < panels; panel++) {
          addPanel(
              m,
              mFrom + j * terms + k,
              terms,
              Math.min(8, columns - j),
              count,
              scratch.right,
              (panel * terms + k) * WIDE,
              scratch,
              false,
              scratch.turned,
              (panel * columns + j) * WIDE,
              WIDE,
              WIDE,
              k == 0);
        }
      }
    }
    unpackTransposed(scratch.turned, rows, columns, c, cFrom, step);
  }

  /** How many panels so many columns fall into. */
  private static int panels(int columns) {
    return (columns + WIDE - 1) / WIDE;
  }

  /** Panels of Xᵀ: for each term, what it is in as many rows of X as a tile is wide, else 0. */
  private static void packTransposed(float[] x, int xFrom, int rows, int terms, float[] packed) {
    int wholePanels = panels(rows) * WIDE;
    for (int strip = 0; strip < terms; strip += STRIP) {
      int end = Math.min(strip + STRIP, terms);
      for (int row = 0; row < wholePanels; row++) {
        int at = row / WIDE * WIDE * terms + row % WIDE;
        int from = xFrom + row * terms;
        for (int k = strip; k < end; k++) {
          packed[at + k * WIDE] = row < rows ? x[from + k] : 0f;
        }
      }
    }
  }

  private static void unpackTransposed(
      float[] turned, int rows, int columns, float[] c, int cFrom, int step) {
    for (int strip = 0; strip < columns; strip += STRIP) {
      int end = Math.min(strip + STRIP, columns);
      for (int row = 0; row < rows; row++) {
        int at = row / WIDE * columns * WIDE + row % WIDE;
        int to = cFrom + row * step;
        for (int j = strip; j < end; j++) {
          c[to + j] = turned[at + j * WIDE];
        }
      }
    }
  }

  /** One block of terms, panel after panel of columns, each packed so that it lies in one piece. */
  private static void addPacked(
      float[] x,
      int xFrom,
      int xStep,
      int rows,
      int terms,
      float[] m,
      int mFrom,
      float[] c,
      int cFrom,
      int step,
      int columns,
      boolean set) {
    Scratch scratch = Scratch.ofThisThread();
    scratch.right = Scratch.grown(scratch.right, Kernels.BLOCK * WIDE);
    scratch.tile = Scratch.grown(scratch.tile, 8 * WIDE);
    list(x, xFrom, xStep, rows, terms, scratch);
    float[] panel = scratch.right;
    for (int j = 0; j < columns; j += WIDE) {
      int width = Math.min(WIDE, columns - j);
      pack(m, mFrom + j, step, terms, width, panel, 0);
      int at = cFrom + j;
      addPanel(x, xFrom, xStep, rows, terms, panel, 0, scratch, true, c, at, step, width, set);
    }
  }

  /**
   * C = Xᵀ·M for rows {@code from} to {@code to} of C, a stripe of them at a time, over at most one
   * block of terms: M is packed once for all stripes.
   *
   * @param then is told of each stripe
   */
  static void setStripes(Matrix x, Matrix m, Matrix c, int from, int to, RowsDone then) {
    Scratch scratch = Scratch.ofThisThread();
    int terms = x.rows();
    packAll(m, scratch);
    scratch.tile = Scratch.grown(scratch.tile, 8 * WIDE);
    int stripe = Math.clamp(STRIPE / c.columns() / 8 * 8L, 8, Kernels.BLOCK);
    scratch.left = Scratch.grown(scratch.left, stripe * terms);
    for (int row = from; row < to; row += stripe) {
      int count = Math.min(stripe, to - row);
      float[] left = scratch.left;
      Products.transpose(x.values(), x.offset() + row, x.columns(), terms, count, left, 0, terms);
      list(left, 0, terms, count, terms, scratch);
      for (int j = 0; j < c.columns(); j += WIDE) {
        int width = Math.min(WIDE, c.columns() - j);
        int at = c.start(row) + j;
        float[] into = c.values();
        addPanel(
            left,
            0,
            terms,
            count,
            terms,
            scratch.right,
            j * terms,
            scratch,
            true,
            into,
            at,
            c.columns(),
            width,
            true);
      }
      then.rows(row, row + count);
    }
  }

  /** All panels of M, one after the other. */
  private static void packAll(Matrix m, Scratch scratch) {
    int columns = m.columns();
    scratch.right = Scratch.grown(scratch.right, panels(columns) * m.rows() * WIDE);
    for (int j = 0; j < columns; j += WIDE) {
      int width = Math.min(WIDE, columns - j);
      pack(m.values(), m.offset() + j, columns, m.rows(), width, scratch.right, j * m.rows());
    }
  }

  /** Lists the terms that matter, for each eight rows. */
  private static void list(float[] x, int xFrom, int xStep, int rows, int terms, Scratch scratch) {
    int groups = (rows + 7) / 8;
    scratch.growLists(groups, groups * terms);
    int end = 0;
    for (int row = 0; row < rows; row += 8) {
      scratch.starts[row / 8] = end;
      int count = Math.min(8, rows - row);
      end = Lit.ofEight(x, xFrom + row * xStep, xStep, count, terms, scratch.lit, end);
    }
    scratch.starts[groups] = end;
  }

  /**
   * Adds X·panel to some columns of C, a tile of a few rows at a time.
   *
   * @param listed whether the scratch memory lists the terms that matter
   * @param set whether C is set instead
   */
  private static void addPanel(
      float[] x,
      int xFrom,
      int xStep,
      int rows,
      int terms,
      float[] panel,
      int panelFrom,
      Scratch scratch,
      boolean listed,
      float[] c,
      int cFrom,
      int columns,
      int width,
      boolean set) {
    float[] tile = scratch.tile;
    for (int row = 0; row < rows; row += 8) {
      int count = Math.min(8, rows - row);
      boolean direct = width == WIDE && count == 8;
      boolean adds = direct && !set;
      int from = listed ? scratch.starts[row / 8] : 0;
      int to = listed ? scratch.starts[row / 8 + 1] : terms;
      int at = cFrom + row * columns;
      float[] base = adds ? c : NOTHING;
      int baseFrom = adds ? at : 0;
      int baseStep = adds ? columns : 0;
      float[] target = direct ? c : tile;
      int targetFrom = direct ? at : 0;
      int step = direct ? columns : WIDE;
      int xRow = xFrom + row * xStep;
      if (!listed || to - from > terms - terms / 8) {
        DenseTile.eightRows(
            x,
            xRow,
            xStep,
            count,
            terms,
            panel,
            panelFrom,
            base,
            baseFrom,
            baseStep,
            target,
            targetFrom,
            step);
      } else {
        int[] list = scratch.lit;
        DenseTile.eightListed(
            x,
            xRow,
            xStep,
            count,
            list,
            from,
            to,
            panel,
            panelFrom,
            base,
            baseFrom,
            baseStep,
            target,
            targetFrom,
            step);
      }
      if (!direct && set) {
        setTile(tile, WIDE, count, width, c, at, columns);
      } else if (!direct) {
        addTile(tile, WIDE, count, width, c, at, columns);
      }
    }
  }

  /**
   * C ← C + tile + 0, where only so many rows and columns of the tile count.
   *
   * @param tileStep how far apart the rows of the tile lie
   * @param step how far apart those of C lie
   */
  static void addTile(
      float[] tile, int tileStep, int rows, int width, float[] c, int from, int step) {
    int whole = width / LANES * LANES;
    VectorMask<Float> tail = SPECIES.indexInRange(whole, width);
    for (int row = 0; row < rows; row++) {
      int t = row * tileStep;
      int at = from + row * step;
      for (int j = 0; j < whole; j += LANES) {
        FloatVector sum = FloatVector.fromArray(SPECIES, tile, t + j);
        FloatVector.fromArray(SPECIES, c, at + j).add(sum).add(0f).intoArray(c, at + j);
      }
      if (Width.MASKED && whole < width) {
        FloatVector sum = FloatVector.fromArray(SPECIES, tile, t + whole, tail);
        sum = FloatVector.fromArray(SPECIES, c, at + whole, tail).add(sum).add(0f);
        sum.intoArray(c, at + whole, tail);
        continue;
      }
      for (int j = whole; j < width; j++) {
        c[at + j] = c[at + j] + tile[t + j] + 0f;
      }
    }
  }

  /** C = tile + 0, likewise. */
  private static void setTile(
      float[] tile, int tileStep, int rows, int width, float[] c, int from, int step) {
    int whole = width / LANES * LANES;
    VectorMask<Float> tail = SPECIES.indexInRange(whole, width);
    for (int row = 0; row < rows; row++) {
      int t = row * tileStep;
      int at = from + row * step;
      for (int j = 0; j < whole; j += LANES) {
        FloatVector.fromArray(SPECIES, tile, t + j).add(0f).intoArray(c, at + j);
      }
      if (Width.MASKED && whole < width) {
        FloatVector sum = FloatVector.fromArray(SPECIES, tile, t + whole, tail);
        sum.add(0f).intoArray(c, at + whole, tail);
        continue;
      }
      for (int j = whole; j < width; j++) {
        c[at + j] = tile[t + j] + 0f;
      }
    }
  }

  /** Some columns of M, two vectors wide, in one piece; what is missing there is filled with 0. */
  private static void pack(
      float[] m, int from, int step, int terms, int width, float[] packed, int start) {
    if (width == WIDE) {
      for (int k = 0; k < terms; k++) {
        int at = from + k * step;
        int to = start + k * WIDE;
        FloatVector.fromArray(SPECIES, m, at).intoArray(packed, to);
        FloatVector.fromArray(SPECIES, m, at + LANES).intoArray(packed, to + LANES);
      }
      return;
    }
    if (Width.MASKED) {
      VectorMask<Float> first = SPECIES.indexInRange(0, width);
      VectorMask<Float> second = SPECIES.indexInRange(LANES, width);
      for (int k = 0; k < terms; k++) {
        int at = from + k * step;
        int to = start + k * WIDE;
        FloatVector.fromArray(SPECIES, m, at, first).intoArray(packed, to);
        FloatVector.fromArray(SPECIES, m, at + LANES, second).intoArray(packed, to + LANES);
      }
      return;
    }
    for (int k = 0; k < terms; k++) {
      for (int j = 0; j < WIDE; j++) {
        packed[start + k * WIDE + j] = j < width ? m[from + k * step + j] : 0f;
      }
    }
  }
}
