package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.examples.Distortion;
import io.github.downhill.lab.examples.Nonsense;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a browser is told of distorted pictures and of nonsense is what the engine says. */
class StressRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(300, 200, 1);
  private static final Recipe RECIPE = Recipe.video().build();

  private OpenStudio studio;
  private Visitor visitor;
  private Parameters parameters;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(300, 200), Optional.empty());
    visitor = studio.visit();
    parameters = parameters(visitor.watch().hear("moment"));
  }

  private static Parameters parameters(Message moment) {
    return Parameters.of(RECIPE.architecture(), moment.floats("parameters"));
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void thePictureInViewIsDistortedAndAnswered() {
    visitor.say("{\"type\":\"example\",\"id\":1,\"set\":\"test\",\"index\":7}").hear("answer");
    visitor.say("{\"type\":\"bend\",\"id\":2,\"right\":3,\"down\":-2,\"inverted\":true}");
    Message bent = visitor.hear("bent");

    byte[] before = DIGITS.pixels(true, 7);
    byte[] after = bent.bytes("after");
    assertThat(bent.bytes("before")).isEqualTo(before);
    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        boolean inside = x >= 3 && y + 2 < 28;
        int shade = inside ? Byte.toUnsignedInt(before[(y + 2) * 28 + x - 3]) : 0;
        assertThat(Byte.toUnsignedInt(after[y * 28 + x])).isEqualTo(255 - shade);
      }
    }
    float[] inputs = new float[after.length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = Byte.toUnsignedInt(after[i]) / 255f;
    }
    var outputs = Network.of(parameters, new ScalarKernels()).predict(inputs).outputs();
    for (int k = 0; k < 10; k++) {
      assertThat(bent.floats("outputs")[k]).isEqualTo(outputs.get(k));
    }
    assertThat(bent.floats("crew")).isEmpty();
  }

  @Test
  void withoutAPictureInViewNothingIsBent() {
    visitor.say("{\"type\":\"bend\",\"id\":2}");
    assertThat(visitor.hear("bent").header().path("empty").booleanValue()).isTrue();
  }

  @Test
  void ofASampleThatIsSpreadOverTheTestSetSoManyAreStillRecognised() {
    visitor.say(
        "{\"type\":\"stress\",\"id\":3,\"count\":80,\"degrees\":20,\"noise\":0.2,\"covered\":5}");
    Message stressed = visitor.hear("stressed");
    Distortion distortion = Distortion.NONE.turned(20).noisy(0.2).covering(5);

    Examples sample = sample(80);
    assertThat(sample.indexInWhole(79)).isEqualTo(197);
    assertThat(stressed.number("count")).isEqualTo(80);
    assertThat(stressed.number("right"))
        .isEqualTo(evaluation(parameters, distortion.of(sample, Distortion.USUAL)).correct());
    assertThat(stressed.ints("crew")).isEmpty();
    assertThat(stressed.ints("agreement")).containsExactly(0, 80);
  }

  @ParameterizedTest
  @EnumSource(StressAxis.class)
  void theCurveAlongAnAxisIsMeasuredAtEachOfItsDegrees(StressAxis axis) {
    visitor.say(
        "{\"type\":\"stressCurve\",\"id\":4,\"axis\":\"%s\",\"count\":30}"
            .formatted(RunText.lower(axis)));
    Message curve = visitor.hear("stressCurve");
    double[] degrees = axis.degrees();
    assertThat(curve.floats("degrees")).hasSize(degrees.length);
    for (int i = 0; i < degrees.length; i++) {
      assertThat((double) curve.floats("degrees")[i]).isCloseTo(degrees[i], within(1e-6));
      Examples examples = axis.at(degrees[i]).of(sample(30), Distortion.USUAL);
      assertThat(curve.ints("right")[i]).isEqualTo(evaluation(parameters, examples).correct());
    }
  }

  @ParameterizedTest
  @EnumSource(StressAxis.class)
  void somewhereOnEveryAxisNothingIsDone(StressAxis axis) {
    assertThat(Arrays.stream(axis.degrees()).mapToObj(axis::at)).contains(Distortion.NONE);
    assertThat(axis.degrees()).isSorted();
  }

  @Test
  void toNonsenseTheNetworkSaysWhatTheEngineSays() {
    visitor.say("{\"type\":\"nonsense\",\"id\":5}");
    Message digits = visitor.hear("nonsense", it -> it.text("kind").equals("digits"));
    assertThat(digits.number("count")).isEqualTo(200);
    Message noise = visitor.hear("nonsense", it -> it.text("kind").equals("uniform"));
    Examples pictures = Nonsense.UNIFORM.inShades(DIGITS.test(), 1_000, Distortion.USUAL);
    Network network = Network.of(parameters, new ScalarKernels());
    for (int i = 0; i < 1_000; i += 37) {
      float[] pixels = new float[Digits.PIXELS];
      pictures.copyInputs(i, pixels, 0);
      var prediction = network.predict(pixels);
      assertThat(noise.bytes("choices")[i]).isEqualTo((byte) prediction.choice());
      assertThat(noise.floats("tops")[i]).isEqualTo(prediction.outputs().get(prediction.choice()));
    }
    assertThat(noise.bytes("pixels")).hasSize(12 * Digits.PIXELS);
    Message blank = visitor.hear("nonsense", it -> it.text("kind").equals("blank"));
    assertThat(blank.number("count")).isEqualTo(1);
    assertThat(blank.bytes("pixels")).containsOnly((byte) 0);
  }

  @Test
  void fiveOthersLearnAsManyStepsFromOtherSeedsAndAreAskedToo() {
    advance(4);
    visitor.say("{\"type\":\"crew\",\"id\":6}");
    Message crew = visitor.hear("crew", it -> it.header().path("size").isInt());
    assertThat(crew.number("steps")).isEqualTo(4);

    visitor.say("{\"type\":\"stress\",\"id\":7,\"count\":200,\"scale\":0.8}");
    Message stressed = visitor.hear("stressed");
    Examples examples = Distortion.NONE.scaled(0.8).of(sample(200), Distortion.USUAL);
    int[] rights = IntStream.range(0, 5).map(i -> trained(i, 4, examples).correct()).toArray();
    assertThat(stressed.ints("crew")).containsExactly(rights);
    assertThat(stressed.ints("agreement")).hasSize(7);
    assertThat(Arrays.stream(stressed.ints("agreement")).sum()).isEqualTo(200);
    assertThat(stressed.number("crewSteps")).isEqualTo(4);

    visitor.say("{\"type\":\"nonsense\",\"id\":8}");
    assertThat(visitor.hear("nonsense").ints("agreement")).hasSize(7);
    visitor.say("{\"type\":\"example\",\"id\":9,\"set\":\"test\",\"index\":7}").hear("answer");
    visitor.say("{\"type\":\"bend\",\"id\":10}");
    assertThat(visitor.hear("bent").floats("crew")).hasSize(50);
  }

  private Evaluation trained(int member, long steps, Examples examples) {
    try (Team team = new Team(1)) {
      Recipe recipe = RECIPE.but().seed(RECIPE.seed() + 1 + member).build();
      Training training = new Training(recipe, DIGITS.training(), new ScalarKernels(), team);
      while (training.steps() < steps) {
        training.step();
      }
      return evaluation(training.parameters(), examples);
    }
  }

  @Test
  void theOthersAreThoseOfOneRunAlone() {
    visitor.say("{\"type\":\"crew\",\"id\":6}");
    visitor.hear("crew", it -> it.header().path("size").isInt());
    visitor.say("{\"type\":\"start\",\"recipe\":{\"seed\":77}}");
    visitor.hear("moment", it -> !it.text("run").equals("1"));
    visitor.say("{\"type\":\"stress\",\"id\":7,\"count\":10}");
    assertThat(visitor.hear("stressed").ints("crew")).isEmpty();
  }

  @Test
  void whatNoPictureCanBearIsRefused() {
    refuses("{\"type\":\"bend\",\"id\":1,\"scale\":0}", "server.stress.bounds");
    refuses("{\"type\":\"stress\",\"id\":1,\"count\":9,\"noise\":-1}", "server.stress.bounds");
    refuses("{\"type\":\"stress\",\"id\":1,\"count\":0}", "server.sample.count");
    refuses("{\"type\":\"stressCurve\",\"id\":1,\"count\":9,\"axis\":\"up\"}", "server.refused");
  }

  private void refuses(String message, String key) {
    assertThat(visitor.say(message).hear("problem").text("key")).isEqualTo(key);
  }

  private void advance(int steps) {
    for (int i = 1; i <= steps; i++) {
      long step = i;
      visitor.say("{\"type\":\"advance\",\"unit\":\"batch\"}");
      visitor.hear("moment", it -> it.number("step") == step);
    }
  }

  private static Examples sample(int count) {
    int size = DIGITS.test().size();
    return new Subset(
        DIGITS.test(), IntStream.range(0, count).map(i -> i * size / count).toArray());
  }

  private static Evaluation evaluation(Parameters network, Examples examples) {
    try (Team team = new Team(1)) {
      return new Evaluator(new ScalarKernels(), team, Cost.SQUARES, network).evaluate(examples);
    }
  }
}
