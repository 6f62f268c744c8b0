package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.SparsePixels;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Examples whose inputs are bytes from 0 to 255, read as 0.0 to 1.0: pictures in shades of grey.
 *
 * <p>Kept as bytes, a quarter of the memory of floats: 60,000 MNIST images are 47 MB.
 */
public final class PixelExamples implements Examples {
  private final String name;
  private final int inputs;
  private final int classes;
  private final byte[] pixels; // examples × inputs
  private final byte[] labels; // examples
  private @Nullable String fingerprint; // once it is known
  private final AtomicReference<@Nullable Optional<SparsePixels>> lists = new AtomicReference<>();

  /**
   * Wraps the arrays, which from now on belong to the examples and must not be changed.
   *
   * @param pixels examples × inputs, row by row
   * @param labels one label per example, as unsigned bytes below {@code classes}
   * @throws IllegalArgumentException if the lengths do not fit, or a label is not below {@code
   *     classes}
   */
  public PixelExamples(String name, int inputs, int classes, byte[] pixels, byte[] labels) {
    if (inputs < 1 || pixels.length != (long) labels.length * inputs) {
      throw new IllegalArgumentException(
          "%d labels with %d pixels each need %d pixels, but there are %d"
              .formatted(labels.length, inputs, (long) labels.length * inputs, pixels.length));
    }
    for (int i = 0; i < labels.length; i++) {
      if (Byte.toUnsignedInt(labels[i]) >= classes) {
        throw new IllegalArgumentException(
            "example %d has label %d, expected 0 to %d"
                .formatted(i, Byte.toUnsignedInt(labels[i]), classes - 1));
      }
    }
    this.name = name;
    this.inputs = inputs;
    this.classes = classes;
    this.pixels = pixels;
    this.labels = labels;
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public int label(int example) {
    return Byte.toUnsignedInt(labels[example]);
  }

  @Override
  public void copyInputs(int example, float[] target, int offset) {
    for (int i = 0; i < inputs; i++) {
      target[offset + i] = Byte.toUnsignedInt(pixels[example * inputs + i]) / 255f;
    }
  }

  @Override
  public void copyInputs(Kernels kernels, int[] order, int start, Matrix a, int from, int to) {
    kernels.shades(pixels, order, start, a, from, to);
  }

  @Override
  public Optional<SparsePixels> lists() {
    Optional<SparsePixels> known = lists.get();
    if (known == null) {
      known = SparsePixels.of(pixels, inputs);
      lists.set(known);
    }
    return known;
  }

  /** Copies the bytes of one example, 0 to 255, for drawing it. */
  public byte[] pixels(int example) {
    byte[] copy = new byte[inputs];
    System.arraycopy(pixels, example * inputs, copy, 0, inputs);
    return copy;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized String fingerprint() {
    if (fingerprint == null) {
      fingerprint = Fingerprint.of("pixels", this).with(pixels).with(labels).text();
    }
    return fingerprint;
  }
}
