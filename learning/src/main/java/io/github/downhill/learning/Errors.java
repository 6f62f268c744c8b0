package io.github.downhill.learning;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.util.List;

/**
 * The error δ = ∂C/∂z of every neuron of every layer, for one mini-batch: memory used over and
 * over.
 */
public final class Errors {
  private final List<Matrix> layers; // examples × neurons

  /** Room for the errors of a mini-batch of so many examples. */
  public Errors(Architecture architecture, int examples) {
    layers =
        Matrix.alignedZeros(examples, architecture.layers().stream().map(Layer::neurons).toList());
  }

  private Errors(Errors whole, int examples) {
    layers = whole.layers.stream().map(layer -> layer.firstRows(examples)).toList();
  }

  /** The same memory, seen as that of a smaller mini-batch. */
  public Errors first(int examples) {
    return new Errors(this, examples);
  }

  /** The errors of a layer, examples × neurons; layers are counted from 0. */
  public Matrix of(int layer) {
    return layers.get(layer);
  }
}
