package io.github.downhill.landscape;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Backpropagation;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Errors;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.MiniBatch;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Parameters;

/** Backpropagation through one block of examples after the other, on one thread. */
final class BlockGradient {
  private final Kernels kernels;
  private final Cost cost;
  private final Parameters parameters;
  private final Parameters gradient;
  private final MiniBatch batch;
  private final Activations activations;
  private final Errors errors;
  private final int[] order;
  private final Backpropagation whole; // of a full block
  private int count; // of examples in the block at hand
  private double costs;

  BlockGradient(
      Kernels kernels, Cost cost, Parameters parameters, Examples examples, int examplesMax) {
    this.kernels = kernels;
    this.cost = cost;
    this.parameters = parameters;
    var architecture = parameters.architecture();
    gradient = new Parameters(architecture);
    int neurons = architecture.layers().getFirst().neurons();
    batch = MiniBatch.of(examplesMax, examples, neurons, kernels);
    activations = new Activations(batch.inputs(), architecture);
    errors = new Errors(architecture, examplesMax);
    order = new int[examplesMax];
    whole = backpropagation(batch, activations, errors);
  }

  /** Learns what examples {@code from} to {@code to} say. */
  void compute(Examples examples, int from, int to) {
    count = to - from;
    for (int i = 0; i < count; i++) {
      order[i] = examples.indexInWhole(from + i);
    }
    batch.choose(order, 0, count);
    batch.fetch(0, count);
    costs = (count == order.length ? whole : ofPart()).run(gradient);
  }

  /** The sum of the costs of the block's examples. */
  double costs() {
    return costs;
  }

  /** Adds the gradient of the sum of the costs, for parameters {@code from} to {@code to}. */
  void addTo(double[] sums, int from, int to) {
    Span mean = gradient.all();
    for (int k = from; k < to; k++) {
      sums[k] += (double) mean.values()[mean.offset() + k] * count;
    }
  }

  private Backpropagation ofPart() {
    return backpropagation(batch.first(count), activations.first(count), errors.first(count));
  }

  private Backpropagation backpropagation(MiniBatch of, Activations a, Errors delta) {
    return new Backpropagation(kernels, cost, parameters, of, a, delta);
  }
}
