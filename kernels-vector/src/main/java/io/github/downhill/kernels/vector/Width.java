package io.github.downhill.kernels.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * How many lanes a vector has here: the only place that knows.
 *
 * <p>The processor's own width, at most 512 bits, unless {@code -Ddownhill.vector.bits=128|256|512}
 * asks for another, as the tests do.
 */
final class Width {
  static final String PROPERTY = "downhill.vector.bits";
  private static final int LEAST = 128;

  static final VectorSpecies<Float> SPECIES = species();
  static final int LANES = SPECIES.length();

  /**
   * Whether the lanes left over at the end of a row are handled by a masked vector: a tail of up to
   * 15 numbers is worth it, one of 3 is not, and 128-bit processors have no masked loads.
   */
  static final boolean MASKED = LANES > 4;

  /** Whether lanes can be compressed, that is, those that are wanted moved to the front. */
  static final boolean COMPRESSES = LANES > 4;

  private Width() {}

  /** Whether this processor has vectors: where it has none, two lanes are offered as the best. */
  static boolean isReal() {
    return FloatVector.SPECIES_PREFERRED.vectorBitSize() >= LEAST;
  }

  private static VectorSpecies<Float> species() {
    int own = Math.clamp(FloatVector.SPECIES_PREFERRED.vectorBitSize(), LEAST, 512);
    String asked = System.getProperty(PROPERTY);
    int bits = asked == null ? own : bits(asked);
    return VectorSpecies.of(float.class, VectorShape.forBitSize(bits));
  }

  /** The width of this text, whoever loads the class being told of one that makes no sense. */
  static int bits(String text) {
    return switch (text) {
      case "128", "256", "512" -> Integer.parseInt(text);
      default ->
          throw new IllegalArgumentException(
              "-D%s: expected 128, 256 or 512, not '%s'".formatted(PROPERTY, text));
    };
  }
}
