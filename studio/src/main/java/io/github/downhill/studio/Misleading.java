package io.github.downhill.studio;

import io.github.downhill.lab.drawing.InputGradient;
import io.github.downhill.lab.drawing.SmallestChange;
import io.github.downhill.lab.space.Pixels;
import io.github.downhill.network.Randomness;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * The smallest change of a picture that makes a network take it for a digit, and what changes of
 * the same length in random directions do: as long once they have been cut off where a pixel would
 * be below 0 or above 1.
 *
 * @param change as it was found
 * @param outputs what the network answers to none of the change, 1 % of it, and so on: 201 × 10
 * @param random which part of random changes makes it take the picture for another digit
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record Misleading(SmallestChange change, double[][] outputs, double random) {
  private static final int PERCENT_MAX = 200;
  private static final int RANDOM = 100;

  /**
   * Finds it.
   *
   * @throws CancellationException if nobody wants to know any longer
   */
  static Misleading of(
      InputGradient network, double[] picture, int digit, BooleanSupplier unwanted) {
    network.show(picture);
    int choice = network.choice();
    SmallestChange change = SmallestChange.to(digit, network, picture, unwanted);
    double[][] outputs = new double[PERCENT_MAX + 1][];
    for (int percent = 0; percent < outputs.length; percent++) {
      network.show(Pixels.along(change.from(), change.way(), percent / 100.0));
      outputs[percent] = network.outputs();
    }
    double misled = 0;
    for (int i = 0; i < RANDOM; i++) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      double[] way = Pixels.noise(picture.length, Randomness.of(i));
      network.show(Pixels.asFar(change.from(), way, change.length()));
      misled += network.choice() == choice ? 0 : 1;
    }
    return new Misleading(change, outputs, misled / RANDOM);
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
        .with("outputs", Shades.floats(outputs));
  }
}
