package io.github.downhill.lab.workshop;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.workshop.Measurement.Site;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import io.github.downhill.learning.DivergedException;
import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.learning.Subset;
import io.github.downhill.learning.Training;
import io.github.downhill.network.Network;
import io.github.downhill.network.Parameters;
import io.github.downhill.network.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where one network at a time is trained and tested, on one thread. */
final class Bench {
  private final Examples training;
  private final Examples test;
  private final Examples heldOut;
  private final Kernels kernels;
  private final StoppingRule stopping;

  Bench(Site site) {
    training = site.training();
    test = site.test();
    int first = Trial.learnable(training.size());
    heldOut = new Subset(training, IntStream.range(first, training.size()).toArray());
    kernels = site.kernels();
    stopping = site.stopping();
  }

  /** What came of a trial, and the network at its end; none if it diverged. */
  record Trained(Outcome outcome, Optional<Network> network) {}

  /** Makes a trial; nothing if it was told to stop on the way. */
  Optional<Trained> make(Trial trial) {
    Randomness randomness = Twist.chance(trial.recipe());
    Examples learned =
        trial.twist().ofTraining(Subset.first(training, trial.examples()), randomness);
    Examples judge = trial.twist().ofTest(judge(trial), randomness);
    List<Epoch> epochs = new ArrayList<>();
    try (Team team = new Team(1)) {
      Training run = new Training(trial.recipe(), learned, kernels, team);
      Evaluator evaluator = new Evaluator(kernels, team, trial.recipe().cost(), run.parameters());
      while (run.epochs() < trial.recipe().epochs()) {
        if (stopping.shouldStop()) {
          return Optional.empty();
        }
        run.nextEpoch();
        if (trial.isTested(run.epochs())) {
          epochs.add(measure(trial, run, evaluator, learned, judge));
        }
      }
      Network network = Network.of(run.parameters(), kernels);
      return Optional.of(new Trained(new Outcome(epochs, false), Optional.of(network)));
    } catch (DivergedException _) {
      return Optional.of(new Trained(new Outcome(epochs, true), Optional.empty()));
    }
  }

  private Epoch measure(
      Trial trial, Training run, Evaluator evaluator, Examples learned, Examples judge) {
    Evaluation tested = evaluator.evaluate(judge);
    Optional<Evaluation> relearned =
        trial.onTraining() ? Optional.of(evaluator.evaluate(learned)) : Optional.empty();
    return new Epoch(
        run.epochs(),
        run.cost(),
        tested.cost(),
        tested.accuracy(),
        relearned.map(Evaluation::cost).orElse(Double.NaN),
        relearned.map(Evaluation::accuracy).orElse(Double.NaN),
        squares(run.parameters()));
  }

  private Examples judge(Trial trial) {
    return switch (trial.judge()) {
      case TEST -> test;
      case HELD_OUT -> heldOut;
    };
  }

  private static double squares(Parameters parameters) {
    double sum = 0;
    for (int l = 0; l < parameters.architecture().layers().size(); l++) {
      Span weights = parameters.weights(l).span();
      for (int i = 0; i < weights.length(); i++) {
        sum = Math.fma(weights.at(i), weights.at(i), sum);
      }
    }
    return sum;
  }
}
