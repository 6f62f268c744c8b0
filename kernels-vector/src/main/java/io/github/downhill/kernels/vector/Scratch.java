package io.github.downhill.kernels.vector;

/**
 * Memory of a thread's own, where the kernels pack what they are about to read many times. It grows
 * to what the largest product needs, at the first step, and is then used over and over.
 */
final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  /** Where each block of each row of the list of lit inputs starts, and an end. */
  int[] starts = new int[0];

  /** The lit inputs, row after row. */
  int[] lit = new int[0];

  /** The same by column: where each column starts, which rows are lit in it, and how brightly. */
  int[] columnStarts = new int[0];

  int[] rows = new int[0];
  float[] factors = new float[0];

  /** Packed operands of a dense product, and a tile of its result. */
  float[] left = new float[0];

  float[] right = new float[0];
  float[] tile = new float[0];

  /** The transpose of a result. */
  float[] turned = new float[0];

  private Scratch() {}

  static Scratch ofThisThread() {
    return OF_THREAD.get();
  }

  /** Makes room for the lists of so many rows. */
  void growLists(int rowCount, int columns) {
    int blocks = Lit.blocks(columns);
    starts = grown(starts, rowCount * blocks + 1);
    lit = grown(lit, rowCount * columns + Width.LANES);
  }

  /** Makes room for the lists by column. */
  void growColumnLists(int entries, int columns) {
    columnStarts = grown(columnStarts, columns + 2);
    rows = grown(rows, entries);
    if (factors.length < entries) {
      factors = new float[entries];
    }
  }

  private static int[] grown(int[] array, int length) {
    return array.length < length ? new int[length] : array;
  }

  static float[] grown(float[] array, int length) {
    return array.length < length ? new float[length] : array;
  }
}
