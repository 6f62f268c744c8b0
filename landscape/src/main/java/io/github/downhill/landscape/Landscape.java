package io.github.downhill.landscape;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.MiniBatch;
import io.github.downhill.learning.NetworkCost;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.FeedForward;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * The cost of a network at the points of a grid on a {@link Plane}.
 *
 * <p>The weighted sums of the first layer, nearly all of the work, are linear along a plane: X·(W +
 * xU + yV) = X·W + x(X·U) + y(X·V). The three products are computed once for each block of
 * examples, and a point of the grid then costs only additions and the later layers.
 *
 * <p>Threads share out the points, and each point adds up its blocks in ascending order, so that
 * the bits do not depend on how many threads there are. Memory is bounded whatever the number of
 * examples. For one caller at a time.
 */
public final class Landscape {
  private static final int BLOCK = 256; // the sums of so many examples stay in the cache

  private final Architecture architecture;
  private final Cost cost;
  private final Examples examples;
  private final Kernels kernels;
  private final Team team;
  private final int neurons;

  /**
   * The landscape over examples.
   *
   * @throws IllegalArgumentException if there are none, or they do not fit the network
   */
  public Landscape(
      Architecture architecture, Cost cost, Examples examples, Kernels kernels, Team team) {
    NetworkCost.check(architecture, examples);
    this.architecture = architecture;
    this.cost = cost;
    this.examples = examples;
    this.kernels = kernels;
    this.team = team;
    neurons = architecture.layers().getFirst().neurons();
  }

  /**
   * The costs, averaged over the examples.
   *
   * @param xs where the columns of the grid are
   * @param ys where its rows are
   * @param unwanted asked between points and between blocks of examples
   * @param progress told then what share of the work is done
   * @return rows × columns, row after row
   * @throws CancellationException when nobody wants it any longer
   */
  public float[] costs(
      Plane plane, float[] xs, float[] ys, BooleanSupplier unwanted, DoubleConsumer progress) {
    int size = Math.min(BLOCK, examples.size());
    Sums sums = new Sums(MiniBatch.of(size, examples, neurons, kernels), neurons);
    Point[] points = new Point[team.threads()];
    Arrays.setAll(points, _ -> new Point(plane, size));
    double[] total = new double[xs.length * ys.length];
    for (int start = 0; start < examples.size(); start += size) {
      addBlock(plane, sums, points, xs, ys, total, start, unwanted);
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      progress.accept(Math.min(1, (start + size) / (double) examples.size()));
    }
    float[] costs = new float[total.length];
    for (int i = 0; i < total.length; i++) {
      costs[i] = (float) (total[i] / examples.size());
    }
    return costs;
  }

  private void addBlock(
      Plane plane,
      Sums sums,
      Point[] points,
      float[] xs,
      float[] ys,
      double[] total,
      int start,
      BooleanSupplier unwanted) {
    int count = Math.min(sums.block().size(), examples.size() - start);
    int[] order = new int[count];
    Arrays.setAll(order, i -> examples.indexInWhole(start + i));
    sums.block().choose(order, 0, count);
    team.run((part, parts) -> {
      sums.compute(plane, share(count, part, parts), share(count, part + 1, parts));
      team.meet(part);
      int end = share(total.length, part + 1, parts);
      for (int i = share(total.length, part, parts); i < end && !unwanted.getAsBoolean(); i++) {
        total[i] += points[part].cost(sums, count, xs[i % xs.length], ys[i / xs.length]);
      }
    });
  }

  /** The weighted sums of the first layer for one block of examples, at the origin and along. */
  private final class Sums {
    private final MiniBatch block;
    private final Matrix origin; // each examples × neurons
    private final Matrix u;
    private final Matrix v;

    Sums(MiniBatch block, int neurons) {
      this.block = block;
      origin = Matrix.zeros(block.size(), neurons);
      u = Matrix.zeros(block.size(), neurons);
      v = Matrix.zeros(block.size(), neurons);
    }

    MiniBatch block() {
      return block;
    }

    void compute(Plane plane, int from, int to) {
      block.fetch(from, to);
      compute(plane.origin(), origin, from, to);
      compute(plane.u(), u, from, to);
      compute(plane.v(), v, from, to);
    }

    private void compute(Span direction, Matrix target, int from, int to) {
      int inputs = architecture.inputs();
      int weights = inputs * neurons;
      Matrix w = new Matrix(direction.values(), direction.offset(), inputs, neurons);
      Span b = new Span(direction.values(), direction.offset() + weights, neurons);
      kernels.weightedSums(block.inputs(), w, b, target, from, to);
    }
  }

  /** What one thread needs to compute the cost at one point of the plane. */
  private final class Point {
    private final Matrix first; // examples × neurons
    private final Optional<Later> later;
    private final Span costs;

    Point(Plane plane, int examples) {
      first = Matrix.zeros(examples, neurons);
      costs = Span.zeros(examples);
      boolean alone = architecture.layers().size() == 1;
      later = alone ? Optional.empty() : Optional.of(new Later(plane, first));
    }

    double cost(Sums sums, int count, float x, float y) {
      int length = count * neurons;
      System.arraycopy(sums.origin.values(), 0, first.values(), 0, length);
      kernels.addScaled(sums.v.span(), y, first.span(), 0, length);
      kernels.addScaled(sums.u.span(), x, first.span(), 0, length);
      architecture.layers().getFirst().activation().activate(kernels, first, 0, count);
      Matrix outputs = later.isPresent() ? later.get().outputs(count, x, y) : first;
      Matrix targets = sums.block().targets();
      cost.of(kernels, architecture.outputActivation(), outputs, targets, costs, 0, count);
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += costs.at(i);
      }
      return sum;
    }
  }

  /** All layers but the first, at one point of the plane after another. */
  private final class Later {
    private final Plane plane;
    private final Parameters parameters;
    private final Activations activations;
    private final FeedForward feedForward;

    Later(Plane whole, Matrix first) {
      List<Layer> layers = architecture.layers();
      parameters = new Parameters(new Architecture(layers.subList(1, layers.size())));
      plane = new Plane(tail(whole.origin()), tail(whole.u()), tail(whole.v()));
      activations = new Activations(first, parameters.architecture());
      feedForward = new FeedForward(kernels, parameters);
    }

    Matrix outputs(int count, float x, float y) {
      plane.at(kernels, x, y, parameters.all());
      feedForward.run(activations, 0, count);
      return activations.outputs();
    }

    private Span tail(Span whole) {
      int length = parameters.all().length();
      return new Span(whole.values(), whole.offset() + whole.length() - length, length);
    }
  }
}
