package io.github.downhill.learning;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Layer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recipe as words, the way it travels in files: a name and a text for each thing it says. */
public final class RecipeText {
  private RecipeText() {}

  /** All that the recipe says; {@link #parse} makes an equal recipe of it. */
  public static Map<String, String> of(Recipe recipe) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("layers", recipe.architecture().text());
    text.put("activations", activations(recipe.architecture()));
    text.put("cost", recipe.cost().text());
    text.put("initialization", recipe.initialization().text());
    text.put("optimizer", recipe.optimizer().text());
    text.put("learningRate", Double.toString(recipe.learningRate()));
    text.put("schedule", recipe.schedule().text());
    text.put("batch", Integer.toString(recipe.batch()));
    text.put("epochs", Integer.toString(recipe.epochs()));
    text.put("l2", Double.toString(recipe.l2()));
    text.put("seed", Long.toString(recipe.seed()));
    text.put("validation", Double.toString(recipe.validation()));
    text.put("patience", Integer.toString(recipe.patience()));
    text.put("until", Double.toString(recipe.until()));
    return text;
  }

  /**
   * The recipe that these words describe.
   *
   * @throws IllegalArgumentException if one is missing or says nothing that makes sense
   */
  public static Recipe parse(Map<String, String> text) {
    // Files of before there was such an end do not speak of it.
    double until = text.containsKey("until") ? number(text, "until", Double::valueOf) : 0;
    return Recipe.video()
        .architecture(architecture(word(text, "layers"), word(text, "activations")))
        .cost(constant(Cost.class, word(text, "cost")))
        .initialization(constant(Initialization.class, word(text, "initialization")))
        .optimizer(Optimizer.of(word(text, "optimizer")))
        .learningRate(number(text, "learningRate", Double::valueOf))
        .schedule(Schedule.of(word(text, "schedule")))
        .batch(number(text, "batch", Integer::valueOf))
        .epochs(number(text, "epochs", Integer::valueOf))
        .l2(number(text, "l2", Double::valueOf))
        .seed(number(text, "seed", Long::valueOf))
        .validation(number(text, "validation", Double::valueOf))
        .patience(number(text, "patience", Integer::valueOf))
        .until(until)
        .build();
  }

  /**
   * The layer sizes of a text such as {@code 784-16-16-10}.
   *
   * @throws IllegalArgumentException if it is not whole numbers above 0, with dashes between
   */
  public static int[] sizes(String text) {
    String[] sizes = text.split("-", -1);
    if (sizes.length < 2 || !Stream.of(sizes).allMatch(size -> size.matches("[1-9][0-9]{0,8}"))) {
      throw new IllegalArgumentException(
          "expected sizes with dashes between, such as 784-16-16-10, not '%s'".formatted(text));
    }
    return Stream.of(sizes).mapToInt(Integer::parseInt).toArray();
  }

  /**
   * The constant of a name such as {@code cross-entropy}.
   *
   * @throws IllegalArgumentException if there is none, with those there are
   */
  public static <E extends Enum<E>> E constant(Class<E> type, String name) {
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> text(constant).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no %s '%s'; expected one of: %s"
                    .formatted(
                        type.getSimpleName().toLowerCase(Locale.ROOT),
                        name,
                        Stream.of(constants)
                            .map(RecipeText::text)
                            .collect(Collectors.joining(", ")))));
  }

  private static Architecture architecture(String layers, String activations) {
    int[] sizes = sizes(layers);
    String[] names = activations.split(",", -1);
    if (names.length != sizes.length - 1) {
      throw new IllegalArgumentException(
          "%s with %d activations: expected one for each size but the first"
              .formatted(layers, names.length));
    }
    Layer[] all = new Layer[names.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Layer(sizes[i], sizes[i + 1], constant(Activation.class, names[i]));
    }
    return new Architecture(Arrays.asList(all));
  }

  private static String activations(Architecture architecture) {
    return architecture.layers().stream()
        .map(layer -> layer.activation().text())
        .collect(Collectors.joining(","));
  }

  private static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <N extends Number> N number(
      Map<String, String> text, String name, Function<String, N> parser) {
    try {
      return parser.apply(word(text, name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the recipe's '%s' is no number: '%s'".formatted(name, word(text, name)), e);
    }
  }

  private static String word(Map<String, String> text, String name) {
    String word = text.get(name);
    if (word == null) {
      throw new IllegalArgumentException("the recipe does not say its '%s'".formatted(name));
    }
    return word;
  }
}
