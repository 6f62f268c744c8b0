package io.github.downhill.studio;

import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A recipe as the page's form has it. */
final class RecipeForm {
  private RecipeForm() {}

  /** What the form shows of a recipe. */
  static ObjectNode of(Recipe recipe, String data) {
    Architecture architecture = recipe.architecture();
    return Json.object()
        .put("data", data)
        .put("layers", architecture.text())
        .put("activation", architecture.layers().getFirst().activation().text())
        .put("output", architecture.outputActivation().text())
        .put("cost", recipe.cost().text())
        .put("initialization", recipe.initialization().text())
        .put("optimizer", recipe.optimizer().text())
        .put("learningRate", recipe.learningRate())
        .put("schedule", recipe.schedule().text())
        .put("batch", recipe.batch())
        .put("epochs", recipe.epochs())
        .put("l2", recipe.l2())
        .put("seed", recipe.seed())
        .put("validation", recipe.validation())
        .put("patience", recipe.patience())
        .put("until", recipe.until());
  }

  /**
   * The recipe that a filled form describes; what is left out is as in the video's.
   *
   * @throws IllegalArgumentException with a sentence that says what makes no sense
   */
  static Recipe recipe(Request form) {
    RecipeRules.checkNumbers(form);
    Recipe.Builder recipe = Recipe.video();
    Recipe usual = recipe.build();
    Cost cost = form.optionalText("cost").map(n -> constant(Cost.class, n)).orElse(usual.cost());
    Architecture architecture = architecture(form, cost, usual);
    Activation hidden = architecture.layers().getFirst().activation();
    recipe.architecture(architecture).cost(cost).initialization(initialization(form, hidden));
    form.optionalText("optimizer").map(Optimizer::of).ifPresent(recipe::optimizer);
    form.optionalNumber("learningRate").ifPresent(recipe::learningRate);
    form.optionalText("schedule").map(Schedule::of).ifPresent(recipe::schedule);
    form.optionalNumber("batch").map(Double::intValue).ifPresent(recipe::batch);
    form.optionalNumber("epochs").map(Double::intValue).ifPresent(recipe::epochs);
    form.optionalNumber("l2").ifPresent(recipe::l2);
    form.optionalNumber("seed").map(Double::longValue).ifPresent(recipe::seed);
    form.optionalNumber("validation").ifPresent(recipe::validation);
    form.optionalNumber("patience").map(Double::intValue).ifPresent(recipe::patience);
    form.optionalNumber("until").ifPresent(recipe::until);
    return recipe.build();
  }

  private static Architecture architecture(Request form, Cost cost, Recipe usual) {
    int[] sizes =
        RecipeRules.sizes(form.optionalText("layers").orElse(usual.architecture().text()));
    Activation hidden =
        form.optionalText("activation")
            .map(name -> constant(Activation.class, name))
            .orElse(Activation.SIGMOID);
    Activation output =
        form.optionalText("output")
            .map(name -> constant(Activation.class, name))
            .orElse(cost == Cost.CROSS_ENTROPY ? Activation.SOFTMAX : Activation.SIGMOID);
    return RecipeRules.shown(Architecture.of(hidden, output, sizes));
  }

  /** Each activation has a starting point that suits it, unless one is asked for. */
  private static Initialization initialization(Request form, Activation hidden) {
    return form.optionalText("initialization")
        .map(name -> constant(Initialization.class, name))
        .orElse(
            switch (hidden) {
              case RELU, GELU -> Initialization.HE;
              case TANH -> Initialization.XAVIER;
              default -> Recipe.video().build().initialization();
            });
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return RecipeText.constant(type, name);
  }

  /**
   * The command that trains by a recipe: the options by which it finds the digits, and those in
   * which the recipe is not the usual one.
   */
  static String command(String command, Recipe recipe, List<String> data) {
    Recipe usual = Recipe.video().build();
    ObjectNode theirs = of(recipe, "");
    ObjectNode ours = of(usual, "");
    StringBuilder text = new StringBuilder(command).append(" train");
    data.forEach(word -> text.append(' ').append(word));
    for (String name : theirs.propertyNames()) {
      if (!theirs.get(name).equals(ours.get(name)) || isSaid(name, recipe)) {
        String value =
            name.equals("batch") && recipe.batch() == 0 ? "full" : theirs.get(name).asString();
        text.append(' ').append(option(name)).append(' ').append(value);
      }
    }
    return text.toString();
  }

  /** With Adam the command has another usual learning rate. */
  private static boolean isSaid(String name, Recipe recipe) {
    return name.equals("learningRate") && recipe.optimizer() instanceof Optimizer.Adam;
  }

  private static String option(String name) {
    return switch (name) {
      case "learningRate" -> "--learning-rate";
      case "initialization" -> "--init";
      default -> "--" + name;
    };
  }
}
