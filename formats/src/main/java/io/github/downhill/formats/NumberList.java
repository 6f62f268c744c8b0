package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Numbers of a tensor as they come in, a few at a time or all at once. */
final class NumberList {
  private static final float[] NONE = {};

  private float[] values = NONE;
  private int count;

  /** Adds a number. */
  void add(float value) {
    makeRoom(1);
    values[count] = value;
    count++;
  }

  /** Adds all numbers of a stretch of bytes. */
  void addAll(ByteBuffer bytes) throws Refusal {
    Refusal.unless(
        bytes.remaining() % Float.BYTES == 0,
        "is damaged: it holds float32 numbers in %,d bytes, which is not a multiple of 4",
        bytes.remaining());
    int added = bytes.remaining() / Float.BYTES;
    makeRoom(added);
    bytes.asFloatBuffer().get(values, count, added);
    count += added;
  }

  /** All numbers: a view. */
  Span numbers() {
    return new Span(values, 0, count);
  }

  private void makeRoom(int added) {
    if (values.length - count < added) {
      values = Arrays.copyOf(values, Math.max(count + added, count + count / 2));
    }
  }
}
