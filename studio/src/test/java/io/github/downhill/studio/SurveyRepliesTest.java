package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Course;
import io.github.downhill.landscape.Plane;
import io.github.downhill.landscape.PrincipalDirections;
import io.github.downhill.landscape.Shadow;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The landscape that a browser is told is the engine's. */
class SurveyRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(1_300, 40, 1);
  private static final Kernels KERNELS = new ScalarKernels();
  private static final Recipe USUAL = Recipe.video().build();

  private OpenStudio studio;
  private Visitor visitor;
  private Recipe recipe = USUAL;
  private final NavigableMap<Long, Parameters> path = new TreeMap<>();

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(1_300, 40), Optional.empty());
    visitor = studio.visit();
    keep(visitor.watch().hear("moment"));
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void theCostsAreThoseOfTheNetworksAtThePointsOfTheGrid() {
    Message survey = survey("random", "\"seed\":3,\"set\":\"both\"", 30);
    Plane plane = Plane.random(newest(), 3);

    assertThat(survey.floats("xs")).hasSize(21).startsWith(-1).endsWith(1);
    isCostAtSomePoints(survey, plane, "training", Subset.first(DIGITS.training(), 30));
    isCostAtSomePoints(survey, plane, "test", Subset.first(DIGITS.test(), 30));
    assertThat(survey.header().path("examples").path("test").intValue()).isEqualTo(30);
    assertThat(survey.number("parameters")).isEqualTo(13_002);
  }

  @ParameterizedTest
  @MethodSource("io.github.downhill.studio.Desk#recipes")
  void ofAnyNetwork(Recipe other) {
    start(other);
    advance(3);
    Message survey = survey("path", "\"seed\":1,\"set\":\"training\"", 25);
    isCostAtSomePoints(
        survey, course().alongPath().plane(), "training", Subset.first(DIGITS.training(), 25));
  }

  @Test
  void ofANetworkWithoutHiddenLayers() {
    start(
        USUAL
            .but()
            .architecture(Architecture.of(Activation.SIGMOID, Activation.SIGMOID, 784, 10))
            .build());
    Message survey = survey("random", "\"seed\":1,\"set\":\"test\"", 40);
    isCostAtSomePoints(survey, Plane.random(newest(), 1), "test", DIGITS.test());
  }

  @Test
  void thePathIsTheShadowOfEveryMomentOnThePlane() {
    advance(5);
    Message survey = survey("path", "\"seed\":1,\"set\":\"training\"", 20);

    Course.Cut cut = course().alongPath();
    assertThat(survey.ints("steps")).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(survey.number("explained")).isEqualTo(cut.explained().orElseThrow(), within(1e-4));
    assertThat(PrincipalDirections.of(path.values().stream().map(Parameters::all).toList()))
        .satisfies(main ->
            assertThat(main.explained()).isEqualTo(survey.number("explained"), within(1e-4)));
    assertThat(survey.number("span")).isEqualTo(course().span(), within(1e-6));
    for (int i = 0; i < 6; i++) {
      Shadow shadow = cut.plane().shadow(path.get((long) i).all());
      assertThat(survey.floats("path")[3 * i]).isEqualTo((float) shadow.x());
      assertThat(survey.floats("path")[3 * i + 1]).isEqualTo((float) shadow.y());
      assertThat(survey.floats("path")[3 * i + 2]).isEqualTo((float) shadow.distance());
    }
  }

  @Test
  void theMomentsOfThePathAreWeighedWhereTheyAreAndBelow() {
    advance(3);
    Examples examples = Subset.first(DIGITS.training(), 50);
    survey("path", "\"seed\":1,\"set\":\"training\"", 50);
    Plane plane = course().alongPath().plane();

    Message costs = visitor.hear("pathCosts");

    for (int i = 0; i < 4; i++) {
      Parameters at = path.get((long) i);
      assertThat((double) costs.floats("training")[i]).isEqualTo(cost(at, examples), within(1e-6));
      Parameters below = below(plane, plane.shadow(at.all()));
      assertThat((double) costs.floats("trainingBelow")[i])
          .isEqualTo(cost(below, examples), within(1e-6));
    }
  }

  @Test
  void thePlaneOfTheGradientHoldsTheStartAndTheNetworkInItsMiddle() {
    advance(3);
    Message survey = survey("gradient", "\"seed\":1,\"set\":\"training\"", 50);

    float[] places = survey.floats("path");
    assertThat(places[0]).isCloseTo(1, within(1e-5f));
    assertThat(places[1]).isCloseTo(0, within(1e-5f));
    assertThat(places[9]).isCloseTo(0, within(1e-5f));
    assertThat(places[11]).isCloseTo(0, within(1e-5f));
  }

  @Test
  void aSurveyMayBeAroundAnEarlierMoment() {
    advance(3);
    Message survey = survey("path", "\"seed\":1,\"set\":\"training\",\"origin\":1", 10);

    assertThat(survey.number("step")).isEqualTo(1);
    assertThat(survey.floats("path")[3]).isCloseTo(0, within(1e-5f));
    assertThat(survey.floats("path")[4]).isCloseTo(0, within(1e-5f));
  }

  @Test
  void theBallIsTheShadowOfTheMomentInViewAndIsWeighed() {
    advance(3);
    Examples examples = Subset.first(DIGITS.test(), 20);
    survey("path", "\"seed\":1,\"set\":\"test\"", 20);
    Plane plane = course().alongPath().plane();
    visitor.hear("pathCosts");
    advance(2);

    visitor.say("{\"type\":\"ball\",\"id\":5}");
    Message ball = visitor.hear("ball");
    Shadow shadow = plane.shadow(newest().all());
    assertThat(ball.number("step")).isEqualTo(5);
    assertThat(ball.number("x")).isEqualTo(shadow.x(), within(1e-9));
    assertThat(ball.number("y")).isEqualTo(shadow.y(), within(1e-9));
    assertThat(ball.number("distance")).isEqualTo(shadow.distance(), within(1e-9)).isPositive();

    visitor.say("{\"type\":\"weigh\",\"id\":5}");
    Message weight = visitor.hear("weigh");
    assertThat(weight.header().path("costs").path("test").doubleValue())
        .isEqualTo(cost(newest(), examples), within(1e-9));
    assertThat(weight.header().path("below").path("test").doubleValue())
        .isEqualTo(cost(below(plane, shadow), examples), within(1e-9));
  }

  @Test
  void aNewerSurveyTakesThePlaceOfOneThatIsUnderWay() {
    visitor.say(
        "{\"type\":\"survey\",\"id\":1,\"plane\":\"random\",\"seed\":1,\"grid\":101,"
            + "\"examples\":1300,\"set\":\"both\"}");
    assertThat(visitor.hear("surveying").number("id")).isEqualTo(1);
    visitor.say(
        "{\"type\":\"survey\",\"id\":2,\"plane\":\"random\",\"seed\":1,\"grid\":21,"
            + "\"examples\":1,\"set\":\"test\"}");

    assertThat(visitor.hear("survey").number("id")).isEqualTo(2);
  }

  @Test
  void whatCannotBeSurveyedIsSaidInWords() {
    assertThat(problem("path", "\"grid\":21,\"set\":\"test\""))
        .contains("only 1 moments", "train a little");
    assertThat(problem("gradient", "\"grid\":21,\"set\":\"test\""))
        .contains("step 0", "where its training began");
    assertThat(problem("random", "\"grid\":20,\"set\":\"test\"")).contains("21 to 101");
    assertThat(problem("random", "\"grid\":102,\"set\":\"test\"")).contains("not 102");
    assertThat(problem("round", "\"grid\":21,\"set\":\"test\""))
        .contains("random, path or gradient");
    assertThat(problem("random", "\"grid\":21,\"set\":\"some\""))
        .contains("training, test or both");
  }

  private String problem(String plane, String rest) {
    visitor.say(
        "{\"type\":\"survey\",\"id\":8,\"plane\":\"%s\",\"seed\":1,\"examples\":9,%s}"
            .formatted(plane, rest));
    Message problem = visitor.hear("problem");
    assertThat(problem.number("id")).isEqualTo(8);
    return problem.text("message");
  }

  private Message survey(String plane, String rest, int examples) {
    visitor.say(
        "{\"type\":\"survey\",\"id\":5,\"plane\":\"%s\",\"grid\":21,\"examples\":%d,%s}"
            .formatted(plane, examples, rest));
    Message survey = visitor.hear("survey");
    assertThat(survey.text("plane")).isEqualTo(plane);
    return survey;
  }

  private void start(Recipe other) {
    recipe = other;
    path.clear();
    visitor.say(
        "{\"type\":\"start\",\"recipe\":%s}".formatted(Json.text(RecipeForm.of(other, "made-up"))));
    keep(visitor.hear("moment", moment -> moment.text("run").equals("2")));
  }

  /** Takes mini-batches one by one, and keeps the network after each. */
  private void advance(int steps) {
    for (long i = path.lastKey() + 1, end = i + steps; i < end; i++) {
      long step = i;
      visitor.say("{\"type\":\"advance\",\"unit\":\"batch\"}");
      keep(visitor.hear("moment", it -> it.number("step") == step && it.has("parameters")));
    }
  }

  private void keep(Message moment) {
    Parameters parameters = Parameters.of(recipe.architecture(), moment.floats("parameters"));
    path.put((long) moment.number("step"), parameters);
  }

  private Course course() {
    return new Course(newest(), path);
  }

  private Parameters newest() {
    return path.lastEntry().getValue();
  }

  private void isCostAtSomePoints(Message survey, Plane plane, String set, Examples examples) {
    float[] xs = survey.floats("xs");
    float[] ys = survey.floats("ys");
    for (int at : List.of(0, 20, 44, 220, 301, 440)) {
      Parameters there = below(plane, new Shadow(xs[at % 21], ys[at / 21], 0));
      double expected = cost(there, examples);
      assertThat((double) survey.floats(set)[at])
          .isEqualTo(expected, within(1e-4 * Math.max(1, expected)));
    }
  }

  private Parameters below(Plane plane, Shadow shadow) {
    Parameters there = new Parameters(recipe.architecture());
    plane.at(KERNELS, (float) shadow.x(), (float) shadow.y(), there.all());
    return there;
  }

  private double cost(Parameters network, Examples examples) {
    Cost cost = recipe.cost();
    try (Team team = new Team(1)) {
      return new Evaluator(KERNELS, team, cost, network).evaluate(examples).cost();
    }
  }
}
