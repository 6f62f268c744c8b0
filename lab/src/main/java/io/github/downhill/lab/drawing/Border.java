package io.github.downhill.lab.drawing;

import io.github.downhill.lab.space.Pixels;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/**
 * The border of what a network takes for a digit, as seen from a picture outside.
 *
 * <p>Where the border is nearest, the straight way to it meets it at a right angle, but for pixels
 * that are at their end: so one looks where that would be, were the border the plane that it is at
 * hand, goes there, and looks again.
 */
final class Border {
  private static final int LOOKS = 30;
  private static final int HALVINGS = 40;
  private static final double BEYOND = 1.0001; // so that no rounding leads back
  private static final double FARTHEST = 1e12;

  private final DeepFool way;
  private final double[] from;

  /** The border to what a way leads to. */
  Border(DeepFool way, double[] from) {
    this.way = way;
    this.from = from;
  }

  /** The nearest place on the border that is found from a picture behind it. */
  double[] nearest(double[] behind) {
    double[] best = on(behind);
    double share = 1;
    for (int look = 0; look < LOOKS && !way.isWanted(from); look++) {
      double[] towards = Pixels.along(best, Pixels.way(best, atRightAngle(best)), share);
      double length = Pixels.distance(from, best);
      Optional<double[]> found = near(towards).filter(it -> Pixels.distance(from, it) < length);
      best = found.orElse(best);
      share = found.isPresent() ? share : share / 2;
    }
    double[] beyond = Pixels.along(from, Pixels.way(from, best), BEYOND);
    return way.isWanted(beyond) ? beyond : best;
  }

  /** Where the straight way to a picture behind the border is only just behind it. */
  private double[] on(double[] behind) {
    double[] straight = Pixels.way(from, behind);
    double share = least(1, it -> way.isWanted(Pixels.along(from, straight, it)));
    return Pixels.along(from, straight, share);
  }

  /** Where the border is on the straight way to a picture, or a little farther. */
  private Optional<double[]> near(double[] picture) {
    double[] straight = Pixels.way(from, picture);
    return DoubleStream.of(1, 1.05, 1.2)
        .mapToObj(share -> Pixels.along(from, straight, share))
        .filter(way::isWanted)
        .findFirst()
        .map(this::on);
  }

  /** The nearest picture on the plane that the border is at a place on it. */
  private double[] atRightAngle(double[] place) {
    double[] over = way.wayOver(place);
    double wanted = Pixels.dot(over, place);
    double farthest = 1;
    while (Pixels.dot(over, Pixels.along(from, over, farthest)) < wanted && farthest < FARTHEST) {
      farthest *= 2;
    }
    double size = least(farthest, it -> Pixels.dot(over, Pixels.along(from, over, it)) >= wanted);
    return Pixels.along(from, over, size);
  }

  /** The least number up to one that is enough, by halving; nearly. */
  private static double least(double most, DoublePredicate enough) {
    double low = 0;
    double high = most;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean is = enough.test(middle);
      low = is ? low : middle;
      high = is ? middle : high;
    }
    return high;
  }
}
