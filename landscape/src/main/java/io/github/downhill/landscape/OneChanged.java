package io.github.downhill.landscape;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * What an example would cost were one weight or bias another one: computed anew only from the
 * neuron on that it belongs to. For one thread.
 */
final class OneChanged {
  private final PrecisePass pass;
  private final List<double[]> z = new ArrayList<>(); // neurons of each layer
  private final List<double[]> a = new ArrayList<>(); // likewise
  private boolean kinked;

  OneChanged(PrecisePass pass) {
    this.pass = pass;
    for (Layer layer : pass.architecture.layers()) {
      z.add(new double[layer.neurons()]);
      a.add(new double[layer.neurons()]);
    }
  }

  /**
   * Whether any rectified sum has changed its sign since last asked: its slope has a jump there.
   */
  boolean kinked() {
    boolean was = kinked;
    kinked = false;
    return was;
  }

  /** By how much the cost of a row's example would change. */
  double change(int row, Place place, double by) {
    int l = place.layer();
    double input = place.isBias() ? 1 : pass.into(l, row, place.input());
    if (input == 0) {
      return 0;
    }
    copy(l, row);
    z.get(l)[place.neuron()] += by * input;
    boolean whole = pass.layer(l).activation() == Activation.SOFTMAX;
    activate(l, row, whole ? 0 : place.neuron(), whole ? pass.layer(l).neurons() : 1);
    for (int after = l + 1; after < z.size(); after++) {
      carry(after, row);
      activate(after, row, 0, pass.layer(after).neurons());
    }
    Layer outputs = pass.layer(z.size() - 1);
    return pass.cost(outputs, 0, pass.label(row), z.getLast(), a.getLast()) - pass.cost(row);
  }

  private void copy(int l, int row) {
    int neurons = pass.layer(l).neurons();
    System.arraycopy(pass.z(l), row * neurons, z.get(l), 0, neurons);
    System.arraycopy(pass.a(l), row * neurons, a.get(l), 0, neurons);
  }

  /** z_j ← z_j + Σ_i w_ij Δa_i: only the activations that have changed count. */
  private void carry(int l, int row) {
    copy(l, row);
    double[] sums = z.get(l);
    double[] before = pass.a(l - 1);
    double[] now = a.get(l - 1);
    for (int i = 0; i < now.length; i++) {
      double change = now[i] - before[row * now.length + i];
      int from = pass.weights[l] + i * sums.length;
      for (int j = 0; change != 0 && j < sums.length; j++) {
        sums[j] += change * pass.parameters[from + j];
      }
    }
  }

  private void activate(int l, int row, int start, int count) {
    Activation activation = pass.layer(l).activation();
    Squash.activate(activation, z.get(l), a.get(l), start, count);
    if (activation == Activation.RELU) {
      int before = row * pass.layer(l).neurons();
      for (int j = start; j < start + count; j++) {
        kinked |= z.get(l)[j] > 0 != pass.z(l)[before + j] > 0;
      }
    }
  }
}
