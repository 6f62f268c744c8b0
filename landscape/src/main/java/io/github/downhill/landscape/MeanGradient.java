package io.github.downhill.landscape;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.NetworkCost;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * The gradient ∇C of the cost averaged over any number of examples, in memory that does not grow
 * with them.
 *
 * <p>The examples go through backpropagation in blocks of 256, each block on one thread; what the
 * blocks say is added up in double precision, in the order of the blocks. So the bits are the same
 * for any number of threads.
 */
public final class MeanGradient {
  private static final int BLOCK = 256;

  private final Kernels kernels;
  private final Team team;
  private final Cost cost;
  private final Parameters parameters;

  /** The gradient where these parameters are, also while they change. */
  public MeanGradient(Kernels kernels, Team team, Cost cost, Parameters parameters) {
    this.kernels = kernels;
    this.team = team;
    this.cost = cost;
    this.parameters = parameters;
  }

  /**
   * The average cost over all examples, and its gradient.
   *
   * @param gradient receives ∂C/∂w and ∂C/∂b
   * @throws IllegalArgumentException if there are no examples, or they do not fit the network
   */
  public double over(Examples examples, Parameters gradient) {
    return over(examples, gradient, () -> false).orElseThrow();
  }

  /**
   * The same for who may lose interest on the way.
   *
   * @param unwanted is asked between blocks
   * @return the cost; nothing if it was unwanted before it was known, and then the gradient is not
   *     touched
   */
  public OptionalDouble over(Examples examples, Parameters gradient, BooleanSupplier unwanted) {
    NetworkCost.check(parameters.architecture(), examples);
    int blocks = Math.ceilDiv(examples.size(), BLOCK);
    List<BlockGradient> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(team.threads(), blocks); i++) {
      int size = Math.min(BLOCK, examples.size());
      workers.add(new BlockGradient(kernels, cost, parameters, examples, size));
    }
    double[] sums = new double[gradient.all().length()];
    double costs = 0;
    for (int first = 0; first < blocks; first += workers.size()) {
      if (unwanted.getAsBoolean()) {
        return OptionalDouble.empty();
      }
      List<BlockGradient> busy = workers.subList(0, Math.min(workers.size(), blocks - first));
      costs += round(busy, first, examples, sums);
    }
    divide(sums, examples.size(), gradient.all());
    return OptionalDouble.of(costs / examples.size());
  }

  /** Some blocks at the same time; returns the sum of the costs of their examples. */
  private double round(List<BlockGradient> busy, int first, Examples examples, double[] sums) {
    team.run((part, parts) -> {
      if (part < busy.size()) {
        int start = (first + part) * BLOCK;
        busy.get(part).compute(examples, start, Math.min(start + BLOCK, examples.size()));
      }
      team.meet(part);
      int from = share(sums.length, part, parts);
      int to = share(sums.length, part + 1, parts);
      busy.forEach(block -> block.addTo(sums, from, to));
    });
    return busy.stream().mapToDouble(BlockGradient::costs).reduce(0, Double::sum);
  }

  private static void divide(double[] sums, int examples, Span target) {
    for (int k = 0; k < sums.length; k++) {
      target.values()[target.offset() + k] = (float) (sums[k] / examples);
    }
  }
}
