package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be a sample, and that the gradient over it is the engine's. */
class NudgesOfSamplesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(61, 40, 1);

  private OpenStudio studio;
  private Visitor visitor;
  private Parameters parameters;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(61, 40), Optional.empty());
    visitor = studio.visit();
    float[] numbers = visitor.watch().hear("moment").floats("parameters");
    parameters = Parameters.of(Recipe.video().build().architecture(), numbers);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void ofOneExample() {
    isToldTheGradientOf("\"of\":\"one\",\"index\":7", new Subset(DIGITS.training(), 7));
  }

  @Test
  void ofTheFirstExamplesAndOfAllWhereThereAreNoMore() {
    isToldTheGradientOf("\"of\":\"first\",\"count\":20", Subset.first(DIGITS.training(), 20));
    isToldTheGradientOf("\"of\":\"first\",\"count\":60000", DIGITS.training());
  }

  @Test
  void ofTheMiniBatchThatTheTrainingTakesNext() {
    Recipe recipe = Recipe.video().build();
    try (Team team = new Team(1)) {
      var training = new Training(recipe, DIGITS.training(), KernelSelection.choose(), team);
      isToldTheGradientOf(
          "\"of\":\"batch\"", new Subset(DIGITS.training(), training.nextExamples()));
    }
  }

  @Test
  void isRefusedWhatIsNotThere() {
    visitor.say("{\"type\":\"nudges\",\"id\":4,\"samples\":[{\"of\":\"one\",\"index\":61}]}");
    assertThat(visitor.hear("problem").text("message")).contains("There is no training picture 61");
    visitor.say("{\"type\":\"nudges\",\"id\":4,\"samples\":[{\"of\":\"first\",\"count\":0}]}");
    assertThat(visitor.hear("problem").text("message")).contains("at least one example");
    visitor.say("{\"type\":\"nudges\",\"id\":4,\"samples\":[{\"of\":\"none\"}]}");
    assertThat(visitor.hear("problem").text("message")).contains("one, batch or first");
  }

  private void isToldTheGradientOf(String sample, Examples examples) {
    visitor.say("{\"type\":\"nudges\",\"id\":9,\"samples\":[{%s}]}".formatted(sample));
    Message message = visitor.hear("nudges");
    Parameters gradient = new Parameters(parameters.architecture());
    try (Team team = new Team(1)) {
      double cost =
          new MeanGradient(KernelSelection.choose(), team, Cost.SQUARES, parameters)
              .over(examples, gradient);
      assertThat(message.header().path("cost").doubleValue()).isCloseTo(cost, within(0.0));
    }
    assertThat(message.number("examples")).isEqualTo(examples.size());
    assertThat(message.floats("gradient")).isEqualTo(gradient.all().toArray());
  }
}
