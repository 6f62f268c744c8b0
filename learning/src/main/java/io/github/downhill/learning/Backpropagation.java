package io.github.downhill.learning;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
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
 * to see who is to blame. Threads share out first the examples, then the weights.
 */
public final class Backpropagation {
  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Architecture architecture;
  private final FeedForward feedForward;
  private final Parameters parameters;
  private final MiniBatch batch;
  private final Activations a;
  private final Errors errors;
  private final Parameters gradient;
  private final Span costs; // examples
  private final Team.Task errorsOfExamples = this::errors;
  private final Team.Task gradientOfWeights = this::gradient;

  /**
   * Backpropagation through a network in the making.
   *
   * @param batch the examples; they are looked at anew each time
   * @param errors room for the errors of as many examples
   * @param gradient receives ∂C/∂w and ∂C/∂b
   */
  public Backpropagation(
      Kernels kernels,
      Team team,
      Cost cost,
      Parameters parameters,
      MiniBatch batch,
      Activations activations,
      Errors errors,
      Parameters gradient) {
    this.kernels = kernels;
    this.team = team;
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

  /** Computes the gradient and returns the sum of the costs of the examples. */
  public double run() {
    team.run(errorsOfExamples);
    team.run(gradientOfWeights);
    return sumOfCosts();
  }

  private void errors(int part, int parts) {
    int from = share(batch.size(), part, parts);
    int to = share(batch.size(), part + 1, parts);
    int last = architecture.layers().size() - 1;
    Activation output = architecture.outputActivation();
    feedForward.run(a, from, to);
    cost.of(kernels, output, a.outputs(), batch.targets(), costs, from, to);
    cost.outputError(kernels, output, a.outputs(), batch.targets(), errors.of(last), from, to);
    for (int l = last; l > 0; l--) {
      kernels.errorsBack(errors.of(l), parameters.weights(l), errors.of(l - 1), from, to);
      activation(l - 1).timesSlope(kernels, a.of(l - 1), errors.of(l - 1), from, to);
    }
  }

  private void gradient(int part, int parts) {
    for (int l = architecture.layers().size() - 1; l >= 0; l--) {
      int neurons = gradient.biases(l).length();
      kernels.sumOfErrors(
          errors.of(l), gradient.biases(l),
          share(neurons, part, parts), share(neurons, part + 1, parts));
      int inputs = gradient.weights(l).rows();
      kernels.weightGradient(
          a.into(l),
          errors.of(l),
          gradient.weights(l),
          share(inputs, part, parts),
          share(inputs, part + 1, parts));
    }
  }

  private Activation activation(int layer) {
    return architecture.layers().get(layer).activation();
  }

  private double sumOfCosts() {
    double sum = 0;
    for (int example = 0; example < costs.length(); example++) {
      sum += costs.values()[costs.offset() + example];
    }
    return sum;
  }
}
