package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.TrainingState;
import java.util.Map;

/** The numbers of a moment that are no tensors, as words in the metadata of its file. */
final class CheckpointText {
  private static final String COST_SUM = OriginText.OURS + "costSum";
  private static final String BEST = OriginText.OURS + "best.";
  private static final String BEST_STEP = BEST + "step";
  private static final String BEST_EPOCH = BEST + "epoch";
  private static final String BEST_ACCURACY = BEST + "accuracy";

  private CheckpointText() {}

  /** All that the checkpoint says in words. */
  static Map<String, String> of(Checkpoint checkpoint) {
    Map<String, String> text = OriginText.of(checkpoint.origin());
    text.put(COST_SUM, Double.toString(checkpoint.state().costSum()));
    checkpoint
        .state()
        .best()
        .ifPresent(best -> {
          text.put(BEST_STEP, Long.toString(best.step()));
          text.put(BEST_EPOCH, Integer.toString(best.epoch()));
          text.put(BEST_ACCURACY, Double.toString(best.accuracy()));
        });
    return text;
  }

  /** Makes sure that the numbers in words are such that somebody can go on from them. */
  static void checkFinite(TrainingState state) throws Refusal {
    double accuracy = state.best().map(TrainingState.Best::accuracy).orElse(0.0);
    Refusal.unless(
        Double.isFinite(state.costSum()) && Double.isFinite(accuracy),
        "is not written: its cost would be %s and its best accuracy %s; try a smaller learning"
            + " rate",
        state.costSum(),
        accuracy);
  }

  /** The sum of the costs that the metadata tell. */
  static double costSum(Map<String, String> metadata) throws Refusal {
    return finite(metadata, COST_SUM);
  }

  /** Whether the metadata tell of a best network so far. */
  static boolean hasBest(Map<String, String> metadata) {
    return metadata.containsKey(BEST_STEP);
  }

  /** The best network so far, as the metadata tell. */
  static TrainingState.Best best(Map<String, String> metadata, Span parameters) throws Refusal {
    return new TrainingState.Best(
        OriginText.whole(metadata, BEST_STEP, Long.MAX_VALUE),
        (int) OriginText.whole(metadata, BEST_EPOCH, Integer.MAX_VALUE),
        finite(metadata, BEST_ACCURACY),
        parameters);
  }

  private static double finite(Map<String, String> metadata, String name) throws Refusal {
    String word = OriginText.word(metadata, name);
    double value = parsed(word);
    if (!Double.isFinite(value)) {
      throw OriginText.damaged(
          "'%s' is %s; expected a number".formatted(name, Refusal.quoted(word)));
    }
    return value;
  }

  private static double parsed(String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
