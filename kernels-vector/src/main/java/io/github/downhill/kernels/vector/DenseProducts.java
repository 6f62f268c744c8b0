package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Kernels.RowsDone;
import io.github.downhill.kernels.Matrix;

/**
 * C ← C + X·M for dense matrices. The columns of M and C lie side by side in the lanes; a tile of
 * results is summed in registers.
 */
final class DenseProducts {
  private static final int WIDE = DenseTile.WIDE;

  /** Below so many multiplications packing costs more than it brings. */
  private static final long PACKED_MIN = 1 << 15;

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
      Tiles.clear(c, cFrom, step, rows, columns);
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

  /** Whether a product is so large that packing costs less than it brings. */
  static boolean isWorthPacking(int rows, int terms, int columns) {
    return rows >= 8 && columns > LANES && !isSmall(rows, terms, columns);
  }

  /** Whether a product is so small that whatever way is taken hardly matters. */
  static boolean isSmall(int rows, int terms, int columns) {
    return (long) rows * columns * terms < PACKED_MIN;
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
    int panels = Panels.count(rows);
    scratch.right = Scratch.grown(scratch.right, panels * terms * WIDE);
    scratch.turned = Scratch.grown(scratch.turned, panels * columns * WIDE);
    scratch.tile = Scratch.grown(scratch.tile, 8 * WIDE);
    Panels.packTurned(x, xFrom, rows, terms, scratch.right);
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
    Panels.unpackTurned(scratch.turned, rows, columns, c, cFrom, step);
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
      Panels.pack(m, mFrom + j, step, terms, width, panel, 0);
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
    Panels.packAll(m, scratch);
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
        Tiles.set(tile, WIDE, count, width, c, at, columns);
      } else if (!direct) {
        Tiles.add(tile, WIDE, count, width, c, at, columns);
      }
    }
  }
}
