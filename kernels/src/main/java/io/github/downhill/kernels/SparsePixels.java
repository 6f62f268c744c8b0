package io.github.downhill.kernels;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Pictures that are mostly background, as lists of what is lit: compressed sparse rows.
 *
 * <p>Of an MNIST digit's 784 pixels about 150 are lit. A list of them is a third of the picture to
 * fetch from memory, and a product that runs over it never looks at the others. Immutable.
 */
public final class SparsePixels {
  /** A picture with a larger part lit is better read as a row of numbers. */
  private static final int SPARSE = 4;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int inputs;
  private final int[] starts; // of each block of each picture, and the end of the last
  private final char[] lit; // the pixel's place in its block, times 256, plus its shade

  private SparsePixels(int inputs, int[] starts, char[] lit) {
    this.inputs = inputs;
    this.starts = starts;
    this.lit = lit;
  }

  /**
   * Lists what is lit.
   *
   * @param pixels pictures × inputs, unsigned bytes
   * @return nothing if that is more than a quarter of the pixels, give or take the last block
   */
  public static Optional<SparsePixels> of(byte[] pixels, int inputs) {
    int pictures = pixels.length / inputs;
    int blocks = blocks(inputs);
    int[] starts = new int[pictures * blocks + 1];
    char[] lit = new char[pixels.length / SPARSE + Kernels.BLOCK];
    int next = 0;
    for (int picture = 0; picture < pictures; picture++) {
      for (int block = 0; block < blocks; block++) {
        if (next > pixels.length / SPARSE) {
          return Optional.empty();
        }
        int from = picture * inputs + block * Kernels.BLOCK;
        int to = Math.min(from + Kernels.BLOCK, (picture + 1) * inputs);
        next = list(pixels, from, to, lit, next);
        starts[picture * blocks + block + 1] = next;
      }
    }
    return Optional.of(new SparsePixels(inputs, starts, Arrays.copyOf(lit, next)));
  }

  /** Eight pixels at a time, because most eights are dark. */
  private static int list(byte[] pixels, int from, int to, char[] lit, int start) {
    int next = start;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long eight = (long) EIGHT.get(pixels, i);
      for (int j = i - from; eight != 0; j++) {
        lit[next] = (char) ((j << 8) | (int) (eight & 255));
        next += (eight & 255) != 0 ? 1 : 0;
        eight >>>= 8;
      }
    }
    for (; i < to; i++) {
      lit[next] = (char) (((i - from) << 8) | (pixels[i] & 255));
      next += pixels[i] != 0 ? 1 : 0;
    }
    return next;
  }

  /** How many pixels a picture has. */
  public int inputs() {
    return inputs;
  }

  /** In how many blocks of {@link Kernels#BLOCK} pixels each picture is listed. */
  public int blocks() {
    return blocks(inputs);
  }

  /**
   * Where each block of each picture starts in {@link #lit}, and where the last ends: shared, not
   * to be changed.
   */
  public int[] starts() {
    return starts;
  }

  /**
   * The lit pixels, in ascending order: in the upper byte the pixel's place in its block, in the
   * lower one its shade, from 1 to 255. Shared, not to be changed.
   */
  public char[] lit() {
    return lit;
  }

  private static int blocks(int inputs) {
    return (inputs + Kernels.BLOCK - 1) / Kernels.BLOCK;
  }
}
