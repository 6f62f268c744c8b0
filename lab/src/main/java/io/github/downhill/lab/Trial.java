package io.github.downhill.lab;

import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network to be trained, and what is measured on the way.
 *
 * @param recipe how it is trained
 * @param examples from how many of the first training examples
 * @param judge what it is tested on
 * @param testEvery after how many epochs each it is tested; after the last in any case
 * @param onTraining whether it is also tested on what it learned from
 */
public record Trial(Recipe recipe, int examples, Judge judge, int testEvery, boolean onTraining) {

  /** What a network is tested on. */
  public enum Judge {
    /** The test set. */
    TEST,
    /** The last sixth of the training set, which may not be learned from: Nielsen's validation. */
    HELD_OUT
  }

  /**
   * A trial that makes sense.
   *
   * @throws IllegalArgumentException if there are no examples, or it is to be tested every 0 epochs
   */
  public Trial {
    if (examples < 1 || testEvery < 1) {
      throw new IllegalArgumentException(
          "a trial needs at least 1 example and an epoch between tests, not %d and %d"
              .formatted(examples, testEvery));
    }
  }

  /** The same with another seed. */
  public Trial seed(long seed) {
    return new Trial(recipe.but().seed(seed).build(), examples, judge, testEvery, onTraining);
  }

  /** All it says, in words, as it is written down. */
  Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>(RecipeText.of(recipe));
    text.put("examples", Integer.toString(examples));
    text.put("judge", judge.name());
    text.put("testEvery", Integer.toString(testEvery));
    text.put("onTraining", Boolean.toString(onTraining));
    return text;
  }

  boolean isTested(int epoch) {
    return epoch % testEvery == 0 || epoch == recipe.epochs();
  }
}
