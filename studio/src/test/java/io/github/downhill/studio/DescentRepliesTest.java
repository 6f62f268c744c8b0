package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.landscape.Fate;
import io.github.downhill.landscape.FormulaCost;
import io.github.downhill.landscape.Gait;
import io.github.downhill.landscape.Ground;
import io.github.downhill.landscape.Journey;
import io.github.downhill.landscape.Valley;
import io.github.downhill.landscape.Valleys;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Schedule;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser is told of curves, surfaces and the balls on them. */
class DescentRepliesTest {
  private static final String WELLS = "0.25x^4 - x^2 + 0.3x + 2";
  private static final String CURVE =
      "\"dimensions\":1,\"formula\":\"" + WELLS + "\",\"reach\":2.4";
  private static final String SURFACE = "\"dimensions\":2,\"formula\":\"x^2 + 0.1y^2\",\"reach\":3";
  private static final String GAIT =
      "\"rate\":0.1,\"noise\":0,\"schedule\":\"constant\",\"seed\":1,\"steps\":30";

  private OpenStudio studio;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open();
    visitor = studio.visit();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void aCurveIsItsCostsAndItsValleys() {
    Message message = ask("surface", CURVE);

    float[] costs = message.floats("costs");
    FormulaCost curve = FormulaCost.of(WELLS, 1);
    Ground ground = new Ground(curve, 2.4);
    assertThat(costs).hasSize((int) message.number("side"));
    for (int i = 0; i < costs.length; i++) {
      Span at = Span.of(ground.place(i, costs.length));
      assertThat(costs[i]).isEqualTo((float) curve.gradient(at, Span.zeros(1)));
    }
    List<Valley> valleys = Valleys.of(ground);
    assertThat(message.header().path("bottoms").size()).isEqualTo(valleys.size());
    assertThat(message.header().path("bottoms").path(1).path(1).doubleValue())
        .isCloseTo(valleys.get(1).cost(), within(0.0));
  }

  @Test
  void aSurfaceIsAGridOfCosts() {
    Message message = ask("surface", SURFACE);

    int side = (int) message.number("side");
    float[] costs = message.floats("costs");
    assertThat(costs).hasSize(side * side);
    assertThat(costs[side - 1]).isCloseTo(9.9f, within(1e-5f));
    assertThat(costs[side * side / 2]).isCloseTo(0, within(1e-9f));
  }

  @Test
  void aCurveCanBeDrawn() {
    Message message = ask("surface", "\"dimensions\":1,\"heights\":[3,1,2,0,4],\"reach\":2");

    float[] costs = message.floats("costs");
    assertThat(costs[0]).isEqualTo(3);
    assertThat(costs[costs.length / 2]).isEqualTo(2);
    assertThat(message.header().path("bottoms").size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2x + sinn(x), 6, 4, server.formula.name",
    "2 +, 4, 1, server.formula.end",
    "(x, 1, 1, server.formula.close"
  })
  void aWrongFormulaIsToldWithItsCharacter(String formula, int position, int length, String key) {
    Message message =
        ask("surface", "\"dimensions\":1,\"reach\":2,\"formula\":\"" + formula + "\"");

    assertThat(message.number("position")).isEqualTo(position);
    assertThat(message.number("length")).isEqualTo(length);
    assertThat(message.text("key")).isEqualTo(key);
    assertThat(message.text("fault")).startsWith("Character " + position + ": ");
  }

  @Test
  void aRaceIsAJourneyForEachOptimizerToTheBit() {
    List<String> names = List.of("sgd", "momentum:0.9", "nesterov:0.9", "adam");
    Message message =
        ask(
            "walk",
            CURVE
                + ",\"start\":[2.1],\"optimizers\":[\"sgd\",\"momentum:0.9\",\"nesterov:0.9\",\"adam\"],"
                + GAIT);

    Ground ground = new Ground(FormulaCost.of(WELLS, 1), 2.4);
    List<Valley> valleys = Valleys.of(ground);
    for (int i = 0; i < names.size(); i++) {
      Gait gait = gait(names.get(i), 30);
      Journey journey = Journey.over(ground, gait, new ScalarKernels(), Span.of(2.1f), 0);
      Fate fate = Fate.of(journey, valleys);
      for (int step = 0; step <= 30; step++) {
        int at = 31 * i + step;
        assertThat(message.floats("positions")[at]).isEqualTo(journey.position(step).at(0));
        assertThat(message.floats("costs")[at]).isEqualTo((float) journey.cost(step));
        assertThat(message.floats("gradients")[at]).isEqualTo(journey.gradient(step).at(0));
        boolean overshoots = step > 0 && journey.overshoots(step);
        assertThat((message.bytes("events")[at] & 1) == 1).isEqualTo(overshoots);
        boolean rises = step > 0 && journey.rises(step);
        assertThat((message.bytes("events")[at] & 2) == 2).isEqualTo(rises);
      }
      assertThat(message.ints("lengths")[i]).isEqualTo(30);
      assertThat(message.ints("fates")[i]).isEqualTo(kind(fate.kind()));
      assertThat(message.ints("since")[i]).isEqualTo(fate.step());
      assertThat(message.ints("valleys")[i]).isEqualTo(fate.valley());
    }
  }

