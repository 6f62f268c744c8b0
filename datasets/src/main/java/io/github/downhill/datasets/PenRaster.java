package io.github.downhill.datasets;

/**
 * A grid of pixels on which round pens draw, and round erasers take away, with smooth edges.
 *
 * <p>Between two points a pen covers a capsule whose ends may differ in thickness. How much of a
 * pixel it covers depends on how far its middle lies inside the nearest capsule: a pen leaves at
 * least so much ink there, an eraser at most the rest. Square roots are the only functions used,
 * and those are exact, so that every machine draws the same picture.
 */
final class PenRaster {
  private final int width;
  private final int height;
  private final double softness;
  private final float[] amounts; // height × width

  /**
   * An empty grid.
   *
   * @param softness over how many pixels an edge fades
   */
  PenRaster(int width, int height, double softness) {
    this.width = width;
    this.height = height;
    this.softness = softness;
    this.amounts = new float[width * height];
  }

  /**
   * Draws a path that starts at (0, 0), on a grid just as large as it.
   *
   * @param softness over how many pixels an edge fades
   */
  static Ink draw(PenPath path, double softness) {
    InkBox box = path.box();
    PenRaster raster = new PenRaster(cells(box.right()), cells(box.bottom()), softness);
    raster.draw(path);
    return raster.ink();
  }

  private static int cells(double length) {
    return (int) Math.ceil(length - 1e-9);
  }

  /** Draws a path; what lies outside the grid is left out. */
  void draw(PenPath path) {
    follow(path, this::ink);
  }

  /** Takes the ink along a path away. */
  void erase(PenPath path) {
    follow(path, this::blank);
  }

  /** What was drawn so far; not a copy. */
  Ink ink() {
    return new Ink(width, height, amounts);
  }

  /** What a pen does to a pixel. */
  @FunctionalInterface
  private interface Touch {
    /** Touches a pixel of which so much is covered, more than 1 meaning all of it. */
    void at(int pixel, double cover);
  }

  private void follow(PenPath path, Touch touch) {
    for (int i = 0; i < path.size(); i++) {
      int next = path.isLiftedAfter(i) || i == path.size() - 1 ? i : i + 1;
      capsule(path, i, next, touch);
    }
  }

  private void capsule(PenPath path, int from, int to, Touch touch) {
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
          touch.at(row * width + column, inside / softness + 0.5);
        }
      }
    }
  }

  private void ink(int pixel, double cover) {
    if (cover > amounts[pixel]) {
      amounts[pixel] = (float) Math.min(1, cover);
    }
  }

  private void blank(int pixel, double cover) {
    if (1 - cover < amounts[pixel]) {
      amounts[pixel] = (float) Math.max(0, 1 - cover);
    }
  }
}
