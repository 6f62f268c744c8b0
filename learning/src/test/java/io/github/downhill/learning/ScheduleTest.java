package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.downhill.kernels.Team;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private static final int STEPS_PER_EPOCH = 5;
  private static final int EPOCHS = 8;

  @Test
  void constantStaysTheSame() {
    assertThat(factors(new Schedule.Constant())).containsOnly(1);
  }

  @Test
  void stepFallsEveryFewEpochsAndNotBetween() {
    double[] factors = factors(new Schedule.Step(3, 0.5));
    for (int step = 0; step < factors.length; step++) {
      int epoch = step / STEPS_PER_EPOCH;
      assertThat(factors[step]).isEqualTo(epoch < 3 ? 1 : epoch < 6 ? 0.5 : 0.25);
    }
  }

  @Test
  void cosineFallsFromAllToNearlyNothing() {
    double[] factors = factors(new Schedule.Cosine());
    assertThat(factors[0]).isEqualTo(1);
    assertThat(factors[10])
        .isEqualTo(0.5 + Math.sqrt(0.125), within(1e-15)); // a quarter of the way
    assertThat(factors[20]).isEqualTo(0.5, within(1e-15));
    assertThat(factors[39]).isPositive().isLessThan(0.002);
    for (int step = 1; step < factors.length; step++) {
      double cosine = StrictMath.cos(Math.PI * step / factors.length);
      assertThat(factors[step]).isEqualTo((1 + cosine) / 2, within(1e-15));
      assertThat(factors[step]).isLessThan(factors[step - 1]);
    }
  }

  @Test
  void cosineStaysDownAfterTheEnd() {
    assertThat(new Schedule.Cosine().factor(40, STEPS_PER_EPOCH, EPOCHS)).isBetween(0.0, 1e-30);
    assertThat(new Schedule.Cosine().factor(70, STEPS_PER_EPOCH, EPOCHS)).isBetween(0.0, 1e-30);
  }

  @ParameterizedTest
  @CsvSource({
    "constant,constant",
    "cosine,cosine",
    "step,step:10:0.5",
    "step:3,step:3:0.5",
    "step:3:0.1,step:3:0.1",
    "step:1:2,step:1:2.0"
  })
  void goesByItsNameAndNumbers(String name, String text) {
    assertThat(Schedule.of(name).text()).isEqualTo(text);
    assertThat(Schedule.of(text)).isEqualTo(Schedule.of(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Cosine", "constant:1", "cosine:2", "step:", "step:x", "step:3:0.5:1", "warm"})
  void saysWhatThereIsWhereTheNameIsNotKnown(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.of(name))
        .withMessage(
            "there is no schedule '%s'; expected constant, cosine or step:EPOCHS:FACTOR"
                .formatted(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "step:0:0.5",
        "step:-1:0.5",
        "step:1:0",
        "step:1:-2",
        "step:1:NaN",
        "step:1:Infinity"
      })
  void refusesStepsThatMakeNoSense(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedule.of(name))
        .withMessageStartingWith("a step schedule needs at least 1 epoch and a factor above 0");
  }

  @Test
  void setsTheLearningRateOfEveryStep() {
    Trial trial = Trial.all().getFirst();
    Recipe recipe =
        trial.recipe().but().learningRate(0.8).schedule(new Schedule.Step(1, 0.5)).build();
    try (Team team = new Team(1)) {
      Training training = new Training(recipe, Trial.DATA, Trial.SCALAR, team);
      assertThat(training.learningRate()).isEqualTo(0.8);
      training.nextEpoch();
      assertThat(training.learningRate()).isEqualTo(0.4);
      training.step();
      assertThat(training.learningRate()).isEqualTo(0.4);
    }
  }

  private static double[] factors(Schedule schedule) {
    return LongStream.range(0, (long) EPOCHS * STEPS_PER_EPOCH)
        .mapToDouble(step -> schedule.factor(step, STEPS_PER_EPOCH, EPOCHS))
        .toArray();
  }
}
