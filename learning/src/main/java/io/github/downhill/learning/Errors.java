package io.github.downhill.learning;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * The error δ = ∂C/∂z of every neuron of every layer, for one mini-batch: memory used over and
 * over.
 */
public final class Errors {
  private final List<Matrix> layers = new ArrayList<>(); // examples × neurons

  /** Room for the errors of a mini-batch of so many examples. */
  public Errors(Architecture architecture, int examples) {
    for (Layer layer : architecture.layers()) {
      layers.add(Matrix.zeros(examples, layer.neurons()));
    }
  }

  private Errors(Errors whole, int examples) {
    whole.layers.forEach(layer -> layers.add(layer.firstRows(examples)));
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
