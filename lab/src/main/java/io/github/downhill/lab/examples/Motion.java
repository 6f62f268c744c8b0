package io.github.downhill.lab.examples;

/**
 * Moves, turns and scales a square picture about its middle. Each pixel of the new picture is
 * looked up where it was in the old one, and interpolated between the four middles of pixels around
 * that place (bilinear); outside the old picture is background. By whole pixels, nothing is
 * blurred.
 */
final class Motion {
  private final double right;
  private final double down;
  private final double along; // of the old picture for one pixel to the right: to the right
  private final double across; // and downwards

  Motion(double right, double down, double scale, double degrees) {
    this.right = right;
    this.down = down;
    double angle = StrictMath.toRadians(degrees);
    along = StrictMath.cos(angle) / scale;
    across = -StrictMath.sin(angle) / scale;
  }

  float[] of(float[] picture, int side) {
    float[] moved = new float[picture.length];
    double middle = (side - 1) / 2.0;
    for (int y = 0; y < side; y++) {
      double v = y - middle - down;
      for (int x = 0; x < side; x++) {
        double u = x - middle - right;
        moved[y * side + x] =
            between(
                picture, side, middle + along * u - across * v, middle + across * u + along * v);
      }
    }
    return moved;
  }

  private static float between(float[] picture, int side, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float toTheRight = (float) (x - left);
    float below = (float) (y - top);
    float above = row(picture, side, left, top, toTheRight);
    return above + below * (row(picture, side, left, top + 1, toTheRight) - above);
  }

  private static float row(float[] picture, int side, int x, int y, float toTheRight) {
    float left = at(picture, side, x, y);
    return left + toTheRight * (at(picture, side, x + 1, y) - left);
  }

  private static float at(float[] picture, int side, int x, int y) {
    return x < 0 || y < 0 || x >= side || y >= side ? 0 : picture[y * side + x];
  }
}
