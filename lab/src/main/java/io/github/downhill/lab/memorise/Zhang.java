package io.github.downhill.lab.memorise;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import java.util.Arrays;
import java.util.List;

/**
 * What Zhang, Bengio, Hardt, Recht and Vinyals 2016, "Understanding deep learning requires
 * rethinking generalization", found of perceptrons: the rows of their table 1, CIFAR-10, and by how
 * much random labels slow a network down, figure 1(b).
 */
final class Zhang {
  /** Random labels are fitted so many times slower than true ones, at least. */
  static final double SLOWER_LEAST = 1.5;

  /** And at most. */
  static final double SLOWER_MOST = 3.5;

  /** Steps in an epoch of theirs: 50,000 images in mini-batches of 128. */
  static final double STEPS = 50_000 / 128.0;

  private Zhang() {}

  /** Their perceptrons. */
  enum Net {
    /** One hidden layer. */
    ONE(1),
    /** Three. */
    THREE(3);

    private static final int WIDTH = 512;

    private final int hidden;

    Net(int hidden) {
      this.hidden = hidden;
    }

    String words() {
      return hidden + "×" + WIDTH;
    }

    /** The same with as many inputs and outputs as the data has. */
    Architecture architecture(int inputs, int classes) {
      int[] sizes = new int[hidden + 2];
      Arrays.fill(sizes, WIDTH);
      sizes[0] = inputs;
      sizes[hidden + 1] = classes;
      return Architecture.of(Activation.RELU, Activation.SOFTMAX, sizes);
    }
  }

  /**
   * A row of table 1.
   *
   * @param decay whether large weights cost something
   * @param random whether all labels are random
   * @param training the fraction of the training set that is right
   * @param test the fraction of the test set that is right
   */
  record Row(Net net, boolean decay, boolean random, double training, double test) {
    String words() {
      return "%s, %s%s"
          .formatted(
              net.words(), random ? "random labels" : "true labels", decay ? ", weight decay" : "");
    }
  }

  /** All of its rows about perceptrons. */
  static List<Row> table() {
    return List.of(
        new Row(Net.THREE, true, false, 1, 0.5335),
        new Row(Net.THREE, false, false, 1, 0.5239),
        new Row(Net.THREE, false, true, 1, 0.1048),
        new Row(Net.ONE, true, false, 0.998, 0.5039),
        new Row(Net.ONE, false, false, 1, 0.5051),
        new Row(Net.ONE, false, true, 0.9934, 0.1061));
  }
}
