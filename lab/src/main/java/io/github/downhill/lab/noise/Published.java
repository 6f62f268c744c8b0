package io.github.downhill.lab.noise;

import java.util.Map;

/**
 * How sure the network is whose weights were published with the video: measured by us, once, on
 * 10,000 pictures of each kind (binary and Gaussian noise on 100,000).
 */
final class Published {
  private static final Map<String, Double> SURE =
      Map.of(
          "uniform noise", 0.52,
          "binary noise", 0.418,
          "Gaussian noise", 0.456,
          "permuted digits", 0.55,
          "blank", 0.0,
          "digits", 0.89,
          "wrong answers", 0.32);

  private Published() {}

  /** The share of pictures of a kind for which the top output is above 0.9; NaN if unknown. */
  static double sure(String kind) {
    return SURE.getOrDefault(kind, Double.NaN);
  }
}
