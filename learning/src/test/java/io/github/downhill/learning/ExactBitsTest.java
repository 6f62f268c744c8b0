package io.github.downhill.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same recipe and examples give the same bits, whoever computes them and however often. */
class ExactBitsTest {
  static final int STEPS = 19; // two epochs of 8 mini-batches of 7, and some

  static List<Trial> trials() {
    return Trial.all();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void areTheSameFromAnyKernelsAndAnyNumberOfThreads(Trial trial) {
    Trial.Outcome expected = trial.run(Trial.SCALAR, 1, STEPS);
    for (Kernels kernels : Trial.kernels()) {
      for (int threads : new int[] {1, 2, 3, 7}) {
        assertThat(trial.run(kernels, threads, STEPS))
            .as("%s kernels, %d threads", kernels.name(), threads)
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void areTheSameWhereverTheRunWasInterrupted(Trial trial) {
    Trial.Outcome expected = trial.run(Trial.SCALAR, 1, STEPS);
    try (Team team = new Team(1)) {
      Training interrupted = trial.start(Trial.SCALAR, team);
      for (int cut = 0; cut <= STEPS; cut++) {
        List<Double> costs = new ArrayList<>(expected.costs().subList(0, cut));
        Training resumed = trial.start(Trial.SCALAR, team);
        resumed.restore(interrupted.state(Optional.empty()));
        assertThat(Trial.run(resumed, costs, STEPS)).as("cut after %d", cut).isEqualTo(expected);
        interrupted.step();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void areTheSameWhenEveryStepIsTakenBySomebodyElse(Trial trial) {
    Trial.Outcome expected = trial.run(Trial.SCALAR, 1, STEPS);
    List<Double> costs = new ArrayList<>();
    TrainingState state = trial.stateAfter(0, costs);
    Trial.Outcome outcome = expected;
    for (int step = 1; step <= STEPS; step++) {
      Kernels kernels = step % 2 == 0 ? Trial.SCALAR : Trial.VECTOR;
      try (Team team = new Team(1 + step % 3)) {
        Training training = trial.start(kernels, team);
        training.restore(state);
        outcome = Trial.run(training, costs, step);
        state = training.state(Optional.empty());
      }
    }
    assertThat(outcome).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("trials")
  void areTheSameAfterGoingBackInTime(Trial trial) {
    Trial.Outcome expected = trial.run(Trial.SCALAR, 1, STEPS);
    try (Team team = new Team(1)) {
      Training training = trial.start(Trial.SCALAR, team);
      Trial.run(training, new ArrayList<>(), STEPS);
      for (int back : new int[] {3, 16, 0}) {
        List<Double> costs = new ArrayList<>();
        training.restore(trial.stateAfter(back, costs));
        assertThat(Trial.run(training, costs, STEPS)).as("back to %d", back).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trials")
  void differFromThoseOfAnotherSeed(Trial trial) {
    Recipe recipe = trial.recipe().but().seed(99).build();
    assertThat(new Trial("another seed", recipe).run(Trial.SCALAR, 1, STEPS))
        .isNotEqualTo(trial.run(Trial.SCALAR, 1, STEPS));
  }
}
