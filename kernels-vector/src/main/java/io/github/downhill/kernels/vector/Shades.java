package io.github.downhill.kernels.vector;

import static io.github.downhill.kernels.vector.Width.LANES;
import static io.github.downhill.kernels.vector.Width.SPECIES;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** Bytes from 0 to 255 as numbers from 0 to 1. */
final class Shades {
  private static final int CACHE_LINE = 64; // bytes

  /** So many pixels as the cache keeps until their turn comes: of 32 digits. */
  private static final int AT_A_TIME = 32 * 784;

  private static final int BITS = Math.max(64, 8 * LANES);
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(BITS));

  /** p / 255 for each p. */
  static final float[] TABLE = new float[256];

  static {
    for (int p = 0; p < TABLE.length; p++) {
      TABLE[p] = p / 255f;
    }
  }

  private Shades() {}

  /** Turns pictures into rows of numbers, a few at a time. */
  static void of(byte[] pixels, int[] order, int from, int to, int inputs, float[] a, int aFrom) {
    int pictures = Math.max(1, AT_A_TIME / inputs);
    for (int first = from; first < to; first += pictures) {
      int end = Math.min(first + pictures, to);
      ask(pixels, order, first, end, inputs, a, aFrom + (first - from) * inputs);
      for (int k = first; k < end; k++) {
        of(pixels, order[k] * inputs, a, aFrom + (k - from) * inputs, inputs);
      }
    }
  }

  /**
   * Looks at one byte of each cache line of some pictures, which lie anywhere in the memory: so it
   * answers for all of them at once, and not for one after the other.
   *
   * @param a where the sum of what was seen is left, so that looking is not left out; it is
   *     overwritten later
   */
  private static void ask(
      byte[] pixels, int[] order, int from, int to, int inputs, float[] a, int aFrom) {
    int seen = 0;
    for (int k = from; k < to; k++) {
      int end = (order[k] + 1) * inputs;
      for (int i = end - inputs; i < end; i += CACHE_LINE) {
        seen += pixels[i];
      }
      seen += pixels[end - 1];
    }
    a[aFrom] = seen;
  }

  /**
   * p / 255 without a division: with r = 1/255 rounded, p·r is at most one float off, and one step
   * of Newton's with the exact remainder puts it right; for each of the 256 bytes, as the tests
   * show.
   */
  private static void of(byte[] pixels, int pixelsFrom, float[] a, int aFrom, int count) {
    FloatVector divisor = FloatVector.broadcast(SPECIES, 255f);
    FloatVector inverse = FloatVector.broadcast(SPECIES, 1f / 255f);
    int i = 0;
    for (; i <= count - BYTES.length(); i += LANES) {
      FloatVector p =
          (FloatVector)
              ByteVector.fromArray(BYTES, pixels, pixelsFrom + i)
                  .convertShape(VectorOperators.ZERO_EXTEND_B2I, Lit.INTS, 0)
                  .convertShape(VectorOperators.I2F, SPECIES, 0);
      FloatVector quotient = p.mul(inverse);
      FloatVector remainder = quotient.neg().fma(divisor, p);
      remainder.fma(inverse, quotient).intoArray(a, aFrom + i);
    }
    for (; i < count; i++) {
      a[aFrom + i] = TABLE[Byte.toUnsignedInt(pixels[pixelsFrom + i])];
    }
  }
}
