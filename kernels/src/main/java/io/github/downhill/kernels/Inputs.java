package io.github.downhill.kernels;

/**
 * What a layer sees, examples × inputs: as numbers side by side, or as lists of those that are not
 * zero. A product gives the same bits for both.
 */
public sealed interface Inputs permits Matrix, SparseRows {

  /** How many examples. */
  int rows();

  /** How many numbers describe one. */
  int columns();

  /**
   * The first examples of these.
   *
   * @throws IndexOutOfBoundsException if there are fewer
   */
  Inputs firstRows(int count);
}
