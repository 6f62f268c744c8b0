package io.github.downhill.studio;

import io.github.downhill.kernels.Span;
import java.lang.ref.WeakReference;

/**
 * Real numbers as a {@link Frame} carries them, for many browsers: encoded when they are first
 * sent.
 *
 * <p>All whom they are sent to meanwhile are sent the same bytes, which are forgotten after the
 * last of them, so that the moments of a history do not take their memory twice.
 */
final class Encoded {
  private final float[] numbers;
  private WeakReference<byte[]> kept = new WeakReference<>(new byte[0]);

  /** Numbers that nobody changes. */
  Encoded(float... numbers) {
    this.numbers = numbers;
  }

  /**
   * The numbers of a vector that nobody changes: those of a history have arrays of their own, of
   * which no copy is made.
   */
  static Encoded of(Span vector) {
    boolean whole = vector.offset() == 0 && vector.length() == vector.values().length;
    return new Encoded(whole ? vector.values() : vector.toArray());
  }

  int count() {
    return numbers.length;
  }

  /** Not to be changed. */
  synchronized byte[] bytes() {
    byte[] bytes = kept.get();
    if (bytes == null || bytes.length != Float.BYTES * numbers.length) {
      bytes = Frame.encode(numbers);
      kept = new WeakReference<>(bytes);
    }
    return bytes;
  }
}
