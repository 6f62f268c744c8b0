package io.github.downhill.kernels.vector;

/**
 * C = B + X·M over one block of terms after the other, where M is packed in {@link Panels}: a tile
 * of a few rows at a time. Every thread has one of these and tells it of one product after the
 * other, so that nothing is allocated in a step.
 */
final class PanelProduct {
  /** Rows of fewer terms than this, such as the errors of ten outputs, are hardly ever dark. */
  private static final int TERMS_MIN = 24;

  /** To look for rows that are alike takes longer than it saves with fewer rows than this, */
  private static final int ALIKE_ROWS_MIN = 48;

  /** or fewer terms, */
  private static final int ALIKE_TERMS_MIN = 64;

  /** or fewer columns of M. */
  private static final int ALIKE_COLUMNS_MIN = 256;

  /** The rows of a tile that is not put straight into C. */
  private static final int[] OWN = {0, 1, 2, 3};

  private final Scratch scratch;

  /** A tile that is not put straight into C. */
  private final float[] tile = new float[DenseTile.ROWS * Panels.WIDE];

  private float[] x = Tiles.NOTHING;
  private int xStart;
  private int xStep;
  private int termStep;
  private int rows;
  private int rowTerms; // in all blocks

  private int xFrom; // of the terms at hand
  private int terms;
  private boolean listed;
  private boolean alike;

  private float[] c = Tiles.NOTHING;
  private int cFrom;
  private int cStep;

  private float[] base = Tiles.NOTHING;
  private int baseFrom;
  private int baseStep;

  PanelProduct(Scratch scratch) {
    this.scratch = scratch;
  }

  /**
   * What comes is about these rows of X, which lie {@code step} apart: about all their terms, until
   * {@link #terms} names a block of them.
   */
  void rows(float[] values, int from, int step, int count, int length) {
    look(values, from, step, 1, count, length);
  }

  /** What comes is about these terms of the rows, at most one block of them. */
  void terms(int first, int count) {
    xFrom = xStart + first;
    terms = count;
    listed = false;
  }

  /**
   * What comes is about these columns of a matrix whose rows lie {@code step} apart: they are the
   * rows of X. Lists them if so much is zero that it pays, and if not, turns them.
   *
   * @param across how many columns M has
   */
  void columns(float[] values, int from, int step, int count, int length, int across) {
    look(values, from, 1, step, count, length);
    list(across);
    if (!listed) {
      turn();
    }
  }

  private void look(float[] values, int from, int step, int apart, int count, int length) {
    x = values;
    xStart = from;
    xStep = step;
    termStep = apart;
    rows = count;
    rowTerms = length;
    alike = false;
    terms(0, length);
    scratch.order = Scratch.grown(scratch.order, count);
    for (int row = 0; row < count; row++) {
      scratch.order[row] = row;
    }
  }

  /** What are columns becomes rows. */
  private void turn() {
    if (termStep > 1) {
      scratch.left = Scratch.grown(scratch.left, rows * rowTerms);
      Transpose.of(x, xStart, termStep, rowTerms, rows, scratch.left, 0, rowTerms);
      rows(scratch.left, 0, rowTerms, rows, rowTerms);
    }
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

  /**
   * Lists the terms that matter for each four rows, and uses the lists if they leave out much.
   * Where four rows that lie side by side leave out something, but not half, it mostly pays to look
   * for rows that are {@link Alike}, once for all terms.
   *
   * @param across how many columns M has
   */
  void list(int across) {
    if (termStep == 1 && terms < TERMS_MIN) {
      return;
    }
    long all = (long) fours() * terms;
    long matter = listFours();
    boolean some = 2 * matter > all && 16 * matter < 15 * all;
    if (some && !alike && isWorthLooking(across)) {
      turn();
      scratch.alike.order(x, xStart, xStep, rows, rowTerms, scratch.order);
      alike = true;
      matter = listFours();
    }
    listed = matter < all * 7 / 8;
  }

  private boolean isWorthLooking(int across) {
    return Width.COMPRESSES
        && rows >= ALIKE_ROWS_MIN
        && rowTerms >= ALIKE_TERMS_MIN
        && across >= ALIKE_COLUMNS_MIN;
  }

  private int fours() {
    return (rows + ListedTile.ROWS - 1) / ListedTile.ROWS;
  }

  /** Lists the terms for each four rows, and returns how many they are. */
  private long listFours() {
    int groups = fours();
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
    return matter;
  }

  private void listRows(int groups) {
    for (int group = 0; group < groups; group++) {
      int row = group * ListedTile.ROWS;
      int count = Math.min(ListedTile.ROWS, rows - row);
      Lit.ofFour(x, xFrom, xStep, scratch.order, count, terms, scratch, group);
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
        keep(0, full, row, count, column, width);
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
      int from = scratch.starts[group];
      int lit = scratch.ends[group] - from;
      int four = group * Lit.FOUR;
      float[] on = direct ? base : Tiles.NOTHING;
      int onFrom = direct ? baseAt(0, column) : 0;
      int onStep = direct ? baseStep : 0;
      float[] into = direct ? c : tile;
      int to = direct ? cFrom + column : 0;
      int step = direct ? cStep : full;
      int[] order = direct ? scratch.order : OWN;
      int at = direct ? row : 0;
      if (full == Panels.NARROW) {
        ListedTile.narrow(
            matter, four, list, from, lit, panels, panel, on, onFrom, onStep, into, to, step, order,
            at);
      } else {
        ListedTile.wide(
            matter, four, list, from, lit, panels, panel, on, onFrom, onStep, into, to, step, order,
            at);
      }
      if (!direct) {
        for (int i = 0; i < count; i++) {
          keep(i * full, full, scratch.order[row + i], 1, column, width);
        }
      }
    }
  }

  private int baseAt(int row, int column) {
    return Tiles.isNothing(base) ? 0 : baseFrom + row * baseStep + column;
  }

  private void keep(int tileFrom, int tileStep, int row, int count, int column, int width) {
    int at = cFrom + row * cStep + column;
    int from = baseAt(row, column);
    Tiles.set(tile, tileFrom, tileStep, count, width, base, from, baseStep, c, at, cStep);
  }
}
