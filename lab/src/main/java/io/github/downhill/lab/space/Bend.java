package io.github.downhill.lab.space;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * How a small network bends space: where points, and the lines of a grid between them, are at each
 * stage, first as they come and then after each hidden layer.
 *
 * <p>A stage of two coordinates is shown as it is. One of more is seen from the side: the last one
 * along the plane by which the outputs part it, so that this is a level line; others along their
 * two main directions.
 *
 * @param points of each stage, points × 2
 * @param grid of each stage, (lines · steps) × 2; empty where what comes in is no plane
 * @param boundary where the outputs are equal at the last stage: a, b and c of a·x + b·y + c = 0,
 *     above 0 on the side of class 1
 */
@SuppressWarnings("ArrayRecordComponent") // made to be drawn, never compared or changed
public record Bend(List<Matrix> points, List<Matrix> grid, double[] boundary) {
  /** How many lines the grid has each way. */
  public static final int LINES = 13;

  /** How many points make a line. */
  public static final int STEPS = 37;

  /** Half as wide as the grid. */
  public static final double REACH = 1.1;

  /** How the network that these parameters make bends what is between these points. */
  public static Bend of(Parameters parameters, Kernels kernels, PointExamples examples) {
    try (Team team = new Team(1)) {
      LayerPoints layers = new LayerPoints(kernels, team, parameters);
      boolean plane = examples.inputs() == 2;
      List<Matrix> points = stages(layers, examples);
      List<Matrix> grid = plane ? stages(layers, gridExamples()) : List.of();
      return seen(parameters, points, grid);
    }
  }

  private static List<Matrix> stages(LayerPoints layers, PointExamples examples) {
    List<Matrix> stages = new ArrayList<>(List.of(examples.points()));
    List<Matrix> all = layers.of(examples, () -> false);
    stages.addAll(all.subList(0, all.size() - 1));
    return stages;
  }

  private static Bend seen(Parameters parameters, List<Matrix> points, List<Matrix> grid) {
    List<Matrix> seenPoints = new ArrayList<>();
    List<Matrix> seenGrid = new ArrayList<>();
    for (int stage = 0; stage < points.size(); stage++) {
      Projection view = view(parameters, points, stage);
      seenPoints.add(view.of(points.get(stage)));
      if (!grid.isEmpty()) {
        seenGrid.add(view.of(grid.get(stage)));
      }
    }
    return new Bend(seenPoints, seenGrid, boundary(parameters));
  }

  private static Projection view(Parameters parameters, List<Matrix> points, int stage) {
    Matrix here = points.get(stage);
    if (here.columns() == 2) {
      return Projection.ofCoordinates(2, 2);
    }
    if (stage == points.size() - 1) {
      return alongTheCut(here, normal(parameters));
    }
    return stage == 0 ? fromAbove() : PrincipalAxes.of(here, 2).projection(2);
  }

  /** A view of three coordinates in which none hides another. */
  private static Projection fromAbove() {
    double spin = StrictMath.toRadians(25);
    double tilt = StrictMath.toRadians(35);
    double c = StrictMath.cos(spin);
    double s = StrictMath.sin(spin);
    double sine = StrictMath.sin(tilt);
    return new Projection(
        new double[3], new double[][] {{c, -s, 0}, {s * sine, c * sine, StrictMath.cos(tilt)}});
  }

  /** Upwards to class 1, at right angles to the cut; to the right where the points differ most. */
  private static Projection alongTheCut(Matrix points, double[] normal) {
    double length = length(normal);
    double[] up = new double[normal.length];
    for (int i = 0; i < up.length; i++) {
      up[i] = length > 0 ? normal[i] / length : (i == 0 ? 1 : 0);
    }
    Matrix flat = Matrix.zeros(points.rows(), points.columns());
    for (int row = 0; row < points.rows(); row++) {
      double height = 0;
      for (int i = 0; i < up.length; i++) {
        height += points.at(row, i) * up[i];
      }
      for (int i = 0; i < up.length; i++) {
        flat.values()[flat.start(row) + i] = (float) (points.at(row, i) - height * up[i]);
      }
    }
    Projection along = PrincipalAxes.of(flat, 1).projection(1);
    double[] right = new double[up.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = along.direction(0)[i];
    }
    return new Projection(new double[up.length], new double[][] {right, up});
  }

  private static double[] boundary(Parameters parameters) {
    int last = parameters.architecture().layers().size() - 1;
    Span biases = parameters.biases(last);
    double bias = (double) biases.at(1) - biases.at(0);
    double[] normal = normal(parameters);
    return normal.length == 2
        ? new double[] {normal[0], normal[1], bias}
        : new double[] {0, length(normal), bias};
  }

  /** Where the second output grows most against the first. */
  private static double[] normal(Parameters parameters) {
    int last = parameters.architecture().layers().size() - 1;
    Matrix weights = parameters.weights(last);
    double[] normal = new double[weights.rows()];
    for (int i = 0; i < normal.length; i++) {
      normal[i] = (double) weights.at(i, 1) - weights.at(i, 0);
    }
    return normal;
  }

  private static double length(double[] vector) {
    double squares = 0;
    for (double each : vector) {
      squares += each * each;
    }
    return Math.sqrt(squares);
  }

  /** The lines from left to right, then those from bottom to top. */
  private static PointExamples gridExamples() {
    Matrix points = Matrix.zeros(2 * LINES * STEPS, 2);
    for (int line = 0; line < LINES; line++) {
      for (int step = 0; step < STEPS; step++) {
        float across = place(line, LINES);
        float along = place(step, STEPS);
        put(points, line * STEPS + step, along, across);
        put(points, (LINES + line) * STEPS + step, across, along);
      }
    }
    return new PointExamples("grid", points, 2, new int[points.rows()]);
  }

  private static void put(Matrix points, int row, float x, float y) {
    points.values()[points.start(row)] = x;
    points.values()[points.start(row) + 1] = y;
  }

  private static float place(int index, int count) {
    return (float) (REACH * (2.0 * index / (count - 1) - 1));
  }
}
