package io.github.downhill.lab.examples;

/**
 * Makes the strokes of a grey picture thicker or thinner, by what mathematical morphology calls
 * dilation and erosion: a pixel becomes the brightest, or the darkest, of itself and its four
 * neighbours. Each pass adds a pixel on each side of a stroke, or takes one away; a part of a pass
 * goes a part of the way from shade to shade.
 */
final class Strokes {
  private final int side;

  Strokes(int side) {
    this.side = side;
  }

  /**
   * Makes them thicker in place.
   *
   * @param passes thinner where they are negative
   */
  void grow(float[] picture, double passes) {
    int sign = passes < 0 ? -1 : 1;
    int whole = (int) Math.abs(passes);
    for (int pass = 0; pass < whole; pass++) {
      pass(picture, sign, 1);
    }
    float rest = (float) (Math.abs(passes) - whole);
    if (rest > 0) {
      pass(picture, sign, rest);
    }
  }

  private void pass(float[] picture, int sign, float share) {
    float[] before = picture.clone();
    for (int i = 0; i < picture.length; i++) {
      picture[i] = before[i] + share * (sign * brightest(before, i, sign) - before[i]);
    }
  }

  /** What is darkest is brightest with the other sign. */
  private float brightest(float[] picture, int i, int sign) {
    int x = i % side;
    int y = i / side;
    float most = sign * picture[i];
    most = Math.max(most, sign * at(picture, x - 1, y));
    most = Math.max(most, sign * at(picture, x + 1, y));
    most = Math.max(most, sign * at(picture, x, y - 1));
    return Math.max(most, sign * at(picture, x, y + 1));
  }

  private float at(float[] picture, int x, int y) {
    return x < 0 || y < 0 || x >= side || y >= side ? 0 : picture[y * side + x];
  }
}
