package io.github.downhill.landscape;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The cost of a network along the line on which its gradient points down: C(θ − t·∇C). It reaches
 * from a little behind the network, past a step of t = η, to where nothing more is to be won.
 *
 * @param along the values of t, in ascending order
 * @param costs the cost at each of them
 */
@SuppressWarnings("ArrayRecordComponent") // the arrays are its reader's
public record DownhillCut(float[] along, float[] costs) {
  private static final int POINTS = 97;
  private static final int BEHIND = 12; // of them
  private static final int DOUBLINGS = 14;
  private static final double LITTLE = 0.02; // of all that has been won

  /**
   * Cuts through the cost.
   *
   * @param gradient ∇C over the examples
   * @param rate η of the step that must be on it
   * @throws CancellationException when nobody wants it any longer
   */
  public static DownhillCut of(
      Parameters network,
      Span gradient,
      double rate,
      Cost cost,
      Examples examples,
      Kernels kernels,
      Team team,
      BooleanSupplier unwanted) {
    var landscape = new Landscape(network.architecture(), cost, examples, kernels, team);
    Span down = Span.zeros(gradient.length());
    kernels.addScaled(gradient, -1, down, 0, down.length());
    var line = new Plane(network.all(), down, Span.zeros(down.length()));
    float[] doublings = new float[DOUBLINGS];
    for (int i = 1; i < DOUBLINGS; i++) {
      doublings[i] = (float) (rate * (1 << i));
    }
    float end = end(doublings, costs(landscape, line, doublings, unwanted));
    float[] along = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      along[i] = end * (i - BEHIND) / (POINTS - 1 - BEHIND);
    }
    return new DownhillCut(along, costs(landscape, line, along, unwanted));
  }

  private static float[] costs(
      Landscape landscape, Plane line, float[] along, BooleanSupplier unwanted) {
    return landscape.costs(line, along, new float[] {0}, unwanted, _ -> {});
  }

  /** The first of the doublings with which little or nothing more is won; else the last. */
  private static float end(float[] doublings, float[] costs) {
    for (int i = 2; i < doublings.length; i++) {
      double won = costs[i - 1] - costs[i];
      if (!(won > LITTLE * Math.abs(costs[0] - costs[i]))) {
        return doublings[i];
      }
    }
    return doublings[doublings.length - 1];
  }
}
