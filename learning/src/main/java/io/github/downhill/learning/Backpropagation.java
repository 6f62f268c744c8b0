package io.github.downhill.learning;

import static io.github.downhill.kernels.Team.share;
import static io.github.downhill.kernels.Team.shareOfRow;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
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
  private final Span costs; // examples

  /**
   * Backpropagation through a network in the making.
   *
   * @param batch the examples; they are looked at anew each time
   * @param errors room for the errors of as many examples
   */
  public Backpropagation(
      Kernels kernels,
      Cost cost,
      Parameters parameters,
      MiniBatch batch,
      Activations activations,
      Errors errors) {
    this.kernels = kernels;
    this.cost = cost;
    this.architecture = parameters.architecture();
    this.feedForward = new FeedForward(kernels, parameters);
    this.parameters = parameters;
    this.batch = batch;
    this.a = activations;
    this.errors = errors;
    this.costs = Span.zeros(batch.size());
  }

  /**
   * Computes the whole gradient.
   *
   * @param gradient receives ∂C/∂w and ∂C/∂b
   * @return the sum of the costs of the examples
   */
  public double run(Parameters gradient) {
    errors(0, batch.size());
    for (int l = architecture.layers().size() - 1; l >= 0; l--) {
      biasGradient(l, gradient.biases(l), 0, gradient.biases(l).length());
      weightGradient(l, gradient.weights(l), 0, gradient.weights(l).rows());
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
    feedForward.run(a, from, to);
    outputErrors(from, to);
    for (int l = a.last(); l > 0; l--) {
      kernels.errorsBack(errors.of(l), parameters.weights(l), errors.of(l - 1), from, to);
      activation(l - 1).timesSlope(kernels, a, l - 1, errors.of(l - 1), from, to);
    }
  }

  /**
   * The same for all examples by the threads of a team together, within a task of theirs, which
   * share out the neurons of wide layers and else the examples.
   */
  void errors(Team team, int part) {
    int from = share(batch.size(), part, team.threads());
    int to = share(batch.size(), part + 1, team.threads());
    feedForward.run(a, team, part);
    outputErrors(from, to);
    for (int l = a.last(); l > 0; l--) {
      if (feedForward.isShared(l - 1)) {
        team.meet(part); // the errors of layer l are there
        neuronErrors(l, team.threads(), part);
        team.meet(part);
      } else {
        kernels.errorsBack(errors.of(l), parameters.weights(l), errors.of(l - 1), from, to);
      }
      activation(l - 1).timesSlope(kernels, a, l - 1, errors.of(l - 1), from, to);
    }
  }

  private void outputErrors(int from, int to) {
    Activation output = architecture.outputActivation();
    cost.of(kernels, output, a.outputs(), batch.targets(), costs, from, to);
    cost.outputError(kernels, output, a, batch.targets(), errors.of(a.last()), from, to);
  }

  /** A thread's part of what the errors of a layer mean for the neurons before it. */
  private void neuronErrors(int layer, int parts, int part) {
    Matrix weights = parameters.weights(layer);
    int from = shareOfRow(weights.rows(), part, parts);
    int to = shareOfRow(weights.rows(), part + 1, parts);
    kernels.neuronErrors(errors.of(layer), weights, errors.of(layer - 1), from, to);
  }

  /** ∂C/∂b for neurons {@code from} to {@code to} of a layer: BP3. */
  void biasGradient(int layer, Span db, int from, int to) {
    kernels.sumOfErrors(errors.of(layer), db, from, to);
  }

  /** ∂C/∂w for the weights from inputs {@code from} to {@code to} of a layer: BP4. */
  void weightGradient(int layer, Matrix dw, int from, int to) {
    kernels.weightGradient(a.into(layer), errors.of(layer), dw, from, to);
  }

  /** The same, as many inputs at a time as there is room: {@code then} goes on with each few. */
  void weightGradient(int layer, Matrix few, int from, int to, Kernels.RowsDone then) {
    kernels.weightGradient(a.into(layer), errors.of(layer), few, from, to, then);
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
