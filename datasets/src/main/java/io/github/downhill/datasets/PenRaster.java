package io.github.downhill.datasets;

/**
 * Draws the way of a round pen on a grid of pixels, with smooth edges.
 *
 * <p>Between two points the pen covers a capsule whose ends may differ in thickness. A pixel's ink
 * depends on how far its middle lies inside the nearest capsule. Square roots are the only
 * functions used, and those are exact, so that every machine draws the same picture.
 */
final class PenRaster {
  private final int width;
  private final int height;
  private final double softness;
  private final float[] amounts; // height × width

  private PenRaster(int width, int height, double softness) {
    this.width = width;
    this.height = height;
    this.softness = softness;
    this.amounts = new float[width * height];
  }

  /**
   * Draws a path that starts at (0, 0).
   *
   * @param softness over how many pixels an edge fades
   */
  static Ink draw(PenPath path, double softness) {
    InkBox box = path.box();
    PenRaster raster = new PenRaster(cells(box.right()), cells(box.bottom()), softness);
    for (int i = 0; i < path.size(); i++) {
      int next = path.isLiftedAfter(i) || i == path.size() - 1 ? i : i + 1;
      raster.capsule(path, i, next);
    }
    return new Ink(raster.width, raster.height, raster.amounts);
  }

  private static int cells(double length) {
    return (int) Math.ceil(length - 1e-9);
  }

  private void capsule(PenPath path, int from, int to) {
    double x = path.x(from);
    double y = path.y(from);
    double dx = path.x(to) - x;
    double dy = path.y(to) - y;
    double growth = path.radius(to) - path.radius(from);
    double reach = Math.max(path.radius(from), path.radius(to)) + softness / 2;
    double perLength = from == to ? 0 : 1 / (dx * dx + dy * dy + Double.MIN_NORMAL);
    int left = (int) Math.max(0, Math.min(x, x + dx) - reach);
    int top = (int) Math.max(0, Math.min(y, y + dy) - reach);
    int right = (int) Math.min(width - 1, Math.max(x, x + dx) + reach);
    int bottom = (int) Math.min(height - 1, Math.max(y, y + dy) + reach);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double px = column + 0.5 - x;
        double py = row + 0.5 - y;
        double along = Math.clamp((px * dx + py * dy) * perLength, 0, 1);
        double awayX = px - along * dx;
        double awayY = py - along * dy;
        double away2 = awayX * awayX + awayY * awayY;
        if (away2 < reach * reach) {
          double inside = path.radius(from) + along * growth - Math.sqrt(away2);
          ink(row * width + column, inside / softness + 0.5);
        }
      }
    }
  }

  private void ink(int pixel, double amount) {
    if (amount > amounts[pixel]) {
      amounts[pixel] = (float) Math.min(1, amount);
    }
  }
}
