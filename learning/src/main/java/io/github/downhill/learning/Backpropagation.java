package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.FeedForward;
import io.github.downhill.network.Parameters;

/**
 * The gradient of the cost of a mini-batch with respect to every weight and bias (Nielsen, chapter
 * 2, equations BP1 to BP4).
 *
 * <p>The heart of learning: forwards, to see what the network says; then backwards, layer by layer,
 * to see who is to blame. Threads may share out first the examples, then, when all errors are
 * known, the weights.
 */
public final class Backpropagation {
  private final Kernels kernels;
  private final Cost cost;
  private final Architecture architecture;
  private final FeedForward feedForward;
  private final Parameters parameters;
  private final MiniBatch batch;
  private final Activations a;
  private final Errors errors;
  private final Parameters gradient;
  private final Span costs; // examples

  /**
   * Backpropagation through a network in the making.
   *
   * @param batch the examples; they are looked at anew each time
   * @param errors room for the errors of as many examples
   * @param gradient receives ∂C/∂w and ∂C/∂b
   */
  public Backpropagation(
      Kernels kernels,
      Cost cost,
      Parameters parameters,
      MiniBatch batch,
      Activations activations,
      Errors errors,
      Parameters gradient) {
    this.kernels = kernels;
    this.cost = cost;
    this.architecture = parameters.architecture();
    this.feedForward = new FeedForward(kernels, parameters);
    this.parameters = parameters;
    this.batch = batch;
    this.a = activations;
    this.errors = errors;
    this.gradient = gradient;
    this.costs = Span.zeros(batch.size());
  }

  /** Computes the whole gradient and returns the sum of the costs of the examples. */
  public double run() {
    errors(0, batch.size());
    for (int l = architecture.layers().size() - 1; l >= 0; l--) {
      biasGradient(l, 0, gradient.biases(l).length());
      weightGradient(l, 0, gradient.weights(l).rows());
    }
    return sumOfCosts();
  }

  /** How many blocks of inputs threads share out before the examples: none, mostly. */
  int blocks() {
    return a.blocks();
  }

  /** The sums of blocks {@code from} to {@code to} of the inputs. */
  void sumBlocks(int from, int to) {
    feedForward.sumBlocks(a, from, to);
  }

  /** The errors δ of all layers, for examples {@code from} to {@code to}: BP1, then BP2. */
  void errors(int from, int to) {
    int last = architecture.layers().size() - 1;
    Activation output = architecture.outputActivation();
    feedForward.run(a, from, to);
    cost.of(kernels, output, a.outputs(), batch.targets(), costs, from, to);
    cost.outputError(kernels, output, a, batch.targets(), errors.of(last), from, to);
    for (int l = last; l > 0; l--) {
      kernels.errorsBack(errors.of(l), parameters.weights(l), errors.of(l - 1), from, to);
      activation(l - 1).timesSlope(kernels, a, l - 1, errors.of(l - 1), from, to);
    }
  }

  /** ∂C/∂b for neurons {@code from} to {@code to} of a layer: BP3. */
  void biasGradient(int layer, int from, int to) {
    kernels.sumOfErrors(errors.of(layer), gradient.biases(layer), from, to);
  }

  /** ∂C/∂w for the weights from inputs {@code from} to {@code to} of a layer: BP4. */
  void weightGradient(int layer, int from, int to) {
    kernels.weightGradient(a.into(layer), errors.of(layer), gradient.weights(layer), from, to);
  }

  /** The sum of the costs of the examples, once their errors are known. */
  double sumOfCosts() {
    double sum = 0;
    for (int example = 0; example < costs.length(); example++) {
      sum += costs.values()[costs.offset() + example];
    }
    return sum;
  }

  private Activation activation(int layer) {
    return architecture.layers().get(layer).activation();
  }
}
