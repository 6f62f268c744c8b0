package io.github.downhill.landscape;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A block of examples on its way through the network in double precision, remembered layer by
 * layer: what the float engine rounds away can be seen here. Threads may share out the examples.
 */
final class PrecisePass {
  final Architecture architecture;
  final Cost cost;
  final double[] parameters;
  final int[] weights; // where those of each layer begin, and behind the last their count
  private final double[] inputs; // examples × inputs
  private final List<double[]> z = new ArrayList<>(); // examples × neurons
  private final List<double[]> a = new ArrayList<>(); // examples × neurons
  private final double[] costs; // examples
  private final int[] labels; // examples

  /** Room for so many examples, and a copy of the parameters. */
  PrecisePass(Architecture architecture, Cost cost, Span parameters, int examplesMax) {
    this.architecture = architecture;
    this.cost = cost;
    this.parameters = IntStream.range(0, parameters.length()).mapToDouble(parameters::at).toArray();
    weights = new int[architecture.layers().size()];
    for (int l = 1; l < weights.length; l++) {
      weights[l] = weights[l - 1] + (int) architecture.layers().get(l - 1).parameters();
    }
    inputs = new double[examplesMax * architecture.inputs()];
    for (Layer layer : architecture.layers()) {
      z.add(new double[examplesMax * layer.neurons()]);
      a.add(new double[examplesMax * layer.neurons()]);
    }
    costs = new double[examplesMax];
    labels = new int[examplesMax];
  }

  /** Moves the network along a direction: θ ← θ + s·d. */
  void move(double[] direction, double size) {
    for (int k = 0; k < parameters.length; k++) {
      parameters[k] += size * direction[k];
    }
  }

  /** Shows the network examples: row r is example {@code start + r}. */
  void run(Examples examples, int start, int fromRow, int toRow) {
    int width = architecture.inputs();
    float[] input = new float[width];
    for (int row = fromRow; row < toRow; row++) {
      examples.copyInputs(start + row, input, 0);
      for (int i = 0; i < width; i++) {
        inputs[row * width + i] = input[i];
      }
      labels[row] = examples.label(start + row);
      for (int l = 0; l < weights.length; l++) {
        sums(l, row);
        Layer layer = layer(l);
        Squash.activate(
            layer.activation(), z.get(l), a.get(l), row * layer.neurons(), layer.neurons());
      }
      costs[row] =
          cost(last(), row * architecture.outputs(), labels[row], z.getLast(), a.getLast());
    }
  }

  /** What the row's example costs. */
  double cost(int row) {
    return costs[row];
  }

  /** What outputs cost that are held from {@code start} on. */
  double cost(Layer outputs, int start, int label, double[] sums, double[] activations) {
    return Squash.cost(cost, outputs, sums, activations, start, label);
  }

  int label(int row) {
    return labels[row];
  }

  /** What an input of a layer is for a row: a pixel, or an activation of the layer before. */
  double into(int layer, int row, int input) {
    double[] values = layer == 0 ? inputs : a.get(layer - 1);
    return values[row * layer(layer).inputs() + input];
  }

  double[] z(int layer) {
    return z.get(layer);
  }

  double[] a(int layer) {
    return a.get(layer);
  }

  Layer layer(int layer) {
    return architecture.layers().get(layer);
  }

  private Layer last() {
    return architecture.layers().getLast();
  }

  /** z_j = b_j + Σ_i w_ij x_i: inputs that are 0, which most pixels are, add nothing. */
  private void sums(int l, int row) {
    int neurons = layer(l).neurons();
    double[] target = z.get(l);
    int biases = weights[l] + layer(l).inputs() * neurons;
    System.arraycopy(parameters, biases, target, row * neurons, neurons);
    for (int i = 0; i < layer(l).inputs(); i++) {
      double x = into(l, row, i);
      if (x != 0) {
        addScaled(x, weights[l] + i * neurons, target, row * neurons, neurons);
      }
    }
  }

  private void addScaled(double x, int from, double[] target, int start, int count) {
    for (int j = 0; j < count; j++) {
      target[start + j] += x * parameters[from + j];
    }
  }
}
