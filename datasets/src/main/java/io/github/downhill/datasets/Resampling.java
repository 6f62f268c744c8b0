package io.github.downhill.datasets;

/**
 * Brings a part of a picture to another size, one direction after the other.
 *
 * <p>A smaller picture is averaged: each target pixel gets the mean over the area it covers. A
 * larger one is interpolated linearly between the middles of pixels. At the same size, on whole
 * pixels, nothing changes.
 */
final class Resampling {
  private Resampling() {}

  /**
   * Scales the content of a box.
   *
   * @param scale source pixels per target pixel
   */
  static Ink scale(Ink ink, InkBox box, double scale) {
    int width = cells(box.width() / scale);
    int height = cells(box.height() / scale);
    float[] columns = new float[width * ink.height()]; // width × ink.height
    for (int x = 0; x < width; x++) {
      Window window = Window.of(box.left() + x * scale, scale, box.right(), ink.width());
      for (int y = 0; y < ink.height(); y++) {
        columns[x * ink.height() + y] = window.mean(ink.amounts(), y * ink.width());
      }
    }
    float[] amounts = new float[width * height];
    for (int y = 0; y < height; y++) {
      Window window = Window.of(box.top() + y * scale, scale, box.bottom(), ink.height());
      for (int x = 0; x < width; x++) {
        amounts[y * width + x] = window.mean(columns, x * ink.height());
      }
    }
    return new Ink(width, height, amounts);
  }

  private static int cells(double length) {
    return Math.max(1, (int) Math.ceil(length - 1e-6));
  }

  /** The weights of neighbouring source pixels in one target pixel. */
  private static final class Window {
    private final int first;
    private final float[] weights;

    private Window(int first, float... weights) {
      this.first = first;
      this.weights = weights;
    }

    /** The window of a target pixel that covers {@code scale} source pixels from {@code start}. */
    static Window of(double start, double scale, double end, int length) {
      return scale >= 1
          ? area(start, Math.min(start + scale, end), scale, length)
          : line(start + scale / 2 - 0.5, length);
    }

    private static Window area(double start, double stop, double scale, int length) {
      int first = (int) start;
      int last = Math.min(length, (int) Math.ceil(stop));
      float[] weights = new float[last - first];
      for (int i = first; i < last; i++) {
        weights[i - first] = (float) ((Math.min(i + 1, stop) - Math.max(i, start)) / scale);
      }
      return new Window(first, weights);
    }

    private static Window line(double middle, int length) {
      double inside = Math.clamp(middle, 0, length - 1);
      int first = Math.min((int) inside, Math.max(0, length - 2));
      float second = (float) (inside - first);
      return length == 1 ? new Window(0, 1) : new Window(first, 1 - second, second);
    }

    float mean(float[] values, int offset) {
      float sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * values[offset + first + i];
      }
      return sum;
    }
  }
}
