package io.github.downhill.lab.memorise;

import io.github.downhill.kernels.Team;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.learning.DivergedException;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A trial that ends when all is fitted: what it learns from costs next to nothing. Its training set
 * is looked at after each epoch, its test set at first as well, and later as often as the trial
 * says.
 */
record Fitting(Trial trial) implements Measurement {
  /** An average cost, as cross-entropy, below which nothing is left to be fitted. */
  static final double NOTHING = 0.01;

  private static final int AT_FIRST = 10; // epochs in which most is learned

  @Override
  public Craft craft() {
    return Craft.training("fitting", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("until", Double.toString(NOTHING));
    text.putAll(trial.text());
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    Randomness randomness = Twist.chance(trial.recipe());
    Examples learned =
        trial.twist().ofTraining(Subset.first(site.training(), trial.examples()), randomness);
    Examples judge = trial.twist().ofTest(site.test(), randomness);
    List<Epoch> epochs = new ArrayList<>();
    try (Team team = new Team(1)) {
      FittingRun run = new FittingRun(trial.recipe(), learned, judge, site.kernels(), team);
      boolean ended = false;
      while (!ended) {
        if (site.stopping().shouldStop()) {
          return Optional.empty();
        }
        FittingRun.Moment moment = run.next();
        ended = moment.isFitted() || moment.epoch() == trial.recipe().epochs();
        epochs.add(epoch(run, moment, ended));
      }
      return Optional.of(measured(epochs, false));
    } catch (DivergedException _) {
      return Optional.of(measured(epochs, true));
    }
  }

  private Epoch epoch(FittingRun run, FittingRun.Moment moment, boolean last) {
    boolean tested = last || moment.epoch() <= AT_FIRST || trial.isTested(moment.epoch());
    FittingRun.Judgement judgement =
        tested ? run.judge() : new FittingRun.Judgement(Double.NaN, Double.NaN);
    return new Epoch(
        moment.epoch(),
        run.costOnTheWay(),
        judgement.cost(),
        judgement.right(),
        moment.cost(),
        moment.right(),
        Double.NaN);
  }

  private static Measured measured(List<Epoch> epochs, boolean diverged) {
    return new Measured()
        .with("cost", epochs.stream().mapToDouble(Epoch::cost).toArray())
        .with("testCost", epochs.stream().mapToDouble(Epoch::testCost).toArray())
        .with("test", epochs.stream().mapToDouble(Epoch::testAccuracy).toArray())
        .with("trainingCost", epochs.stream().mapToDouble(Epoch::trainingCost).toArray())
        .with("training", epochs.stream().mapToDouble(Epoch::trainingAccuracy).toArray())
        .with("diverged", diverged ? 1 : 0);
  }

  /** What was measured, as what came of a trial; of an epoch without a test its test is NaN. */
  static Outcome outcome(Measured measured) {
    double[] training = measured.row("training");
    List<Epoch> epochs =
        IntStream.range(0, training.length)
            .mapToObj(i ->
                new Epoch(
                    i + 1,
                    measured.row("cost")[i],
                    measured.row("testCost")[i],
                    measured.row("test")[i],
                    measured.row("trainingCost")[i],
                    training[i],
                    Double.NaN))
            .toList();
    return new Outcome(epochs, measured.number("diverged") == 1);
  }
}
