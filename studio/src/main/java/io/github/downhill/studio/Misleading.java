package io.github.downhill.studio;

import io.github.downhill.lab.InputGradient;
import io.github.downhill.lab.Neighbour;
import io.github.downhill.lab.SmallestChange;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
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
  private static final int HALVINGS = 60;
  private static final double FARTHEST = 1e12; // where all pixels are at their end

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
      network.show(nudged(change.from(), change.way(), percent / 100.0));
      outputs[percent] = network.outputs();
    }
    double misled = 0;
    for (int i = 0; i < RANDOM; i++) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      network.show(elsewhere(change.from(), change.length(), Randomness.of(i)));
      misled += network.choice() == choice ? 0 : 1;
    }
    return new Misleading(change, outputs, misled / RANDOM);
  }

  /**
   * A picture that is so far away in a random direction; as far as there are pictures, if they do
   * not reach so far. What is cut off makes a change shorter, so one has to go farther for it: how
   * far, is found by halving.
   */
  static double[] elsewhere(double[] picture, double distance, Randomness chance) {
    double[] way = new double[picture.length];
    Arrays.setAll(way, chance::gaussian);
    double low = 0;
    double high = 1;
    while (isNearer(picture, way, high, distance) && high < FARTHEST) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      boolean nearer = isNearer(picture, way, middle, distance);
      low = nearer ? middle : low;
      high = nearer ? high : middle;
    }
    return nudged(picture, way, high);
  }

  private static boolean isNearer(double[] picture, double[] way, double size, double distance) {
    return Neighbour.distance(picture, nudged(picture, way, size)) < distance;
  }

  /** So much of a way from a picture, cut off where a pixel would be below 0 or above 1. */
  private static double[] nudged(double[] picture, double[] way, double size) {
    double[] nudged = new double[picture.length];
    Arrays.setAll(nudged, i -> Math.clamp(picture[i] + size * way[i], 0.0, 1.0));
    return nudged;
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
