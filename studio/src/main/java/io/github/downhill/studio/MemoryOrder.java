package io.github.downhill.studio;

import io.github.downhill.lab.examples.Twist;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Randomness;
import java.util.Map;

/**
 * A contest that a browser asks for: a network that learns pictures as they are beside one that
 * learns them after something was done to them.
 *
 * @param twist what is done
 * @param examples how many pictures are learned
 * @param repeats with how many seeds
 * @param rounds epochs
 */
record MemoryOrder(Twist twist, int examples, int repeats, int rounds) {
  private static final int EXAMPLES_MOST = 4_000;
  private static final int REPEATS_MOST = 10;
  private static final int ROUNDS_MOST = 400;

  /** The same pictures are spoiled in the same way, whatever the seed of the network. */
  private static final Randomness CHANCE = Randomness.of(1).at(1 << 20);

  static MemoryOrder of(Request request) {
    double share = request.number("share");
    Refusal.unless(share >= 0 && share <= 1, "server.memory.share", Map.of("share", share));
    return new MemoryOrder(
        twist(request.text("disorder"), share),
        examples(request),
        within(request, "repeats", REPEATS_MOST, "server.memory.repeats"),
        within(request, "rounds", ROUNDS_MOST, "server.memory.rounds"));
  }

  /** How many pictures a request is about. */
  static int examples(Request request) {
    return within(request, "examples", EXAMPLES_MOST, "server.memory.examples");
  }

  private static int within(Request request, String name, int most, String otherwise) {
    int value = request.index(name);
    Refusal.unless(value >= 1 && value <= most, otherwise, Map.of("count", value, "most", most));
    return value;
  }

  private static Twist twist(String disorder, double share) {
    return switch (disorder) {
      case "labels" -> new Twist.RandomLabels(share);
      case "alike" -> new Twist.ShuffledPixels();
      case "pixels" -> new Twist.RandomPixels();
      case "noise" -> new Twist.Noise();
      default ->
          throw new IllegalArgumentException("'disorder' should be labels, alike, pixels or noise");
    };
  }

  /** What both learn from before anything is done to it. */
  Examples plain(Digits digits) {
    return Subset.first(digits.training(), examples);
  }

  /** What the other learns from. */
  Examples twisted(Digits digits) {
    return twist.ofTraining(plain(digits), CHANCE);
  }

  /** What the other is tested on, of pictures that nobody learns from. */
  Examples twistedTest(Examples test) {
    return twist.ofTest(test, CHANCE);
  }
}
