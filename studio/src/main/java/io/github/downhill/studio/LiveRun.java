package io.github.downhill.studio;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.DivergedException;
import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.HoldOut;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Training;
import io.github.downhill.learning.TrainingState;
import io.github.downhill.studio.Standing.Reason;
import io.github.downhill.studio.Standing.Status;
import java.util.Optional;

/**
 * The run that is being trained, step by step, on one thread.
 *
 * <p>Takes the steps that {@code downhill train} takes for the same recipe, and shows what has come
 * of them: at most 30 times a second while it plays, and at the first steps, at which most happens,
 * each time their number has doubled. It is tested after each epoch, and between epochs when the
 * tests take no more than a small part of the time.
 */
final class LiveRun {
  private static final long SHOWN_NANOS = 1_000_000_000L / 30;
  private static final long NANOS_BETWEEN_TESTS_MIN = 200_000_000L;
  private static final int TEST_SHARE = 40; // at most so much of the time is spent testing midway
  private static final int TESTED_EARLY =
      64; // from this step on, whenever their number has doubled

  private final Run run;
  private final Digits digits;
  private final Changes changes;
  private final Recipe recipe;
  private final HoldOut parts;
  private final Training training;
  private final Evaluator evaluator;
  private Optional<TrainingState.Best> best = Optional.empty();
  private int[] miniBatch = {}; // the examples of the next step, where one goes one by one
  private int nextInBatch;
  private double costs; // since the last point of the curve
  private int steps; // likewise
  private long nanos; // of training since the speed was last said
  private long images;
  private long seenInEpoch; // examples
  private double imagesPerSecond;
  private long shownNanos;
  private long testedNanos;
  private long testNanos; // that the last test took
  private double goal; // of the accuracy on the test set; 0 for none

  /** Prepares a run, which may have been trained before. */
  LiveRun(Run run, Digits digits, Kernels kernels, Team team, Changes changes) {
    this.run = run;
    this.digits = digits;
    this.changes = changes;
    recipe = run.recipe();
    parts = HoldOut.of(recipe, digits.training());
    training = new Training(recipe, parts.training(), kernels, team);
    evaluator = new Evaluator(kernels, team, recipe.cost(), training.parameters());
    Optional<Moment> last = run.history().last();
    last.ifPresent(moment -> {
      training.restore(moment.state());
      best = moment.state().best();
      seenInEpoch = training.stepInEpoch() == 0 ? 0 : training.examplesInEpoch();
    });
    if (run.testCurve().points() == 0 || last.isEmpty() || beginsUntested()) {
      test();
    }
    show(run.standing().status(), run.standing().reason());
  }

  /** Of a run that begins with a network changed by hand, no earlier test says anything. */
  private boolean beginsUntested() {
    return run.history().size() == 1
        && !run.isDrawn()
        && run.testCurve().last(0) < training.steps();
  }

  Run run() {
    return run;
  }

  boolean isOver() {
    return hasDiverged() || training.epochs() >= recipe.epochs();
  }

  /** Then its parameters are no numbers any longer, and must not become a moment. */
  boolean hasDiverged() {
    return run.standing().status() == Status.DIVERGED;
  }

  /** Takes a step, and ends the run where that was the last one. */
  void step() {
    miniBatch = new int[0];
    try {
      take();
    } catch (DivergedException _) {
      // The history holds no such moment: the last one is from before.
      run.standing(run.standing().with(Status.DIVERGED));
      changes.tell();
    }
  }

  /** Looks at the next example; after the last of its mini-batch, takes the step. */
  void example() {
    if (miniBatch.length == 0) {
      miniBatch = training.nextExamples();
      nextInBatch = 0;
    } else {
      nextInBatch++;
    }
    if (nextInBatch < miniBatch.length) {
      show(Status.PAUSED, Reason.NONE);
    } else {
      step();
      pause();
    }
  }

  /** Shows where the run has come to. */
  void pause() {
    if (!hasDiverged()) {
      if (training.steps() > 0 && run.testCurve().last(0) < training.steps()) {
        test();
      }
      Reason reason = reason();
      boolean missed = isOver() && goal > 0 && reason == Reason.NONE;
      show(isOver() ? Status.FINISHED : statusOf(reason), missed ? Reason.MISSED : reason);
    }
  }

