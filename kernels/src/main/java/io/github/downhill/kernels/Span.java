package io.github.downhill.kernels;

import java.util.Arrays;
import java.util.Objects;

/**
 * A view of a stretch of an array as a vector: biases, a gradient, all parameters of a network.
 *
 * @param values the array that is looked at, shared, not copied
 * @param offset index of the first number
 * @param length how many numbers
 */
@SuppressWarnings("ArrayRecordComponent") // a view shares its array on purpose
public record Span(float[] values, int offset, int length) {
  private static final int LENGTH_MAX = Integer.MAX_VALUE - 8;

  /**
   * A view that is proved to fit.
   *
   * @throws IndexOutOfBoundsException if it does not lie within the array
   */
  public Span {
    Objects.checkFromIndexSize(offset, length, values.length);
  }

  /** A vector of zeros with an array of its own. */
  public static Span zeros(int length) {
    return new Span(array(length), 0, length);
  }

  /**
   * The same, where {@linkplain CacheLines vectors lie in one line of the cache} if it is large.
   */
  public static Span alignedZeros(int length) {
    return new Span(array((long) CacheLines.FIRST + length), CacheLines.FIRST, length);
  }

  /** A vector with a copy of the given numbers. */
  public static Span of(float... values) {
    Span span = zeros(values.length);
    System.arraycopy(values, 0, span.values, 0, values.length);
    return span;
  }

  /** The number at an index, counted from 0. */
  public float at(int index) {
    return values[offset + Objects.checkIndex(index, length)];
  }

  /** Changes the number at an index, counted from 0. */
  public void set(int index, float value) {
    values[offset + Objects.checkIndex(index, length)] = value;
  }

  /** A copy of the numbers. */
  public float[] toArray() {
    return Arrays.copyOfRange(values, offset, offset + length);
  }

  /**
   * Copies the numbers of another vector of the same length into this one.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public void copyFrom(Span source) {
    if (source.length != length) {
      throw new IllegalArgumentException(
          "%d numbers cannot be copied into %d".formatted(source.length, length));
    }
    System.arraycopy(source.values, source.offset, values, offset, length);
  }

  static float[] array(long length) {
    if (length > LENGTH_MAX) {
      throw new IllegalArgumentException(
          "%,d numbers are more than one array can hold (%,d)".formatted(length, LENGTH_MAX));
    }
    return new float[(int) length];
  }
}
