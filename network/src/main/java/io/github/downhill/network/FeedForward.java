package io.github.downhill.network;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.SparseRows;
import java.util.List;

/** The network as a function: the pattern in one layer causes the pattern in the next. */
public final class FeedForward {
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
      a.keepSums(l, from, to);
      layers.get(l).activation().activate(kernels, a.of(l), from, to);
    }
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
