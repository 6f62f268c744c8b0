package io.github.downhill.lab.topology;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.space.PointExamples;
import io.github.downhill.lab.space.ToyNetwork;
import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.learning.DivergedException;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A small network that learns two classes of points, and how many of other points of the same
 * shapes it then gets right.
 */
record ToyTrial(ToyShape shape, Recipe recipe) implements Measurement {
  static final int TESTED = 4_000;

  private static final long LEARNED_SEED = 1;
  private static final long TEST_SEED = 2;

  static PointExamples learned(ToyShape shape) {
    return shape.examples(ToyNetwork.POINTS, LEARNED_SEED);
  }

  @Override
  public Craft craft() {
    return Craft.training("toy", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("shape", shape.text());
    text.put("points", Integer.toString(ToyNetwork.POINTS));
    text.put("tested", Integer.toString(TESTED));
    text.putAll(RecipeText.of(recipe));
    return text;
  }

  /** The share of the test that is right, and the network. */
  @Override
  public Optional<Measured> make(Site site) {
    Kernels kernels = site.kernels();
    try (Team team = new Team(1)) {
      Training training = new Training(recipe, learned(shape), kernels, team);
      while (training.epochs() < recipe.epochs()) {
        if (site.stopping().shouldStop()) {
          return Optional.empty();
        }
        training.nextEpoch();
      }
      Evaluator evaluator = new Evaluator(kernels, team, recipe.cost(), training.parameters());
      double right = evaluator.evaluate(shape.examples(TESTED, TEST_SEED)).accuracy();
      return Optional.of(
          new Measured().with("right", right).with("network", doubles(training.parameters())));
    } catch (DivergedException _) {
      return Optional.of(new Measured().with("right", 0.5).with("network"));
    }
  }

  private static double[] doubles(Parameters parameters) {
    double[] numbers = new double[parameters.all().length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = parameters.all().at(i);
    }
    return numbers;
  }

  /** The network that was measured; nothing if it diverged. */
  Optional<Parameters> network(Measured measured) {
    double[] numbers = measured.row("network");
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats.length == 0
        ? Optional.empty()
        : Optional.of(Parameters.of(recipe.architecture(), floats));
  }
}
