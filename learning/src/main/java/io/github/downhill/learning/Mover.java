package io.github.downhill.learning;

import static io.github.downhill.kernels.Team.share;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.kernels.Span;
import io.github.downhill.network.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread's part of a step, once the errors are known: it finds the gradient of a few weights at a
 * time, in memory of its own, and moves them while it is in the cache. The gradient as a whole is
 * nowhere: that of a wide network would go to the memory and come back.
 */
final class Mover {
  /** So many numbers have moved when they are looked at: they are still in the nearest cache. */
  private static final int CHECKED_AT_A_TIME = 4_096;

  private final Kernels kernels;
  private final float l2;
  private final Parameters parameters;
  private final Descent descent;
  private final Span slopes; // of the weights, or the biases, at hand
  private final List<Matrix> weightSlopes = new ArrayList<>(); // the same, as each layer sees them
  private final List<Span> biasSlopes = new ArrayList<>();
  private final List<Kernels.RowsDone> movingWeights = new ArrayList<>();
  private boolean finite = true;

  /**
   * A thread's part.
   *
   * @param l2 λ
   * @param parameters what is moved; several threads move parts of it
   * @param batch how many examples a step looks at
   */
  Mover(Kernels kernels, double l2, Parameters parameters, Descent descent, int batch) {
    this.kernels = kernels;
    this.l2 = (float) l2;
    this.parameters = parameters;
    this.descent = descent;
    slopes = Span.zeros(numbers(kernels, parameters, batch));
    for (int l = 0; l < parameters.architecture().layers().size(); l++) {
      int layer = l;
      Matrix weights = parameters.weights(l);
      int neurons = weights.columns();
      int few = atATime(kernels, batch, weights);
      weightSlopes.add(new Matrix(slopes.values(), slopes.offset(), few, neurons));
      biasSlopes.add(new Span(slopes.values(), slopes.offset(), neurons));
      movingWeights.add((fromInput, toInput) -> moveWeights(layer, fromInput, toInput));
    }
  }

  /** How many slopes are kept at a time. */
  private static int numbers(Kernels kernels, Parameters parameters, int batch) {
    int numbers = 0;
    for (int l = 0; l < parameters.architecture().layers().size(); l++) {
      Matrix weights = parameters.weights(l);
      numbers = Math.max(numbers, atATime(kernels, batch, weights) * weights.columns());
    }
    return numbers;
  }

  private static int atATime(Kernels kernels, int batch, Matrix weights) {
    return Math.min(weights.rows(), kernels.inputsAtATime(batch, weights.columns()));
  }

  /** Moves this thread's part of all weights and biases. */
  void move(Backpropagation backpropagation, int part, int parts) {
    finite = true;
    for (int l = weightSlopes.size() - 1; l >= 0; l--) {
      int neurons = parameters.biases(l).length();
      moveBiases(backpropagation, l, share(neurons, part, parts), share(neurons, part + 1, parts));
      int inputs = parameters.weights(l).rows();
      if (l == 0 && backpropagation.blocks() > 0) {
        moveBlocks(backpropagation, part, parts);
      } else {
        findAndMove(backpropagation, l, share(inputs, part, parts), share(inputs, part + 1, parts));
      }
    }
  }

  /** Whether all that this thread moved last is finite. */
  boolean isFinite() {
    return finite;
  }

  /** A thread moves the weights that it alone has summed with: they are in its cache. */
  private void moveBlocks(Backpropagation backpropagation, int part, int parts) {
    int inputs = parameters.weights(0).rows();
    for (int from = part * Kernels.BLOCK; from < inputs; from += parts * Kernels.BLOCK) {
      findAndMove(backpropagation, 0, from, Math.min(from + Kernels.BLOCK, inputs));
    }
  }

  private void findAndMove(Backpropagation backpropagation, int layer, int from, int to) {
    Matrix few = weightSlopes.get(layer);
    backpropagation.weightGradient(layer, few, from, to, movingWeights.get(layer));
  }

  private void moveBiases(Backpropagation backpropagation, int layer, int from, int to) {
    backpropagation.biasGradient(layer, biasSlopes.get(layer), from, to);
    int start = parameters.biases(layer).offset() - parameters.all().offset();
    descend(from, start + from, start + to);
  }

  /** The gradient with L2's: that of λ/2·Σw² is λw, which pulls every weight towards 0. */
  private void moveWeights(int layer, int fromInput, int toInput) {
    Matrix weights = parameters.weights(layer);
    int start = weights.offset() - parameters.all().offset();
    int from = start + fromInput * weights.columns();
    int to = start + toInput * weights.columns();
    if (l2 > 0) {
      kernels.addScaled(parameters.all(), from, l2, slopes, 0, to - from);
    }
    descend(0, from, to);
  }

  /** Moves some parameters, whose slopes lie from {@code at} on. */
  private void descend(int at, int start, int end) {
    for (int from = start; from < end; from += CHECKED_AT_A_TIME) {
      int to = Math.min(from + CHECKED_AT_A_TIME, end);
      descent.move(kernels, slopes, at + from - start, parameters.all(), from, to);
      if (!kernels.allFinite(parameters.all(), from, to)) {
        finite = false;
      }
    }
  }
}
