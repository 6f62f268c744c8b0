package io.github.downhill.network;

import io.github.downhill.kernels.Kernels;
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
      kernels.weightedSums(
          a.into(l), parameters.weights(l), parameters.biases(l), a.of(l), from, to);
      layers.get(l).activation().activate(kernels, a.of(l), from, to);
    }
  }
}
