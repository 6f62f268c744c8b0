package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Layer;
import io.github.downhill.network.Randomness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTextTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void goBackToTheUsualLanguage() {
    Locale.setDefault(usual);
  }

  @Test
  void saysEverythingAboutTheVideosNetwork() {
    Recipe recipe =
        Recipe.video()
            .initialization(Initialization.SCALED)
            .epochs(12)
            .batch(10)
            .learningRate(1.5)
            .schedule(new Schedule.Constant())
            .build();
    assertThat(RecipeText.of(recipe))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("layers", "784-16-16-10"),
                Map.entry("activations", "sigmoid,sigmoid,sigmoid"),
                Map.entry("cost", "squares"),
                Map.entry("initialization", "scaled"),
                Map.entry("optimizer", "sgd"),
                Map.entry("learningRate", "1.5"),
                Map.entry("schedule", "constant"),
                Map.entry("batch", "10"),
                Map.entry("epochs", "12"),
                Map.entry("l2", "0.0"),
                Map.entry("seed", "1"),
                Map.entry("validation", "0.0"),
                Map.entry("patience", "0"),
                Map.entry("until", "0.0")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void canBeReadBackAsAnEqualRecipe(long seed) {
    Recipe recipe = random(Randomness.of(seed));
    assertThat(RecipeText.parse(RecipeText.of(recipe))).isEqualTo(recipe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "de-DE", "tr-TR"})
  void saysTheSameInEveryLanguage(String language) {
    Recipe recipe =
        Recipe.video().schedule(new Schedule.Step(12, 0.5)).learningRate(1234.5).build();
    Map<String, String> expected = RecipeText.of(recipe);
    Locale.setDefault(Locale.forLanguageTag(language));
    assertThat(RecipeText.of(recipe)).isEqualTo(expected);
    assertThat(expected).containsEntry("schedule", "step:12:0.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layers",
        "activations",
        "cost",
        "initialization",
        "optimizer",
        "learningRate",
        "schedule",
        "batch",
        "epochs",
        "l2",
        "seed",
        "validation",
        "patience"
      })
  void refusesTextThatLeavesSomethingOut(String word) {
    Map<String, String> text = new LinkedHashMap<>(RecipeText.of(Recipe.video().build()));
    text.remove(word);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipeText.parse(text))
        .withMessage("the recipe does not say its '%s'".formatted(word));
  }

  @Test
  void takesTextOfBeforeARunCouldEndAtAnAccuracy() {
    Map<String, String> text = new LinkedHashMap<>(RecipeText.of(Recipe.video().build()));
    text.remove("until");
    assertThat(RecipeText.parse(text)).isEqualTo(Recipe.video().build());
  }

  @ParameterizedTest
  @CsvSource({
    "cost,hinge,'there is no cost ''hinge''; expected one of: squares, cross-entropy'",
    "initialization,zeros,'there is no initialization ''zeros''; expected one of: standard, scaled,"
        + " xavier, he, uniform'",
    "activations,'relu,relu,step','there is no activation ''step''; expected one of: sigmoid, tanh,"
        + " relu, gelu, identity, softmax'",
    "activations,relu,'784-16-16-10 with 1 activations: expected one for each size but the first'",
    "layers,784,'expected sizes with dashes between, such as 784-16-16-10, not ''784'''",
    "schedule,warm,'there is no schedule ''warm''; expected constant, cosine or"
        + " step:EPOCHS:FACTOR'",
    "batch,-1,'a mini-batch needs at least 1 example, not -1'"
  })
  void refusesTextThatSaysNothingSensible(String word, String said, String sentence) {
    Map<String, String> text = new LinkedHashMap<>(RecipeText.of(Recipe.video().build()));
    text.put(word, said);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipeText.parse(text))
        .withMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "learningRate",
        "batch",
        "epochs",
        "l2",
        "seed",
        "validation",
        "patience",
        "until"
      })
  void refusesWordsWhereNumbersBelong(String word) {
    Map<String, String> text = new LinkedHashMap<>(RecipeText.of(Recipe.video().build()));
    text.put(word, "many");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipeText.parse(text))
        .withMessage("the recipe's '%s' is no number: 'many'".formatted(word));
  }

  @Test
  void readsSizesWithDashesBetween() {
    assertThat(RecipeText.sizes("784-16-16-10")).containsExactly(784, 16, 16, 10);
    assertThat(RecipeText.sizes("1-999999999")).containsExactly(1, 999_999_999);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "5-",
        "-5",
        "5--5",
        "5-0",
        "05-5",
        "5-1000000000",
        "5-5-x",
        "5 - 5",
        "5,5",
        "٥-٥"
      })
  void refusesAnythingElseAsSizes(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipeText.sizes(text))
        .withMessage(
            "expected sizes with dashes between, such as 784-16-16-10, not '%s'".formatted(text));
  }

  /** A regular expression with a repeated group would run out of stack. */
  @Test
  void refusesAVeryLongTextAsCalmly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipeText.sizes("1-".repeat(100_000)))
        .withMessageStartingWith("expected sizes with dashes between");
    assertThat(RecipeText.sizes("1-".repeat(9_999) + "1")).hasSize(10_000);
  }

  private static Recipe random(Randomness randomness) {
    Activation hidden =
        List.of(Activation.RELU, Activation.TANH, Activation.GELU).get(randomness.below(0, 3));
    Activation output = randomness.below(1, 2) == 0 ? Activation.SOFTMAX : Activation.SIGMOID;
    int width = 1 + randomness.below(2, 50);
    List<Layer> layers =
        List.of(
            new Layer(9, width, hidden),
            new Layer(width, 7, Activation.IDENTITY),
            new Layer(7, 3, output));
    return Recipe.video()
        .architecture(new Architecture(layers))
        .cost(List.of(Cost.values()).get(randomness.below(3, 2)))
        .initialization(List.of(Initialization.values()).get(randomness.below(4, 4)))
        .optimizer(
            List.of(
                    new Optimizer.GradientDescent(),
                    new Optimizer.Momentum(randomness.uniform(5)),
                    new Optimizer.Nesterov(randomness.uniform(6)),
                    new Optimizer.Adam(
                        randomness.uniform(7), randomness.uniform(8), randomness.uniform(9)))
                .get(randomness.below(10, 4)))
        .learningRate(randomness.uniform(11))
        .schedule(
            List.of(
                    new Schedule.Constant(),
                    new Schedule.Cosine(),
                    new Schedule.Step(1 + randomness.below(12, 9), randomness.uniform(13)))
                .get(randomness.below(14, 3)))
        .batch(randomness.below(15, 100))
        .epochs(1 + randomness.below(16, 100))
        .l2(randomness.uniform(17) * 1e-6)
        .seed(randomness.bits(18))
        .validation(randomness.uniform(19))
        .until(randomness.uniform(21))
        .patience(randomness.below(20, 5))
        .build();
  }
}
