package io.github.downhill.cli;

import java.awt.image.BufferedImage;

/**
 * The few characters of a number, drawn from dots.
 *
 * <p>The fonts of a system differ, and a server may have none at all; these dots look the same
 * everywhere.
 */
final class TinyFont {
  private static final String CHARACTERS = "0123456789+-.e";
  private static final int DOT = 2;
  private static final int COLUMNS = 3;
  private static final int ROWS = 5;

  /** Five rows of three dots each, from the top, for each of the characters. */
  private static final int[] GLYPHS = {
    0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111, 0b111_001_111_001_111,
    0b101_101_111_001_001, 0b111_100_111_001_111, 0b111_100_111_101_111, 0b111_001_010_010_010,
    0b111_101_111_101_111, 0b111_101_111_001_111, 0b000_010_111_010_000, 0b000_000_111_000_000,
    0b000_000_000_000_010, 0b000_111_111_100_111
  };

  private TinyFont() {}

  /** How wide a text is, in pixels. */
  static int width(String text) {
    return text.length() * (COLUMNS + 1) * DOT - DOT;
  }

  /** Draws a text with its upper left corner at a point. */
  static void draw(BufferedImage image, String text, int x, int y, int colour) {
    for (int i = 0; i < text.length(); i++) {
      int glyph = GLYPHS[CHARACTERS.indexOf(text.charAt(i))];
      draw(image, glyph, x + i * (COLUMNS + 1) * DOT, y, colour);
    }
  }

  private static void draw(BufferedImage image, int glyph, int x, int y, int colour) {
    for (int i = 0; i < COLUMNS * ROWS; i++) {
      if ((glyph >> (COLUMNS * ROWS - 1 - i) & 1) == 1) {
        dot(image, x + i % COLUMNS * DOT, y + i / COLUMNS * DOT, colour);
      }
    }
  }

  private static void dot(BufferedImage image, int x, int y, int colour) {
    for (int i = 0; i < DOT * DOT; i++) {
      image.setRGB(x + i % DOT, y + i / DOT, colour);
    }
  }
}
