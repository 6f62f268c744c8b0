package io.github.downhill.learning;

import io.github.downhill.network.Network;
import java.util.Optional;

/** What happens during a run, for whoever wants to see it: immutable, made between two steps. */
public sealed interface TrainingEvent {

  /**
   * A run begins, or goes on.
   *
   * @param recipe what will be done
   * @param examples how many examples are learned from
   * @param heldOut how many are held out
   * @param step how many steps have been taken before
   * @param steps how many the run has in all, unless it ends early
   */
  record Started(Recipe recipe, int examples, int heldOut, long step, long steps)
      implements TrainingEvent {}

  /**
   * Some steps have been taken; told at most 30 times a second.
   *
   * @param epoch the current epoch, counted from 1
   * @param step how many steps of the run have been taken
   * @param steps how many it has in all
   * @param cost the average cost of this epoch's examples so far
   */
  record Progressed(int epoch, long step, long steps, double cost) implements TrainingEvent {}

  /**
   * All examples have been looked at once more.
   *
   * @param epoch which epoch, counted from 1
   * @param step how many steps of the run have been taken
   * @param cost the average cost of the epoch's examples, each as it was before its step
   * @param test how the network does on the test set, where there is one
   * @param validation how it does on what is held out, where something is
   * @param trainingNanos how long the epoch's steps took
   * @param evaluationNanos how long testing took
   * @param imagesPerSecond examples learned from per second of training
   * @param network the network at the end of the epoch
   */
  record EpochCompleted(
      int epoch,
      long step,
      double cost,
      Optional<Evaluation> test,
      Optional<Evaluation> validation,
      long trainingNanos,
      long evaluationNanos,
      double imagesPerSecond,
      Network network)
      implements TrainingEvent {}

  /**
   * The run has ended.
   *
   * @param reason why
   * @param epochs how many epochs were completed
   * @param network the result: the best on what is held out, else the last
   * @param step after how many steps the network was reached
   * @param test how it does on the test set, where there is one
   * @param trainingNanos how long all steps took
   */
  record Finished(
      Reason reason,
      int epochs,
      Network network,
      long step,
      Optional<Evaluation> test,
      long trainingNanos)
      implements TrainingEvent {}

  /** Why a run ends. */
  enum Reason {
    /** All epochs of the recipe are done. */
    EPOCHS,
    /** It does as well on what is held out as the recipe asks for. */
    ACCURACY,
    /** It did not get better on what is held out for as long as the recipe's patience. */
    PATIENCE,
    /** Somebody asked it to stop. */
    STOPPED
  }
}
