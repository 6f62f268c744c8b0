package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser is told of every test picture is what the engine says to it. */
class HallRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(61, 300, 1);

  private OpenStudio studio;
  private Visitor visitor;
  private Parameters parameters;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(61, 300), Optional.empty());
    visitor = studio.visit();
    float[] numbers = visitor.watch().hear("moment").floats("parameters");
    parameters = Parameters.of(Recipe.video().build().architecture(), numbers);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void everyTestPictureHasItsTwoBrightestOutputs() {
    Message hall = hall();
    Network network = Network.of(parameters, new ScalarKernels());
    for (int i = 0; i < DIGITS.test().size(); i++) {
      float[] pixels = new float[Digits.PIXELS];
      DIGITS.test().copyInputs(i, pixels, 0);
      List<Float> outputs = network.predict(pixels).outputs();
      List<Integer> byOutput =
          IntStream.range(0, 10)
              .boxed()
              .sorted(Comparator.comparing((Integer k) -> outputs.get(k)).reversed())
              .toList();
      assertThat(hall.bytes("labels")[i]).isEqualTo((byte) DIGITS.test().label(i));
      assertThat((int) hall.bytes("choices")[i]).isEqualTo(byOutput.get(0));
      assertThat((int) hall.bytes("seconds")[i]).isEqualTo(byOutput.get(1));
      assertThat(hall.floats("tops")[i]).isEqualTo(outputs.get(byOutput.get(0)));
      assertThat(hall.floats("runnersUp")[i]).isEqualTo(outputs.get(byOutput.get(1)));
    }
  }

  @Test
  void theCostsAndTheRightAnswersAreThoseOfTheEvaluation() {
    Message hall = hall();
    Evaluation evaluation = evaluation();
    float[] costs = hall.floats("costs");
    double sum = IntStream.range(0, costs.length).mapToDouble(i -> costs[i]).sum();
    assertThat(sum / costs.length).isCloseTo(evaluation.cost(), within(1e-6));
    byte[] labels = hall.bytes("labels");
    byte[] choices = hall.bytes("choices");
    long right = IntStream.range(0, labels.length).filter(i -> labels[i] == choices[i]).count();
    assertThat(right).isEqualTo(evaluation.correct());
    assertThat(hall.number("step")).isEqualTo(0);
    assertThat(hall.text("data")).isEqualTo("made-up");
  }

  @Test
  void thePicturesOfAGalleryComeInTheOrderAskedFor() {
    visitor.say("{\"type\":\"gallery\",\"id\":4,\"indices\":[299,0,17,17]}");
    Message gallery = visitor.hear("gallery");
    assertThat(gallery.ints("indices")).containsExactly(299, 0, 17, 17);
    byte[] pixels = gallery.bytes("pixels");
    int[] indices = gallery.ints("indices");
    for (int i = 0; i < indices.length; i++) {
      assertThat(Arrays.copyOfRange(pixels, i * Digits.PIXELS, (i + 1) * Digits.PIXELS))
          .isEqualTo(DIGITS.pixels(true, indices[i]));
    }
  }

  @Test
  void picturesThatAreNotThereAndTooManyOfThemAreRefused() {
    visitor.say("{\"type\":\"gallery\",\"id\":5,\"indices\":[300]}");
    assertThat(visitor.hear("problem").text("key")).isEqualTo("server.digits.noTestPicture");
    visitor.say("{\"type\":\"gallery\",\"id\":6,\"indices\":[\"0\"]}");
    assertThat(visitor.hear("problem").text("key")).isEqualTo("server.digits.noTestPicture");
    String many = "0,".repeat(500) + "0";
    visitor.say("{\"type\":\"gallery\",\"id\":7,\"indices\":[%s]}".formatted(many));
    assertThat(visitor.hear("problem").text("key")).isEqualTo("server.hall.tooMany");
  }

  private Message hall() {
    visitor.say("{\"type\":\"hall\",\"id\":3}");
    Message hall = visitor.hear("hall");
    assertThat(hall.number("id")).isEqualTo(3);
    return hall;
  }

  private Evaluation evaluation() {
    try (Team team = new Team(1)) {
      return new Evaluator(new ScalarKernels(), team, Cost.SQUARES, parameters)
          .evaluate(DIGITS.test());
    }
  }
}
