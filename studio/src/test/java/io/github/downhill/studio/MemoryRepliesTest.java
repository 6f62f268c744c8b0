package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.memorise.FittingRun;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two copies of a network, and what a browser is told of them. */
class MemoryRepliesTest {
  private static final int WIDTH = 7;
  private static final Digits DIGITS = MadeUpDigits.digits(61, 40, 1);

  private OpenStudio studio;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException {
    studio = OpenStudio.open("127.0.0.1", MadeUpShelf.of(61, 40), Optional.empty());
    visitor = studio.visit();
    visitor.watch().hear("moment");
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void theCurvesAreThoseOfTheEngine() {
    List<float[]> rows = contest("labels", 1, 40, 2, 12);

    assertThat(rows).hasSize(2 * 2 * 13);
    MemoryOrder order = new MemoryOrder(new Twist.RandomLabels(1), 40, 2, 12);
    Recipe recipe = new Contest(order, DIGITS, new ScalarKernels()).recipe(2);
    try (Team team = new Team(1)) {
      FittingRun run =
          new FittingRun(recipe, order.twisted(DIGITS), DIGITS.test(), new ScalarKernels(), team);
      for (int epoch = 0; epoch <= 12; epoch++) {
        FittingRun.Moment moment = epoch == 0 ? run.now() : run.next();
        float[] row = row(rows, 2, 1, epoch);
        assertThat(row[3]).isEqualTo((float) moment.cost());
        assertThat(row[4]).isEqualTo((float) moment.right());
        if (epoch == 11) {
          assertThat(row[6]).isNaN();
        } else {
          assertThat(row[6]).isEqualTo((float) run.judge().right());
        }
      }
    }
  }

  @Test
  void bothBeginAlikeAndWithoutDisorderTheyStayAlike() {
    List<float[]> rows = contest("labels", 0, 30, 1, 5);
    for (int epoch = 0; epoch <= 5; epoch++) {
      assertThat(row(rows, 1, 1, epoch)[3]).isEqualTo(row(rows, 1, 0, epoch)[3]);
    }
    assertThat(row(rows, 1, 0, 5)[3]).isLessThan(row(rows, 1, 0, 0)[3]);
  }

  @Test
  void theOrderOfLearningSaysWhenEachPictureWasRightForTheFirstTime() {
    begin("labels", 1, 40, 2, 60);
    Message order = visitor.hear("memoryOrder");
    float[] plain = order.floats("plain");
    float[] twisted = order.floats("twisted");
    assertThat(plain).hasSize(40);
    assertThat(mean(plain)).isLessThan(mean(twisted));
    assertThat(order.bytes("plainTimes")).containsOnly(2);
    int[] shown = order.ints("twistedShown");
    assertThat(shown).hasSize(20).doesNotHaveDuplicates();
    for (int i = 1; i < shown.length; i++) {
      assertThat(twisted[shown[i]]).isGreaterThanOrEqualTo(twisted[shown[i - 1]]);
    }
    float[] pixels = new float[784];
    DIGITS.training().copyInputs(shown[19], pixels, 0);
    assertThat(order.floats("twistedPixels")).hasSize(20 * 784).endsWith(pixels);
    byte[] labels = order.bytes("plainLabels");
    for (int i = 0; i < labels.length; i++) {
      assertThat(labels[i]).isEqualTo((byte) DIGITS.training().label(i));
    }
    assertThat(order.bytes("twistedLabels")).isNotEqualTo(labels);
  }

  @Test
  void theFirstLayersOfBothAreShown() {
    begin("noise", 1, 20, 1, 3);
    Message maps = visitor.hear("memoryMaps");
    assertThat(maps.number("neurons")).isEqualTo(16);
    assertThat(maps.text("data")).isEqualTo("made-up");
    assertThat(maps.floats("plain")).hasSize(16 * 784);
    assertThat(maps.floats("twisted")).hasSize(16 * 784);
  }

  @Test
  void whatAFewLabelsTakeIsHeld() {
    visitor.say("{\"type\":\"hold\",\"id\":4,\"examples\":5}");
    Message held = visitor.hear("held");
    assertThat(held.number("id")).isEqualTo(4);
    assertThat(held.number("examples")).isEqualTo(5);
    assertThat(held.number("right")).isEqualTo(1);
    assertThat(held.number("parameters")).isEqualTo(13_002);
    assertThat(held.text("data")).isEqualTo("made-up");
  }

  @Test
  void startsAreTrainedOneAfterTheOtherEachFromItsOwnSeed() {
    visitor.say("{\"type\":\"starts\",\"id\":4,\"examples\":20,\"count\":3}");
    Recipe recipe = Recipe.video().epochs(20).seed(2).build();
    for (int seed = 1; seed <= 3; seed++) {
      Message start = visitor.hear("start");
      assertThat(start.number("seed")).isEqualTo(seed);
      assertThat(start.text("data")).isEqualTo("made-up");
      if (seed == 2) {
        assertThat(start.number("cost")).isEqualTo(costAtTheEnd(recipe));
      }
    }
  }

  private static double costAtTheEnd(Recipe recipe) {
    try (Team team = new Team(1)) {
      FittingRun run =
          new FittingRun(
              recipe,
              Subset.first(DIGITS.training(), 20),
              DIGITS.test(),
              new ScalarKernels(),
              team);
      FittingRun.Moment last = run.now();
      while (last.epoch() < 20) {
        last = run.next();
      }
      return last.cost();
    }
  }

  @Test
  void whoStopsHearsNoMoreOfIt() {
    begin("labels", 1, 61, 10, 400);
    visitor.hear("memory");
    visitor.say("{\"type\":\"endMemory\",\"id\":9}");
    visitor.say("{\"type\":\"hold\",\"id\":10,\"examples\":1}");
    assertThat(visitor.hear("held").number("id")).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "labels, 1.5, 10, 1, 5, server.memory.share",
    "labels, 1, 0, 1, 5, server.memory.examples",
    "labels, 1, 4001, 1, 5, server.memory.examples",
    "labels, 1, 10, 11, 5, server.memory.repeats",
    "labels, 1, 10, 1, 401, server.memory.rounds",
    "sounds, 1, 10, 1, 5, server.refused",
  })
  void whatIsOutOfBoundsIsRefused(
      String disorder, double share, int examples, int repeats, int rounds, String key) {
    begin(disorder, share, examples, repeats, rounds);
    Message problem = visitor.hear("problem");
    assertThat(problem.text("key")).isEqualTo(key);
    assertThat(problem.number("id")).isEqualTo(3);
  }

  private List<float[]> contest(
      String disorder, double share, int examples, int repeats, int rounds) {
    begin(disorder, share, examples, repeats, rounds);
    List<float[]> rows = new ArrayList<>();
    Message message;
    do {
      message = visitor.hear("memory");
      float[] numbers = message.floats("rows");
      for (int i = 0; i < numbers.length; i += WIDTH) {
        rows.add(Arrays.copyOfRange(numbers, i, i + WIDTH));
      }
    } while (!message.flag("finished"));
    return rows;
  }

  private void begin(String disorder, double share, int examples, int repeats, int rounds) {
    visitor.say(
        "{\"type\":\"memorise\",\"id\":3,\"disorder\":\"%s\",\"share\":%s,\"examples\":%d,\"repeats\":%d,\"rounds\":%d}"
            .formatted(disorder, share, examples, repeats, rounds));
  }

  private static float[] row(List<float[]> rows, int seed, int twin, int epoch) {
    return rows.stream()
        .filter(row -> row[0] == seed && row[1] == twin && row[2] == epoch)
        .findFirst()
        .orElseThrow();
  }

  private static double mean(float... values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
