package io.github.downhill.studio;

import io.github.downhill.lab.drawing.Climb;
import io.github.downhill.lab.drawing.InputGradient;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * All steps of a climb, for a browser that plays them.
 *
 * @param pictures (steps + 1) × 784 pixels, 0 to 255
 * @param outputs (steps + 1) × 10
 * @param values of the objective
 * @param activations of the neuron that it is about
 */
@SuppressWarnings("ArrayRecordComponent") // made to be sent, never compared or changed
record ClimbFilm(byte[] pictures, float[] outputs, float[] values, float[] activations) {

  /**
   * Climbs.
   *
   * @throws CancellationException if nobody wants to see it any longer
   */
  static ClimbFilm of(
      ClimbOrder order, InputGradient network, double[] start, BooleanSupplier unwanted) {
    Climb climb = new Climb(network, order.objective(), order.settings(), start);
    int frames = order.steps() + 1;
    int classes = network.outputs().length;
    ClimbFilm film =
        new ClimbFilm(
            new byte[frames * start.length],
            new float[frames * classes],
            new float[frames],
            new float[frames]);
    film.take(0, climb, order);
    for (int step = 1; step < frames; step++) {
      if (unwanted.getAsBoolean()) {
        throw new CancellationException();
      }
      climb.step();
      film.take(step, climb, order);
    }
    return film;
  }

  private void take(int step, Climb climb, ClimbOrder order) {
    byte[] picture = Shades.of(climb.picture());
    System.arraycopy(picture, 0, pictures, step * picture.length, picture.length);
    double[] answer = climb.network().outputs();
    for (int j = 0; j < answer.length; j++) {
      outputs[step * answer.length + j] = (float) answer[j];
    }
    values[step] = (float) climb.value();
    activations[step] = (float) climb.network().activation(order.layer(), order.neuron());
  }

  Frame frame(ObjectNode header) {
    return new Frame(header)
        .with("pictures", pictures)
        .with("outputs", outputs)
        .with("values", values)
        .with("activations", activations);
  }
}
