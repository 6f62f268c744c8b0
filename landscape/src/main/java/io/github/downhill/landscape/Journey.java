package io.github.downhill.landscape;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Walk;
import io.github.downhill.network.Randomness;
import java.util.Arrays;

/**
 * A walk over a ground, written down: where it was before each step and at its end, how high and
 * how steep it was there, and what slope the step went by. It ends before its last step where the
 * ball has left the world.
 */
public final class Journey {
  /** So many times as far as the map reaches there is nothing to see any longer. */
  private static final double WORLD = 100;

  private final Ground ground;
  private final int dimensions;
  private final float[] positions;
  private final double[] costs;
  private final float[] gradients;
  private final float[] felt;
  private final double[] rates;
  private int steps;
  private boolean lost;

  private Journey(Ground ground, Gait gait) {
    this.ground = ground;
    dimensions = ground.function().dimensions();
    int places = gait.steps() + 1;
    positions = new float[places * dimensions];
    gradients = new float[places * dimensions];
    felt = new float[places * dimensions];
    costs = new double[places];
    rates = new double[places];
  }

  /**
   * Takes a walk, by the same steps as a training takes.
   *
   * @param start as many numbers as the ground has dimensions
   * @param ball which of several; each has noise of its own
   */
  public static Journey over(Ground ground, Gait gait, Kernels kernels, Span start, long ball) {
    var journey = new Journey(ground, gait);
    Randomness randomness = Randomness.of(gait.seed()).at(ball);
    var function = new NoisyCost(ground.function(), gait.noise(), randomness);
    var walk = new Walk(function, gait.optimizer(), kernels, start);
    while (journey.steps < gait.steps() && !journey.lost) {
      journey.step(walk, function, gait.rate(journey.steps));
    }
    journey.arrive(walk.point());
    return journey;
  }

  private void step(Walk walk, NoisyCost function, double rate) {
    write(positions, walk.point());
    rates[steps] = rate;
    costs[steps] = walk.step(rate);
    write(gradients, function.exact());
    write(felt, walk.gradient());
    steps++;
    lost = isLost(walk.point(), costs[steps - 1]);
  }

  /** A place out of this world is not looked at: the journey ends before the step there. */
  private void arrive(Span point) {
    if (lost) {
      steps--;
      return;
    }
    write(positions, point);
    Span gradient = Span.zeros(dimensions);
    costs[steps] = ground.function().gradient(point, gradient);
    lost = !Double.isFinite(costs[steps]);
    write(gradients, gradient);
    write(felt, gradient);
  }

  private void write(float[] target, Span source) {
    System.arraycopy(source.values(), source.offset(), target, steps * dimensions, source.length());
  }

  private boolean isLost(Span point, double cost) {
    double far = 0;
    for (int i = 0; i < dimensions; i++) {
      far = Math.max(far, Math.abs(point.at(i)));
    }
    return !(far <= WORLD * ground.reach()) || !Double.isFinite(cost);
  }

  /** The ground it leads over. */
  public Ground ground() {
    return ground;
  }

  /** How many steps it has. */
  public int steps() {
    return steps;
  }

  /** Whether the next step would lead out of the world. */
  public boolean isLost() {
    return lost;
  }

  /** How high it is after so many steps. */
  public double cost(int step) {
    return costs[step];
  }

  /** Where it is after so many steps. */
  public Span position(int step) {
    return new Span(positions, step * dimensions, dimensions);
  }

  /** ∇C there. */
  public Span gradient(int step) {
    return new Span(gradients, step * dimensions, dimensions);
  }

  /** What the step from there takes for ∇C. */
  public Span felt(int step) {
    return new Span(felt, step * dimensions, dimensions);
  }

  /** η of the step from there. */
  public double rate(int step) {
    return rates[step];
  }

  /** Whether a step, counted from 1, has gone past the bottom: from where it ends it is uphill. */
  public boolean overshoots(int step) {
    double uphill = 0;
    for (int i = 0; i < dimensions; i++) {
      double moved = (double) position(step).at(i) - position(step - 1).at(i);
      uphill += moved * gradient(step).at(i);
    }
    return uphill > 0;
  }

  /** Whether the cost is higher after a step than before it. */
  public boolean rises(int step) {
    return costs[step] > costs[step - 1];
  }

  /** How far a step leads. */
  double length(int step) {
    return distance(position(step - 1), position(step));
  }

  static double distance(Span a, Span b) {
    double sum = 0;
    for (int i = 0; i < a.length(); i++) {
      double difference = (double) a.at(i) - b.at(i);
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  /** The number of steps that overshoot. */
  public int overshoots() {
    int count = 0;
    for (int step = 1; step <= steps; step++) {
      count += overshoots(step) ? 1 : 0;
    }
    return count;
  }

  /** All positions, one after another. */
  public float[] positions() {
    return Arrays.copyOf(positions, (steps + 1) * dimensions);
  }
}
