package io.github.downhill.network;

/**
 * Random numbers as a function of where they are used, not as a state that is drawn from.
 *
 * <p>A value is named by a seed and a path of indices, such as (seed, epoch, example). Whoever
 * knows the path knows the number: a resumed run needs no generator state, and the order in which
 * threads ask cannot change a run. The mixing function is SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", OOPSLA 2014); the elementary functions come from
 * {@link StrictMath}, so that every machine draws the same bits.
 *
 * @param key the 64 bits that all values below this point derive from
 */
public record Randomness(long key) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** The root of all random numbers of a run. */
  public static Randomness of(long seed) {
    return new Randomness(mix(seed + GOLDEN_GAMMA));
  }

  /** The randomness one step further down the path, independent of that at other indices. */
  public Randomness at(long index) {
    return new Randomness(bits(index));
  }

  /** 64 uniform bits, those named {@code index}. */
  public long bits(long index) {
    return bits(key, index);
  }

  /** A uniform number in [0, 1) with 53 random bits. */
  public double uniform(long index) {
    return (bits(index) >>> 11) * 0x1.0p-53;
  }

  /** A uniform number in [low, high). */
  public double uniform(long index, double low, double high) {
    return low + (high - low) * uniform(index);
  }

  /** A uniform whole number in [0, bound), for a positive bound, by Lemire's multiplication. */
  public int below(long index, int bound) {
    return below(key, index, bound);
  }

  /** A number from the standard normal distribution, by Box and Muller (1958). */
  public double gaussian(long index) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(2 * index)));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform(2 * index + 1));
  }

  /** Fills the target with the numbers 0 … length − 1 in random order, by Fisher and Yates. */
  public void shuffle(int[] target) {
    shuffleBy(key, target);
  }

  /** As {@code at(index).shuffle(target)}, but allocates nothing. */
  public void shuffle(long index, int[] target) {
    shuffleBy(bits(index), target);
  }

  private static void shuffleBy(long key, int[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = i;
    }
    for (int i = target.length - 1; i > 0; i--) {
      int j = below(key, i, i + 1);
      int swapped = target[i];
      target[i] = target[j];
      target[j] = swapped;
    }
  }

  private static int below(long key, long index, int bound) {
    return (int) Math.multiplyHigh(bits(key, index) >>> 1, (long) bound << 1);
  }

  private static long bits(long key, long index) {
    return mix(key + GOLDEN_GAMMA * (index + 1));
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
