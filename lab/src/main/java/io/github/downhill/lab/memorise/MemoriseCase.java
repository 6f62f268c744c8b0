package io.github.downhill.lab.memorise;

import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.memorise.Zhang.Net;
import io.github.downhill.lab.report.Curves;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a network of the paper learns from, and what came of it.
 *
 * @param decay whether large weights cost something
 * @param outcomes one for each seed
 */
record MemoriseCase(Net net, Twist twist, boolean decay, List<Outcome> outcomes) {
  /** The part of the training set that counts as fitted. */
  static final double FITTED = 0.99;

  String name() {
    return switch (twist) {
      case Twist.None _ -> decay ? "true labels, weight decay" : "true labels";
      case Twist.RandomLabels labels ->
          String.format(Locale.ROOT, "%.0f %% random labels", 100 * labels.share());
      case Twist.ShuffledPixels _ -> "pixels shuffled alike";
      case Twist.RandomPixels _ -> "pixels shuffled each";
      case Twist.Noise _ -> "Gaussian noise";
      case Twist.NoisyInputs noisy ->
          String.format(Locale.ROOT, "%.0f %% Gaussian noise", 100 * noisy.share());
    };
  }

  Spread training() {
    return Curves.spread(outcomes, it -> it.last(Epoch::trainingAccuracy));
  }

  Spread test() {
    return Curves.spread(outcomes, Outcome::accuracy);
  }

  boolean isByHeart() {
    return training().mean() >= FITTED;
  }

  /** After how many epochs the training set was fitted; nothing if a seed never did. */
  Optional<Spread> epochsToFit() {
    List<Double> epochs = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      outcome.epochs().stream()
          .filter(epoch -> epoch.trainingAccuracy() >= FITTED)
          .findFirst()
          .ifPresent(epoch -> epochs.add((double) epoch.epoch()));
    }
    return epochs.size() < outcomes.size() ? Optional.empty() : Optional.of(Spread.of(epochs));
  }

  /** How many times as long as another it takes to fit; nothing if one of them never is. */
  Optional<Spread> slowerThan(MemoriseCase other) {
    return epochsToFit()
        .flatMap(ours -> other.epochsToFit().map(theirs -> ours.over(theirs.mean())));
  }

  /** Whether it is the paper's row, on whatever data. */
  boolean isOf(Zhang.Row row) {
    Twist wanted = row.random() ? new Twist.RandomLabels(1) : new Twist.None();
    return net == row.net() && decay == row.decay() && twist.equals(wanted);
  }
}
