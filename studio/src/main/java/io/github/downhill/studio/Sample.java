package io.github.downhill.studio;

import io.github.downhill.learning.Examples;
import io.github.downhill.learning.HoldOut;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.learning.Training;
import io.github.downhill.studio.Outlook.Scene;
import java.util.Map;

/**
 * Which training examples something is averaged over: one of them, the mini-batch that the next
 * step takes, or the first so many.
 */
sealed interface Sample {

  /** The examples, for a network in view. */
  Examples of(Scene scene, Digits digits);

  /** One example. */
  record One(int index) implements Sample {
    @Override
    public Examples of(Scene scene, Digits digits) {
      Refusal.unless(
          index >= 0 && index < digits.training().size(),
          "server.digits.noTrainingPicture",
          Map.of("index", index, "last", digits.training().size() - 1));
      return new Subset(digits.training(), index);
    }
  }

  /**
   * The mini-batch of the step that the training takes next.
   *
   * @param most the first so many of it, where it is larger
   */
  record Batch(int most) implements Sample {
    @Override
    public Examples of(Scene scene, Digits digits) {
      Recipe recipe = scene.run().recipe();
      Examples learned = HoldOut.of(recipe, digits.training()).training();
      int[] chosen = Training.examplesOf(recipe, learned, scene.moment().step());
      return Subset.first(new Subset(learned.whole(), chosen), most);
    }
  }

  /** The first so many, or all there are. */
  record First(int count) implements Sample {
    @Override
    public Examples of(Scene scene, Digits digits) {
      Refusal.unless(count > 0, "server.sample.count", Map.of("count", count));
      return Subset.first(digits.training(), count);
    }
  }

  /**
   * The sample of a request: {@code of} is {@code one}, with an {@code index}; {@code batch}; or
   * {@code first}, with a {@code count}. A mini-batch may be bounded by {@code most}.
   */
  static Sample of(Request request) {
    return switch (request.text("of")) {
      case "one" -> new One(request.index("index"));
      case "batch" -> new Batch(most(request));
      case "first" -> new First(request.index("count"));
      default -> throw new IllegalArgumentException("'of' should be one, batch or first");
    };
  }

  private static int most(Request request) {
    int most =
        request.optionalNumber("most").isPresent() ? request.index("most") : Integer.MAX_VALUE;
    Refusal.unless(most > 0, "server.sample.count", Map.of("count", most));
    return most;
  }
}
