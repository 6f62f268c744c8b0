package io.github.downhill.cli;

import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.RecipeText;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How to train: each option changes one thing of a recipe, the video's unless another is named. */
final class RecipeOptions {
  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      description = {
        "Where the other options start from. video (default): the defaults given here. quick: 95 %%"
            + " in the fewest seconds; relu and softmax, cross-entropy, xavier, adam:0:0.99, 0.005,"
            + " --batch 32 --epochs 4 --validation 0.08 --until 0.9525."
      })
  private Optional<String> start = Optional.empty();

  @Option(
      names = "--layers",
      paramLabel = "SIZES",
      description = "Neurons of each layer, pixels first. Default: 784-16-16-10, the video's.")
  private Optional<String> layers = Optional.empty();

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "Of the hidden layers: sigmoid (default), tanh, relu, gelu, identity.")
  private Optional<String> activation = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "NAME",
      description =
          "Activation of the last layer: sigmoid (default), softmax, tanh, relu, gelu, identity.")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--cost",
      paramLabel = "NAME",
      description = {
        "squares (default): the sum over the outputs of (a - y)^2, averaged over examples, as in"
            + " the video; Nielsen's code takes half of it, so his learning rate 3.0 is 1.5 here."
            + " cross-entropy: for sigmoid or softmax outputs."
      })
  private Optional<String> cost = Optional.empty();

  @Option(
      names = "--init",
      paramLabel = "NAME",
      description = {
        "Where to start: scaled (default; weights of deviation 1/sqrt(inputs)), standard (deviation"
            + " 1, as in the video), xavier, he, uniform (all from -1/2 to 1/2)."
      })
  private Optional<String> initialization = Optional.empty();

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description = {
        "sgd (default): plain gradient descent; momentum[:0.9], nesterov[:0.9],"
            + " adam[:0.9:0.999:1e-8]."
      })
  private Optional<String> optimizer = Optional.empty();

  @Option(
      names = "--learning-rate",
      paramLabel = "ETA",
      description = "How long the steps are. Default: 0.75, for adam 0.001.")
  private Optional<Double> learningRate = Optional.empty();

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      description = {
        "How the learning rate changes: cosine (default; down to 0 along half a cosine), constant,"
            + " step[:EPOCHS[:FACTOR]]."
      })
  private Optional<String> schedule = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Examples in a mini-batch, or 'full' for all of them. Default: 10.")
  private Optional<String> batch = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often to look at each example. Default: 30.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--l2",
      paramLabel = "LAMBDA",
      description = {
        "Adds lambda/2 times the sum of the squared weights to the cost. Default: 0. Nielsen's 5.0"
            + " with 50,000 examples is 0.0001 here."
      })
  private Optional<Double> l2 = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What all random numbers derive from. Default: 1.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--validation",
      paramLabel = "PART",
      description = {
        "Hold out a part of the training data, a fraction such as 0.1 or a number such as 10000,"
            + " and keep the network that does best on it. Default: 0."
      })
  private Optional<Double> validation = Optional.empty();

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Stop after N epochs without a better accuracy on what is held out.")
  private Optional<Integer> patience = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "ACCURACY",
      description = {
        "Stop when this part of what is held out, such as 0.95, is read correctly at the end of an"
            + " epoch."
      })
  private Optional<Double> until = Optional.empty();

  RecipeOptions() {}

  /** Whether anything is to be other than in the video's recipe. */
  boolean areGiven() {
    return start.isPresent()
        || layers.isPresent()
        || activation.isPresent()
        || output.isPresent()
        || cost.isPresent()
        || initialization.isPresent()
        || optimizer.isPresent()
        || learningRate.isPresent()
        || schedule.isPresent()
        || batch.isPresent()
        || epochs.isPresent()
        || l2.isPresent()
        || seed.isPresent()
        || validation.isPresent()
        || patience.isPresent()
        || until.isPresent();
  }

  /** The recipe that the options make. */
  Recipe recipe() {
    Recipe.Builder recipe = named("--recipe", this::start);
    recipe.architecture(architecture(recipe.build().architecture()));
    change(recipe, "--cost", cost, (r, name) -> r.cost(RecipeText.constant(Cost.class, name)));
    change(
        recipe,
        "--init",
        initialization,
        (r, name) -> r.initialization(RecipeText.constant(Initialization.class, name)));
    change(recipe, "--optimizer", optimizer, (r, name) -> r.optimizer(Optimizer.of(name)));
    change(recipe, "--learning-rate", usualRate(), Recipe.Builder::learningRate);
    change(recipe, "--schedule", schedule, (r, name) -> r.schedule(Schedule.of(name)));
    change(recipe, "--batch", batch, (r, text) -> r.batch(batch(text)));
    change(recipe, "--epochs", epochs, Recipe.Builder::epochs);
    change(recipe, "--l2", l2, Recipe.Builder::l2);
    change(recipe, "--seed", seed, Recipe.Builder::seed);
    // Where nothing is held out there is no accuracy on it to stop at.
    change(
        recipe,
        "--validation",
        validation,
        (r, part) -> (part == 0 ? r.until(0) : r).validation(part));
    change(recipe, "--patience", patience, Recipe.Builder::patience);
    change(recipe, "--until", until, Recipe.Builder::until);
    return recipe.build();
  }

  /** Changes what an option is about, and refuses what makes no sense by the name of the option. */
  private static <T> void change(
      Recipe.Builder recipe,
      String option,
      Optional<T> value,
      BiFunction<Recipe.Builder, T, Recipe.Builder> change) {
    value.ifPresent(given -> named(option, () -> change.apply(recipe, given).build()));
  }

  private Recipe.Builder start() {
    return switch (start.orElse("video")) {
      case "video" -> Recipe.video();
      case "quick" -> Recipe.quick();
      default ->
          throw new IllegalArgumentException(
              "there is no recipe '%s'; expected one of: video, quick".formatted(start.get()));
    };
  }

  private Architecture architecture(Architecture usual) {
    Activation usualHidden = usual.layers().getFirst().activation();
    Activation usualLast = usual.outputActivation();
    int[] sizes = named("--layers", () -> RecipeText.sizes(layers.orElse(usual.text())));
    named("--layers", () -> Architecture.of(usualHidden, usualLast, sizes));
    Activation hidden = named("--activation", () -> activation(activation, usualHidden));
    named("--activation", () -> Architecture.of(hidden, usualLast, sizes));
    Activation last = named("--output", () -> activation(output, usualLast));
    return named("--output", () -> Architecture.of(hidden, last, sizes));
  }

  private Optional<Double> usualRate() {
    boolean adam = optimizer.filter(name -> name.startsWith("adam")).isPresent();
    return learningRate.isPresent() || !adam ? learningRate : Optional.of(0.001);
  }

  private static Activation activation(Optional<String> name, Activation usual) {
    return name.map(given -> RecipeText.constant(Activation.class, given)).orElse(usual);
  }

  private static int batch(String text) {
    if (text.equals("full")) {
      return 0;
    }
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          "expected a number of examples above 0, or 'full', not '%s'".formatted(text));
    }
    return Integer.parseInt(text);
  }

  private static <T> T named(String option, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new MisuseException(option + ": " + e.getMessage(), e);
    }
  }
}
