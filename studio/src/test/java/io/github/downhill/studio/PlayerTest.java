package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.learning.Recipe;
import io.github.downhill.studio.Player.Unit;
import io.github.downhill.studio.Standing.Status;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {
  private static final Recipe LONG = Desk.SHORT.but().epochs(10_000).build();

  private final Desk desk = new Desk();
  private final Queue<Saying> problems = new ConcurrentLinkedQueue<>();
  private final CountDownLatch mayRead = new CountDownLatch(1);
  private final MadeUpShelf shelf =
      MadeUpShelf.of(61, 40)
          .with("large", () -> MadeUpDigits.dataset(30_000, 10, 1))
          .with("slow", this::readSlowly)
          .with("too large", () -> fail(new OutOfMemoryError("Java heap space")))
          .with("broken", () -> fail(new IllegalStateException("broken")));
  private final Player player =
      new Player(new Library(shelf), Desk.KERNELS, _ -> 1, desk.changes, problems::add);

  @AfterEach
  void close() {
    player.close();
    desk.close();
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void playsToTheBitsOfTheTrainer(Recipe recipe) {
    Run run = take(recipe);
    play(run, 0);
    awaitStatus(run, Status.FINISHED);
    assertThat(Desk.bits(run)).isEqualTo(desk.trained(recipe));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void playsToTheSameBitsAtAPaceWithAllKindsOfStepsInBetween(Recipe recipe) {
    Run run = take(recipe);
    player.advance(run, Unit.EXAMPLE);
    play(run, 2_000);
    player.pause();
    player.advance(run, Unit.BATCH);
    player.advance(run, Unit.EXAMPLE);
    player.advance(run, Unit.EPOCH);
    play(run, 5_000);
    awaitStatus(run, Status.FINISHED);
    assertThat(Desk.bits(run)).isEqualTo(desk.trained(recipe));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void goesEpochByEpoch(int epochs) {
    Run run = take(Desk.SHORT);
    IntStream.range(0, epochs).forEach(_ -> player.advance(run, Unit.EPOCH));
    await().until(() -> run.standing().step() == 9L * epochs && !isUnderWay(run));
    assertThat(run.standing().status()).isEqualTo(epochs < 3 ? Status.PAUSED : Status.FINISHED);
  }

  @Test
  void doesNothingMoreAtTheEnd() {
    Run run = take(Desk.SHORT);
    play(run, 0);
    awaitStatus(run, Status.FINISHED);
    Stream.of(Unit.values()).forEach(unit -> player.advance(run, unit));
    play(run, 0);
    settle();
    assertThat(run.standing().step()).isEqualTo(27);
    assertThat(run.standing().status()).isEqualTo(Status.FINISHED);
  }

  @Test
  void keepsToItsPace() {
    Run run = take(LONG);
    play(run, 0.001);
    await().until(() -> run.standing().status() == Status.PLAYING);
    player.pause();
    awaitStatus(run, Status.PAUSED);
    assertThat(run.standing().step()).isLessThanOrEqualTo(1);
  }

  @Test
  void isPausedWhileItGoesAsFastAsItCan() {
    Run run = take(LONG);
    play(run, 0);
    await().until(() -> run.standing().step() > 20);
    player.pause();
    awaitStatus(run, Status.PAUSED);
    long step = run.standing().step();
    settle();
    assertThat(run.standing().step()).isEqualTo(step);
  }

  @Test
  void isPausedAmidALongEpoch() {
    Run run = Run.fresh("1", "large", Desk.SHORT.but().batch(1).build());
    player.take(run);
    player.advance(run, Unit.EPOCH);
    await().until(() -> run.standing().step() > 0);
    player.pause();
    settle();
    assertThat(run.standing().status()).isEqualTo(Status.PAUSED);
    assertThat(run.standing().step()).isPositive().isLessThan(30_000);
    assertThat(run.history().last().orElseThrow().step()).isEqualTo(run.standing().step());
  }

  @Test
  void takesNoStepOfAnEpochThatIsPausedBeforeItBegins() {
    Run run = Run.fresh("1", "slow", Desk.SHORT);
    player.take(run);
    player.advance(run, Unit.EPOCH);
    player.advance(run, Unit.EPOCH);
    player.pause();
    mayRead.countDown();
    settle();
    assertThat(run.standing().step()).isZero();
    assertThat(run.standing().status()).isEqualTo(Status.PAUSED);
  }

  @Test
  void leavesTheRunItPlaysPausedWhenItTakesAnother() {
    Run first = take(LONG);
    play(first, 0);
    await().until(() -> first.standing().step() > 5);
    Run second = take(Desk.SHORT);
    await().until(() -> second.history().size() > 0);
    assertThat(first.standing().status()).isEqualTo(Status.PAUSED);
    assertThat(second.standing().step()).isZero();
  }

  @Test
  void doesNotGoOnWithARunThatHasDiverged() {
    Run run = take(LiveRunTest.diverging());
    play(run, 0);
    awaitStatus(run, Status.DIVERGED);
    String bits = Desk.bits(run);
    Standing standing = run.standing();
    play(run, 0);
    Stream.of(Unit.values()).forEach(unit -> player.advance(run, unit));
    player.pause();
    settle();
    assertThat(run.standing()).isEqualTo(standing);
    assertThat(Desk.bits(run)).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"too large", "broken", "no such digits"})
  void saysWhatWentWrongAndWorksOn(String data) {
    Run bad = Run.fresh("2", data, Desk.SHORT);
    player.take(bad);
    play(bad, 0);
    player.advance(bad, Unit.BATCH);
    Run good = take(Desk.SHORT);
    play(good, 0);
    awaitStatus(good, Status.FINISHED);
    assertThat(problems).hasSize(3);
  }

  @Test
  void takesABoundedNumberOfOrders() {
    Run run = Run.fresh("1", "slow", Desk.SHORT);
    player.take(run);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IntStream.range(0, 1_000).forEach(_ -> player.pause()))
        .withMessageContaining("wait a moment");
    mayRead.countDown();
    await().until(() -> run.history().size() > 0);
    player.advance(run, Unit.EPOCH);
    await().until(() -> run.standing().step() == 9);
  }

  static Stream<Recipe> recipes() {
    return Desk.recipes().stream();
  }

  private Run take(Recipe recipe) {
    Run run = Run.fresh("1", "made-up", recipe);
    player.take(run);
    return run;
  }

  private void play(Run run, double stepsPerSecond) {
    player.play(run, stepsPerSecond, Optional.empty());
  }

  /** Waits until all that was ordered so far is done. */
  private void settle() {
    Run last = Run.fresh("last", "made-up", Desk.SHORT);
    player.take(last);
    await().until(() -> last.history().size() > 0);
  }

  private static boolean isUnderWay(Run run) {
    Moment last = run.history().last().orElseThrow();
    return last.step() != run.standing().step() || run.testCurve().last(0) != last.step();
  }

  private static void awaitStatus(Run run, Status status) {
    await().until(() -> run.standing().status() == status);
  }

  private Dataset readSlowly() {
    try {
      mayRead.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return MadeUpDigits.dataset(61, 40, 1);
  }

  private static Dataset fail(RuntimeException e) {
    throw e;
  }

  private static Dataset fail(Error e) {
    throw e;
  }
}
