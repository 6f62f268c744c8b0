package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import io.github.downhill.network.Parameters;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;

/**
 * Where a training was, and the planes through where it ended.
 *
 * @param end where it ended
 * @param path where it was after how many steps, its start and its end included; empty where nobody
 *     knows
 */
public record Course(Parameters end, NavigableMap<Long, Parameters> path) {

  /**
   * A plane through the end.
   *
   * @param explained the share of the path's variance that lies in it, if it was made for that
   * @param reach how far from the end it is to be looked at, on each side, wherever the path goes
   */
  public record Cut(Plane plane, OptionalDouble explained, double reach) {}

  /** Along two random directions, at least as far as each neuron is long. */
  public Cut random(long seed) {
    return new Cut(Plane.random(end, seed), OptionalDouble.empty(), 1);
  }

  /**
   * Along the two main directions of the path, turned so that the start lies to the right and most
   * of the path above the end: another survey of the same training then looks the same.
   *
   * @throws IllegalArgumentException if the path lies on a line
   */
  public Cut alongPath() {
    List<Span> points = path.values().stream().map(Parameters::all).toList();
    PrincipalDirections main = PrincipalDirections.of(points);
    Plane plane = Plane.spanned(end.all(), main.first(), main.second());
    double start = plane.shadow(points.getFirst()).x();
    double rise = points.stream().mapToDouble(point -> plane.shadow(point).y()).sum();
    Plane turned = new Plane(end.all(), facing(plane.u(), start), facing(plane.v(), rise));
    return new Cut(turned, OptionalDouble.of(main.explained()), 0);
  }

  private static Span facing(Span direction, double along) {
    Span facing = Span.zeros(direction.length());
    float sign = along < 0 ? -1 : 1;
    for (int i = 0; i < facing.length(); i++) {
      facing.values()[i] = sign * direction.at(i);
    }
    return facing;
  }

  /**
   * Through the start, which is at (1, 0), and along the gradient at the end.
   *
   * @throws IllegalArgumentException if the training has not led anywhere, or there is no gradient
   */
  public Cut alongGradient(Parameters gradient) {
    Span start = path.firstEntry().getValue().all();
    Span back = Span.zeros(start.length());
    for (int i = 0; i < back.length(); i++) {
      back.values()[i] = start.at(i) - end.all().at(i);
    }
    return new Cut(Plane.spanned(end.all(), back, gradient.all()), OptionalDouble.empty(), 0);
  }

  /**
   * The share of the path's variance that lies in a plane, 0 to 1: how much of its way one sees
   * there.
   *
   * @return not a number if the path stays where it is
   */
  public double shareIn(Plane plane) {
    List<Shadow> shadows = path.values().stream().map(at -> plane.shadow(at.all())).toList();
    double x = shadows.stream().mapToDouble(Shadow::x).average().orElse(0);
    double y = shadows.stream().mapToDouble(Shadow::y).average().orElse(0);
    double inside = 0;
    for (Shadow shadow : shadows) {
      inside += plane.squaredLength(shadow.x() - x, shadow.y() - y);
    }
    return inside / squaredDeviations();
  }

  /** How far the last moment of the path is from the first, in the units of weights. */
  public double span() {
    Span first = path.firstEntry().getValue().all();
    Span last = path.lastEntry().getValue().all();
    double sum = 0;
    for (int i = 0; i < first.length(); i++) {
      double way = (double) last.at(i) - first.at(i);
      sum += way * way;
    }
    return Math.sqrt(sum);
  }

  /** How far the points of the path are from their mean, squared and added up. */
  private double squaredDeviations() {
    double[] mean = new double[end.all().length()];
    for (Parameters at : path.values()) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += at.all().at(i) / (double) path.size();
      }
    }
    double sum = 0;
    for (Parameters at : path.values()) {
      for (int i = 0; i < mean.length; i++) {
        double away = at.all().at(i) - mean[i];
        sum += away * away;
      }
    }
    return sum;
  }
}