  @Test
  void aJourneyThatEndsEarlyStaysWhereItIs() {
    Message message =
        ask(
            "walk",
            "\"dimensions\":1,\"formula\":\"x^4\",\"reach\":2,\"start\":[2],\"optimizers\":[\"sgd\"],"
                + GAIT.replace("0.1", "5"));

    int end = message.ints("lengths")[0];
    float[] positions = message.floats("positions");
    assertThat(end).isLessThan(30);
    assertThat(positions).hasSize(31);
    assertThat(positions[30]).isEqualTo(positions[end]);
    assertThat(message.ints("fates")[0]).isEqualTo(kind(Fate.Kind.DIVERGED));
  }

  @Test
  void aThousandBallsFallAtRandomPlacesOfTheMapAndAllRollDown() {
    Message message = ask("walk", SURFACE + ",\"balls\":1000,\"optimizers\":[\"sgd\"]," + GAIT);

    float[] positions = message.floats("positions");
    assertThat(positions).hasSize(1000 * 31 * 2);
    double sum = 0;
    for (int ball = 0; ball < 1000; ball++) {
      float x = positions[ball * 62];
      assertThat(x).isBetween(-3f, 3f);
      sum += x;
      assertThat(message.floats("costs")[ball * 31 + 30])
          .isLessThanOrEqualTo(message.floats("costs")[ball * 31]);
    }
    assertThat(sum / 1000).isCloseTo(0, within(0.25));
    assertThat(message.has("gradients")).isFalse();
    Message again = ask("walk", SURFACE + ",\"balls\":1000,\"optimizers\":[\"sgd\"]," + GAIT);
    assertThat(again.floats("positions")).isEqualTo(positions);
  }

  @Test
  void theMapSaysWhichValleyEachStartReaches() {
    Message message = ask("valleys", CURVE + ",\"optimizers\":[\"sgd\"]," + GAIT);

    int[] reached = message.ints("reached");
    assertThat(reached).hasSize((int) message.number("side"));
    assertThat(reached[reached.length / 4]).isZero();
    assertThat(reached[3 * reached.length / 4]).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"dimensions\":3,\"formula\":\"x\",\"reach\":1 | one number or two",
        "\"dimensions\":1,\"formula\":\"x\",\"reach\":0 | The map reaches",
        "\"dimensions\":1,\"heights\":[1],\"reach\":1 | 2 to 200 heights",
        "\"dimensions\":1,\"heights\":[1,\"a\"],\"reach\":1 | numbers for heights"
      })
  void aGroundThatIsNoneIsRefused(String ground, String words) {
    assertThat(problem("surface", ground)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"start\":[1],\"optimizers\":[\"sgd\"],\"steps\":2001 | 1 to 2,000 steps",
        "\"start\":[1],\"optimizers\":[\"sgd\"],\"steps\":0 | 1 to 2,000 steps",
        "\"balls\":1001,\"optimizers\":[\"sgd\"],\"steps\":9 | 1,001 balls",
        "\"balls\":1000,\"optimizers\":[\"sgd\"],\"steps\":900 | 1,000 balls",
        "\"start\":[1,2],\"optimizers\":[\"sgd\"],\"steps\":9 | list of numbers",
        "\"start\":[\"a\"],\"optimizers\":[\"sgd\"],\"steps\":9 | list of numbers",
        "\"start\":[1],\"optimizers\":[\"none\"],\"steps\":9 | no optimizer 'none'",
        "\"start\":[1],\"optimizers\":[],\"steps\":9 | list of some"
      })
  void aWalkThatIsNoneIsRefused(String walk, String words) {
    String gait = GAIT.substring(0, GAIT.indexOf(",\"steps\""));
    assertThat(problem("walk", CURVE + "," + gait + "," + walk)).contains(words);
  }

  private Message ask(String type, String content) {
    visitor.say("{\"type\":\"%s\",\"id\":5,%s}".formatted(type, content));
    return visitor.hear(type);
  }

  private String problem(String type, String content) {
    visitor.say("{\"type\":\"%s\",\"id\":5,%s}".formatted(type, content));
    return visitor.hear("problem").text("message");
  }

  /** As the page counts them. */
  private static int kind(Fate.Kind kind) {
    return List.of(Fate.Kind.values()).indexOf(kind);
  }

  private static Gait gait(String optimizer, int steps) {
    return new Gait(Optimizer.of(optimizer), Schedule.of("constant"), 0.1, 0, 1, steps);
  }
}
