package io.github.downhill.cli;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DigitRecipe;
import io.github.downhill.formats.Checkpoint;
import io.github.downhill.formats.Origin;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.HoldOut;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Randomness;
import java.nio.file.Path;

/** Sees to it that a recipe, a network and the data go together before long work begins. */
final class Fit {
  private static final int ARRAY_MAX = Integer.MAX_VALUE - 64; // a little less than Java allows

  private static final int DIGITS = 10;

  private Fit() {}

  /** Refuses a recipe that cannot be followed with these examples. */
  static void check(Recipe recipe, Examples training) {
    check(recipe.architecture(), training.inputs(), training.classes());
    HoldOut parts = holdOut(recipe, training);
    checkSize(recipe, parts.training().size());
  }

  /** Refuses layers for pictures of digits that nobody has looked for yet: that may take long. */
  static void checkForDigits(Recipe recipe) {
    check(recipe.architecture(), DigitRecipe.SIDE * DigitRecipe.SIDE, DIGITS);
  }

  private static void check(Architecture layers, int inputs, int classes) {
    if (layers.inputs() != inputs || layers.outputs() != classes) {
      throw new MisuseException(
          "--layers %s do not fit the data: its examples have %d pixels and %d classes, so the first"
                  .formatted(layers.text(), inputs, classes)
              + " size must be %d and the last %d".formatted(inputs, classes));
    }
  }

  /** Each layer keeps the activations of a whole mini-batch in one array. */
  private static void checkSize(Recipe recipe, int examples) {
    long batch = recipe.batch() == 0 ? examples : Math.min(recipe.batch(), examples);
    int widest = recipe.architecture().layers().stream().mapToInt(Layer::neurons).max().orElse(0);
    if (batch * widest > ARRAY_MAX) {
      throw new FailureException(
          ("a mini-batch of %,d examples and a layer of %,d neurons make %,d activations, more than"
                  + " one array can hold; make --batch or --layers smaller")
              .formatted(batch, widest, batch * widest));
    }
  }

  private static HoldOut holdOut(Recipe recipe, Examples training) {
    HoldOut parts;
    try {
      parts = HoldOut.of(training, recipe.validation(), Randomness.of(recipe.seed()));
    } catch (IllegalArgumentException e) {
      throw new MisuseException("--validation: " + e.getMessage(), e);
    }
    if (recipe.validation() > 0 && parts.validation().size() == 0) {
      throw new MisuseException(
          "--validation: %s of %s is not even one; hold out more, such as 0.1, or none"
              .formatted(
                  Words.number(recipe.validation()), Words.count(training.size(), "example")));
    }
    return parts;
  }

  /** Refuses to show a network examples that it has no inputs or no outputs for. */
  static void check(Path model, Architecture layers, Examples examples) {
    if (layers.inputs() != examples.inputs() || layers.outputs() != examples.classes()) {
      throw new MisuseException(
          "%s is a network of %s, but the data has %d pixels and %d classes; name other data with"
                  .formatted(model, layers.text(), examples.inputs(), examples.classes())
              + " --data");
    }
  }

  /** Refuses to show pictures to a network that does not look at such. */
  static void checkPictures(Path model, Architecture layers, int side) {
    if (layers.inputs() != side * side) {
      throw new MisuseException(
          "%s has %d inputs, but a picture of a digit has %d x %d pixels; use a model trained on such"
              .formatted(model, layers.inputs(), side, side));
    }
  }

  /** Refuses to go on with other data than a run began with. */
  static void check(Checkpoint before, Dataset dataset) {
    checkSame("the checkpoint", before.dataset(), before.fingerprint(), dataset);
  }

  /** Refuses to reproduce a model with other data than it was trained on. */
  static void check(Origin origin, Dataset dataset) {
    checkSame("the model", origin.dataset(), origin.fingerprint(), dataset);
  }

  private static void checkSame(String what, String name, String fingerprint, Dataset dataset) {
    if (!dataset.training().fingerprint().equals(fingerprint)) {
      throw new FailureException(
          ("%s was trained on other examples: '%s' with fingerprint %.12s…, but these are '%s' with"
                  + " %.12s…; name the same data with --data")
              .formatted(
                  what, name, fingerprint, dataset.name(), dataset.training().fingerprint()));
    }
  }
}
