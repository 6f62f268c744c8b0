package io.github.downhill.lab.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.downhill.kernels.ScalarKernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.MadeUpTrials;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.workshop.Trial.Judge;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.learning.Subset;
import io.github.downhill.learning.Trainer;
import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Networks are trained side by side, and none of them twice. */
class WorkshopTest {
  @TempDir private Path kept;

  @Test
  void theOutcomesAreTheSameWithAnyNumberOfThreads(@TempDir Path others) throws IOException {
    Workshop alone = MadeUpTrials.workshop(kept, 6, 1);
    Workshop together = MadeUpTrials.workshop(others, 6, 3);
    List<Outcome> one = alone.make(alone.seeds(MadeUpTrials.trial()));
    assertThat(together.make(together.seeds(MadeUpTrials.trial()))).isEqualTo(one);
    assertThat(one).doesNotHaveDuplicates();
    assertThat(together.effort().networksPerMinute()).isPositive();
  }

  @Test
  void whatIsKnownIsNotTrainedAgainAndMoreSeedsOnlyTrainWhatIsNew() throws IOException {
    List<Outcome> first = make(MadeUpTrials.workshop(kept, 2, 2), 2);
    List<Outcome> again = make(MadeUpTrials.workshop(kept, 2, 2), 0);
    List<Outcome> more = make(MadeUpTrials.workshop(kept, 5, 2), 3);
    assertThat(again).isEqualTo(first);
    assertThat(more).startsWith(first.toArray(Outcome[]::new)).hasSize(5);
  }

  private static List<Outcome> make(Workshop workshop, int trained) throws IOException {
    List<Outcome> outcomes = workshop.make(workshop.seeds(MadeUpTrials.trial()));
    assertThat(workshop.trained()).isEqualTo(trained);
    return outcomes;
  }

