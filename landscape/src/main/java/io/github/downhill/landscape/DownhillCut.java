package io.github.downhill.landscape;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

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
  private static final int ROUNDS = 6;
  private static final int MORE = 24; // points in each round
  private static final double CORNER = 0.004; // of the height of the curve

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
    return smooth(withPoint(along, (float) rate), landscape, line, unwanted);
  }

  /** The curve with more points where it has corners. */
  private static DownhillCut smooth(
      float[] along, Landscape landscape, Plane line, BooleanSupplier unwanted) {
    NavigableMap<Float, Float> curve = new TreeMap<>();
    float[] more = along;
    for (int round = 0; more.length > 0; round++) {
      float[] costs = costs(landscape, line, more, unwanted);
      for (int i = 0; i < more.length; i++) {
        curve.put(more[i], costs[i]);
      }
      more = round < ROUNDS ? corners(array(curve.keySet()), array(curve.values())) : new float[0];
    }
    return new DownhillCut(array(curve.keySet()), array(curve.values()));
  }

  /** The middles of those pieces that meet at the sharpest corners. */
  private static float[] corners(float[] along, float[] costs) {
    double height = height(costs);
    double[] bends = new double[along.length];
    for (int i = 1; i < along.length - 1; i++) {
      double share = (along[i] - along[i - 1]) / (double) (along[i + 1] - along[i - 1]);
      bends[i] = Math.abs(costs[i - 1] + share * (costs[i + 1] - costs[i - 1]) - costs[i]);
    }
    double[] middles =
        IntStream.range(1, along.length)
            .filter(i -> Math.max(bends[i - 1], bends[i]) > CORNER * height)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -Math.max(bends[i - 1], bends[i])))
            .limit(MORE)
            .mapToDouble(i -> along[i - 1] + (along[i] - along[i - 1]) / 2)
            .sorted()
            .toArray();
    return array(Arrays.stream(middles).mapToObj(middle -> (float) middle).toList());
  }

  private static double height(float[] costs) {
    DoubleSummaryStatistics all =
        IntStream.range(0, costs.length)
            .mapToDouble(i -> costs[i])
            .filter(Double::isFinite)
            .summaryStatistics();
    return all.getMax() - all.getMin();
  }

  private static float[] withPoint(float[] along, float point) {
    float[] all = Arrays.copyOf(along, along.length + 1);
    all[along.length] = point;
    Arrays.sort(all);
    return all;
  }

  private static float[] array(Collection<Float> numbers) {
    float[] array = new float[numbers.size()];
    int i = 0;
    for (float number : numbers) {
      array[i++] = number;
    }
    return array;
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
