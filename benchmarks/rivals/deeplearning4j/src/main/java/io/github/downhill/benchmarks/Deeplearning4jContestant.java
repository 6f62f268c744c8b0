package io.github.downhill.benchmarks;

import io.github.downhill.learning.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * Deeplearning4j, with its periodic garbage collection off. Its mini-batches are made beforehand,
 * and only their order is random. Its momentum is Nesterov's.
 */
final class Deeplearning4jContestant {
  private Deeplearning4jContestant() {}

  /**
   * A mini-batch.
   *
   * @param inputs examples × inputs
   * @param answers examples × classes
   */
  private record Batch(INDArray inputs, INDArray answers) {}

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    Workload workload = terms.workload();
    Nd4j.getMemoryManager().togglePeriodicGc(false);
    List<Batch> batches = batches(Data.training(terms.data()), workload.batch);
    MultiLayerNetwork network = network(workload);
    int steps = workload.steps == 0 ? batches.size() : workload.steps;
    int[] order = new int[batches.size()];
    Random random = new Random(1);
    Turns.take(
        "Deeplearning4j 1.0.0-M2.1, mini-batches made beforehand, collector off, %d thread(s)"
            .formatted(terms.threads()),
        () -> {
          Data.shuffle(order, random);
          for (int step = 0; step < steps; step++) {
            Batch batch = batches.get(order[step]);
            network.fit(batch.inputs, batch.answers);
          }
        });
  }

  private static List<Batch> batches(Examples examples, int batch) {
    float[] pixels = Data.pixels(examples);
    float[] answers = Data.answers(examples);
    List<Batch> batches = new ArrayList<>();
    for (int start = 0; start + batch <= examples.size(); start += batch) {
      batches.add(
          new Batch(
              rows(pixels, start, batch, examples.inputs()),
              rows(answers, start, batch, examples.classes())));
    }
    return batches;
  }

  private static INDArray rows(float[] values, int start, int rows, int columns) {
    float[] chosen = Arrays.copyOfRange(values, start * columns, (start + rows) * columns);
    return Nd4j.create(chosen, rows, columns);
  }

  private static MultiLayerNetwork network(Workload workload) {
    IUpdater descent = workload.wide ? new Nesterovs(workload.rate, 0.9) : new Sgd(workload.rate);
    int[] sizes = workload.sizes();
    var layers =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .weightInit(workload.wide ? WeightInit.RELU : WeightInit.XAVIER)
            .updater(descent)
            .list();
    int last = sizes.length - 1;
    for (int l = 1; l < last; l++) {
      layers.layer(
          new DenseLayer.Builder()
              .nIn(sizes[l - 1])
              .nOut(sizes[l])
              .activation(workload.wide ? Activation.RELU : Activation.SIGMOID)
              .build());
    }
    layers.layer(
        new OutputLayer.Builder(workload.wide ? LossFunction.MCXENT : LossFunction.L2)
            .nIn(sizes[last - 1])
            .nOut(sizes[last])
            .activation(workload.wide ? Activation.SOFTMAX : Activation.SIGMOID)
            .build());
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    return network;
  }
}
