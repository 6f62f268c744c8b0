package io.github.downhill.lab.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How sure the network is whose weights were published with the video: measured by us, once; noise
 * on 100,000 pictures of each kind, all else on the test set.
 */
final class Published {
  /**
   * What it answers to a kind of nonsense.
   *
   * @param mean the mean top output
   * @param sure the share of top outputs above 0.9
   * @param verySure the share of those above 0.99
   * @param choices the share of the digits that it answers most often
   */
  record Answers(double mean, double sure, double verySure, Map<Integer, Double> choices) {
    /** The share of each digit; NaN where it was not noted. */
    List<Double> shares(int classes) {
      List<Double> shares = new ArrayList<>();
      for (int digit = 0; digit < classes; digit++) {
        shares.add(choices.getOrDefault(digit, Double.NaN));
      }
      return shares;
    }
  }

  private static final Map<String, Answers> ANSWERS =
      Map.of(
          "uniform noise",
              new Answers(0.814, 0.520, 0.389, Map.of(5, 0.619, 8, 0.317, 2, 0.041, 3, 0.023)),
          "binary noise", new Answers(0.750, 0.418, 0.311, Map.of(5, 0.470, 8, 0.285, 2, 0.145)),
          "Gaussian noise", new Answers(0.697, 0.456, 0.258, Map.of(5, 0.594, 8, 0.174)),
          "permuted digits",
              new Answers(0.715, 0.456, 0.207, Map.of(5, 0.420, 2, 0.206, 3, 0.180)));

  /** Of what else it was asked there is the share of top outputs above 0.9 alone. */
  private static final Map<String, Double> SURE =
      Map.of("blank", 0.0, "digits", 0.89, "wrong answers", 0.32);

  private Published() {}

  /** What it answers to a kind of nonsense, if that was measured. */
  static Optional<Answers> answers(String kind) {
    return Optional.ofNullable(ANSWERS.get(kind));
  }

  /** The share of pictures of a kind for which the top output is above 0.9; NaN if unknown. */
  static double sure(String kind) {
    return answers(kind).map(Answers::sure).orElse(SURE.getOrDefault(kind, Double.NaN));
  }
}
