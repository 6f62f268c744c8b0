package io.github.downhill.reference;

/**
 * A network of fully connected layers, its cost, and the gradient of its cost by backpropagation.
 *
 * <p>The network itself knows only its sizes and activations. What it learns is one flat vector of
 * parameters, layer after layer: first the weights, that from input i to neuron j at i · neurons +
 * j, then the biases. Layers are numbered from 0, the input, which has no parameters.
 */
public final class ReferenceNetwork {
  private final int[] sizes;
  private final int[] offsets; // of each layer's parameters, and behind the last their count
  private final Activation hidden;
  private final Activation output;

  /** A network with this many neurons in each layer, the input first and the output last. */
  public ReferenceNetwork(int[] sizes, Activation hidden, Activation output) {
    require(sizes.length >= 2, "a network needs an input and an output layer");
    require(hidden != Activation.SOFTMAX, "softmax is for the output layer only");
    this.sizes = sizes.clone();
    this.hidden = hidden;
    this.output = output;
    offsets = new int[sizes.length + 1];
    for (int layer = 1; layer < sizes.length; layer++) {
      offsets[layer + 1] = offsets[layer] + sizes[layer - 1] * sizes[layer] + sizes[layer];
    }
  }

  /** How many weights and biases the network has: 784-16-16-10 has 13,002. */
  public int parameterCount() {
    return offsets[sizes.length];
  }

  /** The activations of the output layer for one input. */
  public double[] outputs(double[] parameters, double[] input) {
    return feedForward(parameters, input)[sizes.length - 1];
  }

  /** The cost averaged over the examples, plus l2 / 2 times the sum of the squared weights. */
  public double cost(
      double[] parameters, double[][] inputs, double[][] targets, Cost cost, double l2) {
    check(inputs, targets, cost);
    double sum = 0;
    for (int example = 0; example < inputs.length; example++) {
      sum += cost.of(output, outputs(parameters, inputs[example]), targets[example]);
    }
    double squaredWeights = 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      for (int w = offsets[layer]; w < bias(layer, 0); w++) {
        squaredWeights += parameters[w] * parameters[w];
      }
    }
    return sum / inputs.length + l2 / 2 * squaredWeights;
  }

  /** The gradient of {@link #cost}: its slope along every parameter, in the parameters' order. */
  public double[] gradient(
      double[] parameters, double[][] inputs, double[][] targets, Cost cost, double l2) {
    check(inputs, targets, cost);
    var gradient = new double[parameterCount()];
    for (int example = 0; example < inputs.length; example++) {
      backpropagate(parameters, inputs[example], targets[example], cost, gradient);
    }
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] /= inputs.length;
    }
    for (int layer = 1; layer < sizes.length; layer++) {
      for (int w = offsets[layer]; w < bias(layer, 0); w++) {
        gradient[w] += l2 * parameters[w];
      }
    }
    return gradient;
  }

  /** One step of gradient descent, in place: every parameter moves by −learningRate · its slope. */
  public void descend(
      double[] parameters,
      double[][] inputs,
      double[][] targets,
      Cost cost,
      double l2,
      double learningRate) {
    double[] gradient = gradient(parameters, inputs, targets, cost, l2);
    for (int k = 0; k < parameters.length; k++) {
      parameters[k] -= learningRate * gradient[k];
    }
  }

  /** The activations of every layer for one input, which is itself the first of them. */
  double[][] feedForward(double[] parameters, double[] input) {
    requireLength("parameters", parameterCount(), parameters.length);
    requireLength("inputs", sizes[0], input.length);
    var activations = new double[sizes.length][];
    activations[0] = input;
    for (int layer = 1; layer < sizes.length; layer++) {
      double[] z = weightedSums(parameters, layer, activations[layer - 1]);
      activations[layer] = activation(layer).of(z);
    }
    return activations;
  }

  /** z_j = Σ_i w_ij a_i + b_j, where a are the activations of the layer before. */
  double[] weightedSums(double[] parameters, int layer, double[] a) {
    var z = new double[sizes[layer]];
    for (int j = 0; j < z.length; j++) {
      z[j] = parameters[bias(layer, j)];
      for (int i = 0; i < a.length; i++) {
        z[j] += parameters[weight(layer, i, j)] * a[i];
      }
    }
    return z;
  }

  /** Adds one example's slopes to the gradient, from the output layer back to the first. */
  private void backpropagate(
      double[] parameters, double[] input, double[] target, Cost cost, double[] gradient) {
    double[][] activations = feedForward(parameters, input);
    int last = sizes.length - 1;
    double[] z = weightedSums(parameters, last, activations[last - 1]);
    double[] errors = cost.outputErrors(output, z, activations[last], target); // BP1
    addSlopes(last, errors, activations[last - 1], gradient); // BP3 and BP4
    for (int layer = last - 1; layer >= 1; layer--) {
      errors = errorsBack(parameters, layer, errors, activations); // BP2
      addSlopes(layer, errors, activations[layer - 1], gradient); // BP3 and BP4
    }
  }

  /** BP2: δ_i = Σ_j w_ij δ_j · σ′(z_i), a layer's errors from those of the layer after it. */
  private double[] errorsBack(
      double[] parameters, int layer, double[] errorsAfter, double[][] activations) {
    var slopes = new double[sizes[layer]];
    for (int i = 0; i < slopes.length; i++) {
      for (int j = 0; j < errorsAfter.length; j++) {
        slopes[i] += parameters[weight(layer + 1, i, j)] * errorsAfter[j];
      }
    }
    double[] z = weightedSums(parameters, layer, activations[layer - 1]);
    return activation(layer).errors(z, activations[layer], slopes);
  }

  /** BP3 and BP4: ∂C/∂b_j = δ_j and ∂C/∂w_ij = a_i δ_j, with a of the layer before. */
  private void addSlopes(int layer, double[] errors, double[] a, double[] gradient) {
    for (int j = 0; j < errors.length; j++) {
      gradient[bias(layer, j)] += errors[j]; // BP3
      for (int i = 0; i < a.length; i++) {
        gradient[weight(layer, i, j)] += a[i] * errors[j]; // BP4
      }
    }
  }

  private Activation activation(int layer) {
    return layer == sizes.length - 1 ? output : hidden;
  }

  private int weight(int layer, int i, int j) {
    return offsets[layer] + i * sizes[layer] + j;
  }

  private int bias(int layer, int j) {
    return offsets[layer] + sizes[layer - 1] * sizes[layer] + j;
  }

  private void check(double[][] inputs, double[][] targets, Cost cost) {
    require(cost.suits(output), cost + " has no meaning for " + output + " outputs");
    require(inputs.length > 0, "a cost needs at least one example");
    requireLength("targets", inputs.length, targets.length);
    for (double[] target : targets) {
      requireLength("outputs in a target", sizes[sizes.length - 1], target.length);
    }
  }

  private static void requireLength(String what, int expected, int actual) {
    require(expected == actual, "expected " + expected + " " + what + ", got " + actual);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
