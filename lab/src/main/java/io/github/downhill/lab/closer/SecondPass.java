package io.github.downhill.lab.closer;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.util.Arrays;
import java.util.List;

/**
 * Second derivatives of the cost of one example in a direction: how its gradient with respect to
 * the parameters, and to the example itself, changes as one moves the parameters along v.
 *
 * <p>Exactly, and for little more than backpropagation takes: every number x of the way forwards
 * and backwards has beside it R(x), how it changes along v (Pearlmutter 1994, "Fast exact
 * multiplication by the Hessian"). For rectified units and softmax with cross-entropy; in double
 * precision and in the order of the indices, so that it gives the same bits everywhere. For one
 * caller at a time.
 */
final class SecondPass {
  private final List<Layer> layers;
  private final double[] theta;
  private final double[][] a; // what each layer sees, and the outputs
  private final double[][] delta; // the errors of each layer
  private final double[][] changesOfA;
  private final double[][] changesOfDelta;
  private final double[] inputErrors;
  private final double[] inputChanges;

  /**
   * Room for passes.
   *
   * @throws IllegalArgumentException if the hidden layers are not rectified or the last not softmax
   */
  SecondPass(Architecture architecture) {
    layers = architecture.layers();
    theta = new double[architecture.parameterCount()];
    a = new double[layers.size() + 1][];
    changesOfA = new double[layers.size() + 1][];
    delta = new double[layers.size()][];
    changesOfDelta = new double[layers.size()][];
    a[0] = new double[architecture.inputs()];
    changesOfA[0] = new double[architecture.inputs()];
    inputErrors = new double[architecture.inputs()];
    inputChanges = new double[architecture.inputs()];
    for (int l = 0; l < layers.size(); l++) {
      check(layers.get(l).activation(), l == layers.size() - 1);
      a[l + 1] = new double[layers.get(l).neurons()];
      changesOfA[l + 1] = new double[layers.get(l).neurons()];
      delta[l] = new double[layers.get(l).neurons()];
      changesOfDelta[l] = new double[layers.get(l).neurons()];
    }
  }

  private static void check(Activation activation, boolean last) {
    if (activation != (last ? Activation.SOFTMAX : Activation.RELU)) {
      throw new IllegalArgumentException(
          "second derivatives are for rectified units and softmax, not " + activation.text());
    }
  }

  /** Goes to a point. */
  void at(float... point) {
    for (int i = 0; i < theta.length; i++) {
      theta[i] = point[i];
    }
  }

  /** Shows an example: forwards, then BP1 and BP2. */
  void show(float[] example, int label) {
    for (int i = 0; i < example.length; i++) {
      a[0][i] = example[i];
    }
    int offset = 0;
    for (int l = 0; l < layers.size(); l++) {
      sums(theta, offset, a[l], a[l + 1], layers.get(l).inputs());
      activate(l);
      offset += (int) layers.get(l).parameters();
    }
    int last = layers.size() - 1;
    System.arraycopy(a[last + 1], 0, delta[last], 0, delta[last].length);
    delta[last][label]--;
    for (int l = last; l >= 0; l--) {
      offset -= (int) layers.get(l).parameters();
      double[] before = l == 0 ? inputErrors : delta[l - 1];
      Arrays.fill(before, 0);
      addBack(theta, offset, delta[l], before);
      if (l > 0) {
        gate(a[l], before);
      }
    }
  }

