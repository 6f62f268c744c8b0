package io.github.downhill.lab.topology;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.lab.space.Bend;
import io.github.downhill.lab.statistics.Numbers;
import java.util.ArrayList;
import java.util.List;

/** From the coordinates of a stage of bent space to places in a square. */
final class BendScale {
  private static final double MARGIN = 1.08;

  /** Where in a picture. */
  record Square(double left, double top, double side) {}

  private final Bend bend;
  private final int stage;
  private final Square square;
  private final double middleX;
  private final double middleY;
  private final double reach;

  BendScale(Bend bend, int stage, Square square) {
    this.bend = bend;
    this.stage = stage;
    this.square = square;
    double[] x = range(0);
    double[] y = range(1);
    middleX = (x[0] + x[1]) / 2;
    middleY = (y[0] + y[1]) / 2;
    reach = MARGIN * Math.max(1e-6, Math.max(x[1] - x[0], y[1] - y[0]) / 2);
  }

  private double[] range(int axis) {
    List<Matrix> all = new ArrayList<>(List.of(points()));
    if (!bend.grid().isEmpty()) {
      all.add(grid());
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Matrix each : all) {
      for (int row = 0; row < each.rows(); row++) {
        least = Math.min(least, each.at(row, axis));
        most = Math.max(most, each.at(row, axis));
      }
    }
    return new double[] {least, most};
  }

  Matrix points() {
    return bend.points().get(stage);
  }

  Matrix grid() {
    return bend.grid().get(stage);
  }

  /** What lies in the middle of the square. */
  double middleX() {
    return middleX;
  }

  double middleY() {
    return middleY;
  }

  /** How far it is from there to an edge. */
  double reach() {
    return reach;
  }

  double x(double value) {
    return square.left() + square.side() * (0.5 + (value - middleX) / (2 * reach));
  }

  double y(double value) {
    return square.top() + square.side() * (0.5 - (value - middleY) / (2 * reach));
  }

  /** A place as a path has it; a tenth of a unit is fine enough where there are thousands. */
  String place(Matrix points, int row) {
    return tenth(x(points.at(row, 0))) + " " + tenth(y(points.at(row, 1)));
  }

  private static String tenth(double value) {
    return Numbers.plain(Math.round(value * 10) / 10.0);
  }
}
