package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds the valleys of a ground that lie within its map.
 *
 * <p>On a curve they are where the slope turns from downhill to uphill, looked for between a
 * thousand places. On a surface they are looked for from every point of a grid that is lower than
 * its neighbours, by Newton's steps, shortened until they lead downhill.
 */
public final class Valleys {
  private static final int PLACES = 1001;
  private static final int SIDE = 101;
  private static final int HALVINGS = 60;
  private static final int DIRECTIONS = 16;
  private static final double LEVEL = 1e-6; // of the steepest rise: less is none
  private static final int LOWS_MAX = 200; // of the grid, from which a bottom is looked for
  private static final int VALLEYS_MAX = 26; // as many as there are letters

  private final Ground ground;
  private final BooleanSupplier unwanted;
  private final List<Valley> found = new ArrayList<>();

  private Valleys(Ground ground, BooleanSupplier unwanted) {
    this.ground = ground;
    this.unwanted = unwanted;
  }

  /** The valleys, from left to right on a curve; from the deepest on a surface. */
  public static List<Valley> of(Ground ground) {
    return of(ground, () -> false);
  }

  /**
   * The same for who may lose interest on the way.
   *
   * @throws CancellationException when nobody wants to know any longer
   */
  public static List<Valley> of(Ground ground, BooleanSupplier unwanted) {
    var valleys = new Valleys(ground, unwanted);
    if (ground.function().dimensions() == 1) {
      valleys.alongCurve();
    } else {
      valleys.onSurface();
      valleys.found.sort(Comparator.comparingDouble(Valley::cost));
    }
    return List.copyOf(valleys.found.subList(0, Math.min(VALLEYS_MAX, valleys.found.size())));
  }

  private void alongCurve() {
    float downhill = Float.NaN; // the last place from which it was downhill to the right
    for (int i = 0; i < PLACES; i++) {
      float place = ground.place(i, PLACES);
      double slope = slope(place);
      if (slope > 0 && !Float.isNaN(downhill)) {
        add(Span.of(bottom(downhill, place)));
      }
      if (slope != 0) {
        downhill = slope < 0 ? place : Float.NaN;
      }
    }
  }

  /** Where the slope turns, between a place from which it is downhill and one from which not. */
  private float bottom(float downhill, float uphill) {
    float left = downhill;
    float right = uphill;
    for (int i = 0; i < HALVINGS; i++) {
      float middle = 0.5f * (left + right);
      double slope = slope(middle);
      if (slope == 0) {
        return middle;
      } else if (slope < 0) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return left;
  }

  private double slope(float x) {
    Span gradient = Span.zeros(1);
    double _ = ground.function().gradient(Span.of(x), gradient);
    return gradient.at(0);
  }

  private void onSurface() {
    double[] costs = new double[ground.points(SIDE)];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = cost(ground.point(i, SIDE));
    }
    IntStream.range(0, costs.length)
        .filter(i -> isInside(i) && isLow(costs, i))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> costs[i]))
        .limit(LOWS_MAX)
        .forEach(i -> {
          if (unwanted.getAsBoolean()) {
            throw new CancellationException();
          }
          add(new NewtonDescent(ground).from(ground.point(i, SIDE)));
        });
  }

  private static boolean isInside(int at) {
    int row = at / SIDE;
    int column = at % SIDE;
    return row > 0 && row < SIDE - 1 && column > 0 && column < SIDE - 1;
  }

  private static boolean isLow(double[] costs, int at) {
    boolean slopes = false;
    for (int neighbour : new int[] {-SIDE - 1, -SIDE, -SIDE + 1, -1, 1, SIDE - 1, SIDE, SIDE + 1}) {
      double other = costs[at + neighbour];
      if (!(costs[at] <= other)) {
        return false;
      }
      slopes |= costs[at] < other;
    }
    return slopes;
  }

  private void add(Span point) {
    double cost = cost(point);
    boolean known = found.stream().anyMatch(valley -> valley.holds(point, ground));
    if (!known && Double.isFinite(cost) && ground.holds(point) && isBottom(point, cost)) {
      found.add(new Valley(point, cost));
    }
  }

  /** Whether it is uphill on all sides, a little way off. */
  private boolean isBottom(Span point, double cost) {
    double way = 0.002 * ground.width();
    if (point.length() == 1) {
      float x = point.at(0);
      return slope((float) (x - way)) < 0 && slope((float) (x + way)) > 0;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      double angle = 2 * Math.PI * i / DIRECTIONS;
      float x = (float) (point.at(0) + way * StrictMath.cos(angle));
      float y = (float) (point.at(1) + way * StrictMath.sin(angle));
      double rise = cost(Span.of(x, y)) - cost;
      least = Math.min(least, rise);
      most = Math.max(most, rise);
    }
    return least > LEVEL * most;
  }

  private double cost(Span point) {
    return ground.function().gradient(point, Span.zeros(point.length()));
  }
}
