package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.space.Bend;
import io.github.downhill.lab.space.PointExamples;
import io.github.downhill.lab.space.ToyNetwork;
import io.github.downhill.lab.space.ToyShape;
import io.github.downhill.learning.Training;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small network in the page is the lab's, bit for bit, at whichever epoch one asks for. */
class ToyRepliesTest {
  private static final Kernels KERNELS = new ScalarKernels();

  private static OpenStudio studio;
  private static Visitor visitor;

  @BeforeAll
  static void open() throws IOException {
    studio = OpenStudio.open();
    visitor = studio.visit();
  }

  @AfterAll
  static void close() {
    studio.close();
  }

  @Test
  void thePointsAreWhereTheLabsNetworkPutsThem() {
    PointExamples points = ToyShape.RINGS.examples(ToyNetwork.POINTS, 1);
    Bend bend = bend(points, 12, 5, 3, 2);
    Message toy = toy("rings", "3-2", 5, 12);

    assertThat(toy.number("epoch")).isEqualTo(12);
    for (int stage = 0; stage < 3; stage++) {
      assertThat(toy.floats("places" + stage)).isEqualTo(bend.points().get(stage).values());
      assertThat(toy.floats("grid" + stage)).isEqualTo(bend.grid().get(stage).values());
    }
    assertThat((double) toy.floats("boundary")[2]).isCloseTo(bend.boundary()[2], within(1e-6));
    assertThat(toy.floats("field")).hasSize(64 * 64);
    assertThat(toy.number("right")).isBetween(0.4, 1.0);
  }

  private static Bend bend(PointExamples points, int epochs, long seed, int... hidden) {
    var recipe = ToyNetwork.recipe(ToyShape.RINGS, seed, ToyNetwork.EPOCHS, hidden);
    try (Team team = new Team(1)) {
      Training training = new Training(recipe, points, KERNELS, team);
      while (training.epochs() < epochs) {
        training.nextEpoch();
      }
      return Bend.of(training.parameters(), KERNELS, points);
    }
  }

  @Test
  void oneMayGoBackAndForth() {
    Message early = toy("spirals", "2-2", 1, 3);
    Message late = toy("spirals", "2-2", 1, 9);
    assertThat(toy("spirals", "2-2", 1, 3).floats("places2")).isEqualTo(early.floats("places2"));
    assertThat(toy("spirals", "2-2", 1, 9).floats("places2")).isEqualTo(late.floats("places2"));
    assertThat(late.floats("places2")).isNotEqualTo(early.floats("places2"));
  }

  @Test
  void linksHaveThreeCoordinatesAndNoPlaneBetweenThem() {
    Message toy = toy("links", "4", 1, 2);
    assertThat(toy.has("field")).isFalse();
    assertThat(toy.has("grid0")).isFalse();
    assertThat(toy.floats("places0")).hasSize(2 * ToyNetwork.POINTS);
  }

  @Test
  void whatCannotBeLearnedIsSaidInWords() {
    assertThat(problem("rings", "3", 1, ToyNetwork.EPOCHS + 1)).contains("0 to 400 epochs");
    assertThat(problem("rings", "3", -1, 0)).contains("seed");
    assertThat(problem("rings", "9", 1, 0)).contains("1 to 4 neurons");
    assertThat(problem("knots", "3", 1, 0)).contains("rings, spirals or links");
  }

  private static String problem(String shape, String hidden, long seed, int epoch) {
    ask(shape, hidden, seed, epoch);
    return visitor.hear("problem", it -> it.number("id") == 4).text("message");
  }

  private static Message toy(String shape, String hidden, long seed, int epoch) {
    ask(shape, hidden, seed, epoch);
    return visitor.hear("toy");
  }

  private static void ask(String shape, String hidden, long seed, int epoch) {
    visitor.say(
        "{\"type\":\"toy\",\"id\":4,\"shape\":\"%s\",\"hidden\":\"%s\",\"seed\":%d,\"epoch\":%d}"
            .formatted(shape, hidden, seed, epoch));
  }
}
