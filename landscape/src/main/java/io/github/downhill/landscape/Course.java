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
   */
  public record Cut(Plane plane, OptionalDouble explained) {}

  /** Along two random directions. */
  public Cut random(long seed) {
    return new Cut(Plane.random(end, seed), OptionalDouble.empty());
  }

  /**
   * Along the two main directions of the path.
   *
   * @throws IllegalArgumentException if the path lies on a line
   */
  public Cut alongPath() {
    List<Span> points = path.values().stream().map(Parameters::all).toList();
    PrincipalDirections main = PrincipalDirections.of(points);
    Plane plane = Plane.spanned(end.all(), main.first(), main.second());
    return new Cut(plane, OptionalDouble.of(main.explained()));
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
    return new Cut(Plane.spanned(end.all(), back, gradient.all()), OptionalDouble.empty());
  }
}
