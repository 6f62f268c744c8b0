package io.github.downhill.studio;

import io.github.downhill.lab.InputGradient;
import io.github.downhill.lab.Neighbour;
import io.github.downhill.lab.SmallestChange;
import io.github.downhill.network.Randomness;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * The smallest change of a picture that makes a network take it for a digit, and what changes of
 * the same length in random directions do.
 *
 * @param change as it was found
 * @param before the outputs for the picture
 * @param after the outputs for the changed one
 * @param random which part of random changes makes it take the picture for another digit
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record Misleading(SmallestChange change, double[] before, double[] after, double random) {
  private static final int RANDOM = 100;

  /**
   * Finds it.
   *
   * @throws CancellationException if nobody wants to know any longer
   */
  static Misleading of(
      InputGradient network, double[] picture, int digit, BooleanSupplier unwanted) {
    network.show(picture);
    double[] before = network.outputs();
    int choice = network.choice();
    SmallestChange change = SmallestChange.to(digit, network, picture);
    network.show(change.to());
    double[] after = network.outputs();
    double misled = 0;
    for (int i = 0; i < RANDOM; i++) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      network.show(nudged(picture, change.length(), Randomness.of(i)));
      misled += network.choice() == choice ? 0 : 1;
    }
    return new Misleading(change, before, after, misled / RANDOM);
  }

  /** The picture after so long a step in a random direction. */
  private static double[] nudged(double[] picture, double length, Randomness chance) {
    double[] way = new double[picture.length];
    for (int i = 0; i < way.length; i++) {
      way[i] = chance.gaussian(i);
    }
    double size = length / Neighbour.distance(way, new double[way.length]);
    for (int i = 0; i < way.length; i++) {
      way[i] = Math.clamp(picture[i] + size * way[i], 0.0, 1.0);
    }
    return way;
  }

  Frame frame(ObjectNode header) {
    header
        .put("length", change.length())
        .put("deepFool", change.deepFool())
        .put("looks", change.steps())
        .put("reached", change.reached())
        .put("random", random);
    return new Frame(header)
        .with("from", Shades.floats(change.from()))
        .with("to", Shades.floats(change.to()))
        .with("before", Shades.floats(before))
        .with("after", Shades.floats(after));
  }
}
