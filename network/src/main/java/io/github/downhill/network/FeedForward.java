package io.github.downhill.network;

import static io.github.downhill.kernels.Team.share;
import static io.github.downhill.kernels.Team.shareOfRow;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparseRows;
import io.github.downhill.kernels.Team;
import java.util.List;

/** The network as a function: the pattern in one layer causes the pattern in the next. */
public final class FeedForward {
  /** To share out fewer neurons than this takes longer than to share out the examples. */
  private static final int WIDE = 256;

  private final Kernels kernels;
  private final Parameters parameters;
  private final List<Layer> layers;

  /** The function that these parameters make, also while they change. */
  public FeedForward(Kernels kernels, Parameters parameters) {
    this.kernels = kernels;
    this.parameters = parameters;
    this.layers = parameters.architecture().layers();
  }

  /** Computes a = σ(Wᵀx + b) layer by layer, for examples {@code from} to {@code to}. */
  public void run(Activations a, int from, int to) {
    for (int l = 0; l < layers.size(); l++) {
      sums(l, a, from, to);
      activate(l, a, from, to);
    }
  }

  /**
   * The same for all examples by the threads of a team together, within a task of theirs: they
   * share out the neurons of wide layers, so that each reads weights of its own, and else the
   * examples.
   *
   * @param part which of the threads this is
   */
  public void run(Activations a, Team team, int part) {
    int from = share(a.examples(), part, team.threads());
    int to = share(a.examples(), part + 1, team.threads());
    for (int l = 0; l < layers.size(); l++) {
      if (isShared(l)) {
        team.meet(part); // what the layer sees is there
        neuronSums(l, a, team.threads(), part);
        team.meet(part);
      } else {
        sums(l, a, from, to);
      }
      activate(l, a, from, to);
    }
  }

  /** Whether threads share out the neurons of any layer. */
  public static boolean isShared(Architecture architecture) {
    return architecture.layers().stream().anyMatch(FeedForward::isShared);
  }

  /** Whether threads share out the neurons of a layer, counted from 0. */
  public boolean isShared(int layer) {
    return isShared(layers.get(layer));
  }

  private static boolean isShared(Layer layer) {
    return isWide(layer.neurons());
  }

  /** Whether so many neurons are shared out to threads, and not the examples. */
  public static boolean isWide(int neurons) {
    return neurons >= WIDE;
  }

  /**
   * Sums blocks {@code from} to {@code to} of the first layer's inputs, for threads that share them
   * out ({@link Activations#shared}): this comes before {@link #run}, which adds them up.
   */
  public void sumBlocks(Activations a, int from, int to) {
    if (a.inputs() instanceof SparseRows pictures) {
      kernels.blockSums(pictures, parameters.weights(0), a.blockSums().orElseThrow(), from, to);
    }
  }

  private void activate(int layer, Activations a, int from, int to) {
    a.keepSums(layer, from, to);
    layers.get(layer).activation().activate(kernels, a.of(layer), from, to);
  }

  private void neuronSums(int layer, Activations a, int parts, int part) {
    Matrix z = a.of(layer);
    int from = shareOfRow(z.columns(), part, parts);
    int to = shareOfRow(z.columns(), part + 1, parts);
    Span biases = parameters.biases(layer);
    kernels.neuronSums((Matrix) a.into(layer), parameters.weights(layer), biases, z, from, to);
  }

  private void sums(int layer, Activations a, int from, int to) {
    Span biases = parameters.biases(layer);
    if (layer == 0 && a.blockSums().isPresent()) {
      kernels.sumsOfBlocks(a.blockSums().get(), biases, a.of(0), from, to);
    } else {
      Matrix weights = parameters.weights(layer);
      kernels.weightedSums(a.into(layer), weights, biases, a.of(layer), from, to);
    }
  }
}
