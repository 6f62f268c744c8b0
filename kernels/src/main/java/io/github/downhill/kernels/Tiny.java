package io.github.downhill.kernels;

/**
 * Errors that slopes have made closer to zero than 2⁻¹⁰⁰, and what an optimizer remembers that is,
 * count as zero: added to a weight, a number that small changes nothing.
 *
 * <p>Left alone they become smaller with every step, the velocity of a weight whose pixel is dark
 * by a tenth, until they are smaller than the smallest normal number, 2⁻¹²⁶, and there a processor
 * may need a hundred times as long for a sum. From here, a factor of 2⁻²⁶ is left.
 */
public final class Tiny {
  /** What is closer to zero than this counts as zero. */
  public static final float BOUND = 0x1p-100f;

  private Tiny() {}

  /** The number itself, or +0 if it is tiny. A NaN stays one. */
  public static float toZero(float x) {
    return Math.abs(x) < BOUND ? 0f : x;
  }
}
