package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.CostChange;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.landscape.Shaping;
import io.github.downhill.landscape.StepTrial;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps along the nudges, tried out and taken, are those of the engine. */
class StepRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(61, 40, 1);
  private static final Examples EXAMPLES = Subset.first(DIGITS.training(), 30);
  private static final String STEP =
      "{\"type\":\"%s\",\"id\":3,\"of\":\"first\",\"count\":30,\"size\":0.5,%s}";
  private static final String ALL = "\"follow\":\"all\"";

  private OpenStudio studio;
  private Visitor visitor;
  private Parameters network;
  private Parameters gradient;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(61, 40), Optional.empty());
    visitor = studio.visit();
    float[] numbers = visitor.watch().hear("moment").floats("parameters");
    network = Parameters.of(Recipe.video().build().architecture(), numbers);
    gradient = new Parameters(network.architecture());
    try (Team team = new Team(1)) {
      new MeanGradient(KernelSelection.choose(), team, Cost.SQUARES, network)
          .over(EXAMPLES, gradient);
    }
  }

  @AfterEach
  void close() {
    studio.close();
  }

  static Stream<Arguments> waysOfFollowing() {
    return Stream.of(
        Arguments.of(ALL, new Shaping.All()),
        Arguments.of("\"follow\":\"top\",\"keep\":130", new Shaping.Top(130)),
        Arguments.of("\"follow\":\"random\",\"keep\":130,\"seed\":7", new Shaping.Random(130, 7)),
        Arguments.of("\"follow\":\"signs\"", new Shaping.Signs()));
  }

  @ParameterizedTest
  @MethodSource("waysOfFollowing")
  void areTriedOutAsTheEngineTriesThem(String follow, Shaping shaping) {
    visitor.say(STEP.formatted("apply", follow));

    Message told = visitor.hear("trial");
    StepTrial trial = trial(shaping);
    assertThat(told.number("before")).isCloseTo(trial.before(), within(0.0));
    assertThat(told.number("after")).isCloseTo(trial.after(), within(0.0));
    assertThat(told.number("predicted")).isCloseTo(trial.predicted(), within(0.0));
    assertThat(told.number("real")).isCloseTo(trial.real(), within(0.0));
    assertThat(told.number("moved")).isEqualTo(trial.moved());
    assertThat(told.number("examples")).isEqualTo(30);
  }

  @Test
  void thatAreTakenBeginARunWithTheNetworkAfterThem() {
    visitor.say(STEP.formatted("take", ALL));

    assertThat(visitor.hear("taken").text("into")).isEqualTo("2");
    Message moment = visitor.hear("moment", it -> it.text("run").equals("2"));
    float[] after = moment.floats("parameters");
    for (int k = 0; k < after.length; k++) {
      double expected = network.all().at(k) - 0.5 * gradient.all().at(k);
      assertThat(after[k]).isEqualTo((float) expected);
    }
    visitor.say("{\"type\":\"nudges\",\"id\":9,\"samples\":[{\"of\":\"first\",\"count\":30}]}");
    assertThat(visitor.hear("nudges").number("cost"))
        .isCloseTo(trial(new Shaping.All()).after(), within(1e-6));
  }

  @Test
  void leaveTheRunTheyWereTakenFromAsItWas() {
    visitor.say(STEP.formatted("take", ALL));
    visitor.hear("taken");

    visitor.say("{\"type\":\"snapshot\",\"id\":5,\"run\":\"1\",\"step\":0}");
    assertThat(visitor.hear("snapshot").floats("parameters")).isEqualTo(network.all().toArray());
  }

  @Test
  void areFollowedByTrainingFromThere() {
    visitor.say("{\"type\":\"advance\",\"unit\":\"batch\"}");
    visitor.hear("moment", it -> it.number("step") == 1);
    visitor.say(STEP.formatted("take", ALL));
    Message stepped = visitor.hear("moment", it -> it.text("run").equals("2"));
    assertThat(stepped.number("step")).isEqualTo(1);

    visitor.say("{\"type\":\"advance\",\"unit\":\"batch\"}");

    Message next = visitor.hear("moment", it -> it.number("step") == 2);
    assertThat(next.text("run")).isEqualTo("2");
    assertThat(next.floats("parameters")).isNotEqualTo(stepped.floats("parameters"));
  }

  /** A test of the network before the step says nothing of the one after it. */
  @Test
  void areTestedAtOnce() {
    visitor.say("{\"type\":\"advance\",\"unit\":\"batch\"}");
    visitor.hear("moment", it -> it.number("step") == 1);
    visitor.say(STEP.formatted("take", ALL));
    visitor.hear("moment", it -> it.text("run").equals("2"));

    float[] before = curve("1");
    float[] after = curve("2");
    assertThat(after).hasSameSizeAs(before);
    assertThat(after[after.length - 3]).isEqualTo(1);
    assertThat(after[after.length - 2]).isNotEqualTo(before[before.length - 2]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"follow\":\"up\",\"size\":1; all, top, random or signs",
        "\"follow\":\"all\",\"size\":0; above 0",
        "\"follow\":\"all\"; a number",
      })
  void areRefusedWhereTheyMakeNoSense(String step, String reason) {
    for (String type : new String[] {"apply", "take"}) {
      visitor.say("{\"type\":\"%s\",\"id\":8,\"of\":\"batch\",%s}".formatted(type, step));
      Message problem = visitor.hear("problem");
      assertThat(problem.text("message")).contains(reason);
      assertThat(problem.number("id")).isEqualTo(8);
    }
  }

  private float[] curve(String run) {
    visitor.say("{\"type\":\"curves\",\"run\":\"" + run + "\"}");
    return visitor.hear("curves", it -> it.text("run").equals(run)).floats("testCurve");
  }

  private StepTrial trial(Shaping shaping) {
    try (Team team = new Team(1)) {
      return StepTrial.of(
              new CostChange(team, Cost.SQUARES, network),
              new Nudges(gradient.all()),
              shaping,
              0.5,
              EXAMPLES,
              () -> false)
          .orElseThrow();
    }
  }
}
