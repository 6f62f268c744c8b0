package io.github.downhill.lab.drawing;

/** A Gaussian blur of square pictures; beyond the edge there is nothing. */
final class Blur {
  private final int side;
  private final double[] weights; // of a pixel, its neighbour, and so on

  /**
   * A blur.
   *
   * @param sigma the standard deviation in pixels; 0 leaves pictures as they are
   */
  Blur(int side, double sigma) {
    this.side = side;
    weights = new double[1 + (int) Math.ceil(3 * sigma)];
    double sum = 0;
    for (int d = 0; d < weights.length; d++) {
      weights[d] = d == 0 ? 1 : StrictMath.exp(-d * d / (2 * sigma * sigma));
      sum += d == 0 ? 1 : 2 * weights[d];
    }
    for (int d = 0; d < weights.length; d++) {
      weights[d] /= sum;
    }
  }

  /** The picture, blurred along its rows and then along its columns. */
  double[] of(double[] picture) {
    return weights.length == 1 ? picture : along(side, 1, along(1, side, picture));
  }

  private double[] along(int step, int other, double[] picture) {
    double[] blurred = new double[picture.length];
    for (int line = 0; line < side; line++) {
      for (int at = 0; at < side; at++) {
        blurred[line * other + at * step] = mixed(picture, line * other, step, at);
      }
    }
    return blurred;
  }

  private double mixed(double[] picture, int line, int step, int at) {
    double sum = weights[0] * picture[line + at * step];
    for (int d = 1; d < weights.length; d++) {
      sum += at - d < 0 ? 0 : weights[d] * picture[line + (at - d) * step];
      sum += at + d >= side ? 0 : weights[d] * picture[line + (at + d) * step];
    }
    return sum;
  }
}
