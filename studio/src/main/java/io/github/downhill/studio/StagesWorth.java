package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.network.Parameters;
import java.util.List;

/**
 * What the preparation of a picture is worth: the test accuracy of a network with it, and without
 * parts of it.
 *
 * @param finished with all of it, as the test set is
 * @param boxed placed by the middle of the box instead of by the centre of mass
 * @param centered placed by the centre of mass, but in any size
 * @param raw in any size and place
 */
record StagesWorth(double finished, double boxed, double centered, double raw) {
  static StagesWorth of(Parameters parameters, Kernels kernels, Digits digits) {
    try (Team team = new Team(1)) {
      var evaluator = new Evaluator(kernels, team, Cost.SQUARES, parameters);
      List<Double> less =
          digits.unprepared().stream()
              .map(examples -> evaluator.evaluate(examples).accuracy())
              .toList();
      return new StagesWorth(
          evaluator.evaluate(digits.test()).accuracy(), less.get(0), less.get(1), less.get(2));
    }
  }
}
