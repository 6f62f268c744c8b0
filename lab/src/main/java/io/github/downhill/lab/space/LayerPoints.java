package io.github.downhill.lab.space;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.MiniBatch;
import io.github.downhill.network.Activations;
import io.github.downhill.network.FeedForward;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Examples as points: where each is in the space of each layer's activations. */
public final class LayerPoints {
  private static final int BLOCK = 256;

  private final Kernels kernels;
  private final Team team;
  private final Parameters parameters;
  private final FeedForward feedForward;

  /** In the layers of the network that these parameters make. */
  public LayerPoints(Kernels kernels, Team team, Parameters parameters) {
    this.kernels = kernels;
    this.team = team;
    this.parameters = parameters;
    feedForward = new FeedForward(kernels, parameters);
  }

  /** The examples themselves, examples × inputs. */
  public static Matrix inputs(Examples examples) {
    Matrix inputs = Matrix.zeros(examples.size(), examples.inputs());
    for (int row = 0; row < examples.size(); row++) {
      examples.copyInputs(row, inputs.values(), inputs.start(row));
    }
    return inputs;
  }

  /**
   * What each layer makes of them, examples × neurons, the first hidden layer first.
   *
   * @param unwanted asked now and then whether nobody wants to know any longer
   * @throws CancellationException if that was so
   */
  public List<Matrix> of(Examples examples, BooleanSupplier unwanted) {
    List<Matrix> points = new ArrayList<>();
    parameters
        .architecture()
        .layers()
        .forEach(layer -> points.add(Matrix.zeros(examples.size(), layer.neurons())));
    int neurons = points.getFirst().columns();
    MiniBatch block = MiniBatch.of(BLOCK, examples, neurons, kernels);
    Activations activations = new Activations(block.inputs(), parameters.architecture());
    for (int start = 0; start < examples.size(); start += BLOCK) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      int count = Math.min(BLOCK, examples.size() - start);
      show(examples, block, activations, start, count);
      keep(activations, points, start, count);
    }
    return points;
  }

  private void show(
      Examples examples, MiniBatch block, Activations activations, int start, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = examples.indexInWhole(start + i);
    }
    block.choose(order, 0, count);
    team.run((part, parts) -> {
      int from = share(count, part, parts);
      int to = share(count, part + 1, parts);
      block.fetch(from, to);
      feedForward.run(activations, from, to);
    });
  }

  private static void keep(Activations activations, List<Matrix> points, int start, int count) {
    for (int l = 0; l < points.size(); l++) {
      Matrix from = activations.of(l);
      Matrix to = points.get(l);
      System.arraycopy(
          from.values(), from.offset(), to.values(), to.start(start), count * to.columns());
    }
  }
}
