package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.KernelSelection;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The nudges that a browser is told are the engine's, over one sample as over another. */
class NudgeRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(61, 40, 1);
  private static final String THREE =
      """
      {"type":"nudges","id":3,"samples":[
        {"of":"first","count":20},{"of":"one","index":7},{"of":"batch"}]}\
      """;

  private OpenStudio studio;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(61, 40), Optional.empty());
    visitor = studio.visit();
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void areThoseOfEachSampleAndOnlyTheFirstComesWithAllItsNumbers() {
    Parameters network = network();
    visitor.say(THREE);

    Message first = visitor.hear("nudges");
    Message one = visitor.hear("nudges");
    Message batch = visitor.hear("nudges");

    isOf(first, "first", network, Cost.SQUARES, Subset.first(DIGITS.training(), 20));
    isOf(one, "one", network, Cost.SQUARES, new Subset(DIGITS.training(), 7));
    isOf(batch, "batch", network, Cost.SQUARES, nextMiniBatch());
    assertThat(first.has("gradient")).isTrue();
    assertThat(one.has("gradient") || batch.has("gradient")).isFalse();
  }

  @Test
  void comeWithThePictureWhereThereIsOne() {
    network();
    visitor.say(THREE);

    assertThat(visitor.hear("nudges").has("pixels")).isFalse();
    Message one = visitor.hear("nudges");
    assertThat(one.bytes("pixels")).isEqualTo(DIGITS.pixels(false, 7));
    assertThat(one.number("label")).isEqualTo(DIGITS.label(false, 7));
    assertThat(one.number("index")).isEqualTo(7);
  }

  @Test
  void areThoseOfANetworkOfAnotherShapeByItsOwnCost() {
    visitor.watch().hear("moment");
    visitor.say(
        """
        {"type":"start","recipe":{
          "layers":"784-12-10","activation":"relu","cost":"cross-entropy"}}\
        """);
    Message moment = visitor.hear("moment", it -> it.text("run").equals("2"));
    Architecture layers = Architecture.of(Activation.RELU, Activation.SOFTMAX, 784, 12, 10);
    Parameters network = Parameters.of(layers, moment.floats("parameters"));

    visitor.say("{\"type\":\"nudges\",\"id\":3,\"samples\":[{\"of\":\"first\",\"count\":61}]}");

    Message all = visitor.hear("nudges");
    assertThat(all.text("run")).isEqualTo("2");
    isOf(all, "first", network, Cost.CROSS_ENTROPY, DIGITS.training());
  }

  @Test
  void areRefusedWhereNoSampleIsNamed() {
    visitor.watch().hear("moment");
    visitor.say("{\"type\":\"nudges\",\"id\":4,\"samples\":[]}");
    assertThat(visitor.hear("problem").text("message")).contains("'samples' should be 1 to 4");
    visitor.say("{\"type\":\"nudges\",\"id\":5,\"samples\":[3]}");
    assertThat(visitor.hear("problem").text("message")).contains("a list of objects");
    visitor.say("{\"type\":\"nudges\",\"id\":6,\"samples\":[{\"of\":\"none\"}]}");
    assertThat(visitor.hear("problem").text("message")).contains("one, batch or first");
    visitor.say("{\"type\":\"nudges\",\"id\":7,\"samples\":[{\"of\":\"one\",\"index\":61}]}");
    Message problem = visitor.hear("problem");
    assertThat(problem.text("message")).contains("There is no training picture 61");
    assertThat(problem.number("id")).isEqualTo(7);
  }

  private Parameters network() {
    float[] numbers = visitor.watch().hear("moment").floats("parameters");
    return Parameters.of(Recipe.video().build().architecture(), numbers);
  }

  private static Examples nextMiniBatch() {
    try (Team team = new Team(1)) {
      var training =
          new Training(Recipe.video().build(), DIGITS.training(), KernelSelection.choose(), team);
      return new Subset(DIGITS.training(), training.nextExamples());
    }
  }

  private static void isOf(
      Message told, String sample, Parameters network, Cost cost, Examples examples) {
    Parameters gradient = new Parameters(network.architecture());
    double value;
    try (Team team = new Team(1)) {
      value =
          new MeanGradient(KernelSelection.choose(), team, cost, network).over(examples, gradient);
    }
    Nudges nudges = new Nudges(gradient.all());
    assertThat(told.text("of")).isEqualTo(sample);
    assertThat(told.number("examples")).isEqualTo(examples.size());
    assertThat(told.number("cost")).isCloseTo(value, within(0.0));
    assertThat(told.number("length")).isCloseTo(Math.sqrt(nudges.squaredLength()), within(0.0));
    assertThat(told.number("numbers")).isEqualTo(nudges.count());
    assertThat(told.number("zeros")).isEqualTo(nudges.zeros());
    assertThat(told.number("onePercent")).isEqualTo(nudges.onePercent());
    assertThat(told.number("topShare"))
        .isCloseTo(nudges.shareOfTop(nudges.onePercent()), within(0.0));
    hasTheCurveOf(told, nudges);
    if (told.has("gradient")) {
      assertThat(told.floats("gradient")).isEqualTo(gradient.all().toArray());
      assertThat(told.ints("ranked"))
          .isEqualTo(IntStream.range(0, nudges.count()).map(nudges::ranked).toArray());
    }
  }

  private static void hasTheCurveOf(Message told, Nudges nudges) {
    int[] counts = told.ints("counts");
    assertThat(counts).startsWith(1).endsWith(nudges.count()).isSorted().doesNotHaveDuplicates();
    for (int i = 0; i < counts.length; i++) {
      assertThat(told.floats("shares")[i]).isEqualTo((float) nudges.shareOfTop(counts[i]));
    }
  }
}
