package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Initialization;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeFormTest {
  private static final Recipe USUAL = Recipe.video().build();

  @ParameterizedTest
  @MethodSource("recipes")
  void makesTheSameRecipeOfWhatItShows(Recipe recipe) {
    Request form = new Request(RecipeForm.of(recipe, "mnist"));
    assertThat(RecipeForm.recipe(form)).isEqualTo(recipe);
    assertThat(RecipeForm.recipe(Json.request(Json.text(form.object())))).isEqualTo(recipe);
  }

  static Stream<Recipe> recipes() {
    return Stream.concat(
        Desk.recipes().stream(),
        Stream.of(
            USUAL,
            Recipe.quick().build(),
            USUAL.but().schedule(new Schedule.Step(3, 0.5)).seed(-7).l2(1e-7).batch(0).build(),
            USUAL.but().validation(5_000).patience(3).until(0.97).learningRate(1e-9).build(),
            USUAL.but().initialization(Initialization.STANDARD).epochs(10_000).build()));
  }

  @Test
  void isTheVideosWhereNothingIsSaid() {
    assertThat(RecipeForm.recipe(Json.request("{}"))).isEqualTo(USUAL);
    assertThat(RecipeForm.recipe(Json.request("{\"batch\":null,\"cost\":7}"))).isEqualTo(USUAL);
  }

  @ParameterizedTest
  @CsvSource({"relu, HE", "gelu, HE", "tanh, XAVIER", "sigmoid, SCALED"})
  void beginsWhereItSuitsTheActivation(String activation, Initialization expected) {
    Recipe recipe = RecipeForm.recipe(Json.request("{\"activation\":\"" + activation + "\"}"));
    assertThat(recipe.initialization()).isEqualTo(expected);
  }

  @Test
  void endsInSoftmaxForCrossEntropy() {
    Recipe recipe = RecipeForm.recipe(Json.request("{\"cost\":\"cross-entropy\"}"));
    assertThat(recipe.cost()).isEqualTo(Cost.CROSS_ENTROPY);
    assertThat(recipe.architecture().outputActivation()).isEqualTo(Activation.SOFTMAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"layers\":\"784-16-11\"}",
        "{\"layers\":\"783-16-10\"}",
        "{\"layers\":\"784\"}",
        "{\"layers\":\"784--10\"}",
        "{\"layers\":\"784-4096-10\"}",
        "{\"layers\":\"784-999999999-10\"}",
        "{\"activation\":\"magic\"}",
        "{\"cost\":\"free\"}",
        "{\"optimizer\":\"adam:2\"}",
        "{\"schedule\":\"step:0:1\"}",
        "{\"learningRate\":0}",
        "{\"learningRate\":-1}",
        "{\"learningRate\":1e300}",
        "{\"batch\":-1}",
        "{\"epochs\":0}",
        "{\"epochs\":10001}",
        "{\"epochs\":1e300}",
        "{\"patience\":2}",
        "{\"until\":0.9}",
        "{\"validation\":-0.5}",
        "{\"l2\":-1}"
      })
  void saysWhatMakesNoSense(String form) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipeForm.recipe(Json.request(form)))
        .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
  }

  @Test
  void needsNoOptionsForTheUsualRecipe() {
    assertThat(command(USUAL)).isEqualTo("./downhill train");
    assertThat(RecipeForm.command("./downhill", USUAL, List.of("--data", "synthetic")))
        .isEqualTo("./downhill train --data synthetic");
  }

  @Test
  void writesAnOptionForAllThatIsNotUsual() {
    Recipe recipe =
        Desk.SHORT
            .but()
            .cost(Cost.CROSS_ENTROPY)
            .initialization(Initialization.XAVIER)
            .optimizer(new Optimizer.Momentum(0.9))
            .learningRate(0.01)
            .schedule(new Schedule.Constant())
            .batch(0)
            .l2(0.5)
            .seed(-3)
            .validation(0.1)
            .patience(2)
            .until(0.5)
            .build();
    assertThat(command(recipe))
        .isEqualTo(
            "./downhill train --layers 784-6-10 --cost cross-entropy --init xavier"
                + " --optimizer momentum:0.9 --learning-rate 0.01 --schedule constant --batch full"
                + " --epochs 3 --l2 0.5 --seed -3 --validation 0.1 --patience 2 --until 0.5");
  }

  @Test
  void saysTheLearningRateWithAdamForWhichTheCommandHasAnotherUsualOne() {
    Recipe recipe = USUAL.but().optimizer(Optimizer.Adam.usual()).build();
    assertThat(command(recipe)).endsWith(" --learning-rate 0.75");
  }

  @Test
  void writesActivations() {
    Recipe recipe =
        RecipeForm.recipe(Json.request("{\"activation\":\"relu\",\"cost\":\"cross-entropy\"}"));
    assertThat(command(recipe))
        .isEqualTo(
            "./downhill train --activation relu --output softmax --cost cross-entropy --init he");
  }

  private static String command(Recipe recipe) {
    return RecipeForm.command("./downhill", recipe, List.of());
  }
}
