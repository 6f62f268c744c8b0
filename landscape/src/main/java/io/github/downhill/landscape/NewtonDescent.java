package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;

/**
 * Goes down a surface to the nearest bottom, by Newton's method after Levenberg and Marquardt: the
 * surface is taken for the paraboloid that touches it, the more steeply curved the further that is
 * from the truth. No learning rate is needed, and a long narrow valley is no trouble.
 */
final class NewtonDescent {
  private static final int STEPS_MAX = 200;
  private static final double DISTANCE = 1e-3; // of the reach, over which a gradient changes
  private static final double DAMPING_MAX = 1e12;

  private final Ground ground;
  private final float apart;
  private final Span gradient = Span.zeros(2);
  private Span point = Span.zeros(2);
  private double cost;

  NewtonDescent(Ground ground) {
    this.ground = ground;
    apart = (float) (DISTANCE * ground.reach());
  }

  Span from(Span start) {
    point = start;
    cost = cost(point);
    double damping = 1e-3;
    for (int step = 0; step < STEPS_MAX && damping < DAMPING_MAX; step++) {
      damping = step(damping) ? damping / 10 : damping * 10;
    }
    return point;
  }

  /** A step if it leads downhill; else none. */
  private boolean step(double damping) {
    double[] x = slopes(apart, 0);
    double[] y = slopes(0, apart);
    double xy = 0.5 * (x[1] + y[0]);
    double pull = damping * (Math.abs(x[0]) + Math.abs(y[1]) + Float.MIN_NORMAL);
    double xx = x[0] + pull;
    double yy = y[1] + pull;
    double determinant = xx * yy - xy * xy;
    double _ = ground.function().gradient(point, gradient);
    double dx = (gradient.at(0) * yy - gradient.at(1) * xy) / determinant;
    double dy = (gradient.at(1) * xx - gradient.at(0) * xy) / determinant;
    Span next = Span.of((float) (point.at(0) - dx), (float) (point.at(1) - dy));
    double there = cost(next);
    boolean lower = there < cost;
    if (lower) {
      point = next;
      cost = there;
    }
    return lower;
  }

  /** How the gradient changes in a direction: a column of the matrix of second derivatives. */
  private double[] slopes(float dx, float dy) {
    Span after = gradientAt(point.at(0) + dx, point.at(1) + dy);
    Span before = gradientAt(point.at(0) - dx, point.at(1) - dy);
    double[] change = new double[2];
    for (int i = 0; i < 2; i++) {
      change[i] = ((double) after.at(i) - before.at(i)) / (2 * apart);
    }
    return change;
  }

  private Span gradientAt(float x, float y) {
    Span slopes = Span.zeros(2);
    double _ = ground.function().gradient(Span.of(x, y), slopes);
    return slopes;
  }

  private double cost(Span at) {
    return ground.function().gradient(at, Span.zeros(2));
  }
}
