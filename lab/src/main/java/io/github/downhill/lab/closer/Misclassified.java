package io.github.downhill.lab.closer;

import io.github.downhill.lab.closer.Learner.End;
import io.github.downhill.lab.workshop.Answers;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.network.Randomness;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the examples that a network has learned from it still gets wrong. The seed of its recipe
 * changes the start and the order, not what it learns from.
 */
record Misclassified(Learner learner) implements Measurement {
  static final String WRONG = "wrong";
  static final String LABELS = "labels";
  private static final Randomness CHANCE = Randomness.of(0);

  @Override
  public Craft craft() {
    return Craft.training("misclassified examples", 1);
  }

  @Override
  public Map<String, String> text() {
    return learner.text();
  }

  /**
   * For each example its label, and 1 if it is wrong and 0 if it is right; all are wrong if it ran
   * away.
   */
  @Override
  public Optional<Measured> make(Site site) {
    double[] wrong = new double[Math.min(learner.examples(), site.training().size())];
    double[] labels = new double[wrong.length];
    Arrays.fill(wrong, 1);
    End end =
        learner.learn(
            site,
            CHANCE,
            view -> {
              Arrays.setAll(labels, view.learned()::label);
              if (view.run().epochs() == learner.recipe().epochs()) {
                boolean[] right = Answers.of(view.network(), view.learned()).right(view.learned());
                Arrays.setAll(wrong, i -> right[i] ? 0 : 1);
              }
              return true;
            });
    return end == End.STOPPED
        ? Optional.empty()
        : Optional.of(new Measured().with(WRONG, wrong).with(LABELS, labels));
  }
}
