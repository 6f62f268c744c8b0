package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Plane;
import io.github.downhill.landscape.Shadow;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.SurveyOrder.DigitSet;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A plane through the numbers of a run's network, over which the cost has been computed.
 *
 * @param run its id: the run itself, with its history, may be dropped meanwhile
 * @param examples of each set that it was averaged over, in their order
 */
record Slice(
    String run,
    Architecture architecture,
    Cost cost,
    Plane plane,
    Map<DigitSet, Examples> examples) {

  /** Where a moment of the run is on it, or beside it. */
  Shadow shadow(Moment moment) {
    return plane.shadow(network(moment).all());
  }

  /** The network of a moment of the run. */
  Parameters network(Moment moment) {
    return moment.parameters(architecture);
  }

  /** The network right below one that is not on the plane. */
  Parameters below(Shadow shadow, Kernels kernels) {
    Parameters there = new Parameters(architecture);
    plane.at(kernels, (float) shadow.x(), (float) shadow.y(), there.all());
    return there;
  }

  /** Tells what a network costs, averaged over the examples of each set. */
  void weigh(Parameters network, Kernels kernels, Team team, BiConsumer<DigitSet, Double> told) {
    Evaluator evaluator = new Evaluator(kernels, team, cost, network);
    examples.forEach((set, of) -> told.accept(set, evaluator.evaluate(of).cost()));
  }
}
