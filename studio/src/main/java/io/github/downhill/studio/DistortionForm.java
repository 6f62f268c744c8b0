package io.github.downhill.studio;

import io.github.downhill.lab.examples.Distortion;
import java.util.Map;

/** How a distortion is written in a message: what is not there is as if nothing were done. */
final class DistortionForm {
  private static final double FAR = 28;

  private DistortionForm() {}

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if a number is out of its bounds
   */
  static Distortion of(Request request) {
    return new Distortion(
        number(request, "right", 0, -FAR, FAR),
        number(request, "down", 0, -FAR, FAR),
        number(request, "scale", 1, 0.1, 10),
        number(request, "degrees", 0, -360, 360),
        number(request, "thickness", 0, -FAR, FAR),
        number(request, "contrast", 1, 0, 100),
        number(request, "covered", 0, 0, FAR),
        request.flag("inverted", false),
        number(request, "noise", 0, 0, 100));
  }

  private static double number(
      Request request, String name, double usual, double least, double most) {
    double value = request.optionalNumber(name).orElse(usual);
    Refusal.unless(
        value >= least && value <= most,
        "server.stress.bounds",
        Map.of("name", name, "least", least, "most", most, "value", value));
    return value;
  }
}
