package io.github.downhill.lab.memorise;

import io.github.downhill.lab.Example;
import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Recipe;
import java.nio.file.Path;
import java.util.List;

/** A small fitting. */
public final class MemoriseExamples {
  private MemoriseExamples() {}

  public static List<Example> all(Path kept) {
    Recipe recipe = MadeUpTrials.trial().recipe().but().cost(Cost.CROSS_ENTROPY).epochs(30).build();
    return List.of(
        new Example(
            MadeUpTrials.workshop(kept, 1, 1),
            new Fitting(Trial.of(recipe, 40).testedEvery(4).testedOnTraining())));
  }
}
