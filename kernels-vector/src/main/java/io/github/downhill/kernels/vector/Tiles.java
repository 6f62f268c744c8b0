package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** What becomes of a tile of sums that is not as wide or as high as tiles are. */
final class Tiles {
  private Tiles() {}

  /**
   * C ← C + tile + 0, where only so many rows and columns of the tile count.
   *
   * @param tileStep how far apart the rows of the tile lie
   * @param step how far apart those of C lie
   */
  static void add(float[] tile, int tileStep, int rows, int width, float[] c, int from, int step) {
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
  static void set(float[] tile, int tileStep, int rows, int width, float[] c, int from, int step) {
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

  /** Some columns of some rows become 0. */
  static void clear(float[] c, int from, int step, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      Arrays.fill(c, from + row * step, from + row * step + columns, 0f);
    }
  }
}
