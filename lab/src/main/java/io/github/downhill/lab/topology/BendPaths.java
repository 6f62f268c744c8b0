package io.github.downhill.lab.topology;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.lab.space.Bend;
import io.github.downhill.lab.statistics.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The shapes of a picture of bent space, as paths of SVG. */
final class BendPaths {
  private static final int DRAWN = 240; // of the points: more would cover one another
  private static final double CROSS = 2.2; // half as wide as the mark of class 1

  private BendPaths() {}

  /** The lines of the grid. */
  static String grid(BendScale scale) {
    Matrix grid = scale.grid();
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < 2 * Bend.LINES; line++) {
      StringBuilder places = new StringBuilder("M");
      for (int step = 0; step < Bend.STEPS; step++) {
        places.append(step == 0 ? "" : " ").append(scale.place(grid, line * Bend.STEPS + step));
      }
      lines.add(places.toString());
    }
    return String.join("", lines);
  }

  /** Class 0 are dots, class 1 crosses, so that nobody needs the colours. */
  static String spots(BendScale scale, int label) {
    Matrix points = scale.points();
    StringBuilder marks = new StringBuilder();
    for (int i = label; i < Math.min(DRAWN, points.rows()); i += 2) {
      marks.append(label == 0 ? dot(scale, points, i) : cross(scale, points, i));
    }
    return marks.toString();
  }

  private static String dot(BendScale scale, Matrix points, int row) {
    return "M" + scale.place(points, row) + "h0";
  }

  private static String cross(BendScale scale, Matrix points, int row) {
    double x = scale.x(points.at(row, 0)) - CROSS;
    double y = scale.y(points.at(row, 1)) - CROSS;
    String wide = Numbers.place(2 * CROSS);
    return "M%s %sl%s %sm-%s 0l%s -%s"
        .formatted(Numbers.place(x), Numbers.place(y), wide, wide, wide, wide, wide);
  }

  /** Where the outputs are equal, as far as that is in the frame. */
  static String cut(BendScale scale, double... line) {
    List<String> ends = new ArrayList<>();
    for (double side : new double[] {-1, 1}) {
      double x = scale.middleX() + side * scale.reach();
      double y = scale.middleY() + side * scale.reach();
      addInside(ends, scale, x, -(line[0] * x + line[2]) / line[1]);
      addInside(ends, scale, -(line[1] * y + line[2]) / line[0], y);
    }
    return ends.size() < 2 ? "M0 0" : "M" + ends.getFirst() + "L" + ends.getLast();
  }

  private static void addInside(List<String> ends, BendScale scale, double x, double y) {
    double off = Math.max(Math.abs(x - scale.middleX()), Math.abs(y - scale.middleY()));
    if (off <= scale.reach() * (1 + 1e-9)) {
      ends.add(Numbers.place(scale.x(x)) + " " + Numbers.place(scale.y(y)));
    }
  }
}
