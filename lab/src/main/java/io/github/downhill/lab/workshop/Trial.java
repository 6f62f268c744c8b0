package io.github.downhill.lab.workshop;

import io.github.downhill.lab.examples.Twist;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network to be trained, and what is measured on the way.
 *
 * @param recipe how it is trained
 * @param examples from how many of the first training examples
 * @param twist what is done to them first
 * @param judge what it is tested on
 * @param testEvery after how many epochs each it is tested; after the last in any case
 * @param onTraining whether it is also tested on what it learned from
 */
public record Trial(
    Recipe recipe, int examples, Twist twist, Judge judge, int testEvery, boolean onTraining) {

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

  /** How many examples one may learn from where the last sixth is held out. */
  public static int learnable(int examples) {
    return (int) (5L * examples / 6);
  }

  /** A network that learns from the first so many examples, tested after each epoch. */
  public static Trial of(Recipe recipe, int examples) {
    return new Trial(recipe, examples, new Twist.None(), Judge.TEST, 1, false);
  }

  /** The same with another seed. */
  public Trial seed(long seed) {
    return by(recipe.but().seed(seed).build());
  }

  /** The same by another recipe. */
  public Trial by(Recipe other) {
    return new Trial(other, examples, twist, judge, testEvery, onTraining);
  }

  /** The same, learning from examples to which something is done first. */
  public Trial twisted(Twist by) {
    return new Trial(recipe, examples, by, judge, testEvery, onTraining);
  }

  /** The same before another judge. */
  public Trial judgedOn(Judge other) {
    return new Trial(recipe, examples, twist, other, testEvery, onTraining);
  }

  /** The same, tested less often. */
  public Trial testedEvery(int epochs) {
    return new Trial(recipe, examples, twist, judge, epochs, onTraining);
  }

  /** The same, tested as well on what is learned from. */
  public Trial testedOnTraining() {
    return new Trial(recipe, examples, twist, judge, testEvery, true);
  }

  /** All it says, in words, as it is written down. */
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>(RecipeText.of(recipe));
    text.put("examples", Integer.toString(examples));
    text.put("twist", twist.text());
    text.put("judge", judge.name());
    text.put("testEvery", Integer.toString(testEvery));
    text.put("onTraining", Boolean.toString(onTraining));
    return text;
  }

  /** Whether the network is tested after an epoch. */
  public boolean isTested(int epoch) {
    return epoch % testEvery == 0 || epoch == recipe.epochs();
  }
}
