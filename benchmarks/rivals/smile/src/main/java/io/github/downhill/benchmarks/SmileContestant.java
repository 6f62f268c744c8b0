package io.github.downhill.benchmarks;

import io.github.downhill.learning.Examples;
import java.util.Random;
import smile.classification.MLP;
import smile.model.mlp.Layer;
import smile.model.mlp.LayerBuilder;
import smile.model.mlp.OutputFunction;
import smile.util.function.TimeFunction;

/**
 * Smile, mini-batch by mini-batch. It takes its images as rows of doubles, computes in single
 * precision, and goes through a mini-batch one image at a time. For its squares it wants outputs of
 * 0.1 and 0.9.
 */
final class SmileContestant {
  private SmileContestant() {}

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Workload workload = terms.workload();
    Examples examples = Data.training(terms.data());
    double[][] pixels = rows(examples);
    int[] labels = new int[pixels.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = examples.label(i);
    }
    MLP network = network(workload);
    Random random = new Random(1);
    int[] order = new int[pixels.length];
    double[][] inputs = new double[workload.batch][];
    int[] wanted = new int[workload.batch];
    Turns.take(
        "Smile 6.2.5, OpenBLAS, one image at a time, %d thread(s)".formatted(terms.threads()),
        () -> {
          Data.shuffle(order, random);
          for (int start = 0; start + inputs.length <= order.length; start += inputs.length) {
            for (int i = 0; i < inputs.length; i++) {
              inputs[i] = pixels[order[start + i]];
              wanted[i] = labels[order[start + i]];
            }
            network.update(inputs, wanted);
          }
        });
  }

  private static MLP network(Workload workload) {
    int[] sizes = workload.sizes();
    LayerBuilder[] layers = new LayerBuilder[sizes.length];
    int last = layers.length - 1;
    layers[0] = Layer.input(sizes[0]);
    for (int l = 1; l < last; l++) {
      layers[l] = workload.wide ? Layer.rectifier(sizes[l]) : Layer.sigmoid(sizes[l]);
    }
    layers[last] =
        workload.wide
            ? Layer.mle(sizes[last], OutputFunction.SOFTMAX)
            : Layer.mse(sizes[last], OutputFunction.SIGMOID);
    MLP network = new MLP(layers);
    // Its squares are halved.
    network.setLearningRate(
        TimeFunction.constant(workload.wide ? workload.rate : 2 * workload.rate));
    if (workload.wide) {
      network.setMomentum(TimeFunction.constant(0.9));
    }
    return network;
  }

  private static double[][] rows(Examples examples) {
    float[] row = new float[examples.inputs()];
    double[][] rows = new double[examples.size()][row.length];
    for (int i = 0; i < rows.length; i++) {
      examples.copyInputs(i, row, 0);
      for (int k = 0; k < row.length; k++) {
        rows[i][k] = row[k];
      }
    }
    return rows;
  }
}
