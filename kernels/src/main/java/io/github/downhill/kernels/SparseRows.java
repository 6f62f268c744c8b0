package io.github.downhill.kernels;

import java.util.Objects;

/**
 * Some pictures of a larger set, as the rows of a matrix: row r is the picture {@code chosen[r]}.
 *
 * @param pixels the set
 * @param chosen which pictures: shared, not copied, so that a mini-batch can choose anew
 * @param rows how many of them
 */
@SuppressWarnings("ArrayRecordComponent") // a view shares its array on purpose
public record SparseRows(SparsePixels pixels, int[] chosen, int rows) implements Inputs {

  /**
   * A view that is proved to fit.
   *
   * @throws IndexOutOfBoundsException if not so many are chosen
   */
  public SparseRows {
    Objects.checkFromIndexSize(0, rows, chosen.length);
  }

  @Override
  public int columns() {
    return pixels.inputs();
  }

  @Override
  public SparseRows firstRows(int count) {
    Objects.checkFromIndexSize(0, count, rows);
    return new SparseRows(pixels, chosen, count);
  }
}
