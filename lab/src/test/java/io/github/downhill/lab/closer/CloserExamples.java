package io.github.downhill.lab.closer;

import io.github.downhill.lab.Example;
import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import java.nio.file.Path;
import java.util.List;

/** A small measurement of each kind in a closer look. */
public final class CloserExamples {
  private CloserExamples() {}

  public static List<Example> all(Path kept) {
    Recipe recipe =
        Closer.recipe(new MadeUpTrials.Points(1, 1), 12).learningRate(0.1).epochs(10).build();
    Learner learner = new Learner(recipe, 40, new Twist.RandomLabels(0.5));
    Learner plain = new Learner(recipe.but().epochs(200).build(), 10, new Twist.None());
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 1);
    return List.of(
        new Example(workshop, new EpochsToFit(plain)),
        new Example(workshop, new Misclassified(learner)),
        new Example(workshop, new NoisyCourse(learner, 5, 20, 3)),
        new Example(workshop, new LossSensitivity(learner, 5, false)));
  }
}
