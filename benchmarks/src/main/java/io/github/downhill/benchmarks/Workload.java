package io.github.downhill.benchmarks;

import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.Arrays;
import java.util.List;

/** What is trained: the same network, cost, mini-batches and steps for everyone. */
enum Workload implements Task {
  /** The video's network, as it is trained in the book: many small steps. */
  W1_10("784-16-16-10", 10, false, 1.0, 0),
  W1_32("784-16-16-10", 32, false, 1.0, 0),
  W1_128("784-16-16-10", 128, false, 1.0, 0),
  /** The book's network. */
  W2("784-30-10", 10, false, 1.0, 0),
  /** A wide network, as in Simard 2003 and Srivastava 2014. */
  W3("784-800-800-10", 128, true, 0.05, 0),
  /** The network of Ciresan and others 2010, a few steps of it. */
  W4("784-2500-2000-1500-1000-500-10", 128, true, 0.01, 20),
  /** The same again and again, wider each time: what a parameter costs. */
  SIZE_13K("784-16-16-10", 128, true, 0.05, 468),
  SIZE_24K("784-30-10", 128, true, 0.05, 468),
  SIZE_102K("784-128-10", 128, true, 0.05, 468),
  SIZE_267K("784-300-100-10", 128, true, 0.05, 234),
  SIZE_1M("784-800-800-10", 128, true, 0.05, 100),
  SIZE_12M("784-2500-2000-1500-1000-500-10", 128, true, 0.01, 20),
  SIZE_50M("784-6500-6000-1000-10", 128, true, 0.005, 5);

  static final int IMAGES = 60_000;

  private final String layers;
  final int batch;

  /** ReLU, softmax, cross-entropy and momentum 0.9; else sigmoid, squares and plain descent. */
  final boolean wide;

  final double rate;

  /** How many steps make a turn; 0 for an epoch. */
  final int steps;

  Workload(String layers, int batch, boolean wide, double rate, int steps) {
    this.layers = layers;
    this.batch = batch;
    this.wide = wide;
    this.rate = rate;
    this.steps = steps;
  }

  @Override
  public Workload network() {
    return this;
  }

  /** Whether it is one of those that differ in size alone. */
  boolean isSize() {
    return name().startsWith("SIZE_");
  }

  /** The sizes of the layers as one writes them: {@code 784-16-16-10}. */
  String layers() {
    return layers;
  }

  /** How many numbers go in, how many neurons each layer has. */
  int[] sizes() {
    return Arrays.stream(layers.split("-")).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public String title() {
    String kind = wide ? "ReLU, softmax, cross-entropy, momentum" : "sigmoid, squares";
    return "%s, %s, batch %d".formatted(layers, kind, batch);
  }

  @Override
  public String unit() {
    return steps == 0 ? "an epoch" : steps + " steps";
  }

  @Override
  public List<Part> parts() {
    long taken = steps == 0 ? Math.ceilDiv(IMAGES, batch) : steps;
    return List.of(new Part("", "", 1, taken, images(), flops()));
  }

  /** How many images a turn trains on. */
  long images() {
    return steps == 0 ? IMAGES : (long) steps * batch;
  }

  /** How many parameters the network has. */
  long parameters() {
    return architecture().parameterCount();
  }

  /** Multiplications and additions of the three products of a turn, if no zero were skipped. */
  double flops() {
    int[] sizes = sizes();
    // Forwards, the gradient, and the errors, which nobody takes back to the pixels.
    return 2.0 * images() * (3.0 * weights() - (double) sizes[0] * sizes[1]);
  }

  /** How many weights the network has: its parameters but for the biases. */
  long weights() {
    int[] sizes = sizes();
    long weights = 0;
    for (int l = 1; l < sizes.length; l++) {
      weights += (long) sizes[l - 1] * sizes[l];
    }
    return weights;
  }

  /**
   * The numbers that training needs by the textbook, in bytes: the parameters, their gradient, what
   * the optimizer remembers of each, and the activations of a mini-batch.
   */
  long bytesAtLeast() {
    long ofEach = wide ? 3 : 2;
    return Float.BYTES * (ofEach * parameters() + (long) batch * Arrays.stream(sizes()).sum());
  }

  Recipe recipe() {
    return Recipe.video()
        .architecture(architecture())
        .cost(wide ? Cost.CROSS_ENTROPY : Cost.SQUARES)
        .initialization(wide ? Initialization.HE : Initialization.SCALED)
        .optimizer(wide ? new Optimizer.Momentum(0.9) : new Optimizer.GradientDescent())
        .schedule(new Schedule.Constant())
        .learningRate(rate)
        .batch(batch)
        .build();
  }

  Architecture architecture() {
    return wide
        ? Architecture.of(Activation.RELU, Activation.SOFTMAX, sizes())
        : Architecture.of(Activation.SIGMOID, Activation.SIGMOID, sizes());
  }
}
