package io.github.downhill.lab.memorise;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;

/**
 * A network that is watched, epoch by epoch, while it fits what it learns from: how much of it is
 * right, and which example was right when for the first time.
 */
public final class FittingRun {
  private final Training training;
  private final Marks ofLearned;
  private final Marks ofJudge;
  private final int[] firstRight;

  /**
   * What was measured after an epoch.
   *
   * @param epoch which, counted from 1; 0 before the first
   * @param cost the average cost on what is learned from
   * @param right the fraction of it that is right
   */
  public record Moment(int epoch, double cost, double right) {

    /** Whether nothing is left to be fitted. */
    public boolean isFitted() {
      return cost < Fitting.NOTHING;
    }
  }

  /**
   * What was measured on examples that nobody learned from.
   *
   * @param cost the average cost
   * @param right the fraction that is right
   */
  public record Judgement(double cost, double right) {}

  /**
   * Starts one.
   *
   * @param judge what it can be tested on
   * @throws IllegalArgumentException if the examples do not fit the recipe's architecture
   */
  public FittingRun(Recipe recipe, Examples learned, Examples judge, Kernels kernels, Team team) {
    training = new Training(recipe, learned, kernels, team);
    ofLearned = new Marks(kernels, team, recipe.cost(), training.parameters(), learned);
    ofJudge = new Marks(kernels, team, recipe.cost(), training.parameters(), judge);
    firstRight = new int[learned.size()];
  }

  /**
   * Learns for an epoch more.
   *
   * @throws io.github.downhill.learning.DivergedException if a number grew beyond all bounds
   */
  public Moment next() {
    training.nextEpoch();
    return now();
  }

  /** How it stands; before the first epoch, what the start knows by chance. */
  public Moment now() {
    ofLearned.mark();
    int epoch = training.epochs();
    for (int i = 0; i < firstRight.length && epoch > 0; i++) {
      firstRight[i] = firstRight[i] == 0 && ofLearned.isRight(i) ? epoch : firstRight[i];
    }
    return new Moment(epoch, ofLearned.cost(), ofLearned.accuracy());
  }

  /** Tests it on examples that it does not learn from. */
  public Judgement judge() {
    ofJudge.mark();
    return new Judgement(ofJudge.cost(), ofJudge.accuracy());
  }

  /** After which epoch each example was right for the first time; 0 for those that never were. */
  public int[] firstRight() {
    return firstRight.clone();
  }

  /** The average cost of the last epoch's mini-batches, each before its step. */
  public double costOnTheWay() {
    return training.cost();
  }

  /** The network as it is now. */
  public Network network() {
    return training.network();
  }

  /** Its weights and biases, a view that the next epoch changes. */
  public Parameters parameters() {
    return training.parameters();
  }
}
