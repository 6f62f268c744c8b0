package io.github.downhill.kernels.vector;

import io.github.downhill.kernels.CacheLines;

/**
 * Memory of a thread's own, where the kernels pack what they are about to read many times. It grows
 * to what the largest product needs, at the first step, and is then used over and over.
 */
final class Scratch {
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  /** Lists of lit inputs ({@link Lit}), one after the other. */
  int[] lit = new int[0];

  /** Where each list starts, and where the last ends. */
  int[] starts = new int[0];

  /** Where each list ends, if the next does not start there. */
  int[] ends = new int[0];

  /** In which order rows go through tiles of four. */
  int[] order = new int[0];

  /** Which rows are alike. */
  final Alike alike = new Alike();

  /** For each row, which of a vector of columns are lit, as bits. */
  int[] bits = new int[0];

  /** What the lists name, four rows after another ({@link Lit#FOUR}). */
  float[] matter = new float[0];

  /** Operands of a product, packed or turned, and a tile of its result. */
  float[] left = new float[0];

  float[] right = new float[0];
  float[] tile = new float[0];

  /** Panels, from {@link Panels#START} on. */
  float[] panels = new float[0];

  /** The transpose of a result, or numbers that go with one. */
  float[] turned = new float[0];

  /** A part of a result, before it is added to the rest. */
  float[] sums = new float[0];

  /** A square that is half turned. */
  final float[] square = new float[Transpose.IN_SQUARE];

  /** The numbers of a vector that is not full. */
  final float[] lanes = new float[Width.LANES];

  /** What was looked at only to have it in the cache. */
  int seen;

  /** The product of panels that is under way. */
  final PanelProduct product = new PanelProduct(this);

  private Scratch() {}

  static Scratch ofThisThread() {
    return OF_THREAD.get();
  }

  /** Makes room for so many lists of some columns altogether. */
  void growLists(int lists, int columns) {
    starts = grown(starts, lists + 1);
    ends = grown(ends, lists);
    lit = grown(lit, columns + Width.LANES);
  }

  static int[] grown(int[] array, int length) {
    return array.length < length ? new int[length] : array;
  }

  static float[] grownPanels(float[] panels, int numbers) {
    return panels.length < Panels.START + numbers ? CacheLines.workspace(numbers) : panels;
  }

  static float[] grown(float[] array, int length) {
    return array.length < length ? new float[length] : array;
  }
}
