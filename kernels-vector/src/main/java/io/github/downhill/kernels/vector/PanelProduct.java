package io.github.downhill.kernels.vector;

/**
 * C = B + X·M over one block of terms, where M is packed in {@link Panels}: a tile of a few rows at
 * a time. Every thread has one of these and tells it of one product after the other, so that
 * nothing is allocated in a step.
 */
final class PanelProduct {
  /** Rows of fewer terms than this, such as the errors of ten outputs, are hardly ever dark. */
  private static final int TERMS_MIN = 24;

  private final Scratch scratch;

  /** A tile that is not put straight into C. */
  private final float[] tile = new float[DenseTile.ROWS * Panels.WIDE];

  private float[] x = Tiles.NOTHING;
  private int xFrom;
  private int xStep;
  private int termStep;
  private int rows;
  private int terms;
  private boolean listed;

  private float[] c = Tiles.NOTHING;
  private int cFrom;
  private int cStep;

  private float[] base = Tiles.NOTHING;
  private int baseFrom;
  private int baseStep;

  PanelProduct(Scratch scratch) {
    this.scratch = scratch;
  }

  /** What comes is about these rows of X, which lie {@code step} apart. */
  void rows(float[] values, int from, int step, int count, int length) {
    look(values, from, step, 1, count, length);
  }

  /**
   * What comes is about these columns of a matrix whose rows lie {@code step} apart: they are the
   * rows of X. Lists them if so much is zero that it pays, and if not, turns them.
   */
  void columns(float[] values, int from, int step, int count, int length) {
    look(values, from, 1, step, count, length);
    list();
    if (!listed) {
      scratch.left = Scratch.grown(scratch.left, count * length);
      Transpose.of(values, from, step, length, count, scratch.left, 0, length);
      rows(scratch.left, 0, length, count, length);
    }
  }

  private void look(float[] values, int from, int step, int apart, int count, int length) {
    x = values;
    xFrom = from;
    xStep = step;
    termStep = apart;
    rows = count;
    terms = length;
    listed = false;
  }

  /** Where results go: rows that lie {@code step} apart. */
  void into(float[] values, int from, int step) {
    c = values;
    cFrom = from;
    cStep = step;
  }

  /**
   * What they are added to: rows that lie {@code step} apart, such as what is there already (0 if
   * it is one row for all, such as biases), or {@link Tiles#NOTHING}.
   */
  void onto(float[] values, int from, int step) {
    base = values;
    baseFrom = from;
    baseStep = Tiles.isNothing(values) ? 0 : step;
  }

  /** Lists the terms that matter for each four rows, and uses the lists if they leave out much. */
  void list() {
    if (termStep == 1 && terms < TERMS_MIN) {
      return;
    }
    int groups = (rows + ListedTile.ROWS - 1) / ListedTile.ROWS;
    scratch.growLists(groups, groups * terms);
    scratch.matter = Scratch.grown(scratch.matter, groups * Lit.FOUR);
    for (int group = 0; group < groups; group++) {
      scratch.starts[group] = group * terms;
      scratch.ends[group] = group * terms;
    }
    if (termStep == 1) {
      listRows(groups);
    } else {
      Lit.ofFourColumns(x, xFrom, termStep, terms, rows, scratch);
    }
    long matter = 0;
    for (int group = 0; group < groups; group++) {
      matter += scratch.ends[group] - scratch.starts[group];
    }
    listed = matter < (long) groups * terms * 7 / 8;
  }

  private void listRows(int groups) {
    for (int group = 0; group < groups; group++) {
      int row = group * ListedTile.ROWS;
      int count = Math.min(ListedTile.ROWS, rows - row);
      Lit.ofFour(x, xFrom + row * xStep, xStep, count, terms, scratch, group);
    }
  }

  /** Multiplies by the panels of so many columns, which lie one after the other. */
  void times(float[] panels, int from, int columns) {
    for (int j = 0; j < columns; j += Panels.WIDE) {
      int width = Math.min(Panels.WIDE, columns - j);
      if (listed) {
        timesListed(panels, from + j * terms, j, width);
      } else {
        timesDense(panels, from + j * terms, j, width);
      }
    }
  }

  private void timesDense(float[] panels, int panel, int column, int width) {
    int full = Panels.width(width);
    for (int row = 0; row < rows; row += DenseTile.ROWS) {
      int count = Math.min(DenseTile.ROWS, rows - row);
      boolean direct = count == DenseTile.ROWS && width == full;
      int xRow = xFrom + row * xStep;
      float[] on = direct ? base : Tiles.NOTHING;
      int onFrom = direct ? baseAt(row, column) : 0;
      int onStep = direct ? baseStep : 0;
      float[] into = direct ? c : tile;
      int to = direct ? cFrom + row * cStep + column : 0;
      int step = direct ? cStep : full;
      if (full == Panels.NARROW) {
        DenseTile.narrow(
            x, xRow, xStep, count, terms, panels, panel, on, onFrom, onStep, into, to, step);
      } else {
        DenseTile.wide(
            x, xRow, xStep, count, terms, panels, panel, on, onFrom, onStep, into, to, step);
      }
      if (!direct) {
        keep(full, row, count, column, width);
      }
    }
  }

  private void timesListed(float[] panels, int panel, int column, int width) {
    int full = Panels.width(width);
    float[] matter = scratch.matter;
    int[] list = scratch.lit;
    for (int row = 0; row < rows; row += ListedTile.ROWS) {
      int count = Math.min(ListedTile.ROWS, rows - row);
      boolean direct = count == ListedTile.ROWS && width == full;
      int group = row / ListedTile.ROWS;
      int start = scratch.starts[group];
      int lit = scratch.ends[group] - start;
      int four = group * Lit.FOUR;
      float[] on = direct ? base : Tiles.NOTHING;
      int onFrom = direct ? baseAt(row, column) : 0;
      int onStep = direct ? baseStep : 0;
      float[] into = direct ? c : tile;
      int to = direct ? cFrom + row * cStep + column : 0;
      int step = direct ? cStep : full;
      if (full == Panels.NARROW) {
        ListedTile.narrow(
            matter, four, list, start, lit, panels, panel, on, onFrom, onStep, into, to, step);
      } else {
        ListedTile.wide(
            matter, four, list, start, lit, panels, panel, on, onFrom, onStep, into, to, step);
      }
      if (!direct) {
        keep(full, row, count, column, width);
      }
    }
  }

  private int baseAt(int row, int column) {
    return Tiles.isNothing(base) ? 0 : baseFrom + row * baseStep + column;
  }

  private void keep(int tileStep, int row, int count, int column, int width) {
    int at = cFrom + row * cStep + column;
    int from = baseAt(row, column);
    Tiles.set(tile, tileStep, count, width, base, from, baseStep, c, at, cStep);
  }
}
