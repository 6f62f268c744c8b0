package io.github.downhill.cli;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers as colours: blue where positive, red where negative, as in the video, white at zero; the
 * darker, the larger. A legend below says how large.
 */
final class HeatMap {
  private static final int SIZE = 280; // pixels that a map is about as wide and high as
  private static final int MARGIN = 12;
  private static final int LEGEND = 44;
  private static final int BAR = 12;
  private static final int WHITE = 0xFFFFFF;
  private static final int INK = 0x333333;
  private static final int[] POSITIVE = {0x00, 0x4E, 0x9A};
  private static final int[] NEGATIVE = {0xC4, 0x1E, 0x12};

  private final float[] values;
  private final int columns;
  private final int rows;
  private final int cell;

  /** A map of so many numbers, as near to a square as they allow. */
  HeatMap(float[] values) {
    this.values = values.clone();
    columns = columns(values.length);
    rows = (values.length + columns - 1) / columns;
    cell = Math.max(1, SIZE / Math.max(columns, rows));
  }

  /** The map alone, on a scale of its own, with the legend below. */
  BufferedImage picture() {
    BufferedImage image = blank(width() + 2 * MARGIN, height() + 2 * MARGIN + LEGEND);
    draw(image, MARGIN, MARGIN, largest());
    legend(image, height() + 2 * MARGIN, largest());
    return image;
  }

  /** Many maps side by side, on one scale, with the legend below. */
  static BufferedImage sheet(List<HeatMap> maps) {
    int across = (int) Math.ceil(Math.sqrt(maps.size()));
    int down = (maps.size() + across - 1) / across;
    int width = maps.getFirst().width() + MARGIN;
    int height = maps.getFirst().height() + MARGIN;
    float largest = (float) maps.stream().mapToDouble(HeatMap::largest).max().orElse(0);
    BufferedImage image = blank(across * width + MARGIN, down * height + MARGIN + LEGEND);
    for (int i = 0; i < maps.size(); i++) {
      int x = MARGIN + i % across * width;
      maps.get(i).draw(image, x, MARGIN + i / across * height, largest);
    }
    legend(image, down * height + MARGIN, largest);
    return image;
  }

  /** The colour of a value between −1 and 1. */
  static int colour(double value) {
    int[] full = value > 0 ? POSITIVE : NEGATIVE;
    double strength = Math.clamp(Math.abs(value), 0, 1);
    int rgb = 0;
    for (int channel : full) {
      rgb = rgb << 8 | (int) Math.round(255 + (channel - 255) * strength);
    }
    return rgb;
  }

  private int width() {
    return columns * cell;
  }

  private int height() {
    return rows * cell;
  }

  private float largest() {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private void draw(BufferedImage image, int left, int top, float largest) {
    fill(image, left - 1, top - 1, width() + 2, height() + 2, 0xDDDDDD);
    fill(image, left, top, width(), height(), WHITE);
    for (int i = 0; i < values.length; i++) {
      int colour = colour(largest == 0 ? 0 : values[i] / largest);
      fill(image, left + i % columns * cell, top + i / columns * cell, cell, cell, colour);
    }
  }

  private static void legend(BufferedImage image, int top, float largest) {
    int width = image.getWidth() - 2 * MARGIN;
    for (int x = 0; x < width; x++) {
      int colour = colour(2.0 * x / Math.max(1, width - 1) - 1);
      fill(image, MARGIN + x, top, 1, BAR, colour);
    }
    String number = "%.3g".formatted(largest);
    int below = top + BAR + 6;
    TinyFont.draw(image, "-" + number, MARGIN, below, INK);
    TinyFont.draw(image, "0", MARGIN + (width - TinyFont.width("0")) / 2, below, INK);
    String most = "+" + number;
    TinyFont.draw(image, most, MARGIN + width - TinyFont.width(most), below, INK);
  }

  private static BufferedImage blank(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    fill(image, 0, 0, width, height, WHITE);
    return image;
  }

  private static void fill(BufferedImage image, int x, int y, int width, int height, int colour) {
    for (int row = y; row < y + height; row++) {
      for (int column = x; column < x + width; column++) {
        image.setRGB(column, row, colour);
      }
    }
  }

  private static int columns(int count) {
    int root = (int) Math.sqrt(count);
    return IntStream.rangeClosed(root, count)
        .filter(candidate -> count % candidate == 0 && candidate <= 4 * root)
        .findFirst()
        .orElse((int) Math.ceil(Math.sqrt(count)));
  }
}
