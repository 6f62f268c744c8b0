package io.github.downhill.studio;

import io.github.downhill.learning.HoldOut;
import io.github.downhill.learning.RecipeText;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.util.List;
import java.util.Map;

/**
 * What a recipe that is typed into the page cannot be, said in the page's language. A recipe checks
 * the same for itself, in English; the studio has bounds of its own besides.
 */
final class RecipeRules {
  private static final int DIGITS = 10;
  static final int NEURONS_MAX = 4_096; // in all layers but the first
  private static final int EPOCHS_MAX = 10_000;

  /** From where to where a number of the form may go. */
  private record Bound(String field, double least, double most, String key) {

    void check(Request form) {
      form.optionalNumber(field).ifPresent(this::check);
    }

    void check(double value) {
      boolean holds = value >= least && value <= most;
      Refusal.unless(holds, key, Map.of("value", value, "least", least, "most", most));
    }
  }

  private static final Bound RATE =
      new Bound("learningRate", Float.MIN_VALUE, Float.MAX_VALUE, "server.recipe.rate");

  private static final List<Bound> BOUNDS =
      List.of(
          RATE,
          new Bound("batch", 0, Integer.MAX_VALUE, "server.recipe.batch"),
          new Bound("epochs", 1, EPOCHS_MAX, "server.recipe.epochs"),
          new Bound("l2", 0, Float.MAX_VALUE, "server.recipe.l2"),
          new Bound("validation", 0, Integer.MAX_VALUE, "server.recipe.validation"),
          new Bound("patience", 0, Integer.MAX_VALUE, "server.recipe.patience"),
          new Bound("until", 0, 1, "server.recipe.until"));

  private RecipeRules() {}

  /**
   * Checks the numbers of a form.
   *
   * @throws Refusal if one makes no sense
   */
  static void checkNumbers(Request form) {
    BOUNDS.forEach(bound -> bound.check(form));
    boolean watches = number(form, "patience") > 0 || number(form, "until") > 0;
    Refusal.unless(
        !watches || number(form, "validation") > 0, "server.recipe.nothingHeldOut", Map.of());
  }

  /** Checks a learning rate, whether it was typed or derived from another. */
  static void checkRate(double learningRate) {
    RATE.check(learningRate);
  }

  /** The sizes of the layers in a form. */
  static int[] sizes(String text) {
    Refusal.unless(
        text.matches("[1-9][0-9]{0,8}(-[1-9][0-9]{0,8})+"),
        "server.recipe.layers",
        Map.of("text", text));
    int[] sizes = RecipeText.sizes(text);
    Refusal.unless(
        sizes[0] == Digits.PIXELS && sizes[sizes.length - 1] == DIGITS,
        "server.recipe.ends",
        Map.of());
    return sizes;
  }

  /** Checks that the layers of a form are not too large to be shown. */
  static Architecture shown(Architecture architecture) {
    long neurons = architecture.layers().stream().mapToLong(Layer::neurons).sum();
    Refusal.unless(
        neurons <= NEURONS_MAX,
        "server.recipe.neurons",
        Map.of("count", neurons, "most", NEURONS_MAX));
    return architecture;
  }

  /** Checks that so much can be held out of so many examples, and something is left. */
  static void checkHoldOut(double share, int examples) {
    boolean part = share < 1 || share == Math.rint(share);
    Refusal.unless(
        part && HoldOut.count(examples, share) < examples,
        "server.recipe.holdOut",
        Map.of("share", share, "examples", examples));
  }

  private static double number(Request form, String field) {
    return form.optionalNumber(field).orElse(0.0);
  }
}
