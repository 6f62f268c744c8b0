package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Matrix;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Prediction;
import java.util.List;

/**
 * All that happens in a network that is shown one picture.
 *
 * @param activations of all neurons, those of the inputs first
 * @param sums the weighted sums of all neurons but the inputs
 * @param choice the brightest output
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record Answer(float[] activations, float[] sums, int choice) {

  /** What a network answers to a picture. */
  static Answer of(Parameters parameters, Kernels kernels, byte[] pixels) {
    List<Layer> layers = parameters.architecture().layers();
    int neurons = layers.stream().mapToInt(Layer::neurons).sum();
    float[] activations = new float[pixels.length + neurons];
    float[] sums = new float[neurons];
    for (int i = 0; i < pixels.length; i++) {
      activations[i] = Byte.toUnsignedInt(pixels[i]) / 255f;
    }
    Matrix before = new Matrix(activations, 0, 1, pixels.length);
    int next = 0;
    for (int l = 0; l < layers.size(); l++) {
      Matrix z = new Matrix(activations, pixels.length + next, 1, layers.get(l).neurons());
      kernels.weightedSums(before, parameters.weights(l), parameters.biases(l), z, 0, 1);
      System.arraycopy(activations, z.offset(), sums, next, z.columns());
      layers.get(l).activation().activate(kernels, z, 0, 1);
      next += z.columns();
      before = z;
    }
    return new Answer(
        activations, sums, Prediction.brightest(activations, before.offset(), before.columns()));
  }
}