  /**
   * Goes on, from the next step.
   *
   * @param until the accuracy on the test set at which to pause; 0 for never
   */
  void play(double until) {
    goal = until;
    show(Status.PLAYING, Reason.NONE);
  }

  /** The accuracy on the test set at which it pauses; 0 for none. */
  double goal() {
    return goal;
  }

  boolean hasEnded() {
    return run.standing().status() != Status.PLAYING;
  }

  long stepInEpoch() {
    return training.stepInEpoch();
  }

  private void take() {
    long before = System.nanoTime();
    costs += training.step();
    steps++;
    long now = System.nanoTime();
    nanos += now - before;
    images += training.examplesInEpoch() - seenInEpoch;
    seenInEpoch = training.stepInEpoch() == 0 ? 0 : training.examplesInEpoch();
    if (training.stepInEpoch() == 0) {
      completeEpoch();
    } else if (now - shownNanos >= SHOWN_NANOS || Long.bitCount(training.steps()) == 1) {
      testMidway(now);
      showOrPause();
    }
  }

  private void completeEpoch() {
    if (parts.validation().size() > 0) {
      keepIfBest(evaluator.evaluate(parts.validation()).accuracy());
    }
    test();
    showOrPause();
  }

  private void showOrPause() {
    if (isOver() || reason() != Reason.NONE) {
      pause();
    } else {
      show(run.standing().status(), Reason.NONE);
    }
  }

  private Reason reason() {
    boolean tested = run.testCurve().last(0) == training.steps();
    if (goal > 0 && tested && run.testCurve().last(2) >= (float) goal) {
      return Reason.GOAL;
    } else if (training.stepInEpoch() == 0 && recipe.isReached(best)) {
      return Reason.UNTIL;
    }
    boolean patient = !recipe.patienceIsOver(training.epochs(), best);
    return training.stepInEpoch() > 0 || patient ? Reason.NONE : Reason.PATIENCE;
  }

  private static Status statusOf(Reason reason) {
    return reason == Reason.NONE || reason == Reason.GOAL ? Status.PAUSED : Status.STOPPED;
  }

  private void keepIfBest(double accuracy) {
    if (best.isEmpty() || accuracy > best.get().accuracy()) {
      Span parameters = training.parameters().copy().all();
      best =
          Optional.of(
              new TrainingState.Best(training.steps(), training.epochs(), accuracy, parameters));
    }
  }

  private void testMidway(long now) {
    long due = Math.max(NANOS_BETWEEN_TESTS_MIN, TEST_SHARE * testNanos);
    boolean early = training.steps() >= TESTED_EARLY && Long.bitCount(training.steps()) == 1;
    if (now - testedNanos > due || early) {
      test();
    }
  }

  private void test() {
    long before = System.nanoTime();
    Evaluation evaluation = evaluator.evaluate(digits.test());
    run.testCurve()
        .add((float) training.steps(), (float) evaluation.cost(), (float) evaluation.accuracy());
    testedNanos = System.nanoTime();
    testNanos = testedNanos - before;
  }

  private void show(Status status, Reason reason) {
    if (steps > 0) {
      run.trainCurve().add((float) training.steps(), (float) (costs / steps));
      costs = 0;
      steps = 0;
    }
    if (nanos > SHOWN_NANOS) {
      imagesPerSecond = images / (nanos * 1e-9);
      nanos = 0;
      images = 0;
    }
    run.history().add(new Moment(training.state(best), training.epochs(), training.learningRate()));
    boolean amid = nextInBatch < miniBatch.length;
    run.standing(
        new Standing(
            status,
            reason,
            training.steps(),
            training.epochs(),
            training.stepsPerEpoch(),
            training.learningRate(),
            imagesPerSecond,
            amid ? miniBatch[nextInBatch] : -1,
            amid ? nextInBatch : -1));
    shownNanos = System.nanoTime();
    changes.tell();
  }
}
