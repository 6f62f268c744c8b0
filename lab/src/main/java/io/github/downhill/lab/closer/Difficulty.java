package io.github.downhill.lab.closer;

import io.github.downhill.lab.statistics.Binomial;
import io.github.downhill.lab.statistics.Proportions;
import io.github.downhill.lab.statistics.Spread;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How hard one kind of examples is: how many of many networks have each of them wrong.
 *
 * @param wrong for each example, how many networks had it wrong
 * @param labels which class each is in
 */
record Difficulty(String name, List<Integer> wrong, List<Integer> labels, int runs) {
  private static final double EASY = 0.1;

  Spread counts() {
    return Spread.of(wrong.stream().map(count -> (double) count).toList());
  }

  double rate() {
    return counts().mean() / runs;
  }

  /** 1 but for chance if all examples are equally hard. */
  double dispersion() {
    return new Binomial(runs, rate()).dispersion(counts());
  }

  /** How far each count is from their mean, in deviations of equally hard examples. */
  Spread deviations() {
    double mean = counts().mean();
    double deviation = Math.sqrt(runs * rate() * (1 - rate()));
    return Spread.of(counts().values().stream().map(c -> (c - mean) / deviation).toList());
  }

  /** Whether the examples differ more among themselves than others do, by more than chance. */
  boolean isMoreDispersedThan(Difficulty other) {
    return dispersion() > other.dispersion()
        && deviations().distances().differsFrom(other.deviations().distances());
  }

  /** Whether more of them are easy or hard than of others, by two standard errors of the shares. */
  boolean isMoreDecidedThan(Difficulty other) {
    return Proportions.isMore(decided(), wrong.size(), other.decided(), other.wrong().size());
  }

  /** The same with a rate of its own for each class: whether those of a class are equally hard. */
  double dispersionWithinClasses() {
    double sum = 0;
    int examples = 0;
    for (int label : new TreeSet<>(labels)) {
      Spread counts = ofClass(label);
      double dispersion = new Binomial(runs, counts.mean() / runs).dispersion(counts);
      if (Double.isFinite(dispersion)) { // not where all or none are wrong
        sum += dispersion * (counts.count() - 1);
        examples += counts.count() - 1;
      }
    }
    return sum / examples;
  }

  private Spread ofClass(int label) {
    return Spread.of(
        IntStream.range(0, wrong.size())
            .filter(i -> labels.get(i) == label)
            .mapToObj(i -> (double) wrong.get(i))
            .toList());
  }

  /** How far chance takes the dispersion of equally hard examples from 1: two deviations. */
  double chance() {
    return 2 * Math.sqrt(2.0 / (wrong.size() - 1));
  }

  boolean isBinomial() {
    return Math.abs(dispersion() - 1) <= chance();
  }

  /**
   * How many are easy or hard: wrong in less than a tenth of the networks, or in more than all but
   * a tenth.
   */
  long decided() {
    return wrong.stream().filter(count -> count < EASY * runs || count > (1 - EASY) * runs).count();
  }
}
