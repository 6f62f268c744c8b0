package io.github.downhill.benchmarks;

import io.github.downhill.learning.Examples;
import java.util.Random;

/**
 * Nielsen's {@code network.py} in plain Java: double precision, one image at a time, nested loops.
 * It is what one writes after reading the book, and what everything else is to be measured against.
 */
final class NielsenContestant {
  private final int[] sizes;
  private final double[][][] weights; // layer, neuron, input
  private final double[][] biases;
  private final double[][][] weightSums; // of the gradients of a mini-batch
  private final double[][] biasSums;
  private final double[][] a;
  private final double[][] delta;

  private NielsenContestant(int[] sizes, Random random) {
    this.sizes = sizes;
    int layers = sizes.length - 1;
    weights = new double[layers][][];
    weightSums = new double[layers][][];
    biases = new double[layers][];
    biasSums = new double[layers][];
    delta = new double[layers][];
    a = new double[sizes.length][];
    a[0] = new double[sizes[0]];
    for (int l = 0; l < layers; l++) {
      weights[l] = new double[sizes[l + 1]][sizes[l]];
      weightSums[l] = new double[sizes[l + 1]][sizes[l]];
      biases[l] = new double[sizes[l + 1]];
      biasSums[l] = new double[sizes[l + 1]];
      delta[l] = new double[sizes[l + 1]];
      a[l + 1] = new double[sizes[l + 1]];
      for (double[] row : weights[l]) {
        for (int k = 0; k < row.length; k++) {
          row[k] = random.nextGaussian() / Math.sqrt(row.length);
        }
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Workload workload = terms.workload();
    Examples examples = Data.training(terms.data());
    Random random = new Random(1);
    var network = new NielsenContestant(workload.sizes(), random);
    int[] order = new int[examples.size()];
    float[] pixels = new float[examples.inputs()];
    Turns.take(
        "Nielsen's algorithm in plain Java, double, 1 thread",
        () -> {
          Data.shuffle(order, random);
          for (int start = 0; start < order.length; start += workload.batch) {
            int batch = Math.min(workload.batch, order.length - start);
            network.step(examples, order, start, batch, workload.rate, pixels);
          }
        });
  }

  private void step(
      Examples examples, int[] order, int start, int batch, double rate, float[] pixels) {
    for (int i = start; i < start + batch; i++) {
      examples.copyInputs(order[i], pixels, 0);
      for (int k = 0; k < pixels.length; k++) {
        a[0][k] = pixels[k];
      }
      feedForward();
      backpropagate(examples.label(order[i]));
    }
    descend(rate / batch);
  }

  private void feedForward() {
    for (int l = 0; l < weights.length; l++) {
      for (int j = 0; j < weights[l].length; j++) {
        double z = biases[l][j];
        for (int k = 0; k < a[l].length; k++) {
          z += weights[l][j][k] * a[l][k];
        }
        a[l + 1][j] = 1 / (1 + Math.exp(-z));
      }
    }
  }

  private void backpropagate(int label) {
    int last = weights.length - 1;
    for (int j = 0; j < sizes[last + 1]; j++) {
      double output = a[last + 1][j];
      delta[last][j] = 2 * (output - (j == label ? 1 : 0)) * output * (1 - output);
    }
    for (int l = last; l >= 0; l--) {
      if (l > 0) {
        errorsBack(l);
      }
      for (int j = 0; j < delta[l].length; j++) {
        biasSums[l][j] += delta[l][j];
        for (int k = 0; k < a[l].length; k++) {
          weightSums[l][j][k] += delta[l][j] * a[l][k];
        }
      }
    }
  }

  private void errorsBack(int l) {
    for (int k = 0; k < sizes[l]; k++) {
      double sum = 0;
      for (int j = 0; j < delta[l].length; j++) {
        sum += weights[l][j][k] * delta[l][j];
      }
      delta[l - 1][k] = sum * a[l][k] * (1 - a[l][k]);
    }
  }

  private void descend(double rate) {
    for (int l = 0; l < weights.length; l++) {
      for (int j = 0; j < weights[l].length; j++) {
        biases[l][j] -= rate * biasSums[l][j];
        biasSums[l][j] = 0;
        for (int k = 0; k < weights[l][j].length; k++) {
          weights[l][j][k] -= rate * weightSums[l][j][k];
          weightSums[l][j][k] = 0;
        }
      }
    }
  }
}
