package io.github.downhill.landscape;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A landscape that has been computed.
 *
 * @param xs where the columns are, along u
 * @param ys where the rows are, along v
 * @param costs rows × columns, row after row
 * @param path where the training went, step by step; empty if it was not taken again
 * @param explained the share of the path's variance that lies in the plane, if it was made by that
 * @param seconds for all points
 * @param plainSeconds that testing the network at each point would take, from a few of them
 */
@SuppressWarnings("ArrayRecordComponent") // made to be shown, never compared or changed
public record Survey(
    float[] xs,
    float[] ys,
    float[] costs,
    List<Stop> path,
    OptionalDouble explained,
    int examples,
    double seconds,
    double plainSeconds) {

  /** A moment of the training. */
  public record Stop(long step, Shadow shadow) {}

  /** The cost at a point of the grid. */
  public float cost(int column, int row) {
    return costs[row * xs.length + column];
  }

  /** The lowest cost; not a number if none is. */
  public double lowest() {
    return numbers().min().orElse(Double.NaN);
  }

  /** The highest cost that is a number; not a number if none is. */
  public double highest() {
    return numbers().max().orElse(Double.NaN);
  }

  /** How far from the plane the path gets. */
  public double farthest() {
    return path.stream().mapToDouble(stop -> stop.shadow().distance()).max().orElse(0);
  }

  private DoubleStream numbers() {
    return IntStream.range(0, costs.length).mapToDouble(i -> costs[i]).filter(Double::isFinite);
  }
}
