package io.github.downhill.datasets;

/**
 * The box around the ink of a picture, in pixels from its top left corner; edges may be fractions.
 */
record InkBox(double left, double top, double right, double bottom) {
  /** Where fading ink ends, as a share of full ink: on MNIST enlarged smoothly, this fits best. */
  private static final float EDGE = 0.4f;

  /** The box around all pixels, with ink or without. */
  static InkBox ofPicture(Ink ink) {
    return new InkBox(0, 0, ink.width(), ink.height());
  }

  /** The box around all pixels with any ink at all, of a picture that has some. */
  static InkBox whole(Ink ink) {
    float[] columns = ink.columnPeaks();
    float[] rows = ink.rowPeaks();
    return new InkBox(
        first(columns, Float.MIN_VALUE),
        first(rows, Float.MIN_VALUE),
        last(columns, Float.MIN_VALUE) + 1,
        last(rows, Float.MIN_VALUE) + 1);
  }

  /**
   * The box around what was drawn, of a picture that has some ink.
   *
   * <p>Where a picture was enlarged or compressed its ink fades out over several pixels, and the
   * edge lies somewhere in between.
   */
  static InkBox fading(Ink ink) {
    float[] columns = ink.columnPeaks();
    float[] rows = ink.rowPeaks();
    float level = EDGE * ink.peak();
    return new InkBox(
        start(columns, level), start(rows, level), end(columns, level), end(rows, level));
  }

  private static int first(float[] peaks, float level) {
    int i = 0;
    while (peaks[i] < level) {
      i++;
    }
    return i;
  }

  private static int last(float[] peaks, float level) {
    int i = peaks.length - 1;
    while (peaks[i] < level) {
      i--;
    }
    return i;
  }

  /** Where the level is first reached, if peaks stand at the middles of pixels, joined by lines. */
  private static double start(float[] peaks, float level) {
    int i = first(peaks, level);
    float outside = i == 0 ? 0 : peaks[i - 1];
    return Math.max(0, i - 0.5 + (level - outside) / (peaks[i] - outside));
  }

  private static double end(float[] peaks, float level) {
    int i = last(peaks, level);
    float outside = i == peaks.length - 1 ? 0 : peaks[i + 1];
    return Math.min(peaks.length, i + 1.5 - (level - outside) / (peaks[i] - outside));
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double longerSide() {
    return Math.max(width(), height());
  }

  /** Whether this holds a digit as MNIST has it, each pixel perhaps enlarged to a larger square. */
  boolean holdsDigitOfMnist(Ink ink) {
    int square = (int) longerSide() / DigitRecipe.BOX;
    return square >= 1
        && longerSide() == square * DigitRecipe.BOX
        && width() % square == 0
        && height() % square == 0
        && holdsSquares(ink, square);
  }

  private boolean holdsSquares(Ink ink, int side) {
    for (int y = (int) top; y < bottom; y++) {
      int squareTop = y - (y - (int) top) % side;
      for (int x = (int) left; x < right; x++) {
        int squareLeft = x - (x - (int) left) % side;
        if (ink.at(x, y) != ink.at(squareLeft, squareTop)) {
          return false;
        }
      }
    }
    return true;
  }
}
