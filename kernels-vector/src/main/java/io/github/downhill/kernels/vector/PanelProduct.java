package io.github.downhill.kernels.vector;

/**
 * C ← C + X·M or C = X·M over one block of terms, where M is packed in {@link Panels}: a tile of a
 * few rows at a time. Every thread has one of these and tells it of one product after the other, so
 * that nothing is allocated in a step.
 */
final class PanelProduct {
  private static final int WIDE = DenseTile.WIDE;
  private static final int ROWS = DenseTile.ROWS;

  /** What a tile is added to where it is all there is. */
  private static final float[] NOTHING = new float[ListedTile.WIDE];

  private final Scratch scratch;

  /** A tile that is not put straight into C. */
  private final float[] tile = new float[ROWS * WIDE];

  private float[] x = NOTHING;
  private int xFrom;
  private int xStep;
  private int rows;
  private int terms;
  private boolean listed;

  private float[] c = NOTHING;
  private int cFrom;
  private int cStep;
  private boolean set;

  PanelProduct(Scratch scratch) {
    this.scratch = scratch;
  }

  /** What comes is about these rows of X, which lie {@code step} apart. */
  void rows(float[] values, int from, int step, int count, int length) {
    x = values;
    xFrom = from;
    xStep = step;
    rows = count;
    terms = length;
    listed = false;
  }

  /**
   * Where results go: rows that lie {@code step} apart.
   *
   * @param fresh whether what is there does not count: it is set instead
   */
  void into(float[] values, int from, int step, boolean fresh) {
    c = values;
    cFrom = from;
    cStep = step;
    set = fresh;
  }

  /** Lists the terms that matter for each four rows, and uses the lists if they leave out much. */
  void list() {
    int groups = (rows + ListedTile.ROWS - 1) / ListedTile.ROWS;
    scratch.growLists(groups, groups * terms);
    int end = 0;
    for (int group = 0; group < groups; group++) {
      int row = group * ListedTile.ROWS;
      int count = Math.min(ListedTile.ROWS, rows - row);
      scratch.starts[group] = end;
      end = Lit.ofFour(x, xFrom + row * xStep, xStep, count, terms, scratch.lit, end);
    }
    scratch.starts[groups] = end;
    listed = end < (long) groups * terms * 7 / 8;
  }

  /** Multiplies by the panels of so many columns, which lie one after the other. */
  void times(float[] panels, int from, int columns) {
    int width = listed ? ListedTile.WIDE : WIDE;
    for (int j = 0; j < columns; j += width) {
      if (listed) {
        listedColumns(panels, from + j * terms, j, Math.min(width, columns - j));
      } else {
        columns(panels, from + j * terms, j, Math.min(width, columns - j));
      }
    }
  }

  private void columns(float[] panels, int panel, int column, int width) {
    for (int row = 0; row < rows; row += ROWS) {
      int count = Math.min(ROWS, rows - row);
      boolean direct = count == ROWS && width == WIDE;
      boolean adds = direct && !set;
      int at = cFrom + row * cStep + column;
      DenseTile.eightRows(
          x,
          xFrom + row * xStep,
          xStep,
          count,
          terms,
          panels,
          panel,
          adds ? c : NOTHING,
          adds ? at : 0,
          adds ? cStep : 0,
          direct ? c : tile,
          direct ? at : 0,
          direct ? cStep : WIDE);
      if (!direct) {
        keep(WIDE, count, width, at);
      }
    }
  }

  private void listedColumns(float[] panels, int panel, int column, int width) {
    boolean two = width > WIDE;
    int second = panel + terms * WIDE;
    int full = two ? ListedTile.WIDE : WIDE;
    int[] list = scratch.lit;
    for (int row = 0; row < rows; row += ListedTile.ROWS) {
      int count = Math.min(ListedTile.ROWS, rows - row);
      boolean direct = count == ListedTile.ROWS && width == full;
      boolean adds = direct && !set;
      int xRow = xFrom + row * xStep;
      int start = scratch.starts[row / ListedTile.ROWS];
      int end = scratch.starts[row / ListedTile.ROWS + 1];
      int at = cFrom + row * cStep + column;
      float[] base = adds ? c : NOTHING;
      int from = adds ? at : 0;
      int baseStep = adds ? cStep : 0;
      float[] into = direct ? c : tile;
      int to = direct ? at : 0;
      int step = direct ? cStep : full;
      if (two) {
        ListedTile.fourRows(
            x, xRow, xStep, count, list, start, end, panels, panel, second, base, from, baseStep,
            into, to, step);
      } else {
        ListedTile.fourRows(
            x, xRow, xStep, count, list, start, end, panels, panel, base, from, baseStep, into, to,
            step);
      }
      if (!direct) {
        keep(full, count, width, at);
      }
    }
  }

  private void keep(int tileStep, int count, int width, int at) {
    if (set) {
      Tiles.set(tile, tileStep, count, width, c, at, cStep);
    } else {
      Tiles.add(tile, tileStep, count, width, c, at, cStep);
    }
  }
}
