package io.github.downhill.kernels;

/**
 * Where numbers begin, so that a vector of 64 bytes lies in one line of the cache and not in two,
 * which takes as long as two vectors.
 *
 * <p>Java says nothing of where an array lies, and may move it. But the usual garbage collector,
 * G1, puts an array that is larger than half a region of its heap at the start of one and leaves it
 * there, and the numbers begin 16 bytes behind that, unless Java is told to make headers smaller.
 * With another collector, or a smaller array, all is as if nobody had seen to it.
 */
public final class CacheLines {
  /** The index in a large array of the first number that starts a line of 64 bytes: 12. */
  public static final int FIRST = (64 - 16) / Float.BYTES;

  /** How many numbers of 4 bytes a line holds. */
  public static final int NUMBERS = 64 / Float.BYTES;

  /** Fewer numbers than this are not worth the memory that a large array takes. */
  private static final int FEW = 1 << 16;

  /** Nor is more memory than this, in bytes, worth it. */
  static final long TOO_MUCH = 8 << 20;

  private CacheLines() {}

  /**
   * Room for so many numbers, from {@link #FIRST} on, for work that goes over them again and again:
   * large, unless they are few or regions are very large.
   */
  public static float[] workspace(int numbers) {
    long large = halfARegion(Runtime.getRuntime().maxMemory());
    boolean worthIt = numbers >= FEW && large <= TOO_MUCH;
    return new float[Math.max(FIRST + numbers, worthIt ? (int) (large / Float.BYTES) : 0)];
  }

  /** So many numbers, and those that fill the last line. */
  static long whole(long numbers) {
    return (numbers + NUMBERS - 1) / NUMBERS * NUMBERS;
  }

  /**
   * Half a region of G1's in bytes: it divides the largest heap in 2,048 or somewhat fewer regions,
   * of a power of 2 from 1 MiB on. That many bytes of numbers are more than that with the array's
   * header.
   */
  static long halfARegion(long largestHeap) {
    long region = Math.max(largestHeap / 2_048, 1 << 20);
    return Long.highestOneBit(2 * region - 1) / 2;
  }
}
