package io.github.downhill.lab.workshop;

import io.github.downhill.kernels.Matrix;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Network;
import io.github.downhill.network.Prediction;
import java.util.stream.IntStream;

/** What a network answers to pictures: the brightest output of each, and how bright it is. */
public final class Answers {
  private static final int BLOCK = 256;
  private static final float DARK = 0.05f;

  private final int classes;
  private final int[] choices;
  private final double[] tops;
  private long saturated;
  private long neurons;

  private Answers(int pictures, int classes) {
    this.classes = classes;
    choices = new int[pictures];
    tops = new double[pictures];
  }

  /** Asks the network about all pictures. */
  public static Answers of(Network network, Examples pictures) {
    Answers answers = new Answers(pictures.size(), network.architecture().outputs());
    Matrix inputs = Matrix.zeros(BLOCK, pictures.inputs());
    Activations activations = new Activations(inputs, network.architecture());
    for (int start = 0; start < pictures.size(); start += BLOCK) {
      int count = Math.min(BLOCK, pictures.size() - start);
      for (int row = 0; row < count; row++) {
        pictures.copyInputs(start + row, inputs.values(), inputs.start(row));
      }
      network.feedForward().run(activations, 0, count);
      answers.read(start, count, activations);
    }
    return answers;
  }

  private void read(int start, int count, Activations activations) {
    Matrix outputs = activations.outputs();
    for (int row = 0; row < count; row++) {
      int at = outputs.start(row);
      int choice = Prediction.brightest(outputs.values(), at, outputs.columns());
      choices[start + row] = choice;
      tops[start + row] = outputs.values()[at + choice];
    }
    Matrix first = activations.of(0).firstRows(count);
    for (int k = first.start(0); k < first.start(count); k++) {
      float value = first.values()[k];
      saturated += value < DARK || value > 1 - DARK ? 1 : 0;
      neurons++;
    }
  }

  /** How many outputs there are. */
  public int classes() {
    return classes;
  }

  /** The class of the brightest output of each. */
  public int[] choices() {
    return choices.clone();
  }

  /** How bright it is. */
  public double[] tops() {
    return tops.clone();
  }

  /** Which of them are right. */
  public boolean[] right(Examples pictures) {
    boolean[] right = new boolean[choices.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = choices[i] == pictures.label(i);
    }
    return right;
  }

  /** The top outputs of those that are right, or of those that are wrong. */
  public double[] tops(boolean[] right, boolean whichAre) {
    return IntStream.range(0, tops.length)
        .filter(i -> right[i] == whichAre)
        .mapToDouble(i -> tops[i])
        .toArray();
  }

  /** Which share of the first layer's activations is below 0.05 or above 0.95. */
  public double saturated() {
    return (double) saturated / neurons;
  }
}
