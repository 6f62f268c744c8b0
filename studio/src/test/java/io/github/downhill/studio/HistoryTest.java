package io.github.downhill.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Span;
import io.github.downhill.learning.TrainingState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static final int NUMBERS = 100;

  @ParameterizedTest
  @CsvSource({"0, 2000", "0, 20000", "2, 20000", "1, 3333", "0, 1"})
  void keepsWithinItsBytesWithTheFirstAndTheLast(int memories, long bytesMax) {
    History history = new History(bytesMax);
    for (long step = 0; step < 1_000; step++) {
      Moment moment = moment(step, memories);
      history.add(moment);

      long most = Math.max(3, bytesMax / moment.bytes());
      assertThat(history.size()).isLessThanOrEqualTo((int) most);
      assertThat(history.first().orElseThrow().step()).isZero();
      assertThat(history.last()).containsSame(moment);
    }
  }

  @Test
  void keepsMomentsOfTheWholeRun() {
    History history = new History(100L * NUMBERS * 4);
    LongStream.range(0, 10_000).forEach(step -> history.add(moment(step, 0)));
    List<Long> steps = steps(history, 10_000);
    assertThat(steps).hasSizeBetween(33, 100).isSorted();
    assertThat(steps.getLast()).isEqualTo(9_999);
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.get(i) - steps.get(i - 1)).isBetween(1L, 1_250L);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 9, 10, 11, 29, 30, 31, Long.MAX_VALUE})
  void findsTheLastMomentUpToAStep(long step) {
    History history = new History(1 << 20);
    LongStream.of(30, 0, 10, 20).forEach(known -> history.add(moment(known, 0)));
    assertThat(history.at(step).orElseThrow().step()).isEqualTo(Math.min(step / 10 * 10, 30));
  }

  @Test
  void findsTheFirstMomentForAStepOfBefore() {
    History history = new History(1 << 20);
    history.add(moment(50, 0));
    assertThat(history.at(7).orElseThrow().step()).isEqualTo(50);
  }

  @Test
  void hasNoMomentsBeforeTheFirst() {
    History history = new History(1 << 20);
    assertThat(history.first()).isEmpty();
    assertThat(history.last()).isEmpty();
    assertThat(history.at(0)).isEmpty();
  }

  @Test
  void replacesAMomentByANewerOneOfTheSameStep() {
    History history = new History(1 << 20);
    history.add(moment(5, 0));
    Moment newer = moment(5, 0);
    history.add(newer);
    assertThat(history.size()).isEqualTo(1);
    assertThat(history.last()).containsSame(newer);
  }

  @ParameterizedTest
  @CsvSource({"1, 200, 1", "3, 200, 3", "200, 200, 200", "201, 200, 200", "1000, 7, 7", "9, 1, 1"})
  void spreadsMomentsEvenlyOverTheRun(int moments, int most, int expected) {
    History history = new History(1 << 24);
    LongStream.range(0, moments).forEach(step -> history.add(moment(step, 0)));

    List<Long> steps = history.spread(most).stream().map(Moment::step).toList();

    assertThat(steps).hasSize(expected).doesNotHaveDuplicates().isSorted().startsWith(0L);
    if (most > 1) {
      assertThat(steps).endsWith(moments - 1L);
    }
  }

  private static List<Long> steps(History history, int end) {
    return IntStream.range(0, end)
        .mapToObj(step -> history.at(step).orElseThrow().step())
        .distinct()
        .collect(Collectors.toList());
  }

  private static Moment moment(long step, int memories) {
    List<Span> memory = IntStream.range(0, memories).mapToObj(_ -> Span.zeros(NUMBERS)).toList();
    return new Moment(
        new TrainingState(step, 0, Span.zeros(NUMBERS), memory, Optional.empty()), 0, 0.1);
  }
}
