package io.github.downhill.network;

import io.github.downhill.kernels.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that all neurons hold while a mini-batch passes through: the memory of one pass, used
 * over and over.
 */
public final class Activations {
  private final List<Matrix> layers = new ArrayList<>(); // examples × neurons, pixels first

  /** Room for the activations of a mini-batch of so many examples. */
  public Activations(Architecture architecture, int examples) {
    this(Matrix.zeros(examples, architecture.inputs()), architecture);
  }

  /** The pass of inputs that lie elsewhere already, examples × inputs. */
  public Activations(Matrix inputs, Architecture architecture) {
    layers.add(inputs);
    for (Layer layer : architecture.layers()) {
      layers.add(Matrix.zeros(inputs.rows(), layer.neurons()));
    }
  }

  private Activations(Activations whole, int examples) {
    whole.layers.forEach(layer -> layers.add(layer.firstRows(examples)));
  }

  /** The same memory, seen as that of a smaller mini-batch. */
  public Activations first(int examples) {
    return new Activations(this, examples);
  }

  /** What a layer sees: the pixels for layer 0, else the activations of the layer before. */
  public Matrix into(int layer) {
    return layers.get(layer);
  }

  /** The activations of a layer, examples × neurons; layers are counted from 0. */
  public Matrix of(int layer) {
    return layers.get(layer + 1);
  }

  /** The pixels, examples × inputs. */
  public Matrix inputs() {
    return layers.getFirst();
  }

  /** The activations of the last layer, examples × outputs. */
  public Matrix outputs() {
    return layers.getLast();
  }

  /** How many examples pass at once. */
  public int examples() {
    return inputs().rows();
  }
}
