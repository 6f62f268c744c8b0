package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser is told of one example among all others is what the engine says. */
class ExampleRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(610, 40, 1);
  private static final int[] CHOSEN = {0, 4_711, 12_543, 13_001};

  private OpenStudio studio;
  private Visitor visitor;
  private Parameters parameters;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(610, 40), Optional.empty());
    visitor = studio.visit();
    float[] numbers = visitor.watch().hear("moment").floats("parameters");
    parameters = Parameters.of(Recipe.video().build().architecture(), numbers);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void theCostsOfAllExamplesHaveTheAverageOfTheEvaluation() {
    haveTheAverageOfTheEvaluation("test", DIGITS.test());
    haveTheAverageOfTheEvaluation("training", DIGITS.training());
  }

  private void haveTheAverageOfTheEvaluation(String set, Examples examples) {
    visitor.say("{\"type\":\"costs\",\"id\":3,\"set\":\"%s\"}".formatted(set));
    Message message = visitor.hear("costs");
    float[] costs = message.floats("costs");
    assertThat(message.text("set")).isEqualTo(set);
    assertThat(costs).hasSize(examples.size());
    double sum = 0;
    for (float cost : costs) {
      sum += cost;
    }
    assertThat(sum / costs.length).isCloseTo(evaluation(examples).cost(), within(0.0));
    int last = costs.length - 1;
    assertThat((double) costs[last])
        .isCloseTo(evaluation(new Subset(examples, last)).cost(), within(0.0));
  }

  private Evaluation evaluation(Examples examples) {
    try (Team team = new Team(1)) {
      return new Evaluator(new ScalarKernels(), team, Cost.SQUARES, parameters).evaluate(examples);
    }
  }

  @Test
  void theAveragesGoFromThePictureInViewToTheGradientOverAllExamples() {
    show("training", 7);
    visitor.say(
        "{\"type\":\"averages\",\"id\":5,\"label\":%d,\"parameters\":%s}"
            .formatted(DIGITS.training().label(7), Arrays.toString(CHOSEN)));

    isTheAverageOver(new Subset(DIGITS.training(), 7), 1, visitor.hear("average"));
    isTheAverageOver(Subset.first(DIGITS.training(), 10), 10, visitor.hear("average"));
    isTheAverageOver(Subset.first(DIGITS.training(), 100), 100, visitor.hear("average"));
    Message all = visitor.hear("average");
    isTheAverageOver(DIGITS.training(), 610, all);
    assertThat(all.header().path("all").booleanValue()).isTrue();
  }

  @Test
  void theLastAverageIsTheGradientThatTheViewOfAllNudgesShows() {
    show("test", 2);
    visitor.say(
        "{\"type\":\"averages\",\"id\":5,\"label\":3,\"parameters\":%s}"
            .formatted(Arrays.toString(CHOSEN)));
    Message last = visitor.hear("average", it -> it.header().path("all").booleanValue());
    visitor.say("{\"type\":\"nudges\",\"id\":6,\"samples\":[{\"of\":\"first\",\"count\":60000}]}");
    Message gradient = visitor.hear("nudges");

    float[] nudges = last.floats("nudges");
    for (int i = 0; i < CHOSEN.length; i++) {
      assertThat(nudges[i]).isEqualTo(0 - gradient.floats("gradient")[CHOSEN[i]]);
    }
    assertThat(last.header().path("cost").doubleValue())
        .isCloseTo(gradient.header().path("cost").doubleValue(), within(0.0));
  }

  private void isTheAverageOver(Examples examples, int count, Message message) {
    assertThat(message.number("examples")).isEqualTo(count);
    double[] mean = gradient(examples);
    double[] own = gradient(new Subset(DIGITS.training(), 7));
    double length = Math.sqrt(product(mean, mean));
    assertThat(message.header().path("length").doubleValue()).isCloseTo(length, within(1e-12));
    assertThat(message.header().path("cosine").doubleValue())
        .isCloseTo(product(mean, own) / length / Math.sqrt(product(own, own)), within(1e-12));
    float[] nudges = message.floats("nudges");
    for (int i = 0; i < CHOSEN.length; i++) {
      assertThat((double) nudges[i]).isCloseTo(-mean[CHOSEN[i]], within(0.0));
    }
  }

  @Test
  void theVoicesOfSingleExamplesHaveTheAverageOfTheGradient() {
    double[] mean = gradient(Subset.first(DIGITS.training(), 300));
    for (int parameter : CHOSEN) {
      visitor.say(
          "{\"type\":\"voices\",\"id\":8,\"parameter\":%d,\"count\":300}".formatted(parameter));
      Message voices = visitor.hear("voices");
      float[] errors = voices.floats("errors");
      float[] activations = voices.floats("activations");
      assertThat(errors).hasSize(300);
      double sum = 0;
      for (int k = 0; k < errors.length; k++) {
        sum += (double) errors[k] * activations[k];
      }
      assertThat(sum / errors.length).isCloseTo(mean[parameter], within(1e-7));
      assertThat((double) errors[7] * activations[7])
          .isCloseTo(gradient(new Subset(DIGITS.training(), 7))[parameter], within(1e-7));
    }
  }

  @Test
  void voicesOnWhatIsNotThereAreRefused() {
    visitor.say("{\"type\":\"voices\",\"id\":8,\"parameter\":13002,\"count\":300}");
    assertThat(visitor.hear("problem").text("message")).contains("no weight or bias 13,002");
    visitor.say("{\"type\":\"voices\",\"id\":8,\"parameter\":0,\"count\":0}");
    assertThat(visitor.hear("problem").text("message")).contains("at least one example");
  }

  private double[] gradient(Examples examples) {
    Parameters gradient = new Parameters(parameters.architecture());
    try (Team team = new Team(1)) {
      new MeanGradient(KernelSelection.choose(), team, Cost.SQUARES, parameters)
          .over(examples, gradient);
    }
    float[] numbers = gradient.all().toArray();
    double[] precise = new double[numbers.length];
    Arrays.setAll(precise, k -> numbers[k]);
    return precise;
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }

  @Test
  void whatCannotBeAveragedIsRefused() {
    refuses("\"label\":3,\"parameters\":[]", "no picture in view");
    show("test", 2);
    refuses("\"label\":10,\"parameters\":[]", "from 0 to 9, not 10");
    refuses("\"label\":3,\"parameters\":[13002]", "no weight or bias 13,002");
    refuses("\"label\":3,\"parameters\":[0.5]", "no weight or bias -1");
    refuses(
        "\"label\":3,\"parameters\":%s".formatted(Arrays.toString(new int[65])), "more than 64");
    refuses("\"label\":3", "'parameters' should be a list");
  }

  private void refuses(String question, String saying) {
    visitor.say("{\"type\":\"averages\",\"id\":4,%s}".formatted(question));
    assertThat(visitor.hear("problem").text("message")).contains(saying);
  }

  private void show(String set, int index) {
    visitor.say(
        "{\"type\":\"example\",\"id\":1,\"set\":\"%s\",\"index\":%d}".formatted(set, index));
    visitor.hear("answer");
  }
}
