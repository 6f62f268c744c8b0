package io.github.downhill.studio;

import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.CostChange;
import io.github.downhill.landscape.FiniteDifferences;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Parameters;
import io.github.downhill.studio.Outlook.Scene;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The gradient of the cost of a network in view, over a sample, and what it says.
 *
 * @param parameters where the network stands
 * @param value the cost over these examples
 */
record Slopes(
    Scene scene,
    Sample sample,
    Examples examples,
    Parameters parameters,
    double value,
    Parameters gradient,
    Nudges nudges) {

  /**
   * Computes it.
   *
   * @throws CancellationException if it was unwanted before it was known
   * @throws IOException if the digits cannot be read
   */
  static Slopes of(Scene scene, Sample sample, Room room, Team team, BooleanSupplier unwanted)
      throws IOException {
    Digits digits = room.library().digits(scene.run().data());
    Examples examples = sample.of(scene, digits);
    Parameters parameters = Guest.parameters(scene);
    Parameters gradient = new Parameters(parameters.architecture());
    OptionalDouble value =
        new MeanGradient(room.kernels(), team, scene.run().recipe().cost(), parameters)
            .over(examples, gradient, unwanted);
    if (value.isEmpty()) {
      throw new CancellationException();
    }
    Refusal.unless(Double.isFinite(value.getAsDouble()), "server.sample.noNumber", Map.of());
    Nudges nudges = new Nudges(gradient.all());
    return new Slopes(scene, sample, examples, parameters, value.getAsDouble(), gradient, nudges);
  }

  /** Whether these are the slopes of the same network over the same examples. */
  boolean answers(Scene otherScene, Sample otherSample) {
    return scene.moment() == otherScene.moment()
        && scene.run() == otherScene.run()
        && sample.equals(otherSample);
  }

  /** What really happens to the cost when the network changes. */
  CostChange changes(Team team) {
    return new CostChange(team, cost(), parameters);
  }

  FiniteDifferences differences(Team team) {
    return new FiniteDifferences(team, cost(), parameters);
  }

  private Cost cost() {
    return scene.run().recipe().cost();
  }
}
