package io.github.downhill.benchmarks;

import static io.github.downhill.kernels.Team.share;
import static io.github.downhill.kernels.Team.shareOfRow;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.network.FeedForward;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Ours: the three products of a layer, shared out to threads as a step of training does. */
final class ProductsContestant {
  private final Kernels kernels;
  private final Team team;
  private final Map<String, Layer> layers = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(1);
  private final int batch;

  private ProductsContestant(Kernels kernels, Team team, int batch) {
    this.kernels = kernels;
    this.team = team;
    this.batch = batch;
  }

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Kernels kernels = KernelSelection.choose();
    try (Team team = new Team(terms.threads())) {
      var contestant = new ProductsContestant(kernels, team, terms.workload().batch);
      Turns.take(Data.ours(kernels, terms), contestant::turn);
    }
  }

  private void turn(String line) {
    String[] words = line.split(" ");
    int inputs = Integer.parseInt(words[1]);
    int neurons = Integer.parseInt(words[2]);
    Layer layer =
        layers.computeIfAbsent(words[1] + "-" + words[2], _ -> new Layer(inputs, neurons));
    Team.Task product = layer.product(Product.Kind.valueOf(words[0]));
    for (int i = 0; i < Integer.parseInt(words[3]); i++) {
      team.run(product);
    }
  }

  /** The operands and results of a layer's products. */
  private final class Layer {
    private final Matrix a; // examples × inputs
    private final Matrix w; // inputs × neurons
    private final Span b; // neurons
    private final Matrix z; // examples × neurons
    private final Matrix delta; // examples × neurons
    private final Matrix e; // examples × inputs
    private final Matrix dw; // inputs × neurons

    Layer(int inputs, int neurons) {
      a = random(batch, inputs);
      w = random(inputs, neurons);
      b = random(1, neurons).span();
      z = random(batch, neurons);
      delta = random(batch, neurons);
      e = random(batch, inputs);
      dw = random(inputs, neurons);
    }

    Team.Task product(Product.Kind kind) {
      return switch (kind) {
        case Z -> FeedForward.isWide(w.columns()) ? this::neuronSums : this::weightedSums;
        case E -> FeedForward.isWide(w.rows()) ? this::neuronErrors : this::errorsBack;
        case DW -> this::weightGradient;
      };
    }

    private void neuronSums(int part, int parts) {
      int neurons = w.columns();
      kernels.neuronSums(
          a, w, b, z, shareOfRow(neurons, part, parts), shareOfRow(neurons, part + 1, parts));
    }

    private void weightedSums(int part, int parts) {
      kernels.weightedSums(a, w, b, z, from(batch, part, parts), to(batch, part, parts));
    }

    private void neuronErrors(int part, int parts) {
      int inputs = w.rows();
      kernels.neuronErrors(
          delta, w, e, shareOfRow(inputs, part, parts), shareOfRow(inputs, part + 1, parts));
    }

    private void errorsBack(int part, int parts) {
      kernels.errorsBack(delta, w, e, from(batch, part, parts), to(batch, part, parts));
    }

    /** Nobody goes on with it, but it is found a few inputs at a time as in a step. */
    private void weightGradient(int part, int parts) {
      int inputs = w.rows();
      kernels.weightGradient(
          a, delta, dw, from(inputs, part, parts), to(inputs, part, parts), (_, _) -> {});
    }
  }

  private static int from(int count, int part, int parts) {
    return share(count, part, parts);
  }

  private static int to(int count, int part, int parts) {
    return share(count, part + 1, parts);
  }

  private Matrix random(int rows, int columns) {
    Matrix matrix = Matrix.alignedZeros(rows, List.of(columns)).getFirst();
    for (int i = matrix.start(0); i < matrix.start(rows); i++) {
      matrix.values()[i] = (float) random.nextDouble(-1, 1);
    }
    return matrix;
  }
}
