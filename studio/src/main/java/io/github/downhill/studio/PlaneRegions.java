package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.space.LayerPoints;
import io.github.downhill.lab.space.PointExamples;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Prediction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A layer of two neurons is a plane: what the layers behind it take each point of that plane for,
 * and how they bend a grid on it.
 *
 * @param choices of side × side points, row after row from below
 * @param grid where the points of the lines are: in the plane, then in each layer behind it
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record PlaneRegions(byte[] choices, List<Matrix> grid) {
  static final int SIDE = 96;
  static final int LINES = 13;
  static final int STEPS = 37;

  /** The last hidden layer that is a plane, counted from 1; nothing if there is none. */
  static OptionalInt layer(Architecture architecture) {
    List<Layer> layers = architecture.layers();
    OptionalInt found = OptionalInt.empty();
    for (int l = 0; l < layers.size() - 1; l++) {
      found = layers.get(l).neurons() == 2 ? OptionalInt.of(l + 1) : found;
    }
    return found;
  }

  /**
   * The regions of a plane.
   *
   * @param layer which layer is the plane, counted from 1
   * @param ends from where to where: left, right, below, above
   */
  static PlaneRegions of(Parameters parameters, int layer, float[] ends, Kernels kernels) {
    Parameters behind = behind(parameters, layer);
    int classes = behind.architecture().outputs();
    PointExamples field = examples(field(ends), classes);
    PointExamples lines = examples(lines(ends), classes);
    try (Team team = new Team(1)) {
      LayerPoints layers = new LayerPoints(kernels, team, behind);
      List<Matrix> grid = new ArrayList<>(List.of(lines.points()));
      grid.addAll(layers.of(lines, () -> false));
      Matrix outputs = layers.of(field, () -> false).getLast();
      byte[] choices = new byte[outputs.rows()];
      for (int i = 0; i < choices.length; i++) {
        choices[i] = (byte) Prediction.brightest(outputs.values(), outputs.start(i), classes);
      }
      return new PlaneRegions(choices, grid);
    }
  }

  /** The network that begins where a layer ends. */
  private static Parameters behind(Parameters parameters, int layer) {
    List<Layer> layers = parameters.architecture().layers();
    float[] all = parameters.all().toArray();
    long before = layers.subList(0, layer).stream().mapToLong(Layer::parameters).sum();
    return Parameters.of(
        new Architecture(layers.subList(layer, layers.size())),
        Arrays.copyOfRange(all, (int) before, all.length));
  }

  private static PointExamples examples(Matrix points, int classes) {
    return new PointExamples("plane", points, classes, new int[points.rows()]);
  }

  private static Matrix field(float[] ends) {
    Matrix points = Matrix.zeros(SIDE * SIDE, 2);
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double x = (column + 0.5) / SIDE;
        double y = (row + 0.5) / SIDE;
        put(points, row * SIDE + column, between(ends, 0, x), between(ends, 2, y));
      }
    }
    return points;
  }

  private static Matrix lines(float[] ends) {
    Matrix points = Matrix.zeros(2 * LINES * STEPS, 2);
    for (int line = 0; line < LINES; line++) {
      for (int step = 0; step < STEPS; step++) {
        double across = line / (LINES - 1.0);
        double along = step / (STEPS - 1.0);
        put(points, line * STEPS + step, between(ends, 0, along), between(ends, 2, across));
        put(
            points,
            (LINES + line) * STEPS + step,
            between(ends, 0, across),
            between(ends, 2, along));
      }
    }
    return points;
  }

  private static float between(float[] ends, int at, double share) {
    return (float) (ends[at] + share * (ends[at + 1] - ends[at]));
  }

  private static void put(Matrix points, int row, float x, float y) {
    points.values()[points.start(row)] = x;
    points.values()[points.start(row) + 1] = y;
  }
}
