package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.SurveyOrder.DigitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What the networks of a path cost where they really are, and what those right below them on a
 * plane do: where the two differ, the plane does not tell the truth.
 */
final class PathCosts {
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
    for (int i = 0; i < path.size(); i++) {
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

  private void keep(Map<DigitSet, float[]> kept, DigitSet set, int at, double cost) {
    kept.computeIfAbsent(set, _ -> new float[moments])[at] = (float) cost;
  }

  /** The numbers, each array under the name of its set. */
  Frame addTo(Frame frame) {
    costs.forEach((set, of) -> frame.with(RunText.lower(set), of));
    below.forEach((set, of) -> frame.with(RunText.lower(set) + "Below", of));
    return frame;
  }
}
