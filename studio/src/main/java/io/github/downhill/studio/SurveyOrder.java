package io.github.downhill.studio;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A landscape that a browser asks for.
 *
 * @param plane which plane through the network
 * @param seed of random directions
 * @param side points a side
 * @param examples over the first so many
 * @param sets of which digits, in this order
 * @param origin the step of the network that lies at 0; nothing for the newest
 */
record SurveyOrder(
    Slant plane, long seed, int side, int examples, List<DigitSet> sets, OptionalLong origin) {
  private static final int SIDE_MIN = 21;
  private static final int SIDE_MAX = 101;

  /** Which way a plane lies. */
  enum Slant {
    /** Two random directions. */
    RANDOM,
    /** The two main directions of the training. */
    PATH,
    /** From the start to the network, and along the gradient there. */
    GRADIENT
  }

  /** Which digits the cost is averaged over. */
  enum DigitSet {
    TRAINING,
    TEST
  }

  static SurveyOrder of(Request request) {
    int side = request.index("grid");
    Refusal.unless(
        side >= SIDE_MIN && side <= SIDE_MAX,
        "server.survey.grid",
        Map.of("side", side, "least", SIDE_MIN, "most", SIDE_MAX));
    int examples = request.index("examples");
    Refusal.unless(examples > 0, "server.sample.count", Map.of("count", examples));
    return new SurveyOrder(
        slant(request.text("plane")),
        request.whole("seed"),
        side,
        examples,
        sets(request.text("set")),
        request.optionalNumber("origin").isPresent()
            ? OptionalLong.of(request.whole("origin"))
            : OptionalLong.empty());
  }

  private static Slant slant(String name) {
    return switch (name) {
      case "random" -> Slant.RANDOM;
      case "path" -> Slant.PATH;
      case "gradient" -> Slant.GRADIENT;
      default -> throw new IllegalArgumentException("'plane' should be random, path or gradient");
    };
  }

  private static List<DigitSet> sets(String name) {
    return switch (name) {
      case "training" -> List.of(DigitSet.TRAINING);
      case "test" -> List.of(DigitSet.TEST);
      case "both" -> List.of(DigitSet.TRAINING, DigitSet.TEST);
      default -> throw new IllegalArgumentException("'set' should be training, test or both");
    };
  }
}
