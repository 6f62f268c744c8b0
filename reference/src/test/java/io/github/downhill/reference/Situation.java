package io.github.downhill.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A network and its cost at one point of its parameters, on examples drawn from a seed. */
final class Situation {
  private static final int[][] ARCHITECTURES = {
    {3, 2}, {1, 1, 1}, {5, 7, 3}, {2, 3, 5, 2}, {4, 1, 6, 3}, {13, 11, 9, 7, 5}
  };
  private static final int EXAMPLES = 5;
  private static final int DRAWS_MAX = 10_000;

  /** How far every ReLU is kept from its kink: a thousand steps of the gradient check. */
  private static final double MARGIN = 1e-3;

  /** Bounds the parameters, so that outputs stay clear of 1, where ln(1 − a) loses its digits. */
  private static final double LARGEST = 0.75;

  private final String name;
  private final int[] sizes;
  private final Activation hidden;
  private final Activation output;
  private final Cost cost;
  private final ReferenceNetwork network;
  private final double[] parameters;
  private final double[][] inputs;
  private final double[][] targets;

  Situation(int[] sizes, Activation hidden, Activation output, Cost cost, long seed) {
    String shape = Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining("-"));
    name = String.format("%s %s %s %s, seed %d", shape, hidden, output, cost, seed);
    this.sizes = sizes;
    this.hidden = hidden;
    this.output = output;
    this.cost = cost;
    network = new ReferenceNetwork(sizes, hidden, output);
    parameters = new double[network.parameterCount()];
    inputs = new double[EXAMPLES][sizes[0]];
    targets = new double[EXAMPLES][sizes[sizes.length - 1]];
    drawUntilSmooth(new Random(seed));
  }

  /** Every activation with every cost that suits it, in several architectures and seeds. */
  static List<Situation> all() {
    var situations = new ArrayList<Situation>();
    for (int[] sizes : ARCHITECTURES) {
      for (Activation hidden : Activation.values()) {
        for (Activation output : Activation.values()) {
          for (Cost cost : Cost.values()) {
            for (long seed = 1; seed <= 3; seed++) {
              if (isMeaningful(sizes, hidden, output, cost)) {
                situations.add(new Situation(sizes, hidden, output, cost, seed));
              }
            }
          }
        }
      }
    }
    return situations;
  }

  double[] parameters() {
    return parameters;
  }

  double cost(double[] parameters, double l2) {
    return network.cost(parameters, inputs, targets, cost, l2);
  }

  double[] gradient(double l2) {
    return network.gradient(parameters, inputs, targets, cost, l2);
  }

  private static boolean isMeaningful(
      int[] sizes, Activation hidden, Activation output, Cost cost) {
    boolean softmaxHasAChoice = output != Activation.SOFTMAX || sizes[sizes.length - 1] > 1;
    return hidden != Activation.SOFTMAX && cost.suits(output) && softmaxHasAChoice;
  }

  private void drawUntilSmooth(Random random) {
    for (int draw = 0; draw < DRAWS_MAX; draw++) {
      Arrays.setAll(parameters, _ -> random.nextDouble(-LARGEST, LARGEST));
      for (int example = 0; example < EXAMPLES; example++) {
        drawExample(example, random);
      }
      if (isSmooth()) {
        return;
      }
    }
    throw new IllegalStateException("no smooth point for " + name);
  }

  /** Targets are a label in every other example, and any numbers between 0 and 1 in the others. */
  private void drawExample(int example, Random random) {
    Arrays.setAll(inputs[example], _ -> random.nextDouble(-1, 1));
    int label = random.nextInt(targets[example].length);
    boolean labelled = example % 2 == 0;
    Arrays.setAll(targets[example], j -> labelled ? (j == label ? 1 : 0) : random.nextDouble());
  }

  /** Whether every ReLU is away from its kink, and no layer of them is silent on all examples. */
  private boolean isSmooth() {
    for (int layer = 1; layer < sizes.length; layer++) {
      if ((layer == sizes.length - 1 ? output : hidden) == Activation.RELU) {
        boolean silent = true;
        for (double[] input : inputs) {
          double[] before = network.feedForward(parameters, input)[layer - 1];
          for (double weightedSum : network.weightedSums(parameters, layer, before)) {
            if (Math.abs(weightedSum) < MARGIN) {
              return false;
            }
            silent &= weightedSum < 0;
          }
        }
        if (silent) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name;
  }
}
