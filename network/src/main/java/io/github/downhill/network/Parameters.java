package io.github.downhill.network;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A point in the space a network learns in: all its weights and biases as one vector.
 *
 * <p>Layer after layer, first the weights, inputs × neurons (the weight from input i to neuron j at
 * {@code i * neurons + j}: the matrix W of h = g(Wᵀx + b), Goodfellow and others, "Deep Learning",
 * equation 6.3), then the biases. A gradient and a velocity live in the same space and have the
 * same type.
 */
public final class Parameters {
  private final Architecture architecture;
  private final Span all;
  private final List<Matrix> weights = new ArrayList<>();
  private final List<Span> biases = new ArrayList<>();

  /** The point where all weights and biases are zero. */
  public Parameters(Architecture architecture) {
    this.architecture = architecture;
    all = Span.alignedZeros(architecture.parameterCount());
    int next = all.offset();
    for (Layer layer : architecture.layers()) {
      weights.add(new Matrix(all.values(), next, layer.inputs(), layer.neurons()));
      next += (int) layer.weights();
      biases.add(new Span(all.values(), next, layer.neurons()));
      next += layer.neurons();
    }
  }

  /**
   * A point with the given coordinates, which are copied.
   *
   * @throws IllegalArgumentException if there are not as many as the architecture has parameters
   */
  public static Parameters of(Architecture architecture, float[] values) {
    if (values.length != architecture.parameterCount()) {
      throw new IllegalArgumentException(
          "%s has %,d parameters, but %,d numbers were given"
              .formatted(architecture.text(), architecture.parameterCount(), values.length));
    }
    Parameters parameters = new Parameters(architecture);
    parameters.all.copyFrom(new Span(values, 0, values.length));
    return parameters;
  }

  /** What the numbers are the weights and biases of. */
  public Architecture architecture() {
    return architecture;
  }

  /** All numbers: a view, not a copy. */
  public Span all() {
    return all;
  }

  /** The weights into a layer, inputs × neurons; layers are counted from 0. */
  public Matrix weights(int layer) {
    return weights.get(layer);
  }

  /** The biases of a layer; layers are counted from 0. */
  public Span biases(int layer) {
    return biases.get(layer);
  }

  /** The same point, in memory of its own. */
  public Parameters copy() {
    Parameters copy = new Parameters(architecture);
    copy.all.copyFrom(all);
    return copy;
  }
}
