package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.learning.Trainer;
import io.github.downhill.learning.TrainingEvent.EpochCompleted;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The learning rate that the page calls usual works with the recipe in view, whichever that is. */
class UsualRateInBrowserTest {
  @RegisterExtension static final InBrowser studio = InBrowser.withMadeUpDigits();

  private static final Examples TRAINING = MadeUpDigits.examples(6_000, 1);
  private static final Examples TEST = MadeUpDigits.examples(500, 1_001);

  @ParameterizedTest
  @CsvSource({
    "784-16-16-10, sigmoid, squares, sgd, 10, 0.75",
    "784-16-16-10, sigmoid, squares, momentum, 10, 0.075",
    "784-16-16-10, sigmoid, squares, nesterov, 10, 0.075",
    "784-16-16-10, sigmoid, cross-entropy, sgd, 10, 0.5",
    "784-16-16-10, sigmoid, cross-entropy, sgd, 1, 0.16",
    "784-16-16-10, relu, cross-entropy, sgd, 10, 0.1",
    "784-16-16-10, relu, cross-entropy, momentum, 10, 0.01",
    "784-16-16-10, relu, cross-entropy, adam, 10, 0.001",
    "784-16-16-10, relu, squares, sgd, 10, 0.25",
    "784-16-16-10, tanh, squares, sgd, 10, 0.25",
    "784-16-16-10, gelu, cross-entropy, sgd, 10, 0.1",
    "784-10, relu, cross-entropy, sgd, 10, 0.5",
    "784-100-10, sigmoid, squares, sgd, 10, 0.75",
    "784-200-10, sigmoid, squares, sgd, 10, 0.38",
  })
  void theUsualRateTeachesARecipe(
      String layers, String activation, String cost, String optimizer, int batch, double rate) {
    Map<String, Object> recipe =
        Map.of(
            "layers", layers,
            "activation", activation,
            "cost", cost,
            "optimizer", optimizer,
            "batch", batch);
    assertThat(usual(recipe)).isEqualTo(rate);
    String form =
        "{'layers':'%s','activation':'%s','cost':'%s','optimizer':'%s','batch':%d,'learningRate':%s,'epochs':2}"
            .formatted(layers, activation, cost, optimizer, batch, rate);
    assertThat(accuracy(RecipeForm.recipe(Json.request(form.replace('\'', '"')))))
        .isGreaterThan(0.5);
  }

  @Test
  void aWideNetworkOfSigmoidsHasAMuchSmallerUsualRate() {
    assertThat(
            usual(
                Map.of(
                    "layers", "784-800-800-10",
                    "activation", "sigmoid",
                    "cost", "squares",
                    "optimizer", "sgd",
                    "batch", 10)))
        .isLessThan(0.1);
  }

  @Test
  void aRateThatWasUsualStaysUsualWhateverElseChanges() {
    Object rates =
        studio.run(
            "machine/recipe.js",
            """
            ({changed}) => {
              const video = {layers: "784-16-16-10", activation: "sigmoid", cost: "squares",
                optimizer: "sgd", batch: 10, learningRate: 0.75};
              const relu = changed(video, "activation", "relu");
              const own = changed({...video, learningRate: 0.3}, "activation", "relu");
              return [relu, changed(relu, "cost", "cross-entropy"), own].map(
                ({learningRate}) => String(learningRate)).join(" ");
            }\
            """,
            null);
    assertThat(rates).isEqualTo("0.25 0.1 0.3");
  }

  private static double usual(Map<String, Object> recipe) {
    Object rate =
        studio.run("machine/recipe.js", "({usualRate}, recipe) => usualRate(recipe)", recipe);
    return ((Number) rate).doubleValue();
  }

  private static double accuracy(Recipe recipe) {
    AtomicReference<Double> last = new AtomicReference<>(0.0);
    try (Team team = new Team(1)) {
      new Trainer(
              recipe,
              TRAINING,
              Optional.of(TEST),
              KernelSelection.choose(),
              team,
              event -> {
                if (event instanceof EpochCompleted epoch) {
                  last.set(epoch.test().orElseThrow().accuracy());
                }
              },
              StoppingRule.never(),
              Optional.empty())
          .run();
    }
    return last.get();
  }
}
