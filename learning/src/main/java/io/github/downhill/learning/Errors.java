package io.github.downhill.learning;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
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
  private final List<Matrix> weightsTransposed; // neurons × inputs
  private final List<Span> zeros; // inputs

  /** Room for the errors of a mini-batch of so many examples. */
  public Errors(Architecture architecture, int examples) {
    weightsTransposed = new ArrayList<>();
    zeros = new ArrayList<>();
    for (Layer layer : architecture.layers()) {
      boolean first = layers.isEmpty(); // nobody asks for the errors of the pixels
      layers.add(Matrix.zeros(examples, layer.neurons()));
      weightsTransposed.add(
          first ? Matrix.zeros(0, 0) : Matrix.zeros(layer.neurons(), layer.inputs()));
      zeros.add(Span.zeros(first ? 0 : layer.inputs()));
    }
  }

  private Errors(Errors whole, int examples) {
    whole.layers.forEach(layer -> layers.add(layer.firstRows(examples)));
    weightsTransposed = whole.weightsTransposed;
    zeros = whole.zeros;
  }

  /** The same memory, seen as that of a smaller mini-batch. */
  public Errors first(int examples) {
    return new Errors(this, examples);
  }

  /** The errors of a layer, examples × neurons; layers are counted from 0. */
  public Matrix of(int layer) {
    return layers.get(layer);
  }

  /** Room for the transposed weights into a layer after the first, neurons × inputs. */
  Matrix weightsTransposed(int layer) {
    return weightsTransposed.get(layer);
  }

  /** Zeros, where a weighted sum has no bias. */
  Span zeros(int layer) {
    return zeros.get(layer);
  }
}
