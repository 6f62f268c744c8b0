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
  private static final int BITS = Math.max(64, 8 * LANES);
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(BITS));

  private Shades() {}

  /**
   * Looks at one byte of each cache line of some pictures, which lie anywhere in the memory: so it
   * answers for all of them at once, and not for one after the other.
   *
   * @param a where the sum of what was seen is left, so that looking is not left out; it is
   *     overwritten later
   */
  static void ask(byte[] pixels, int[] order, int from, int to, int inputs, float[] a, int aFrom) {
    int seen = 0;
    for (int k = from; k < to; k++) {
      int end = (order[k] + 1) * inputs;
      for (int i = end - inputs; i < end; i += CACHE_LINE) {
        seen += pixels[i];
      }
    }
    if (to > from) {
      a[aFrom] = seen;
    }
  }

  /**
   * p / 255 without a division: with r = 1/255 rounded, p·r is at most one float off, and one step
   * of Newton's with the exact remainder puts it right; for each of the 256 bytes, as the tests
   * show.
   */
  static void of(byte[] pixels, int pixelsFrom, float[] a, int aFrom, int count) {
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
      a[aFrom + i] = Byte.toUnsignedInt(pixels[pixelsFrom + i]) / 255f;
    }
  }
}
