package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.HoldOut;
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
  Examples of(Scene scene, Digits digits, Kernels kernels);

  /** One example. */
  record One(int index) implements Sample {
    @Override
    public Examples of(Scene scene, Digits digits, Kernels kernels) {
      Refusal.unless(
          index >= 0 && index < digits.training().size(),
          "server.digits.noTrainingPicture",
          Map.of("index", index, "last", digits.training().size() - 1));
      return new Subset(digits.training(), index);
    }
  }

  /** The mini-batch of the step that the training takes next. */
  record Batch() implements Sample {
    @Override
    public Examples of(Scene scene, Digits digits, Kernels kernels) {
      Examples learned = HoldOut.of(scene.run().recipe(), digits.training()).training();
      try (Team alone = new Team(1)) {
        Training training = new Training(scene.run().recipe(), learned, kernels, alone);
        training.restore(scene.moment().state());
        return new Subset(learned.whole(), training.nextExamples());
      }
    }
  }

  /** The first so many, or all there are. */
  record First(int count) implements Sample {
    @Override
    public Examples of(Scene scene, Digits digits, Kernels kernels) {
      Refusal.unless(count > 0, "server.sample.count", Map.of("count", count));
      return Subset.first(digits.training(), count);
    }
  }

  /**
   * The sample of a request: {@code of} is {@code one}, with an {@code index}; {@code batch}; or
   * {@code first}, with a {@code count}.
   */
  static Sample of(Request request) {
    return switch (request.text("of")) {
      case "one" -> new One(request.index("index"));
      case "batch" -> new Batch();
      case "first" -> new First(request.index("count"));
      default -> throw new IllegalArgumentException("'of' should be one, batch or first");
    };
  }
}
