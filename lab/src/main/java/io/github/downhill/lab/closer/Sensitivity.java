package io.github.downhill.lab.closer;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import java.util.Arrays;
import java.util.List;

/**
 * How much the cost that a network comes to would change with each pixel of each example that it
 * learned from: ∂L/∂x through all steps of the descent, back to the first.
 *
 * <p>A step is θ′ = θ − η∇C(θ, x). What the cost changes with θ is v = ∂L/∂θ′, then v − η∇²C·v;
 * with x it is −η·∂(v·∇C)/∂x (Maclaurin, Duvenaud and Adams 2015). To that comes, at the end, what
 * L says of x itself.
 */
final class Sensitivity {
  private final RecordedDescent descent;
  private final Recipe recipe;
  private final Examples examples;
  private final SecondPass pass;
  private final int parts; // of the cost: one, or one for each class
  private final double[][] inputs; // [part][examples × inputs]
  private final float[] example;
  private double[][] v; // [part][parameters]

  /**
   * Sensitivities to be found.
   *
   * @param byClass whether the cost of each class counts by itself
   */
  Sensitivity(RecordedDescent descent, Recipe recipe, Examples examples, boolean byClass) {
    this.descent = descent;
    this.recipe = recipe;
    this.examples = examples;
    pass = new SecondPass(recipe.architecture());
    parts = byClass ? examples.classes() : 1;
    inputs = new double[parts][examples.size() * examples.inputs()];
    example = new float[examples.inputs()];
    v = new double[parts][recipe.architecture().parameterCount()];
  }

  /** What comes after an epoch. */
  record Costs(double cost, double right) {}

  /** The cost after so many epochs, and its own slopes with the parameters and the examples. */
  Costs begin(int epochs) {
    for (int part = 0; part < parts; part++) {
      Arrays.fill(v[part], 0);
      Arrays.fill(inputs[part], 0);
    }
    pass.at(descent.after(epochs));
    double cost = 0;
    int right = 0;
    double scale = 1.0 / examples.size();
    for (int i = 0; i < examples.size(); i++) {
      show(i);
      int label = examples.label(i);
      int part = parts == 1 ? 0 : label;
      cost += pass.cost(label);
      right += pass.isRight(label) ? 1 : 0;
      double[] own = new double[example.length];
      pass.addGradients(scale, v[part], own);
      System.arraycopy(own, 0, inputs[part], i * own.length, own.length);
    }
    return new Costs(cost / examples.size(), (double) right / examples.size());
  }

  /** Goes back through an epoch. */
  void back(int epoch) {
    List<float[]> steps = descent.stepsOf(epoch);
    int[] order = descent.order(epoch);
    for (int step = descent.steps() - 1; step >= 0; step--) {
      pass.at(steps.get(step));
      backStep(order, step * recipe.batch());
    }
  }

  private void backStep(int[] order, int start) {
    double scale = -recipe.learningRate() / recipe.batch();
    double[][] before = new double[parts][];
    Arrays.setAll(before, part -> v[part].clone());
    double[] own = new double[example.length];
    for (int i = 0; i < recipe.batch(); i++) {
      int which = order[start + i];
      show(which);
      for (int part = 0; part < parts; part++) {
        Arrays.fill(own, 0);
        pass.addChanges(v[part], scale, before[part], own);
        for (int k = 0; k < own.length; k++) {
          inputs[part][which * own.length + k] += own[k];
        }
      }
    }
    v = before;
  }

  private void show(int which) {
    examples.copyInputs(which, example, 0);
    pass.show(example, examples.label(which));
  }

  /** ‖∂L/∂x‖₁ of an example, L being a part of the cost. */
  double of(int part, int which) {
    return norm(part, part + 1, which);
  }

  /** ‖∂L/∂x‖₁ of an example, L being the whole cost. */
  double of(int which) {
    return norm(0, parts, which);
  }

  private double norm(int from, int to, int which) {
    double norm = 0;
    for (int k = which * example.length; k < (which + 1) * example.length; k++) {
      double slope = 0;
      for (int part = from; part < to; part++) {
        slope += inputs[part][k];
      }
      norm += Math.abs(slope);
    }
    return norm;
  }

  /** ∂L/∂x of one pixel of an example, L being the whole cost. */
  double slope(int which, int pixel) {
    double slope = 0;
    for (double[] part : inputs) {
      slope += part[which * example.length + pixel];
    }
    return slope;
  }
}
