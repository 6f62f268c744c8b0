package io.github.downhill.lab.drawing;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Layer;
import java.util.Arrays;

/**
 * The wanted answer pushed through a network backwards: the inverse of each activation, the bias
 * taken off, the transposed weights, all squeezed into what an activation can be, layer by layer
 * (Tariq Rashid 2016, "Make your own neural network", whose networks have no biases).
 *
 * <p>The transposed weights are no inverse, so nothing says that the network would answer the
 * picture as it was wanted.
 */
public final class BackQuery {
  private static final double LEAST = 0.01;
  private static final double MOST = 0.99;

  private BackQuery() {}

  /** The picture that comes out where the wanted digit goes in: pixels from 0.01 to 0.99. */
  public static double[] of(InputGradient network, int digit) {
    double[] signal = new double[network.layers().getLast().neurons()];
    Arrays.fill(signal, LEAST);
    signal[digit] = MOST;
    for (int l = network.layers().size() - 1; l >= 0; l--) {
      signal = squeezed(before(network, l, signal));
    }
    return signal;
  }

  private static double[] before(InputGradient network, int l, double[] signal) {
    Layer layer = network.layers().get(l);
    double[] before = new double[layer.inputs()];
    for (int j = 0; j < layer.neurons(); j++) {
      double sum = inverse(layer.activation(), signal[j]) - network.biases(l)[j];
      for (int i = 0; i < before.length; i++) {
        before[i] += network.weights(l)[i * layer.neurons() + j] * sum;
      }
    }
    return before;
  }

  /** Of what goes from −1 to 1 the signal is taken twice as wide. */
  private static double inverse(Activation activation, double signal) {
    return Squashing.inverse(activation, activation == Activation.TANH ? 2 * signal - 1 : signal);
  }

  private static double[] squeezed(double[] signal) {
    double least = Arrays.stream(signal).min().orElseThrow();
    double width = Arrays.stream(signal).max().orElseThrow() - least;
    return Arrays.stream(signal)
        .map(each -> width == 0 ? LEAST : LEAST + (MOST - LEAST) * (each - least) / width)
        .toArray();
  }
}
