package io.github.downhill.lab.closer;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.learning.Backpropagation;
import io.github.downhill.learning.Errors;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.MiniBatch;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain stochastic gradient descent that can be gone back along: the points it came to after each
 * epoch are kept, and those on the way through an epoch found again when they are wanted. For one
 * caller at a time.
 */
final class RecordedDescent {
  private final Recipe recipe;
  private final Kernels kernels;
  private final Examples examples;
  private final Randomness shuffles;
  private final Parameters parameters;
  private final Parameters gradient;
  private final MiniBatch miniBatch;
  private final Backpropagation backpropagation;
  private final List<float[]> points = new ArrayList<>(); // before each epoch, and after the last

  /**
   * A descent at its start. Of the recipe count architecture, cost, start, rate, mini-batch and
   * seed.
   *
   * @throws IllegalArgumentException if the mini-batches do not make up the examples
   */
  RecordedDescent(Recipe recipe, Examples examples, Kernels kernels) {
    if (examples.size() % recipe.batch() != 0) {
      throw new IllegalArgumentException(
          "mini-batches of %d do not make up %d examples"
              .formatted(recipe.batch(), examples.size()));
    }
    this.recipe = recipe;
    this.kernels = kernels;
    this.examples = examples;
    Randomness randomness = Randomness.of(recipe.seed());
    shuffles = randomness.at(1);
    parameters = recipe.initialization().draw(recipe.architecture(), randomness.at(0));
    points.add(parameters.all().toArray());
    gradient = new Parameters(recipe.architecture());
    int neurons = gradient.biases(0).length();
    miniBatch = MiniBatch.of(recipe.batch(), examples, neurons, kernels);
    backpropagation =
        new Backpropagation(
            kernels,
            recipe.cost(),
            parameters,
            miniBatch,
            new Activations(miniBatch.inputs(), recipe.architecture()),
            new Errors(recipe.architecture(), recipe.batch()));
  }

  /** How many epochs it has come. */
  int epochs() {
    return points.size() - 1;
  }

  /** How many steps make an epoch. */
  int steps() {
    return examples.size() / recipe.batch();
  }

  /** One epoch further. */
  void nextEpoch() {
    stepsOf(epochs());
    points.add(parameters.all().toArray());
  }

  /** The point after so many epochs. */
  float[] after(int epochs) {
    return points.get(epochs).clone();
  }

  /** The points before each step of an epoch that it has come through. */
  List<float[]> stepsOf(int epoch) {
    parameters.all().copyFrom(Parameters.of(recipe.architecture(), points.get(epoch)).all());
    int[] order = order(epoch);
    List<float[]> steps = new ArrayList<>();
    for (int step = 0; step < steps(); step++) {
      steps.add(parameters.all().toArray());
      take(order, step);
    }
    return steps;
  }

  private void take(int[] order, int step) {
    int[] inWhole = new int[recipe.batch()];
    for (int i = 0; i < inWhole.length; i++) {
      inWhole[i] = examples.indexInWhole(order[step * recipe.batch() + i]);
    }
    miniBatch.choose(inWhole, 0, inWhole.length);
    miniBatch.fetch(0, inWhole.length);
    backpropagation.run(gradient);
    float rate = (float) recipe.learningRate();
    kernels.addScaled(gradient.all(), -rate, parameters.all(), 0, parameters.all().length());
  }

  /** In which order an epoch looks at the examples; each mini-batch is the next of them. */
  int[] order(int epoch) {
    int[] order = new int[examples.size()];
    shuffles.shuffle(epoch, order);
    return order;
  }
}
