package io.github.downhill.learning;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.util.Arrays;

/**
 * The cost of a network over some examples, as a function of all its weights and biases: 13,002
 * numbers in, one number out.
 *
 * <p>All memory is taken at the start, for all examples at once. For one caller at a time.
 */
public final class NetworkCost implements CostFunction {
  private final Team team;
  private final Architecture architecture;
  private final MiniBatch miniBatch;
  private final Parameters parameters;
  private final Parameters gradient;
  private final Backpropagation backpropagation;
  private final Team.Task computing = this::compute;

  /**
   * The cost over examples.
   *
   * @throws IllegalArgumentException if there are none, or they do not fit the network
   */
  public NetworkCost(
      Architecture architecture, Cost cost, Examples examples, Kernels kernels, Team team) {
    check(architecture, examples);
    this.team = team;
    this.architecture = architecture;
    parameters = new Parameters(architecture);
    gradient = new Parameters(architecture);
    int neurons = architecture.layers().getFirst().neurons();
    miniBatch = MiniBatch.of(examples.size(), examples, neurons, kernels);
    int[] order = new int[examples.size()];
    Arrays.setAll(order, examples::indexInWhole);
    miniBatch.choose(order, 0, order.length);
    var activations = new Activations(miniBatch.inputs(), architecture);
    var errors = new Errors(architecture, examples.size());
    backpropagation =
        new Backpropagation(kernels, cost, parameters, miniBatch, activations, errors);
    team.run((part, parts) ->
        miniBatch.fetch(share(order.length, part, parts), share(order.length, part + 1, parts)));
  }

  @Override
  public int dimensions() {
    return parameters.all().length();
  }

  @Override
  public double gradient(Span point, Span target) {
    parameters.all().copyFrom(point);
    team.run(computing);
    target.copyFrom(gradient.all());
    return backpropagation.sumOfCosts() / miniBatch.size();
  }

  private void compute(int part, int parts) {
    int examples = miniBatch.size();
    backpropagation.errors(share(examples, part, parts), share(examples, part + 1, parts));
    team.meet(part);
    for (int l = architecture.layers().size() - 1; l >= 0; l--) {
      Span db = gradient.biases(l);
      int neurons = db.length();
      backpropagation.biasGradient(
          l, db, share(neurons, part, parts), share(neurons, part + 1, parts));
      Matrix dw = gradient.weights(l);
      int inputs = dw.rows();
      backpropagation.weightGradient(
          l, dw, share(inputs, part, parts), share(inputs, part + 1, parts));
    }
  }

  /**
   * Makes sure that a network has a cost over examples.
   *
   * @throws IllegalArgumentException if there are none, or they do not fit it
   */
  public static void check(Architecture architecture, Examples examples) {
    if (examples.size() == 0) {
      throw new IllegalArgumentException("a cost needs at least one example");
    }
    examples.checkFit(architecture);
  }
}
