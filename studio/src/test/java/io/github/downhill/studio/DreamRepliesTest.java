package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.lab.drawing.BackQuery;
import io.github.downhill.lab.drawing.Climb;
import io.github.downhill.lab.drawing.ClimbSettings;
import io.github.downhill.lab.drawing.InputGradient;
import io.github.downhill.lab.drawing.Objective;
import io.github.downhill.lab.drawing.SmallestChange;
import io.github.downhill.lab.drawing.Start;
import io.github.downhill.lab.space.ClassMeans;
import io.github.downhill.lab.space.Neighbour;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser is told of a network's drawings is what the engine says. */
class DreamRepliesTest {
  private static final Digits DIGITS = MadeUpDigits.digits(610, 40, 1);

  private OpenStudio studio;
  private Visitor visitor;
  private InputGradient network;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(610, 40), Optional.empty());
    visitor = studio.visit();
    float[] numbers = visitor.watch().hear("moment").floats("parameters");
    network =
        new InputGradient(
            Network.of(Parameters.of(Recipe.video().build().architecture(), numbers)));
  }

  @AfterEach
  void close() {
    studio.close();
  }

  private void climb(String more) {
    visitor.say(
        """
        {"type": "climb", "id": 7, "layer": 2, "neuron": 5, "objective": "sum", "start": "noise",
         "seed": 3, "even": true, "size": 0.5, "blur": 0, "blurred": "gradient", "decay": 0,
         "ink": 0, "steps": 4%s}\
        """
            .formatted(more));
  }

  @Test
  void aDrawingComesWithAllItsSteps() {
    climb("");
    Message film = visitor.hear("climb");

    Climb climb =
        new Climb(
            network,
            new Objective.Sum(2, 5),
            ClimbSettings.even(0.5),
            Start.NOISE.picture(784, Randomness.of(3)));
    assertThat(film.number("steps")).isEqualTo(4);
    for (int step = 0; step <= 4; step++) {
      byte[] picture = Shades.of(climb.picture());
      assertThat(film.bytes("pictures")).hasSize(5 * 784).contains(picture[300], 784 * step + 300);
      assertThat(film.floats("values")[step]).isEqualTo((float) climb.value());
      assertThat(film.floats("outputs")[10 * step + 3]).isEqualTo((float) network.outputs()[3]);
      assertThat(film.floats("activations")[step]).isEqualTo((float) network.activation(2, 5));
      climb.step();
    }
  }

  @Test
  void aHiddenNeuronIsClimbedAndTheSquaredErrorDescended() {
    climb(",\"layer\":0,\"start\":\"black\"");
    float[] sums = visitor.hear("climb").floats("values");
    assertThat(sums[4]).isGreaterThan(sums[0]);
    climb(",\"objective\":\"squares\",\"start\":\"grey\",\"ink\":50,\"blur\":1,\"decay\":0.1");
    Message film = visitor.hear("climb");
    assertThat(film.floats("values")[4]).isNegative();
    double ink = 0;
    for (int i = 4 * 784; i < 5 * 784; i++) {
      ink += Byte.toUnsignedInt(film.bytes("pictures")[i]) / 255.0;
    }
    assertThat(ink).isCloseTo(50, within(2.0));
  }

  @Test
  void aClimbMayBeginWithThePictureInView() {
    climb(",\"start\":\"picture\"");
    assertThat(visitor.hear("problem").text("message")).startsWith("There is no picture in view");
    show(3);
    climb(",\"start\":\"picture\"");
    assertThat(visitor.hear("climb").bytes("pictures")).startsWith(DIGITS.pixels(true, 3));
  }

  @Test
  void theNearestTrainingPictureIsFound() {
    byte[] pixels = DIGITS.pixels(true, 11);
    visitor.say(
        "{\"type\":\"near\",\"id\":2,\"pixels\":\"%s\"}"
            .formatted(Base64.getEncoder().encodeToString(pixels)));
    Message near = visitor.hear("near");
    Neighbour nearest =
        Neighbour.among(DIGITS.training(), List.of(Shades.picture(pixels))).getFirst();
    assertThat(near.number("index")).isEqualTo(nearest.index());
    assertThat(near.number("distance")).isEqualTo(nearest.distance());
    assertThat(near.number("label")).isEqualTo(DIGITS.label(false, nearest.index()));
    assertThat(near.bytes("pixels")).isEqualTo(DIGITS.pixels(false, nearest.index()));
  }

  @Test
  void theYardstickIsMadeOfRealDigits() {
    visitor.say("{\"type\":\"yardstick\",\"id\":2}");
    Message yardstick = visitor.hear("yardstick");
    assertThat(yardstick.floats("means")[7 * 784 + 400])
        .isEqualTo((float) ClassMeans.ofInputs(DIGITS.training()).values()[7][400]);
    assertThat(yardstick.floats("distances")).hasSize(40).isSorted();
    assertThat(yardstick.floats("likeness")).hasSize(40).isSorted();
    float[] apart = yardstick.floats("apart");
    assertThat(apart[38]).isEqualTo(apart[83]).isGreaterThan(apart[33]);
  }

  @Test
  void askedBackwardsItAnswersForEveryDigit() {
    visitor.say("{\"type\":\"backQuery\",\"id\":2}");
    Message message = visitor.hear("backQuery");
    double[] picture = BackQuery.of(network, 6);
    network.show(picture);
    assertThat(message.floats("pictures")).hasSize(7_840);
    assertThat(message.floats("pictures")[6 * 784 + 391]).isEqualTo((float) picture[391]);
    assertThat(message.floats("outputs")[62]).isEqualTo((float) network.outputs()[2]);
  }

  @Test
  void theSmallestChangeIsTheEngines() {
    show(5);
    double[] picture = Shades.picture(DIGITS.pixels(true, 5));
    network.show(picture);
    int digit = (network.choice() + 1) % 10;
    visitor.say("{\"type\":\"mislead\",\"id\":2,\"digit\":%d}".formatted(digit));
    Message misled = visitor.hear("mislead");

    SmallestChange change = SmallestChange.to(digit, network, picture);
    assertThat(misled.number("length")).isEqualTo(change.length());
    assertThat(misled.flag("reached")).isEqualTo(change.reached());
    assertThat(misled.number("random")).isBetween(0.0, 1.0);
    assertThat(misled.floats("to")[400]).isEqualTo((float) change.to()[400]);
    network.show(change.to());
    assertThat(misled.floats("outputs")).hasSize(2_010);
    for (int output = 0; output < 10; output++) {
      assertThat((double) misled.floats("outputs")[1_000 + output])
          .isCloseTo(network.outputs()[output], within(1e-6));
    }
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    refuses(",\"layer\":3", "no neuron 5 in layer 4");
    refuses(",\"layer\":1,\"neuron\":16", "no neuron 16 in layer 2");
    refuses(",\"layer\":1,\"objective\":\"squares\"", "Only an output");
    refuses(",\"steps\":501", "1 to 500 steps");
    refuses(",\"size\":0", "farther than 0");
    refuses(",\"size\":-1", "farther than 0");
    refuses(",\"size\":1001", "at most 1,000 far");
    refuses(",\"objective\":\"most\"", "sum or squares");
    refuses(",\"start\":\"white\"", "black, grey, noise or picture");
    visitor.say("{\"type\":\"mislead\",\"id\":2,\"digit\":10}");
    assertThat(visitor.hear("problem").text("message")).contains("from 0 to 9");
    visitor.say("{\"type\":\"mislead\",\"id\":2,\"digit\":1}");
    assertThat(visitor.hear("problem").text("message")).contains("no picture in view");
  }

  private void refuses(String more, String saying) {
    climb(more);
    assertThat(visitor.hear("problem").text("message")).contains(saying);
  }

  private void show(int index) {
    visitor.say("{\"type\":\"example\",\"id\":1,\"set\":\"test\",\"index\":%d}".formatted(index));
    visitor.hear("answer");
  }
}
