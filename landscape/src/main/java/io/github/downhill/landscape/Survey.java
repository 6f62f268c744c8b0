package io.github.downhill.cli;

import io.github.downhill.landscape.Plane;
import io.github.downhill.landscape.Shadow;
import java.util.List;
import java.util.OptionalDouble;

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
record Survey(
    Plane plane,
    float[] xs,
    float[] ys,
    float[] costs,
    List<Stop> path,
    OptionalDouble explained,
    int examples,
    double seconds,
    double plainSeconds) {

  /** A moment of the training. */
  record Stop(long step, Shadow shadow) {}

  float cost(int column, int row) {
    return costs[row * xs.length + column];
  }

  float lowest() {
    float lowest = Float.POSITIVE_INFINITY;
    for (float cost : costs) {
      lowest = Math.min(lowest, cost);
    }
    return lowest;
  }

  float highest() {
    float highest = Float.NEGATIVE_INFINITY;
    for (float cost : costs) {
      highest = Math.max(highest, cost);
    }
    return highest;
  }

  /** How far from the plane the path gets. */
  double farthest() {
    return path.stream().mapToDouble(stop -> stop.shadow().distance()).max().orElse(0);
  }
}
