package io.github.downhill.learning;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.TrainingEvent.EpochCompleted;
import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.learning.TrainingEvent.Progressed;
import io.github.downhill.learning.TrainingEvent.Reason;
import io.github.downhill.learning.TrainingEvent.Started;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import java.util.Optional;

/**
 * A whole run: all steps of a recipe, with tests in between, told to an observer.
 *
 * <p>The test set is shown to the network only to say how it does, never to choose anything; what
 * is chosen is chosen on examples held out of the training data.
 */
public final class Trainer {
  private static final long PROGRESS_NANOS = 1_000_000_000L / 30;

  private final Recipe recipe;
  private final Training training;
  private final Evaluator evaluator;
  private final Examples validation;
  private final Optional<Examples> test;
  private final Team team;
  private final Kernels kernels;
  private final TrainingObserver observer;
  private final StoppingRule stopping;
  private final Optional<Checkpoints> checkpoints;
  private Optional<TrainingState.Best> best = Optional.empty();
  private long trainingNanos;
  private long epochNanos;
  private long epochSteps; // since it began, or since the run was resumed
  private long toldNanos;
  private long savedNanos;
  private long savedStep = -1;

  /**
   * Prepares a run.
   *
   * @param training what is learned from, and what the recipe holds out of it
   * @param test what the network is tested on after each epoch
   * @throws IllegalArgumentException if the examples do not fit the recipe
   */
  public Trainer(
      Recipe recipe,
      Examples training,
      Optional<Examples> test,
      Kernels kernels,
      Team team,
      TrainingObserver observer,
      StoppingRule stopping,
      Optional<Checkpoints> checkpoints) {
    HoldOut parts = HoldOut.of(recipe, training);
    this.recipe = recipe;
    this.training = new Training(recipe, parts.training(), kernels, team);
    this.evaluator = new Evaluator(kernels, team, recipe.cost(), this.training.parameters());
    this.validation = parts.validation();
    this.test = test;
    this.team = team;
    this.kernels = kernels;
    this.observer = observer;
    this.stopping = stopping;
    this.checkpoints = checkpoints;
  }

  /** Goes on from a moment of an earlier run of the same recipe. */
  public void resume(TrainingState state) {
    training.restore(state);
    best = state.best();
  }

  /**
   * Takes all steps that are left.
   *
   * @throws DivergedException if the cost or a parameter is infinite or not a number; the
   *     checkpoint of before is still there
   */
  public Finished run() {
    toldNanos = System.nanoTime();
    observer.on(
        new Started(
            recipe, training.examples().size(), validation.size(), training.steps(), stepsOfRun()));
    save();
    Optional<Reason> reason = reasonToEnd();
    while (reason.isEmpty()) {
      takeStep();
      reason = reasonToEnd();
    }
    save();
    Finished finished = finished(reason.get());
    observer.on(finished);
    return finished;
  }

  private void takeStep() {
    long before = System.nanoTime();
    training.step();
    long now = System.nanoTime();
    epochNanos += now - before;
    epochSteps++;
    if (training.stepInEpoch() == 0) {
      completeEpoch();
    } else if (now - toldNanos >= PROGRESS_NANOS) {
      toldNanos = now;
      observer.on(
          new Progressed(training.epochs() + 1, training.steps(), stepsOfRun(), training.cost()));
    }
    if (checkpoints.isPresent() && now - savedNanos >= checkpoints.get().interval().toNanos()) {
      save();
    }
  }

  private void completeEpoch() {
    long before = System.nanoTime();
    Optional<Evaluation> tested = test.map(evaluator::evaluate);
    Optional<Evaluation> validated =
        Optional.of(validation).filter(held -> held.size() > 0).map(evaluator::evaluate);
    validated.ifPresent(this::keepIfBest);
    long evaluationNanos = System.nanoTime() - before;
    observer.on(
        new EpochCompleted(
            training.epochs(),
            training.steps(),
            training.cost(),
            tested,
            validated,
            epochNanos,
            evaluationNanos,
            imagesPerSecond(),
            training.network()));
    trainingNanos += epochNanos;
    epochNanos = 0;
    epochSteps = 0;
  }

  private void keepIfBest(Evaluation validated) {
    double accuracy = validated.accuracy();
    if (best.isEmpty() || accuracy > best.get().accuracy()) {
      Span parameters = training.parameters().copy().all();
      best =
          Optional.of(
              new TrainingState.Best(training.steps(), training.epochs(), accuracy, parameters));
    }
  }

  private Optional<Reason> reasonToEnd() {
    if (training.epochs() >= recipe.epochs()) {
      return Optional.of(Reason.EPOCHS);
    } else if (recipe.isReached(best)) {
      return Optional.of(Reason.ACCURACY);
    } else if (recipe.patienceIsOver(training.epochs(), best)) {
      return Optional.of(Reason.PATIENCE);
    }
    return stopping.shouldStop() ? Optional.of(Reason.STOPPED) : Optional.empty();
  }

  private Finished finished(Reason reason) {
    Parameters result =
        best.map(b -> Parameters.of(recipe.architecture(), b.parameters().toArray()))
            .orElse(training.parameters());
    Optional<Evaluation> tested =
        test.map(new Evaluator(kernels, team, recipe.cost(), result)::evaluate);
    long step = best.map(TrainingState.Best::step).orElse(training.steps());
    Network network = Network.of(result, kernels);
    return new Finished(
        reason, training.epochs(), network, step, tested, trainingNanos + epochNanos);
  }

  private void save() {
    if (checkpoints.isPresent() && savedStep != training.steps()) {
      checkpoints.get().save(training.state(best));
      savedStep = training.steps();
    }
    savedNanos = System.nanoTime();
  }

  private double imagesPerSecond() {
    double share = (double) epochSteps / training.stepsPerEpoch();
    return share * training.examples().size() / (epochNanos * 1e-9);
  }

  private long stepsOfRun() {
    return training.stepsPerEpoch() * recipe.epochs();
  }
}
