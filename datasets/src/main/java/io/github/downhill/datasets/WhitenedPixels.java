package io.github.downhill.datasets;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of bytes, each read with the mean 0 and the deviation 1: whitened one by one, so that
 * how bright a picture is and how strong its contrasts tells nothing.
 *
 * <p>The deviation counts as at least 1/√n of a byte for n numbers, so that a picture of one color
 * becomes zeros.
 */
final class WhitenedPixels implements Examples {
  private final String name;
  private final int inputs;
  private final int classes;
  private final byte[] pixels; // examples × inputs
  private final byte[] labels; // examples
  private final float[] means; // of each example
  private final float[] factors; // 1 by the deviation of each
  private @Nullable String fingerprint; // once it is known

  /** Wraps the arrays, which from now on belong to the examples and must not be changed. */
  WhitenedPixels(String name, int inputs, int classes, byte[] pixels, byte[] labels) {
    this.name = name;
    this.inputs = inputs;
    this.classes = classes;
    this.pixels = pixels;
    this.labels = labels;
    means = new float[labels.length];
    factors = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      measure(i);
    }
  }

  /** In whole numbers, which are exact whatever the order. */
  private void measure(int example) {
    long sum = 0;
    long squares = 0;
    for (int k = 0; k < inputs; k++) {
      int value = Byte.toUnsignedInt(pixels[example * inputs + k]);
      sum += value;
      squares += (long) value * value;
    }
    double variance = (double) (inputs * squares - sum * sum) / inputs / inputs;
    means[example] = (float) ((double) sum / inputs);
    factors[example] = (float) (1 / Math.max(Math.sqrt(variance), 1 / Math.sqrt(inputs)));
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
    float mean = means[example];
    float factor = factors[example];
    for (int k = 0; k < inputs; k++) {
      target[offset + k] = (Byte.toUnsignedInt(pixels[example * inputs + k]) - mean) * factor;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized String fingerprint() {
    if (fingerprint == null) {
      fingerprint = Fingerprint.of("whitened", this).with(pixels).with(labels).text();
    }
    return fingerprint;
  }
}
