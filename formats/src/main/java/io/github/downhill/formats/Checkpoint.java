package io.github.downhill.formats;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.TrainingState;
import java.util.Objects;

/**
 * A moment of a run with all that is needed to go on from it, and to know that it is the same run.
 *
 * @param recipe how the network is being trained
 * @param dataset the name of the examples, such as {@code mnist}
 * @param examples how many examples there are to train on
 * @param fingerprint the fingerprint of those examples
 * @param version the version of Downhill that trains it
 * @param state the moment
 */
public record Checkpoint(
    Recipe recipe,
    String dataset,
    int examples,
    String fingerprint,
    String version,
    TrainingState state) {

  /**
   * A moment of a run.
   *
   * @throws IllegalArgumentException if the state is not one of a run with this recipe
   */
  public Checkpoint {
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(version);
    int parameters = recipe.architecture().parameterCount();
    checkLength(state.parameters(), parameters);
    state.memory().forEach(vector -> checkLength(vector, parameters));
    state.best().ifPresent(best -> checkLength(best.parameters(), parameters));
    int memory = memoryVectors(recipe);
    if (state.memory().size() != memory) {
      throw new IllegalArgumentException(
          English.text(
              "%s remembers %d vectors, but the state has %d",
              recipe.optimizer().text(), memory, state.memory().size()));
    }
  }

  /** A moment of a run that is known by its origin. */
  public static Checkpoint of(Origin origin, TrainingState state) {
    return new Checkpoint(
        origin.recipe(),
        origin.dataset(),
        origin.examples(),
        origin.fingerprint(),
        origin.version(),
        state);
  }

  /** How the network of this moment came about. */
  public Origin origin() {
    return new Origin(recipe, state.step(), dataset, examples, fingerprint, version);
  }

  /** How many vectors, each as long as the parameters, the recipe's optimizer remembers. */
  static int memoryVectors(Recipe recipe) {
    return recipe.optimizer().start(1).memory().size();
  }

  private static void checkLength(Span vector, int parameters) {
    if (vector.length() != parameters) {
      throw new IllegalArgumentException(
          English.text(
              "the recipe has %,d parameters, but a vector of the state has %,d numbers",
              parameters, vector.length()));
    }
  }
}