  private void activate(int l) {
    double[] z = a[l + 1];
    if (l < layers.size() - 1) {
      for (int j = 0; j < z.length; j++) {
        z[j] = Math.max(z[j], 0);
      }
      return;
    }
    double largest = Double.NEGATIVE_INFINITY;
    for (double each : z) {
      largest = Math.max(largest, each);
    }
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      z[j] = StrictMath.exp(z[j] - largest);
      sum += z[j];
    }
    for (int j = 0; j < z.length; j++) {
      z[j] /= sum;
    }
  }

  /** What the example costs. */
  double cost(int label) {
    return -StrictMath.log(a[layers.size()][label]);
  }

  /** Whether the label has the largest output. */
  boolean isRight(int label) {
    double[] outputs = a[layers.size()];
    for (int j = 0; j < outputs.length; j++) {
      if (outputs[j] > outputs[label] || (outputs[j] == outputs[label] && j < label)) {
        return false;
      }
    }
    return true;
  }

  /** Adds so much of the gradients with respect to the parameters and to the example. */
  void addGradients(double scale, double[] ofParameters, double[] ofExample) {
    int offset = 0;
    for (int l = 0; l < layers.size(); l++) {
      addProducts(scale, a[l], delta[l], ofParameters, offset);
      addTo(scale, delta[l], ofParameters, offset + (int) layers.get(l).weights());
      offset += (int) layers.get(l).parameters();
    }
    addTo(scale, inputErrors, ofExample, 0);
  }

  /** Adds so much of how both gradients change along v. */
  void addChanges(double[] v, double scale, double[] ofParameters, double[] ofExample) {
    forward(v);
    int offset = theta.length;
    for (int l = layers.size() - 1; l >= 0; l--) {
      offset -= (int) layers.get(l).parameters();
      if (l > 0) {
        addProducts(scale, changesOfA[l], delta[l], ofParameters, offset);
      }
      addProducts(scale, a[l], changesOfDelta[l], ofParameters, offset);
      addTo(scale, changesOfDelta[l], ofParameters, offset + (int) layers.get(l).weights());
      double[] before = l == 0 ? inputChanges : changesOfDelta[l - 1];
      Arrays.fill(before, 0);
      addBack(theta, offset, changesOfDelta[l], before);
      addBack(v, offset, delta[l], before);
      if (l > 0) {
        gate(a[l], before);
      }
    }
    addTo(scale, inputChanges, ofExample, 0);
  }

  /** R of all activations, and of the errors of the outputs. */
  private void forward(double[] v) {
    int offset = 0;
    for (int l = 0; l < layers.size(); l++) {
      int inputs = layers.get(l).inputs();
      double[] change = changesOfA[l + 1];
      sums(v, offset, a[l], change, inputs);
      if (l > 0) {
        addProduct(theta, offset, changesOfA[l], change);
      }
      if (l < layers.size() - 1) {
        gate(a[l + 1], change);
      }
      offset += (int) layers.get(l).parameters();
    }
    double[] outputs = a[layers.size()];
    double[] change = changesOfA[layers.size()];
    double mean = 0;
    for (int j = 0; j < outputs.length; j++) {
      mean += outputs[j] * change[j];
    }
    double[] errors = changesOfDelta[layers.size() - 1];
    for (int j = 0; j < outputs.length; j++) {
      errors[j] = outputs[j] * (change[j] - mean);
    }
  }

  /** z = Wᵀx + b. */
  private static void sums(double[] point, int offset, double[] x, double[] z, int inputs) {
    System.arraycopy(point, offset + inputs * z.length, z, 0, z.length);
    addProduct(point, offset, x, z);
  }

  /** z ← z + Wᵀx; what is 0 adds nothing. */
  private static void addProduct(double[] point, int offset, double[] x, double[] z) {
    for (int i = 0; i < x.length; i++) {
      int row = offset + i * z.length;
      double each = x[i];
      if (each != 0) {
        for (int j = 0; j < z.length; j++) {
          z[j] += point[row + j] * each;
        }
      }
    }
  }

  /** e ← e + Wδ. */
  private static void addBack(double[] point, int offset, double[] errors, double[] before) {
    for (int i = 0; i < before.length; i++) {
      int row = offset + i * errors.length;
      double sum = before[i];
      for (int j = 0; j < errors.length; j++) {
        sum += point[row + j] * errors[j];
      }
      before[i] = sum;
    }
  }

  /** W ← W + s·xδᵀ. */
  private static void addProducts(
      double scale, double[] x, double[] errors, double[] target, int offset) {
    for (int i = 0; i < x.length; i++) {
      int row = offset + i * errors.length;
      double each = scale * x[i];
      if (each != 0) {
        for (int j = 0; j < errors.length; j++) {
          target[row + j] += each * errors[j];
        }
      }
    }
  }

  private static void addTo(double scale, double[] source, double[] target, int offset) {
    for (int i = 0; i < source.length; i++) {
      target[offset + i] += scale * source[i];
    }
  }

  /** Lets through what belongs to units that speak. */
  private static void gate(double[] activations, double[] values) {
    for (int j = 0; j < values.length; j++) {
      values[j] = activations[j] > 0 ? values[j] : 0;
    }
  }
}
