package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.TrainingEvent.EpochCompleted;
import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.learning.TrainingEvent.Progressed;
import io.github.downhill.learning.TrainingEvent.Reason;
import io.github.downhill.learning.TrainingEvent.Started;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Randomness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private static final Examples TEST = MadeUpExamples.clouds(300, 33, 5, 2);

  /** Ends by patience, long before its epochs are done. */
  private static final Recipe PATIENT =
      Recipe.video()
          .architecture(Architecture.of(Activation.TANH, Activation.SOFTMAX, 33, 12, 5))
          .cost(Cost.CROSS_ENTROPY)
          .optimizer(new Optimizer.Momentum(0.5))
          .learningRate(0.02)
          .schedule(new Schedule.Constant())
          .batch(4)
          .epochs(200)
          .validation(0.4)
          .patience(5)
          .build();

  private static final Recipe SHORT = PATIENT.but().epochs(3).validation(0).patience(0).build();

  private final Team team = new Team(1);
  private final List<TrainingEvent> events = new ArrayList<>();
  private final List<TrainingState> saved = new ArrayList<>();

  @AfterEach
  void closeTeam() {
    team.close();
  }

  @Test
  void tellsWhatHappensFromTheStartToTheFinish() {
    Recipe recipe = SHORT.but().validation(10).build();
    Finished finished = trainer(recipe, Optional.of(TEST), StoppingRule.never()).run();

    assertThat(events.getFirst()).isEqualTo(new Started(recipe, 43, 10, 0, 33));
    assertThat(events.getLast()).isSameAs(finished);
    assertThat(all(EpochCompleted.class))
        .extracting(EpochCompleted::epoch)
        .containsExactly(1, 2, 3);
    assertThat(all(EpochCompleted.class))
        .extracting(EpochCompleted::step)
        .containsExactly(11L, 22L, 33L);
    assertThat(withoutProgress()).hasSize(5);
    assertThat(finished.reason()).isEqualTo(Reason.EPOCHS);
    assertThat(finished.epochs()).isEqualTo(3);
    assertThat(finished.trainingNanos()).isPositive();
    assertThat(finished.trainingNanos())
        .isEqualTo(
            all(EpochCompleted.class).stream().mapToLong(EpochCompleted::trainingNanos).sum());
  }

  @Test
  void tellsTheCostOfTheExamplesLearnedFromAndTheScoreOnTheOthers() {
    trainer(SHORT.but().validation(10).build(), Optional.of(TEST), StoppingRule.never()).run();
    HoldOut parts = HoldOut.of(Trial.DATA, 10, Training.holdOut(Randomness.of(SHORT.seed())));
    Training byHand = new Training(SHORT, parts.training(), Trial.SCALAR, team);
    Evaluator evaluator = new Evaluator(Trial.SCALAR, team, SHORT.cost(), byHand.parameters());
    for (EpochCompleted epoch : all(EpochCompleted.class)) {
      byHand.nextEpoch();
      assertThat(epoch.cost()).isEqualTo(byHand.cost());
      assertThat(epoch.test()).contains(evaluator.evaluate(TEST));
      assertThat(epoch.validation()).contains(evaluator.evaluate(parts.validation()));
      assertThat(epoch.network().parametersSha256()).isEqualTo(byHand.network().parametersSha256());
      assertThat(epoch.imagesPerSecond()).isPositive().isFinite();
      assertThat(epoch.evaluationNanos()).isNotNegative();
    }
  }

  @Test
  void leavesOutTheScoresThatNobodyAskedFor() {
    Finished finished = trainer(SHORT, Optional.empty(), StoppingRule.never()).run();
    assertThat(events.getFirst()).isEqualTo(new Started(SHORT, 53, 0, 0, 42));
    assertThat(all(EpochCompleted.class))
        .allSatisfy(epoch -> assertThat(epoch.test()).isEmpty())
        .allSatisfy(epoch -> assertThat(epoch.validation()).isEmpty());
    assertThat(finished.test()).isEmpty();
  }

  @Test
  void endsWithTheLastNetworkWhereNothingIsHeldOut() {
    Finished finished = trainer(SHORT, Optional.of(TEST), StoppingRule.never()).run();
    EpochCompleted last = all(EpochCompleted.class).getLast();
    assertThat(finished.network().parametersSha256()).isEqualTo(last.network().parametersSha256());
    assertThat(finished.step()).isEqualTo(last.step());
    assertThat(finished.test()).isEqualTo(last.test());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void endsByPatienceWithTheNetworkThatDidBestOnWhatIsHeldOut(long seed) {
    Recipe recipe = PATIENT.but().seed(seed).build();
    Finished finished = trainer(recipe, Optional.of(TEST), StoppingRule.never()).run();
    EpochCompleted best = // the first of the best
        all(EpochCompleted.class).stream()
            .max(
                Comparator.comparingDouble(TrainerTest::validationAccuracy)
                    .thenComparing(EpochCompleted::epoch, Comparator.reverseOrder()))
            .orElseThrow();
    assertThat(finished.reason()).isEqualTo(Reason.PATIENCE);
    assertThat(finished.epochs()).isLessThan(200).isEqualTo(best.epoch() + 5);
    assertThat(finished.step()).isEqualTo(best.step());
    assertThat(finished.network().parametersSha256()).isEqualTo(best.network().parametersSha256());
    assertThat(finished.test()).isEqualTo(best.test());
  }

  @Test
  void endsWithTheFirstNetworkThatIsAsGoodOnWhatIsHeldOutAsTheRecipeAsks() {
    trainer(PATIENT, Optional.of(TEST), StoppingRule.never()).run();
    double asked = validationAccuracy(all(EpochCompleted.class).get(3));
    EpochCompleted first =
        all(EpochCompleted.class).stream()
            .filter(epoch -> validationAccuracy(epoch) >= asked)
            .findFirst()
            .orElseThrow();

    Recipe recipe = PATIENT.but().until(asked).build();
    Finished finished = trainer(recipe, Optional.of(TEST), StoppingRule.never()).run();

    assertThat(finished.reason()).isEqualTo(Reason.ACCURACY);
    assertThat(finished.epochs()).isEqualTo(first.epoch());
    assertThat(finished.step()).isEqualTo(first.step());
    assertThat(finished.network().parametersSha256()).isEqualTo(first.network().parametersSha256());
  }

  @Test
  void doesNotGoOnFromAMomentThatIsGoodEnough() {
    Recipe recipe = PATIENT.but().until(0.05).build();
    Finished finished = trainer(recipe, Optional.of(TEST), StoppingRule.never()).run();

    Trainer again = trainer(recipe, Optional.of(TEST), StoppingRule.never());
    again.resume(saved.getLast());

    assertThat(again.run().reason()).isEqualTo(Reason.ACCURACY);
    assertThat(finished.reason()).isEqualTo(Reason.ACCURACY);
    assertThat(events).filteredOn(EpochCompleted.class::isInstance).hasSize(finished.epochs());
  }

  @Test
  void choosesTheBestOfAllEpochsWhereItHasNoPatienceToLose() {
    Recipe recipe = PATIENT.but().patience(0).epochs(12).build();
    Finished finished = trainer(recipe, Optional.empty(), StoppingRule.never()).run();
    double best =
        all(EpochCompleted.class).stream()
            .mapToDouble(TrainerTest::validationAccuracy)
            .max()
            .orElseThrow();
    EpochCompleted first =
        all(EpochCompleted.class).stream()
            .filter(epoch -> validationAccuracy(epoch) == best)
            .findFirst()
            .orElseThrow();
    assertThat(finished.reason()).isEqualTo(Reason.EPOCHS);
    assertThat(finished.epochs()).isEqualTo(12);
    assertThat(finished.step()).isEqualTo(first.step());
  }

  @Test
  void neverLooksAtTheTestSetToChoose() {
    String[] results = new String[3];
    Examples mislabelled = MadeUpExamples.of(5, MadeUpExamples.inputsOf(TEST), new int[300]);
    List<Optional<Examples>> tests =
        List.of(Optional.empty(), Optional.of(TEST), Optional.of(mislabelled));
    for (int i = 0; i < results.length; i++) {
      Finished finished = trainer(PATIENT, tests.get(i), StoppingRule.never()).run();
      results[i] = finished.step() + " " + finished.network().parametersSha256();
    }
    assertThat(results).containsOnly(results[0]);
  }

  @Test
  void showsNetworksThatDoNotChangeAfterwards() {
    List<String> then = new ArrayList<>();
    TrainingObserver observer =
        event -> {
          events.add(event);
          if (event instanceof EpochCompleted epoch) {
            then.add(epoch.network().parametersSha256());
          }
        };
    new Trainer(
            SHORT,
            Trial.DATA,
            Optional.empty(),
            Trial.SCALAR,
            team,
            observer,
            StoppingRule.never(),
            Optional.empty())
        .run();
    assertThat(then).hasSize(3).doesNotHaveDuplicates();
    assertThat(all(EpochCompleted.class))
        .extracting(epoch -> epoch.network().parametersSha256())
        .isEqualTo(then);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13, 14, 20, 41})
  void stopsBetweenStepsWhenItIsAskedTo(int steps) {
    int[] looks = new int[1];
    Finished finished = trainer(SHORT, Optional.empty(), () -> looks[0]++ == steps).run();
    assertThat(finished.reason()).isEqualTo(Reason.STOPPED);
    assertThat(finished.step()).isEqualTo(steps);
    assertThat(finished.epochs()).isEqualTo(steps / 14);
    assertThat(saved.getLast().step()).isEqualTo(steps);
    Training byHand = new Training(SHORT, Trial.DATA, Trial.SCALAR, team);
    Trial.run(byHand, new ArrayList<>(), steps);
    assertThat(finished.network().parametersSha256())
        .isEqualTo(byHand.network().parametersSha256());
  }

  @Test
  void savesAtTheStartAndAtTheEndAndInBetweenOnlyWhenTheIntervalHasPassed() {
    trainer(SHORT, Optional.empty(), StoppingRule.never(), Duration.ofDays(1)).run();
    assertThat(saved).extracting(TrainingState::step).containsExactly(0L, 42L);
    saved.clear();
    trainer(SHORT, Optional.empty(), StoppingRule.never(), Duration.ZERO).run();
    assertThat(saved)
        .extracting(TrainingState::step)
        .containsExactlyElementsOf(LongStream.rangeClosed(0, 42).boxed().toList());
  }

  /** Every moment of a run with a best network so far: before it has one, and long after. */
  @Test
  void endsTheSameFromWhicheverMomentItIsResumed() {
    Finished expected =
        trainer(PATIENT, Optional.of(TEST), StoppingRule.never(), Duration.ZERO).run();
    List<String> told = told();
    List<TrainingState> moments = List.copyOf(saved);
    assertThat(moments).hasSizeGreaterThan(40);
    for (TrainingState moment : moments) {
      events.clear();
      Trainer resumed = trainer(PATIENT, Optional.of(TEST), StoppingRule.never());
      resumed.resume(moment);
      Finished finished = resumed.run();
      assertThat(events.getFirst()).isEqualTo(new Started(PATIENT, 32, 21, moment.step(), 1_600));
      List<String> toldAgain = told();
      int left = toldAgain.size() - 1;
      assertThat(toldAgain.subList(1, left + 1))
          .as("resumed after step %d", moment.step())
          .isEqualTo(told.subList(told.size() - left, told.size()));
      assertThat(finished.network().parametersSha256())
          .isEqualTo(expected.network().parametersSha256());
    }
  }

  @Test
  void hasNothingLeftToDoAfterTheEnd() {
    Finished first = trainer(SHORT, Optional.empty(), StoppingRule.never()).run();
    TrainingState end = saved.getLast();
    events.clear();
    Trainer again = trainer(SHORT, Optional.empty(), StoppingRule.never());
    again.resume(end);
    Finished second = again.run();
    assertThat(withoutProgress()).containsExactly(new Started(SHORT, 53, 0, 42, 42), second);
    assertThat(second.network().parametersSha256()).isEqualTo(first.network().parametersSha256());
    assertThat(second.reason()).isEqualTo(Reason.EPOCHS);
  }

  @Test
  void leavesAGoodCheckpointBehindWhenItDiverges() {
    Recipe wild =
        Recipe.video()
            .architecture(Architecture.of(Activation.RELU, Activation.IDENTITY, 33, 8, 5))
            .batch(10)
            .learningRate(2.5)
            .build();
    Trainer trainer = trainer(wild, Optional.of(TEST), StoppingRule.never(), Duration.ZERO);
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(trainer::run)
        .withMessageContaining("try a smaller learning rate, such as 0.25 instead of 2.5")
        .satisfies(e -> assertThat(saved.getLast().step()).isEqualTo(e.step() - 1).isPositive());
    assertThat(all(Finished.class)).isEmpty();
    TrainingState last = saved.getLast();
    Span parameters = last.parameters();
    assertThat(Trial.SCALAR.allFinite(parameters, 0, parameters.length())).isTrue();
    assertThat(last.costSum()).isFinite();

    Trainer tamer =
        trainer(
            wild.but().learningRate(1e-30).epochs(2).build(),
            Optional.empty(),
            StoppingRule.never());
    tamer.resume(last);
    assertThat(tamer.run().reason()).isEqualTo(Reason.EPOCHS);
  }

  /** However fast the steps are, two are told no closer together than a thirtieth of a second. */
  @Test
  void tellsOfProgressAtMostThirtyTimesASecond() {
    Recipe endless = SHORT.but().batch(1).epochs(1_000_000).build();
    long start = System.nanoTime();
    trainer(endless, Optional.empty(), () -> all(Progressed.class).size() == 6).run();
    long elapsedNanos = System.nanoTime() - start;
    assertThat(elapsedNanos).isGreaterThanOrEqualTo(5 * 1_000_000_000L / 30);

    List<Progressed> progress = all(Progressed.class);
    assertThat(progress).hasSize(6);
    assertThat(progress)
        .allSatisfy(told -> {
          assertThat(told.epoch()).isEqualTo((int) (told.step() / 53) + 1);
          assertThat(told.steps()).isEqualTo(53_000_000L);
          assertThat(told.cost()).isPositive().isFinite();
        });
    assertThat(IntStream.range(1, 6))
        .allMatch(i -> progress.get(i).step() > progress.get(i - 1).step());
  }

  @Test
  void refusesToHoldOutEverything() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            trainer(SHORT.but().validation(53).build(), Optional.empty(), StoppingRule.never()))
        .withMessageStartingWith("cannot hold out 53 of 53 examples");
  }

  private Trainer trainer(Recipe recipe, Optional<Examples> test, StoppingRule stopping) {
    return trainer(recipe, test, stopping, Duration.ofDays(1));
  }

  private Trainer trainer(
      Recipe recipe, Optional<Examples> test, StoppingRule stopping, Duration interval) {
    Checkpoints checkpoints =
        new Checkpoints() {
          @Override
          public Duration interval() {
            return interval;
          }

          @Override
          public void save(TrainingState state) {
            saved.add(state);
          }
        };
    return new Trainer(
        recipe,
        Trial.DATA,
        test,
        Trial.SCALAR,
        team,
        events::add,
        stopping,
        Optional.of(checkpoints));
  }

  private <E extends TrainingEvent> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private List<TrainingEvent> withoutProgress() {
    return events.stream().filter(event -> !(event instanceof Progressed)).toList();
  }

  private static double validationAccuracy(EpochCompleted epoch) {
    return epoch.validation().orElseThrow().accuracy();
  }

  /** The events as text, less what differs from run to run: how long it took. */
  private List<String> told() {
    return withoutProgress().stream()
        .map(event ->
            switch (event) {
              case EpochCompleted e ->
                  "epoch %d, step %d, cost %s, %s, %s, %s"
                      .formatted(
                          e.epoch(),
                          e.step(),
                          e.cost(),
                          e.test(),
                          e.validation(),
                          e.network().parametersSha256());
              case Finished f ->
                  "%s, %d epochs, step %d, %s, %s"
                      .formatted(
                          f.reason(),
                          f.epochs(),
                          f.step(),
                          f.test(),
                          f.network().parametersSha256());
              default -> event.toString();
            })
        .toList();
  }
}
