package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.SurveyOrder.DigitSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What the networks of a path cost where they really are, and what those right below them on a
 * plane do: where the two differ, the plane does not tell the truth.
 *
 * <p>Where there are many examples, only some of the moments are weighed, so that others who ask
 * something need not wait long.
 */
final class PathCosts {
  private static final long SHOWN_MAX = 2_000_000; // examples, each to a network and one below

  private final Map<DigitSet, float[]> costs = new EnumMap<>(DigitSet.class);
  private final Map<DigitSet, float[]> below = new EnumMap<>(DigitSet.class);

  private final int moments;

  private PathCosts(int moments) {
    this.moments = moments;
  }

  /**
   * Computes them.
   *
   * @throws CancellationException when nobody wants them any longer
   */
  static PathCosts of(
      Slice slice, List<Moment> path, Kernels kernels, Team team, BooleanSupplier unwanted) {
    PathCosts all = new PathCosts(path.size());
    int every = every(slice, path.size());
    for (int i = 0; i < path.size(); i++) {
      if (i % every > 0 && i < path.size() - 1) {
        continue;
      }
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      int at = i;
      Parameters network = slice.network(path.get(i));
      Parameters shadow = slice.below(slice.shadow(path.get(i)), kernels);
      slice.weigh(network, kernels, team, (set, cost) -> all.keep(all.costs, set, at, cost));
      slice.weigh(shadow, kernels, team, (set, cost) -> all.keep(all.below, set, at, cost));
    }
    return all;
  }

  private static int every(Slice slice, int moments) {
    long shown = slice.examples().values().stream().mapToLong(Examples::size).sum() * moments;
    return Math.toIntExact(Math.max(1, Math.ceilDiv(shown, SHOWN_MAX)));
  }

  private void keep(Map<DigitSet, float[]> kept, DigitSet set, int at, double cost) {
    kept.computeIfAbsent(set, _ -> unknown(moments))[at] = (float) cost;
  }

  private static float[] unknown(int count) {
    float[] costs = new float[count];
    Arrays.fill(costs, Float.NaN);
    return costs;
  }

  /** The numbers, each array under the name of its set; what was not weighed is not a number. */
  Frame addTo(Frame frame) {
    costs.forEach((set, of) -> frame.with(RunText.lower(set), of));
    below.forEach((set, of) -> frame.with(RunText.lower(set) + "Below", of));
    return frame;
  }
}
