package io.github.downhill.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream of bytes, one after the other, each lying whole in one buffer.
 *
 * <p>The current line is {@code bytes()[from()]} up to but without {@code bytes()[to()]}; the next
 * line overwrites it. A byte order mark before the first line is left out, and so is the end of
 * each line.
 */
final class Lines {
  private static final int LINE_BYTES_MAX = 1 << 20;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream stream;
  private byte[] bytes = new byte[1 << 16];
  private int from;
  private int to;
  private int next;
  private int filled;
  private long number;

  Lines(InputStream stream) {
    this.stream = stream;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The number of the current line, counted from 1. */
  long number() {
    return number;
  }

  /** Goes to the next line; false if there is none. */
  boolean advance() throws IOException {
    from = next;
    to = next;
    while (!reachEndOfLine()) {
      if (!fill()) {
        next = filled;
        return begin(from < filled);
      }
    }
    next = to + 1;
    return begin(true);
  }

  private boolean reachEndOfLine() {
    while (to < filled && bytes[to] != '\n') {
      to++;
    }
    return to < filled;
  }

  private boolean begin(boolean exists) {
    if (exists && ++number == 1 && startsWithByteOrderMark()) {
      from += BYTE_ORDER_MARK.length;
    }
    return exists;
  }

  private boolean startsWithByteOrderMark() {
    int end = Math.min(to, from + BYTE_ORDER_MARK.length);
    return Arrays.equals(bytes, from, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private boolean fill() throws IOException {
    makeRoom();
    int read = stream.read(bytes, filled, bytes.length - filled);
    filled += Math.max(read, 0);
    return read > 0;
  }

  private void makeRoom() throws IOException {
    if (from > 0) {
      System.arraycopy(bytes, from, bytes, 0, filled - from);
      to -= from;
      filled -= from;
      from = 0;
    } else if (filled == bytes.length) {
      if (bytes.length >= LINE_BYTES_MAX) {
        throw new IOException(
            "line %d is longer than %d bytes, expected a row of comma-separated values"
                .formatted(number + 1, LINE_BYTES_MAX));
      }
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
  }
}
