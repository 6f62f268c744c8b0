package io.github.downhill.lab.closer;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Errors;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Activations;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Prediction;
import io.github.downhill.network.Randomness;
import java.util.Arrays;

/**
 * How many examples are critical: so near to a boundary between two answers that another lies
 * within a small box around them. Found by Langevin adversarial sample search (LASS: Arpit and
 * others 2017, algorithm 1).
 *
 * <p>Each try moves every pixel by α times the sign of the slope that takes the network's answer
 * down, and by β times a normally distributed number, and back into the box where it left it. The
 * slope of an output a of softmax is −a times that of the cross-entropy, so that one gives the sign
 * of the other, and does not vanish where a is 1 to the last bit. For one caller at a time.
 */
final class CriticalSamples {
  private static final int BLOCK = 100;

  /** The paper's α, in radii: 0.25 where the radius is 0.3. */
  private static final double STEP = 0.25 / 0.3;

  /** The paper's β, in radii. */
  private static final double NOISE = 0.2 / 0.3;

  private final Kernels kernels;
  private final Network network;
  private final Parameters parameters;
  private final Architecture architecture;
  private final double radius;
  private final int tries;
  private final Matrix examples; // block × inputs
  private final Matrix moved; // block × inputs
  private final Matrix slopes; // block × inputs
  private final Matrix answers; // block × classes, 1 for what the network takes it for
  private final Activations activations;
  private final Errors errors;

  /**
   * A search.
   *
   * @param radius half the side of the box
   * @param tries how often each example is moved at most
   * @throws IllegalArgumentException unless the outputs are softmax
   */
  CriticalSamples(Network network, Kernels kernels, double radius, int tries) {
    architecture = network.architecture();
    if (architecture.outputActivation() != Activation.SOFTMAX) {
      throw new IllegalArgumentException("the search is for softmax outputs only");
    }
    this.kernels = kernels;
    this.network = network;
    this.radius = radius;
    this.tries = tries;
    parameters = network.parameters();
    examples = Matrix.zeros(BLOCK, architecture.inputs());
    moved = Matrix.zeros(BLOCK, architecture.inputs());
    slopes = Matrix.zeros(BLOCK, architecture.inputs());
    answers = Matrix.zeros(BLOCK, architecture.outputs());
    activations = new Activations(moved, architecture);
    errors = new Errors(architecture, BLOCK);
  }

  /** The share of the first so many examples that is critical. */
  double share(Examples all, int count, Randomness randomness) {
    int critical = 0;
    int wanted = Math.min(count, all.size());
    for (int start = 0; start < wanted; start += BLOCK) {
      int rows = Math.min(BLOCK, wanted - start);
      for (int row = 0; row < rows; row++) {
        all.copyInputs(start + row, examples.values(), examples.start(row));
      }
      critical += search(rows, randomness.at(start));
    }
    return (double) critical / wanted;
  }

  private int search(int rows, Randomness randomness) {
    System.arraycopy(examples.values(), 0, moved.values(), 0, examples.values().length);
    network.feedForward().run(activations, 0, rows);
    remember(rows);
    boolean[] critical = new boolean[rows];
    int found = 0;
    for (int t = 0; t < tries && found < rows; t++) {
      findSlopes(rows);
      for (int row = 0; row < rows; row++) {
        if (!critical[row]) {
          move(row, randomness.at(row).at(t));
        }
      }
      network.feedForward().run(activations, 0, rows);
      for (int row = 0; row < rows; row++) {
        if (!critical[row] && answers.at(row, choice(row)) == 0) {
          critical[row] = true;
          found++;
        }
      }
    }
    return found;
  }

  private int choice(int row) {
    Matrix outputs = activations.outputs();
    return Prediction.brightest(outputs.values(), outputs.start(row), outputs.columns());
  }

  private void remember(int rows) {
    Arrays.fill(answers.values(), 0);
    for (int row = 0; row < rows; row++) {
      answers.values()[answers.start(row) + choice(row)] = 1;
    }
  }

  /** How each pixel makes the cross-entropy of the remembered answers grow: BP1 and BP2. */
  private void findSlopes(int rows) {
    int last = architecture.layers().size() - 1;
    Activation output = architecture.outputActivation();
    Cost.CROSS_ENTROPY.outputError(kernels, output, activations, answers, errors.of(last), 0, rows);
    for (int l = last; l > 0; l--) {
      kernels.errorsBack(errors.of(l), parameters.weights(l), errors.of(l - 1), 0, rows);
      Activation before = architecture.layers().get(l - 1).activation();
      before.timesSlope(kernels, activations, l - 1, errors.of(l - 1), 0, rows);
    }
    kernels.errorsBack(errors.of(0), parameters.weights(0), slopes, 0, rows);
  }

  private void move(int row, Randomness randomness) {
    int start = examples.start(row);
    for (int k = 0; k < examples.columns(); k++) {
      double here = moved.values()[start + k];
      double step = STEP * Math.signum(slopes.values()[start + k]) + NOISE * randomness.gaussian(k);
      double home = examples.values()[start + k];
      double there = Math.clamp(here + radius * step, home - radius, home + radius);
      moved.values()[start + k] = (float) there;
    }
  }
}
