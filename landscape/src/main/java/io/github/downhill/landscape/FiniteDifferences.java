package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.CostChange.Outcome;
import io.github.downhill.landscape.CostChange.Single;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Slopes without backpropagation: a number is turned up and down a little, and each time the cost
 * is computed anew, in double precision. The central difference [C(x + h) − C(x − h)] / 2h is the
 * slope but for a part that shrinks with h².
 */
public final class FiniteDifferences {

  /**
   * h: the error of the method, of the order of h² = 10⁻⁸ of the slope, and the rounding of the
   * cost, of the order of 10⁻¹⁶ / h = 10⁻¹², are both far below what a float can show.
   */
  public static final double DISTANCE = 1e-4;

  private final CostChange changes;
  private final double rounding;
  private final Parameters parameters;

  /** The slopes where these parameters are. */
  public FiniteDifferences(Team team, Cost cost, Parameters parameters) {
    changes = new CostChange(team, cost, parameters);
    rounding = cost == Cost.CROSS_ENTROPY ? Math.ulp(1f) / 2 : 0;
    this.parameters = parameters;
  }

  /**
   * Compares slopes that backpropagation has found.
   *
   * @param gradient over the same examples
   * @param chosen the indices of the numbers to compare
   * @return nothing if it was unwanted before it was known
   */
  public Optional<GradientCheck> compare(
      Span gradient, Examples examples, int[] chosen, BooleanSupplier unwanted) {
    List<Single> turns = new ArrayList<>();
    for (int index : chosen) {
      Place place = Place.of(parameters.architecture(), index);
      turns.add(new Single(place, DISTANCE));
      turns.add(new Single(place, -DISTANCE));
    }
    return changes.each(turns, examples, unwanted).map(it -> check(gradient, chosen, it));
  }

  private GradientCheck check(Span gradient, int[] chosen, List<Outcome> outcomes) {
    List<GradientCheck.Slope> slopes = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      Outcome up = outcomes.get(2 * i);
      Outcome down = outcomes.get(2 * i + 1);
      double difference = (up.change() - down.change()) / (2 * DISTANCE);
      double typical = (up.typical() + down.typical()) / (2 * DISTANCE);
      boolean kinked = up.kinked() || down.kinked();
      slopes.add(
          new GradientCheck.Slope(chosen[i], gradient.at(chosen[i]), difference, typical, kinked));
    }
    return new GradientCheck(slopes, steepest(gradient), rounding);
  }

  private static double steepest(Span gradient) {
    double steepest = 0;
    for (int k = 0; k < gradient.length(); k++) {
      steepest = Math.max(steepest, Math.abs(gradient.at(k)));
    }
    return steepest;
  }
}