  @Test
  void anOutcomeIsWhatTheTrainerComesTo() throws IOException {
    Trial trial = MadeUpTrials.trial();
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 1);
    Outcome.Epoch last = workshop.make(List.of(trial)).getFirst().epochs().getLast();
    Examples learned = Subset.first(workshop.training(), trial.examples());
    try (Team team = new Team(1)) {
      Finished finished =
          new Trainer(
                  trial.recipe(),
                  learned,
                  Optional.of(workshop.test()),
                  new ScalarKernels(),
                  team,
                  _ -> {},
                  StoppingRule.never(),
                  Optional.empty())
              .run();
      assertThat(last.testAccuracy()).isEqualTo(finished.test().orElseThrow().accuracy());
      assertThat(last.testCost()).isEqualTo(finished.test().orElseThrow().cost());
    }
    assertThat(last.epoch()).isEqualTo(6);
    assertThat(last.trainingAccuracy()).isBetween(0.25, 1.0);
    assertThat(last.squares()).isPositive();
  }

  @Test
  void theHeldOutSixthIsAnotherJudgeThanTheTestSet() throws IOException {
    Trial trial = MadeUpTrials.trial();
    Trial heldOut = Trial.of(trial.recipe(), 50).judgedOn(Judge.HELD_OUT).testedEvery(6);
    Outcome outcome = MadeUpTrials.workshop(kept, 1, 1).make(List.of(heldOut)).getFirst();
    assertThat(outcome.epochs()).hasSize(1);
    double tenths = outcome.accuracy() * 10; // the sixth of 60
    assertThat(tenths).isEqualTo(Math.rint(tenths));
    assertThat(outcome.epochs().getFirst().trainingAccuracy()).isNaN();
  }

  @Test
  void whoStopsKeepsWhatIsTrainedAndGoesOnFromThere() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Workshop stopped = MadeUpTrials.workshop(kept, 4, 1, () -> asked.incrementAndGet() > 15);
    StoppedException e =
        catchThrowableOfType(
            StoppedException.class, () -> stopped.make(stopped.seeds(MadeUpTrials.trial())));
    assertThat(e.made()).isEqualTo(2);
    assertThat(e.wanted()).isEqualTo(4);
    assertThat(e).hasMessage("stopped after 2 of 4 networks");
    make(MadeUpTrials.workshop(kept, 4, 1), 2);
  }

  @Test
  void aFileThatIsDamagedCountsAsNotThere() throws IOException {
    List<Outcome> whole = make(MadeUpTrials.workshop(kept, 1, 1), 1);
    Path file;
    try (Stream<Path> files = Files.walk(kept)) {
      file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    String text = Files.readString(file);
    for (String damaged :
        List.of(
            "",
            "nonsense",
            text.substring(0, text.length() / 2),
            text.replace(",0.", ",x"),
            text.replace("took,", "took,-"))) {
      Files.writeString(file, damaged);
      assertThat(make(MadeUpTrials.workshop(kept, 1, 1), 1)).isEqualTo(whole);
      assertThat(Files.readString(file).replaceFirst("took,\\d+", "took"))
          .isEqualTo(text.replaceFirst("took,\\d+", "took"));
    }
  }

  @Test
  void aNetworkThatRunsAwayIsKeptAsSuch() throws IOException {
    Architecture linear = Architecture.of(Activation.IDENTITY, Activation.IDENTITY, 4, 5, 4);
    Recipe recipe =
        MadeUpTrials.trial().recipe().but().architecture(linear).learningRate(1e10).build();
    Trial wild = Trial.of(recipe, 50);
    Outcome outcome = MadeUpTrials.workshop(kept, 1, 1).make(List.of(wild)).getFirst();
    assertThat(outcome.diverged()).isTrue();
    assertThat(outcome.accuracy()).isEqualTo(0.1);
    assertThat(MadeUpTrials.workshop(kept, 1, 1).make(List.of(wild))).containsExactly(outcome);
  }

  @Test
  void aNetworkIsKeptAsItWasAtTheEndOfItsTrial() throws IOException {
    Trial trial = MadeUpTrials.trial();
    Workshop workshop = MadeUpTrials.workshop(kept, 2, 2);
    List<Optional<Network>> networks = workshop.networks(workshop.seeds(trial));
    Workshop again = MadeUpTrials.workshop(kept, 2, 2);
    List<Optional<Network>> known = again.networks(again.seeds(trial));
    assertThat(again.trained()).isZero();
    for (int i = 0; i < 2; i++) {
      Network network = networks.get(i).orElseThrow();
      assertThat(known.get(i).orElseThrow().parametersSha256())
          .isEqualTo(network.parametersSha256());
      double cost = workshop.make(workshop.seeds(trial)).get(i).epochs().getLast().testCost();
      try (Team team = new Team(1)) {
        Evaluator evaluator =
            new Evaluator(new ScalarKernels(), team, trial.recipe().cost(), network.parameters());
        assertThat(evaluator.evaluate(workshop.test()).cost()).isEqualTo(cost);
      }
    }
  }

  @Test
  void aNetworkWhoseFileIsGoneIsTrainedAgain() throws IOException {
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 1);
    Network network = workshop.networks(List.of(MadeUpTrials.trial())).getFirst().orElseThrow();
    try (Stream<Path> files = Files.walk(kept)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".onnx")).toList()) {
        Files.delete(file);
      }
    }
    assertThat(
            workshop
                .networks(List.of(MadeUpTrials.trial()))
                .getFirst()
                .orElseThrow()
                .parametersSha256())
        .isEqualTo(network.parametersSha256());
    assertThat(workshop.trained()).isEqualTo(2);
  }

  /** Counts, and measures how often it was made. */
  private record Counting(String name, AtomicInteger times) implements Measurement {
    @Override
    public Craft craft() {
      return Craft.looking("counting", 1);
    }

    @Override
    public Map<String, String> text() {
      return Map.of("measured", name);
    }

    @Override
    public Optional<Measured> make(Site site) {
      return Optional.of(
          new Measured()
              .with("times", times.incrementAndGet())
              .with("numbers", 0.1, Double.NaN, Double.NEGATIVE_INFINITY, 1e-300)
              .with("none"));
    }
  }

  @Test
  void whatWasMeasuredOnceIsNotMeasuredAgain() throws IOException {
    Counting one = new Counting("one", new AtomicInteger());
    MadeUpTrials.workshop(kept, 1, 2)
        .measure(List.of(one, new Counting("two", new AtomicInteger(6))));
    List<Measured> again =
        MadeUpTrials.workshop(kept, 1, 2).measure(List.of(new Counting("two", one.times()), one));
    assertThat(again.get(0).number("times")).isEqualTo(7);
    assertThat(again.get(1).number("times")).isEqualTo(1);
    assertThat(again.get(1).row("numbers"))
        .containsExactly(0.1, Double.NaN, Double.NEGATIVE_INFINITY, 1e-300);
    assertThat(again.get(1).row("none")).isEmpty();
    assertThat(one.times()).hasValue(1);
  }

  @Test
  void equalWorksAreOneAndMadeOnce() throws IOException {
    AtomicInteger times = new AtomicInteger();
    Counting work = new Counting("one", times);
    List<Measured> all =
        MadeUpTrials.workshop(kept, 1, 2)
            .measure(List.of(work, new Counting("two", times), work, work));
    assertThat(times).hasValue(2);
    assertThat(all).hasSize(4);
    assertThat(all.get(2)).isSameAs(all.get(0));

    Trial plain = MadeUpTrials.trial();
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 2);
    List<Outcome> outcomes =
        workshop.make(
            List.of(
                plain,
                plain.twisted(new Twist.NoisyInputs(0)),
                plain.twisted(new Twist.RandomLabels(0))));
    assertThat(workshop.trained()).isEqualTo(1);
    assertThat(outcomes).containsExactly(outcomes.get(0), outcomes.get(0), outcomes.get(0));
  }

  /** The same work in another version, or of another craft. */
  private record Renewed(Craft craft, AtomicInteger times) implements Measurement {
    @Override
    public Map<String, String> text() {
      return Map.of();
    }

    @Override
    public Optional<Measured> make(Site site) {
      return Optional.of(new Measured().with("times", times.incrementAndGet()));
    }
  }

  @Test
  void whatWasKeptOfAnotherVersionIsNotTaken() throws IOException {
    AtomicInteger times = new AtomicInteger();
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 1);
    workshop.measure(List.of(new Renewed(Craft.looking("look", 1), times)));
    workshop.measure(List.of(new Renewed(Craft.looking("look", 2), times)));
    workshop.measure(List.of(new Renewed(Craft.looking("other", 2), times)));
    workshop.measure(List.of(new Renewed(Craft.looking("look", 2), times)));
    assertThat(times).hasValue(3);
  }

  @Test
  void onlyWhatIsTrainedCountsAsANetwork() throws IOException {
    Workshop workshop = MadeUpTrials.workshop(kept, 2, 2);
    workshop.measure(List.of(new Counting("one", new AtomicInteger())));
    assertThat(workshop.trained()).isZero();
    assertThat(workshop.effort().networks()).isZero();
    assertThat(workshop.effort().networksPerMinute()).isNaN();
    workshop.measure(List.of(new Renewed(Craft.training("fit", 1), new AtomicInteger())));
    workshop.make(workshop.seeds(MadeUpTrials.trial()));
    assertThat(workshop.trained()).isEqualTo(3);
    assertThat(workshop.effort().networks()).isEqualTo(3);
    assertThat(workshop.effort().seconds()).isGreaterThan(workshop.effort().trainingSeconds());
  }

  @Test
  void whatItTookIsKeptSoThatItAddsUpOverSeveralRuns() throws IOException {
    Workshop first = MadeUpTrials.workshop(kept, 2, 2);
    first.make(first.seeds(MadeUpTrials.trial()));
    Workshop second = MadeUpTrials.workshop(kept, 3, 2);
    second.make(second.seeds(MadeUpTrials.trial()));
    assertThat(second.trained()).isEqualTo(1);
    assertThat(second.effort().networks()).isEqualTo(3);
    assertThat(second.effort().seconds()).isGreaterThan(first.effort().seconds());
    Workshop third = MadeUpTrials.workshop(kept, 3, 1);
    third.make(third.seeds(MadeUpTrials.trial()));
    third.make(third.seeds(MadeUpTrials.trial()));
    assertThat(third.effort()).isEqualTo(second.effort());
  }

  /** Waits for long unless it is told to stop; or fails when all others have begun. */
  private record Failing(int number, CountDownLatch begun) implements Measurement {
    @Override
    public Craft craft() {
      return Craft.looking("failing", 1);
    }

    @Override
    public Map<String, String> text() {
      return Map.of("number", Integer.toString(number));
    }

    @Override
    public Optional<Measured> make(Site site) throws IOException {
      begun.countDown();
      if (number == 1) {
        awaitAll();
        throw new IOException("no room left");
      }
      for (int i = 0; i < 100_000 && !site.stopping().shouldStop(); i++) {
        LockSupport.parkNanos(1_000_000);
      }
      return Optional.empty();
    }

    private void awaitAll() {
      try {
        begun.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The first work would take minutes, and those that wait as long each. */
  @Test
  @Timeout(20)
  void aFailureIsToldAtOnceAndWhatWaitsIsDropped() {
    CountDownLatch begun = new CountDownLatch(2);
    List<Failing> works =
        IntStream.range(0, 10).mapToObj(number -> new Failing(number, begun)).toList();
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 2);
    assertThatIOException().isThrownBy(() -> workshop.measure(works)).withMessage("no room left");
  }

  @Test
  void afterAFailureOneCanGoOn() throws IOException {
    Workshop workshop = MadeUpTrials.workshop(kept, 1, 1);
    CountDownLatch begun = new CountDownLatch(1);
    assertThatIOException().isThrownBy(() -> workshop.measure(List.of(new Failing(1, begun))));
    assertThat(workshop.make(workshop.seeds(MadeUpTrials.trial()))).hasSize(1);
  }
}
