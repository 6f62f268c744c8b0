package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** What results start from, and what becomes of a tile that is not as wide or high as tiles are. */
final class Tiles {
  /** What a tile is added to where it is all there is. */
  static final float[] NOTHING = new float[Panels.WIDE];

  private Tiles() {}

  @SuppressWarnings("ReferenceEquality") // one array is meant, not what it holds
  static boolean isNothing(float[] base) {
    return base == NOTHING;
  }

  /** C ← C + tile + 0, where only so many rows and columns of the tile count. */
  static void add(float[] tile, int tileStep, int rows, int width, float[] c, int from, int step) {
    set(tile, 0, tileStep, rows, width, c, from, step, c, from, step);
  }

  /**
   * C = base + tile + 0, likewise.
   *
   * <p>The last vector of a row is read whole, with what comes after it, and its own lanes written;
   * at the end of an array, where that would read too far, they go one by one. (A vector with a
   * mask may be read there, but then every lane is looked at: microseconds.)
   *
   * @param tileStep how far apart the rows of the tile lie
   * @param base may be C itself, or {@link #NOTHING}, of which every row is the same
   * @param step how far apart the rows of C lie
   */
  static void set(
      float[] tile,
      int tileFrom,
      int tileStep,
      int rows,
      int width,
      float[] base,
      int baseFrom,
      int baseStep,
      float[] c,
      int from,
      int step) {
    int whole = width / LANES * LANES;
    VectorMask<Float> tail = SPECIES.indexInRange(whole, width);
    for (int row = 0; row < rows; row++) {
      int t = tileFrom + row * tileStep;
      int b = baseFrom + row * baseStep;
      int at = from + row * step;
      int j = 0;
      for (; j < whole; j += LANES) {
        FloatVector sum = FloatVector.fromArray(SPECIES, tile, t + j);
        FloatVector.fromArray(SPECIES, base, b + j).add(sum).add(0f).intoArray(c, at + j);
      }
      if (Width.MASKED && j < width && fits(tile, t + j) && fits(base, b + j) && fits(c, at + j)) {
        FloatVector sum = FloatVector.fromArray(SPECIES, tile, t + j);
        FloatVector.fromArray(SPECIES, base, b + j).add(sum).add(0f).intoArray(c, at + j, tail);
        j = width;
      }
      for (; j < width; j++) {
        c[at + j] = base[b + j] + tile[t + j] + 0f;
      }
    }
  }

  /** Whether a whole vector lies there. */
  static boolean fits(float[] x, int from) {
    return from <= x.length - LANES;
  }

  /** Rows of C become a copy of a row, or 0 if that is {@link #NOTHING}. */
  static void start(
      float[] base, int baseFrom, float[] c, int from, int step, int rows, int columns) {
    for (int row = 0; row < rows; row++) {
      int at = from + row * step;
      if (isNothing(base)) {
        Arrays.fill(c, at, at + columns, 0f);
      } else {
        System.arraycopy(base, baseFrom, c, at, columns);
      }
    }
  }
}
