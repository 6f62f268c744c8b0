package io.github.downhill.benchmarks;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import io.github.downhill.learning.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * DJL on PyTorch's libtorch. The layers are put together by hand, because its Trainer takes a sixth
 * longer; an epoch's images are gathered in their new order at once, and cut into mini-batches.
 */
final class DjlContestant {
  private final Workload workload;
  private final NDManager manager;
  private final NDArray pixels; // examples × inputs
  private final NDArray answers; // examples × classes; of a wide network, the labels
  private final List<Parameter> weights = new ArrayList<>(); // of a layer: neurons × inputs
  private final List<Parameter> biases = new ArrayList<>();
  private final Loss crossEntropy = Loss.softmaxCrossEntropyLoss();
  private final Random random = new Random(1);

  /**
   * What is learned, and what momentum it has.
   *
   * @param velocity of the same shape
   */
  private record Parameter(NDArray values, NDArray velocity) {}

  private DjlContestant(Workload workload, Examples examples, NDManager manager) {
    this.workload = workload;
    this.manager = manager;
    Shape shape = new Shape(examples.size(), examples.inputs());
    pixels = manager.create(Data.pixels(examples), shape);
    shape = new Shape(examples.size(), examples.classes());
    NDArray oneHot = manager.create(Data.answers(examples), shape);
    answers = workload.wide ? oneHot.argMax(1) : oneHot;
    int[] sizes = workload.sizes();
    for (int l = 1; l < sizes.length; l++) {
      float spread = (float) Math.sqrt((workload.wide ? 2.0 : 1.0) / sizes[l - 1]);
      shape = new Shape(sizes[l], sizes[l - 1]);
      weights.add(parameter(manager.randomNormal(0, spread, shape, DataType.FLOAT32)));
      biases.add(parameter(manager.zeros(new Shape(sizes[l]))));
    }
  }

  private static Parameter parameter(NDArray values) {
    values.setRequiresGradient(true);
    return new Parameter(values, values.zerosLike());
  }

  public static void main(String[] arguments) throws Exception {
    Terms terms = Terms.of(arguments[0]);
    System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(terms.threads()));
    try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
      Examples examples = Data.training(terms.data());
      var contestant = new DjlContestant(terms.workload(), examples, manager);
      Engine engine = Engine.getInstance();
      Turns.take(
          "DJL %s, libtorch %s, layers by hand, %d thread(s)"
              .formatted(Engine.getDjlVersion(), engine.getVersion(), terms.threads()),
          contestant::turn);
    }
  }

  private void turn() {
    int[] order = new int[(int) pixels.size(0)];
    Data.shuffle(order, random);
    int steps = workload.steps == 0 ? order.length / workload.batch : workload.steps;
    try (NDManager epoch = manager.newSubManager();
        GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
      NDIndex chosen = new NDIndex("{}", epoch.create(order));
      NDList inputs = batches(pixels.get(epoch, chosen));
      NDList wanted = batches(answers.get(epoch, chosen));
      for (int step = 0; step < steps; step++) {
        step(inputs.get(step), wanted.get(step), gradients);
      }
    }
  }

  private NDList batches(NDArray examples) {
    long size = examples.size(0);
    long[] cuts =
        LongStream.iterate(workload.batch, i -> i < size, i -> i + workload.batch).toArray();
    return examples.split(cuts);
  }

  private void step(NDArray inputs, NDArray wanted, GradientCollector gradients) {
    try (NDManager scope = manager.newSubManager()) {
      inputs.attach(scope); // and with it all that is computed from it
      gradients.backward(cost(outputs(inputs), wanted));
    }
    weights.forEach(this::descend);
    biases.forEach(this::descend);
  }

  /** The outputs; of a wide network, what goes into softmax. */
  private NDArray outputs(NDArray inputs) {
    NDArray a = inputs;
    for (int l = 0; l < weights.size(); l++) {
      a = Linear.linear(a, weights.get(l).values, biases.get(l).values).singletonOrThrow();
      if (!workload.wide) {
        a = Activation.sigmoid(a);
      } else if (l < weights.size() - 1) {
        a = Activation.relu(a);
      }
    }
    return a;
  }

  private NDArray cost(NDArray outputs, NDArray wanted) {
    return workload.wide
        ? crossEntropy.evaluate(new NDList(wanted), new NDList(outputs))
        : outputs.sub(wanted).square().sum();
  }

  private void descend(Parameter parameter) {
    float scale = workload.wide ? 1 : 1f / workload.batch;
    float momentum = workload.wide ? 0.9f : 0;
    try (NDArray gradient = parameter.values.getGradient()) {
      NDList all = new NDList(parameter.values, gradient, parameter.velocity);
      NDList weights = new NDList(parameter.values);
      parameter
          .values
          .getNDArrayInternal()
          .sgdUpdate(all, weights, (float) workload.rate, 0, scale, -1, momentum, false);
    }
  }
}
