package io.github.downhill.studio;

import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Layer;
import java.util.Map;

/**
 * The memory of the passes of one mini-batch: wide layers and a large mini-batch are each all
 * right, but not both at once.
 */
final class PassMemory {
  private static final int EXAMPLES = 60_000; // of MNIST: all that a full batch can have
  private static final long NUMBERS_MAX = 128 << 20; // 512 MB

  private PassMemory() {}

  /**
   * Checks that there is room for the mini-batches of a recipe, before it is taken.
   *
   * @throws IllegalArgumentException with a sentence, if there is not
   */
  static void check(Recipe recipe) {
    Refusal.unless(
        numbers(recipe) <= NUMBERS_MAX,
        "server.recipe.memory",
        Map.of("examples", examples(recipe), "neurons", neurons(recipe.architecture())));
  }

  /**
   * Examples × (inputs + targets + 2 · neurons): each neuron has an activation and an error. Where
   * threads share out the inputs of a narrow first layer, their sums take less than the inputs.
   */
  static long numbers(Recipe recipe) {
    Architecture architecture = recipe.architecture();
    long ofOne = architecture.inputs() + architecture.outputs() + 2L * neurons(architecture);
    return examples(recipe) * ofOne;
  }

  private static long examples(Recipe recipe) {
    return recipe.batch() == 0 ? EXAMPLES : Math.min(recipe.batch(), EXAMPLES);
  }

  private static int neurons(Architecture architecture) {
    return architecture.layers().stream().mapToInt(Layer::neurons).sum();
  }
}
