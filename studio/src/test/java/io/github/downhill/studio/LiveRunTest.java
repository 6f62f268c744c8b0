package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Team;
import io.github.downhill.learning.HoldOut;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.learning.Training;
import io.github.downhill.learning.TrainingEvent.EpochCompleted;
import io.github.downhill.learning.TrainingState;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.studio.Standing.Reason;
import io.github.downhill.studio.Standing.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveRunTest {
  private static final Recipe PATIENT =
      Desk.SHORT
          .but()
          .schedule(new Schedule.Constant())
          .epochs(60)
          .validation(0.4)
          .patience(4)
          .build();

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void endsWithTheBitsOfTheTrainerWhenItIsPlayedToTheEnd(Recipe recipe) {
    Run run = Desk.play(desk.fresh(recipe));

    assertThat(Desk.bits(run)).isEqualTo(desk.trained(recipe));
    assertThat(run.standing().status()).isEqualTo(Status.FINISHED);
    assertThat(run.standing().epoch()).isEqualTo(recipe.epochs());
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void hasATestPointAfterEachEpochWithTheTrainersNumbers(Recipe recipe) {
    Run run = Desk.play(desk.fresh(recipe));

    List<float[]> points = rows(run.testCurve(), 3);
    for (EpochCompleted epoch : desk.train(recipe)) {
      assertThat(points)
          .filteredOn(point -> point[0] == epoch.step())
          .singleElement()
          .satisfies(point -> {
            assertThat(point[1]).isEqualTo((float) epoch.test().orElseThrow().cost());
            assertThat(point[2]).isEqualTo((float) epoch.test().orElseThrow().accuracy());
          });
    }
    assertThat(points.getFirst()[0]).isZero();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void endsTheSameHoweverOftenItIsPaused(Recipe recipe) {
    LiveRun live = desk.fresh(recipe);
    for (int i = 0; !live.isOver(); i++) {
      live.play(0);
      live.step();
      if (i % 3 == 0) {
        live.pause();
        live.pause();
      }
    }
    assertThat(Desk.bits(live.run())).isEqualTo(desk.trained(recipe));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void endsTheSameMiniBatchByMiniBatch(Recipe recipe) {
    LiveRun live = desk.fresh(recipe);
    while (!live.isOver()) {
      live.step();
      live.pause();
    }
    assertThat(Desk.bits(live.run())).isEqualTo(desk.trained(recipe));
    assertThat(live.run().standing().status()).isEqualTo(Status.FINISHED);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void endsTheSameExampleByExample(Recipe recipe) {
    LiveRun live = desk.fresh(recipe);
    while (!live.isOver()) {
      live.example();
    }
    assertThat(Desk.bits(live.run())).isEqualTo(desk.trained(recipe));
  }

  @Test
  void showsTheExamplesOfAMiniBatchOneByOneAndThenTakesTheStep() {
    LiveRun live = desk.fresh(Desk.SHORT);
    int[] expected = nextExamples(Desk.SHORT);
    for (int i = 0; i < expected.length; i++) {
      live.example();
      assertThat(live.run().standing().example()).isEqualTo(expected[i]);
      assertThat(live.run().standing().exampleInBatch()).isEqualTo(i);
      assertThat(live.run().standing().step()).isZero();
    }
    live.example();
    assertThat(live.run().standing().example()).isEqualTo(-1);
    assertThat(live.run().standing().step()).isEqualTo(1);
  }

  @Test
  void mayPlayOnAmidTheExamplesOfAMiniBatch() {
    LiveRun live = desk.fresh(Desk.SHORT);
    live.example();
    live.example();
    assertThat(Desk.bits(Desk.play(live))).isEqualTo(desk.trained(Desk.SHORT));
    assertThat(live.run().standing().example()).isEqualTo(-1);
  }

  @ParameterizedTest
  @MethodSource("branches")
  void endsTheSameFromABranch(Recipe recipe, int steps) {
    LiveRun first = desk.fresh(recipe);
    IntStream.range(0, steps).forEach(_ -> first.step());
    first.pause();
    Moment moment = first.run().history().last().orElseThrow();
    Desk.play(first);

    Run branch = first.run().branch("2", moment, recipe);

    assertThat(moment.step()).isEqualTo(steps);
    assertThat(rows(branch.trainCurve(), 2)).allMatch(point -> point[0] <= steps);
    assertThat(Desk.bits(Desk.play(desk.live(branch)))).isEqualTo(desk.trained(recipe));
    assertThat(Desk.bits(branch, branch.history().first().orElseThrow()))
        .isEqualTo(Desk.bits(branch, moment));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 9, 13})
  void goesOnWithAnotherLearningRateAsTrainingByHandDoes(int steps) {
    Runs runs = new Runs(desk.changes);
    Run before = runs.start("made-up", Desk.recipes().get(3));
    LiveRun live = desk.live(before);
    IntStream.range(0, steps).forEach(_ -> live.step());
    live.pause();

    Run changed = runs.withRate(before, steps, 0.02);
    Desk.play(desk.live(changed));

    assertThat(changed.recipe().learningRate()).isEqualTo(0.02);
    assertThat(changed.standing().learningRate()).isEqualTo(0.02);
    assertThat(Desk.bits(changed)).isEqualTo(byHand(changed.recipe(), before, steps));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void losesPatienceAfterTheSameEpochAsTheTrainerAndSaysSo(long seed) {
    Recipe recipe = PATIENT.but().seed(seed).build();
    List<EpochCompleted> epochs = desk.train(recipe);

    Run run = Desk.play(desk.fresh(recipe));

    assertThat(epochs).hasSizeLessThan(60);
    assertThat(run.standing().epoch()).isEqualTo(epochs.size());
    assertThat(Desk.bits(run)).isEqualTo(epochs.getLast().network().parametersSha256());
    assertThat(run.standing().status()).isEqualTo(Status.STOPPED);
    assertThat(run.standing().reason()).isEqualTo(Reason.PATIENCE);
  }

  @Test
  void endsWhenItReadsAsManyOfTheExamplesHeldOutAsItShould() {
    Recipe recipe = PATIENT.but().patience(0).until(0.3).build();
    List<EpochCompleted> epochs = desk.train(recipe);

    Run run = Desk.play(desk.fresh(recipe));

    assertThat(run.standing().epoch()).isEqualTo(epochs.size()).isLessThan(60);
    assertThat(run.standing().status()).isEqualTo(Status.STOPPED);
    assertThat(run.standing().reason()).isEqualTo(Reason.UNTIL);
  }

  @Test
  void pausesAtTheFirstTestThatReachesTheGoalAndGoesOnFromThereWithoutOne() {
    Recipe recipe = Desk.SHORT.but().epochs(80).build();
    LiveRun live = desk.fresh(recipe);
    live.play(0.5);
    while (!live.hasEnded()) {
      live.step();
    }
    Run run = live.run();

    assertThat(run.standing().status()).isEqualTo(Status.PAUSED);
    assertThat(run.standing().reason()).isEqualTo(Reason.GOAL);
    assertThat((long) run.testCurve().last(0)).isEqualTo(run.standing().step());
    float[] tests = run.testCurve().all();
    for (int i = 2; i < tests.length; i += 3) {
      assertThat(tests[i] >= 0.5f).isEqualTo(i == tests.length - 1);
    }
    assertThat(Desk.bits(Desk.play(live))).isEqualTo(desk.trained(recipe));
  }

  @Test
  void keepsTheLastGoodMomentWhenItDiverges() {
    Run run = Desk.play(desk.fresh(diverging()));

    assertThat(run.standing().status()).isEqualTo(Status.DIVERGED);
    assertThat(numbers(run)).allMatch(Double::isFinite);
  }

  @Test
  void keepsTheLastGoodMomentWhateverIsAskedOfItAfterwards() {
    LiveRun live = desk.fresh(diverging());
    Run run = Desk.play(live);
    Moment good = run.history().last().orElseThrow();

    assertThat(live.isOver()).isTrue();
    live.pause();

    assertThat(run.history().last()).contains(good);
    assertThat(run.standing().status()).isEqualTo(Status.DIVERGED);
  }

  @Test
  void saysThatItHasComeToItsEndWithoutItsGoal() {
    LiveRun live = desk.fresh(Desk.SHORT);
    live.play(1.1);
    while (!live.hasEnded()) {
      live.step();
    }
    assertThat(live.run().standing().status()).isEqualTo(Status.FINISHED);
    assertThat(live.run().standing().reason()).isEqualTo(Standing.Reason.MISSED);
  }

  @Test
  void recoversFromTheBestMomentWithSmallerSteps() {
    Runs runs = new Runs(desk.changes);
    Run diverged = runs.start("made-up", diverging());
    Desk.play(desk.live(diverged));
    long good = diverged.trainCurve().stepBeforeLowest(1);

    Run recovered = runs.withRate(diverged, good, 0.001);
    Desk.play(desk.live(recovered));

    assertThat(good).isEqualTo(recovered.history().first().orElseThrow().step());
    assertThat(recovered.standing().status()).isEqualTo(Status.FINISHED);
    assertThat(numbers(recovered)).allMatch(Double::isFinite);
  }

  @Test
  void isTestedBeforeTheFirstStepAndNotTwiceAtTheSameOne() {
    LiveRun live = desk.fresh(Desk.SHORT);
    live.pause();
    live.pause();
    assertThat(rows(live.run().testCurve(), 3)).hasSize(1);
    live.step();
    live.pause();
    live.pause();
    assertThat(rows(live.run().testCurve(), 3))
        .extracting(point -> point[0])
        .containsExactly(0f, 1f);
  }

  @Test
  void hasTheMeanCostOfAllStepsInItsTrainingCurve() {
    Recipe recipe = Desk.SHORT.but().epochs(1).build();
    List<Double> costs = new ArrayList<>();
    try (Team team = new Team(1)) {
      Training training = new Training(recipe, Desk.DIGITS.training(), Desk.KERNELS, team);
      IntStream.range(0, 9).forEach(_ -> costs.add(training.step()));
    }
    Run run = Desk.play(desk.fresh(recipe));
    double sum = 0;
    float before = 0;
    for (float[] point : rows(run.trainCurve(), 2)) {
      sum += (point[0] - before) * point[1];
      before = point[0];
    }
    assertThat(before).isEqualTo(9f);
    assertThat(sum).isCloseTo(costs.stream().mapToDouble(c -> c).sum(), within(1e-4));
  }

  static Stream<Recipe> recipes() {
    return Desk.recipes().stream()
        .flatMap(recipe -> Stream.of(1L, 2L).map(seed -> recipe.but().seed(seed).build()));
  }

  static Stream<Arguments> branches() {
    return Desk.recipes().stream()
        .flatMap(recipe ->
            IntStream.of(
                    0, 1, (int) recipe.stepsPerEpoch(61), 3 * (int) recipe.stepsPerEpoch(61) - 1)
                .distinct()
                .mapToObj(steps -> Arguments.of(recipe, steps)));
  }

  /** Without a sigmoid nothing keeps the outputs within bounds. */
  static Recipe diverging() {
    return Desk.SHORT
        .but()
        .architecture(Architecture.of(Activation.IDENTITY, Activation.IDENTITY, 784, 6, 10))
        .learningRate(50)
        .epochs(5)
        .build();
  }

  private String byHand(Recipe recipe, Run before, int steps) {
    TrainingState state = before.history().at(steps).orElseThrow().state();
    try (Team team = new Team(1)) {
      HoldOut parts = HoldOut.of(recipe, Desk.DIGITS.training());
      Training training = new Training(recipe, parts.training(), Desk.KERNELS, team);
      training.restore(state);
      while (training.epochs() < recipe.epochs()) {
        training.step();
      }
      return training.network().parametersSha256();
    }
  }

  private static int[] nextExamples(Recipe recipe) {
    try (Team team = new Team(1)) {
      return new Training(recipe, Desk.DIGITS.training(), Desk.KERNELS, team).nextExamples();
    }
  }

  private static Stream<Double> numbers(Run run) {
    float[] numbers = run.history().last().orElseThrow().state().parameters().toArray();
    return IntStream.range(0, numbers.length).mapToObj(i -> (double) numbers[i]);
  }

  static List<float[]> rows(Curve curve, int columns) {
    float[] all = curve.all();
    List<float[]> rows = new ArrayList<>();
    for (int i = 0; i < all.length; i += columns) {
      rows.add(Arrays.copyOfRange(all, i, i + columns));
    }
    return rows;
  }
}
