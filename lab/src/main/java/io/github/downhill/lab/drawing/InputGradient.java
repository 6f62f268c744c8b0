package io.github.downhill.lab.drawing;

import io.github.downhill.kernels.Span;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture's way through a network, and the way back to its pixels: how each of them would have to
 * change so that a neuron grows.
 *
 * <p>Backpropagation that goes one step farther than learning does: BP2 once more, past the weights
 * of the first layer (Simonyan, Vedaldi and Zisserman 2013, "Deep inside convolutional networks",
 * section 2). In double precision and in the order of the indices, so that it gives the same bits
 * everywhere and small slopes do not become none. For one caller at a time.
 */
public final class InputGradient {
  private final List<Layer> layers;
  private final List<double[]> weights = new ArrayList<>(); // inputs × neurons
  private final List<double[]> biases = new ArrayList<>();
  private final List<double[]> z = new ArrayList<>();
  private final List<double[]> a = new ArrayList<>();

  /** Paths through a network. */
  public InputGradient(Network network) {
    layers = network.architecture().layers();
    Parameters parameters = network.parameters();
    for (int l = 0; l < layers.size(); l++) {
      weights.add(doubles(parameters.weights(l).span()));
      biases.add(doubles(parameters.biases(l)));
      z.add(new double[layers.get(l).neurons()]);
      a.add(new double[layers.get(l).neurons()]);
    }
  }

  /** The layers of the network. */
  public List<Layer> layers() {
    return layers;
  }

  /** How many pixels a picture has. */
  public int inputs() {
    return layers.getFirst().inputs();
  }

  /**
   * Shows the network a picture; all else is about this one.
   *
   * @throws IllegalArgumentException if it has not as many pixels as the network has inputs
   */
  public void show(double... picture) {
    if (picture.length != inputs()) {
      throw new IllegalArgumentException(
          "the network has %d inputs, but %d numbers were given"
              .formatted(inputs(), picture.length));
    }
    double[] before = picture;
    for (int l = 0; l < layers.size(); l++) {
      sum(l, before);
      Squashing.activate(layers.get(l).activation(), z.get(l), a.get(l));
      before = a.get(l);
    }
  }

  /** The weighted sum of a neuron; layers and neurons are counted from 0. */
  public double sum(int layer, int neuron) {
    return z.get(layer)[neuron];
  }

  /** The activation of a neuron. */
  public double activation(int layer, int neuron) {
    return a.get(layer)[neuron];
  }

  /** The activations of the outputs, a copy. */
  public double[] outputs() {
    return a.getLast().clone();
  }

  /** The output with the largest weighted sum: what the network takes the picture for. */
  public int choice() {
    return largestBut(-1);
  }

  /** The output with the largest weighted sum of all but one. */
  int largestBut(int left) {
    double[] sums = z.getLast();
    int largest = left == 0 ? 1 : 0;
    for (int j = largest + 1; j < sums.length; j++) {
      largest = j != left && sums[j] > sums[largest] ? j : largest;
    }
    return largest;
  }

  /** Σ (a − y)², where y is 1 for a digit and 0 for all others. */
  public double squaredError(int digit) {
    double sum = 0;
    for (int j = 0; j < a.getLast().length; j++) {
      sum += off(j, digit) * off(j, digit);
    }
    return sum;
  }

  /** ∂z/∂x: what each pixel does to the weighted sum of a neuron. */
  public double[] ofSum(int layer, int neuron) {
    double[] errors = new double[layers.get(layer).neurons()];
    errors[neuron] = 1;
    return back(layer, errors);
  }

  /** ∂(z₁ − z₂)/∂x: what each pixel does to the lead of one output over another. */
  double[] ofLead(int first, int second) {
    double[] errors = new double[layers.getLast().neurons()];
    errors[first] = 1;
    errors[second] = -1;
    return back(layers.size() - 1, errors);
  }

  /** ∂/∂x Σ (a − y)²: what each pixel does to the {@link #squaredError}. */
  public double[] ofSquaredError(int digit) {
    int last = layers.size() - 1;
    double[] errors = new double[layers.getLast().neurons()];
    for (int j = 0; j < errors.length; j++) {
      errors[j] = 2 * off(j, digit);
    }
    Squashing.timesSlope(layers.get(last).activation(), z.get(last), a.get(last), errors);
    return back(last, errors);
  }

  private double off(int output, int digit) {
    return a.getLast()[output] - (output == digit ? 1 : 0);
  }

  /** From the errors of the weighted sums of a layer to those of the pixels. */
  private double[] back(int layer, double[] errors) {
    double[] behind = errors;
    for (int l = layer; l > 0; l--) {
      behind = before(l, behind);
      Squashing.timesSlope(layers.get(l - 1).activation(), z.get(l - 1), a.get(l - 1), behind);
    }
    return before(0, behind);
  }

  /** W·δ: the errors of what a layer sees. */
  private double[] before(int l, double[] errors) {
    double[] w = weights.get(l);
    double[] before = new double[layers.get(l).inputs()];
    for (int i = 0; i < before.length; i++) {
      double sum = 0;
      for (int j = 0; j < errors.length; j++) {
        sum += w[i * errors.length + j] * errors[j];
      }
      before[i] = sum;
    }
    return before;
  }

  /** z = Wᵀx + b: inputs that are 0 add nothing. */
  private void sum(int l, double[] x) {
    double[] w = weights.get(l);
    double[] sums = z.get(l);
    System.arraycopy(biases.get(l), 0, sums, 0, sums.length);
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; x[i] != 0 && j < sums.length; j++) {
        sums[j] += w[i * sums.length + j] * x[i];
      }
    }
  }

  /** The weights into a layer, inputs × neurons. */
  double[] weights(int layer) {
    return weights.get(layer);
  }

  /** The biases of a layer. */
  double[] biases(int layer) {
    return biases.get(layer);
  }

  private static double[] doubles(Span span) {
    return IntStream.range(0, span.length()).mapToDouble(span::at).toArray();
  }
}
