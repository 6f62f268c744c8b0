package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.space.Bend;
import io.github.downhill.lab.space.LayerPoints;
import io.github.downhill.lab.space.PointExamples;
import io.github.downhill.lab.space.ToyNetwork;
import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Training;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A small network that learns points of a shape: at each epoch the same bits, whenever asked. */
final class ToyRun {
  static final int EPOCHS_MAX = ToyNetwork.EPOCHS;

  private static final long LEARNED_SEED = 1; // as in the lab's experiment
  private static final long TEST_SEED = 2;
  private static final int TESTED = 1_000;

  private final ToyShape shape;
  private final String hidden;
  private final long seed;
  private final Kernels kernels;
  private final PointExamples learned;
  private final PointExamples test;
  private final Recipe recipe;
  private final Team team = new Team(1);
  private final Training training;

  /**
   * A network that has not begun.
   *
   * @param hidden the sizes of its hidden layers, such as {@code 2-3}
   */
  ToyRun(ToyShape shape, String hidden, long seed, Kernels kernels) {
    this.shape = shape;
    this.hidden = hidden;
    this.seed = seed;
    this.kernels = kernels;
    learned = shape.examples(ToyNetwork.POINTS, LEARNED_SEED);
    test = shape.examples(TESTED, TEST_SEED);
    int[] sizes = Arrays.stream(hidden.split("-", -1)).mapToInt(Integer::parseInt).toArray();
    recipe = ToyNetwork.recipe(shape, seed, EPOCHS_MAX, sizes);
    training = new Training(recipe, learned, kernels, team);
  }

  /** Whether it can still be asked for an epoch of a network. */
  boolean leadsTo(ToyShape otherShape, String otherHidden, long otherSeed, int epoch) {
    return shape == otherShape
        && hidden.equals(otherHidden)
        && seed == otherSeed
        && training.epochs() <= epoch;
  }

  /**
   * Trains up to an epoch.
   *
   * @throws CancellationException if nobody wants to know any longer
   */
  void trainTo(int epoch, BooleanSupplier unwanted) {
    while (training.epochs() < epoch) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      training.nextEpoch();
    }
  }

  int epoch() {
    return training.epochs();
  }

  /** On what it learns from. */
  Evaluation learned() {
    return evaluate(learned);
  }

  /** On other points of the same shape. */
  Evaluation tested() {
    return evaluate(test);
  }

  private Evaluation evaluate(PointExamples examples) {
    return new Evaluator(kernels, team, recipe.cost(), training.parameters()).evaluate(examples);
  }

  PointExamples points() {
    return learned;
  }

  Bend bend() {
    return Bend.of(training.parameters().copy(), kernels, learned);
  }

  /** How much the network takes each point of the plane for class 1. */
  float[] outputs(PointExamples field) {
    Matrix outputs =
        new LayerPoints(kernels, team, training.parameters()).of(field, () -> false).getLast();
    float[] ofOne = new float[outputs.rows()];
    for (int i = 0; i < ofOne.length; i++) {
      ofOne[i] = outputs.at(i, 1);
    }
    return ofOne;
  }
}
