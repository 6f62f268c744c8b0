package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.datasets.DigitStages;
import io.github.downhill.datasets.Stroke;
import io.github.downhill.datasets.Strokes;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser asks, and what it is answered. */
class VisitTest {
  private static final String ADVANCE = "{\"type\":\"advance\",\"unit\":\"epoch\"}";

  private OpenStudio studio;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException {
    Shelf shelf = MadeUpShelf.of(61, 40).with("others", () -> MadeUpDigits.dataset(50, 30, 99));
    studio = OpenStudio.open("127.0.0.1", shelf, Optional.empty());
    visitor = studio.visit();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void beginsWithAWelcomeTheRunsTheDigitsAndAMoment() {
    Message welcome = visitor.hear("welcome");
    assertThat(welcome.header().at("/choices/data").toString())
        .isEqualTo("[\"made-up\",\"others\"]");
    assertThat(welcome.header().at("/recipe/layers").stringValue()).isEqualTo("784-16-16-10");
    visitor.watch();
    Message runs = visitor.hear("runs");
    assertThat(runs.text("current")).isEqualTo("1");
    assertThat(runs.header().at("/runs/0/parameters").intValue()).isEqualTo(13_002);
    Message moment = visitor.hear("moment");
    assertThat(moment.floats("parameters")).hasSize(13_002).isEqualTo(moment.floats("initial"));
    assertThat(moment.flag("live")).isTrue();
    assertThat(moment.text("status")).isEqualTo("paused");
  }

  @Test
  void isToldInHowManyPicturesAPixelIsLit() {
    int[] lit = visitor.watch().hear("data").ints("lit");
    assertThat(lit).isEqualTo(MadeUpDigits.digits(61, 40, 1).lit());
    assertThat(lit[0]).isZero();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void seesADrawingPreparedAsItWantsIt(boolean box, boolean center) {
    visitor.watch().hear("moment");
    visitor.say(
        "{\"type\":\"strokes\",\"id\":3,\"box\":%s,\"center\":%s,\"strokes\":[[22,100,80,150,220]]}"
            .formatted(box, center));
    Message answer = visitor.hear("answer");
    DigitStages stages =
        DigitStages.of(Strokes.draw(List.of(Stroke.of(22, 100, 80, 150, 220)))).orElseThrow();
    assertThat(answer.number("id")).isEqualTo(3);
    assertThat(answer.bytes("pixels")).isEqualTo(stages.input(box, center));
    assertThat(answer.bytes("raw")).isEqualTo(stages.raw());
    assertThat(answer.bytes("finished")).isEqualTo(stages.finished());
  }

  @Test
  void hasNoAnswerWhereNothingIsDrawn() {
    visitor.watch().hear("moment");
    visitor.say("{\"type\":\"strokes\",\"id\":4,\"strokes\":[]}");
    Message answer = visitor.hear("answer");
    assertThat(answer.flag("empty")).isTrue();
    assertThat(answer.number("choice")).isEqualTo(-1);
    assertThat(answer.has("activations")).isFalse();
  }

  @Test
  void isAnsweredAsTheNetworkInViewAnswers() {
    Message moment = visitor.watch().hear("moment");
    byte[] pixels = MadeUpDigits.digits(61, 40, 1).pixels(true, 7);
    visitor.say(
        "{\"type\":\"pixels\",\"id\":5,\"pixels\":\"%s\"}"
            .formatted(Base64.getEncoder().encodeToString(pixels)));
    Message answer = visitor.hear("answer");
    float[] inputs = new float[784];
    IntStream.range(0, 784).forEach(i -> inputs[i] = Byte.toUnsignedInt(pixels[i]) / 255f);
    Network network =
        Network.of(
            Parameters.of(Recipe.video().build().architecture(), moment.floats("parameters")));
    float[] activations = answer.floats("activations");
    assertThat(Arrays.copyOf(activations, 784)).isEqualTo(inputs);
    assertThat(Arrays.copyOfRange(activations, activations.length - 10, activations.length))
        .containsExactly(network.predict(inputs).outputs().toArray(Float[]::new));
    assertThat(answer.floats("sums")).hasSize(16 + 16 + 10);
  }

  @Test
  void looksBackWhileOthersSeeTheNewest() {
    Visitor other = studio.visit().watch();
    Message first = visitor.watch().hear("moment");
    visitor.say("{\"type\":\"view\",\"run\":\"1\",\"step\":0}").say(ADVANCE);
    other.hear("moment", it -> it.number("step") == 7);
    visitor.say("{\"type\":\"view\",\"run\":\"1\",\"step\":3}");
    Message back = visitor.hear("moment", it -> it.number("newest") == 7);
    assertThat(back.number("step")).isLessThanOrEqualTo(3);
    assertThat(back.flag("live")).isFalse();
    visitor.say("{\"type\":\"view\",\"run\":\"1\",\"step\":\"live\"}");
    Message live = visitor.hear("moment", it -> it.number("step") == 7);
    assertThat(live.floats("parameters")).isNotEqualTo(first.floats("parameters"));
  }

  @Test
  void measuresTheNetworkInView() {
    visitor.watch().hear("moment");
    visitor.say("{\"type\":\"smoothness\",\"id\":1}");
    assertThat(visitor.hear("smoothness").floats("values")).hasSize(16);
    visitor.say("{\"type\":\"mistakes\",\"id\":2}");
    Message mistakes = visitor.hear("mistakes");
    assertThat(mistakes.bytes("choices")).hasSameSizeAs(mistakes.ints("indices"));
    visitor.say("{\"type\":\"stages\",\"id\":3}");
    assertThat(visitor.hear("stages").number("finished"))
        .isCloseTo(1 - mistakes.ints("indices").length / 40.0, within(1e-9));
  }

  @Test
  void getsSnapshotsAndCurvesOfAnyRun() {
    Message first = visitor.watch().hear("moment");
    visitor.say(ADVANCE);
    Message last = visitor.hear("moment", it -> it.number("epoch") == 1);
    visitor.say("{\"type\":\"snapshot\",\"run\":\"1\",\"step\":0}");
    assertThat(visitor.hear("snapshot").floats("parameters")).isEqualTo(first.floats("parameters"));
    visitor.say("{\"type\":\"snapshot\",\"run\":\"1\"}");
    assertThat(visitor.hear("snapshot").floats("parameters")).isEqualTo(last.floats("parameters"));
    visitor.say("{\"type\":\"curves\",\"run\":\"1\"}");
    Message curves = visitor.hear("curves");
    assertThat(curves.floats("testCurve")[0]).isZero();
    assertThat(curves.floats("testCurve")).contains(7f);
  }

  @Test
  void hasATwinForEachOfTheDatasets() {
    visitor.watch().hear("moment");
    visitor.say("{\"type\":\"twin\"}");
    float[] twin = visitor.hear("twin").floats("parameters");
    visitor.say("{\"type\":\"start\",\"recipe\":{\"data\":\"others\"}}");
    visitor.hear("moment", it -> it.text("run").equals("2"));
    visitor.say("{\"type\":\"twin\"}");
    assertThat(visitor.hear("twin").floats("parameters")).hasSize(7_850).isNotEqualTo(twin);
  }

  @Test
  void changesTheLearningRateWithoutAChangeOfPace() {
    visitor.watch().hear("moment");
    visitor.say("{\"type\":\"play\",\"pace\":0.001}");
    visitor.hear("moment", it -> it.text("status").equals("playing"));
    visitor.say("{\"type\":\"rate\",\"learningRate\":0.25}");
    Message moment =
        visitor.hear(
            "moment", it -> it.text("run").equals("2") && it.text("status").equals("playing"));
    assertThat(moment.number("learningRate")).isEqualTo(0.25);
    visitor.say("{\"type\":\"pause\"}");
    Message paused = visitor.hear("moment", it -> it.text("status").equals("paused"));
    assertThat(paused.number("step")).isLessThanOrEqualTo(2);
  }

  @Test
  void recoversFromStepsThatOvershoot() {
    visitor.watch().hear("moment");
    visitor.say(
        "{\"type\":\"start\",\"recipe\":{\"layers\":\"784-6-10\",\"activation\":\"identity\","
            + "\"output\":\"identity\",\"learningRate\":0.2,\"epochs\":20}}");
    visitor.say("{\"type\":\"play\",\"pace\":0}");
    visitor.hear("moment", it -> it.text("status").equals("diverged"));
    visitor
        .say("{\"type\":\"recover\",\"learningRate\":0.02}")
        .say("{\"type\":\"play\",\"pace\":0}");
    Message end =
        visitor.hear("moment", it -> it.text("run").equals("3") && it.number("epoch") == 20);
    assertThat(end.text("status")).isEqualTo("finished");
  }

  @Test
  void doesNothingToARunInsteadOfWhichANewOneWasWantedThatThereIsNot() {
    visitor.watch().hear("moment");
    visitor.say("{\"type\":\"branch\",\"run\":\"77\",\"step\":0}");
    visitor.hear("problem");
    visitor.say("{\"type\":\"play\",\"pace\":0,\"instead\":\"1\"}");
    visitor.say("{\"type\":\"advance\",\"unit\":\"batch\",\"instead\":\"1\"}");
    visitor.say("{\"type\":\"advance\",\"unit\":\"batch\",\"instead\":\"2\"}");
    assertThat(visitor.hear("moment", it -> it.number("step") > 0).number("step")).isEqualTo(1);
  }

  @Test
  void dropsARunButNotTheOneThatIsTrained() {
    visitor.watch().hear("moment");
    visitor.say("{\"type\":\"branch\",\"run\":\"1\",\"step\":0}");
    visitor.hear("moment", it -> it.text("run").equals("2"));
    visitor.say("{\"type\":\"forget\",\"run\":\"2\"}");
    assertThat(visitor.hear("problem").text("message")).contains("cannot be dropped");
    visitor.say("{\"type\":\"forget\",\"run\":\"1\"}");
    Message runs = visitor.hear("runs", it -> it.header().path("runs").size() == 1);
    assertThat(runs.header().at("/runs/0/id").stringValue()).isEqualTo("2");
  }
}
