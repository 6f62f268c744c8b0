package io.github.downhill.lab.closer;

import io.github.downhill.kernels.Team;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.learning.DivergedException;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import io.github.downhill.learning.Subset;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Network;
import io.github.downhill.network.Randomness;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network that learns from examples to which something was done first, for {@link Measurement}s
 * to look at after each epoch.
 *
 * @param recipe how it learns
 * @param examples from how many of the first training examples
 * @param twist what is done to them
 */
record Learner(Recipe recipe, int examples, Twist twist) {

  /** How it ended. */
  enum End {
    /** After its last epoch, or when whoever looked had seen enough. */
    DONE,
    /** Somebody wanted it to stop. */
    STOPPED,
    /** Its numbers grew beyond all bounds. */
    DIVERGED
  }

  /** What one sees after an epoch. */
  record View(Training run, Evaluator evaluator, Examples learned, Measurement.Site site) {
    Network network() {
      return Network.of(run.parameters(), site.kernels());
    }
  }

  /** Whoever looks. */
  interface Onlooker {
    /** Looks, and says whether it is to go on. */
    boolean goesOnAfter(View view);
  }

  /** All that what is seen depends on. */
  Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>(RecipeText.of(recipe));
    text.put("examples", Integer.toString(examples));
    text.put("twist", twist.text());
    return text;
  }

  /** Learns, with the same chance for what is done to the examples as a {@link Trial} has. */
  End learn(Measurement.Site site, Onlooker onlooker) {
    return learn(site, Twist.chance(recipe), onlooker);
  }

  /** Learns from examples that are twisted by this chance. */
  End learn(Measurement.Site site, Randomness chance, Onlooker onlooker) {
    Examples learned = twist.ofTraining(Subset.first(site.training(), examples), chance);
    try (Team team = new Team(1)) {
      Training run = new Training(recipe, learned, site.kernels(), team);
      Evaluator evaluator = new Evaluator(site.kernels(), team, recipe.cost(), run.parameters());
      View view = new View(run, evaluator, learned, site);
      boolean goesOn = true;
      while (goesOn && run.epochs() < recipe.epochs()) {
        if (site.stopping().shouldStop()) {
          return End.STOPPED;
        }
        run.nextEpoch();
        goesOn = onlooker.goesOnAfter(view);
      }
      return End.DONE;
    } catch (DivergedException _) {
      return End.DIVERGED;
    }
  }
}
