package io.github.downhill.lab.drawing;

import io.github.downhill.lab.space.Pixels;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The way from a picture across the border to another digit, by taking the network for linear again
 * and again (Moosavi-Dezfooli, Fawzi and Frossard 2016, "DeepFool", towards one class).
 */
final class DeepFool {
  private static final int STEPS_MAX = 200;
  private static final double BEYOND = 1.02; // a little over the border, as in the paper
  private static final double LEAST = 1e-9; // so that one does not stop on it

  private final InputGradient network;
  private final int digit;
  private final double longest;
  private final BooleanSupplier unwanted;
  private int steps;

  /**
   * A way to a digit.
   *
   * @param longest how long a step may be
   * @param unwanted whether nobody wants to know any longer
   */
  DeepFool(InputGradient network, int digit, double longest, BooleanSupplier unwanted) {
    this.network = network;
    this.digit = digit;
    this.longest = longest;
    this.unwanted = unwanted;
  }

  /** How many steps were taken. */
  int steps() {
    return steps;
  }

  /**
   * Whether the network takes a picture for the wanted digit.
   *
   * @throws CancellationException if nobody wants to know any longer
   */
  boolean isWanted(double[] picture) {
    if (unwanted.getAsBoolean()) {
      throw new CancellationException();
    }
    network.show(picture);
    return network.choice() == digit;
  }

  /** In which direction the wanted output gains most on the brightest other one. */
  double[] wayOver(double[] picture) {
    network.show(picture);
    return network.ofLead(digit, network.largestBut(digit));
  }

  /** A picture on the other side; one that is not, if it cannot be reached. */
  double[] cross(double[] from) {
    double[] at = from.clone();
    while (!isWanted(at) && steps < STEPS_MAX) {
      at = step(at);
      steps++;
    }
    return at;
  }

  /** To the nearest picture without the lead, were it linear; pixels at their end stay there. */
  private double[] step(double[] at) {
    int rival = network.choice();
    int last = network.layers().size() - 1;
    double lead = network.sum(last, rival) - network.sum(last, digit);
    double[] way = network.ofLead(digit, rival);
    for (int i = 0; i < way.length; i++) {
      boolean held = way[i] > 0 ? at[i] >= 1 : at[i] <= 0;
      way[i] = held ? 0 : way[i];
    }
    double length = Pixels.length(way);
    double wanted = Math.min(longest, (BEYOND * lead + LEAST) / length);
    return Pixels.along(at, way, length == 0 ? 0 : wanted / length);
  }
}
