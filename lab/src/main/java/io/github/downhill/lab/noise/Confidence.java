package io.github.downhill.lab.noise;

import io.github.downhill.lab.statistics.Calibration;
import io.github.downhill.lab.statistics.Ranking;
import io.github.downhill.lab.workshop.Answers;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.learning.Examples;
import io.github.downhill.network.Network;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How sure a network is of what it answers: to the test set, and to pictures that are no digits.
 *
 * @param network which network
 * @param nonsense pictures that are no digits, of several kinds
 */
record Confidence(Network network, List<? extends Examples> nonsense) implements Measurement {
  /** A top output above this counts as sure. */
  static final double SURE = 0.9;

  private static final double VERY_SURE = 0.99;

  /** So many bars have the histograms of the top output. */
  static final int BARS = 20;

  @Override
  public Craft craft() {
    return Craft.looking("confidence", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = new LinkedHashMap<>();
    text.put("network", network.parametersSha256());
    text.put("architecture", network.architecture().toString());
    text.put(
        "nonsense", nonsense.stream().map(Examples::fingerprint).collect(Collectors.joining("; ")));
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    Answers digits = Answers.of(network, site.test());
    Measured measured = new Measured();
    putAnswers(measured, "digits", digits);
    putDigits(measured, digits, digits.right(site.test()));
    for (int kind = 0; kind < nonsense.size(); kind++) {
      if (site.stopping().shouldStop()) {
        return Optional.empty();
      }
      Answers answers = Answers.of(network, nonsense.get(kind));
      String name = nonsense.get(kind).name();
      putAnswers(measured, name, answers);
      putRanking(measured, name + ": ", digits.tops(), answers.tops());
    }
    return Optional.of(measured);
  }

  private static void putDigits(Measured measured, Answers answers, boolean... right) {
    Calibration calibration = Calibration.of(answers.tops(), right);
    double[] whereRight = answers.tops(right, true);
    double[] whereWrong = answers.tops(right, false);
    measured
        .with("saturated", answers.saturated())
        .with("error", whereWrong.length / (double) right.length)
        .with("mean right", mean(whereRight))
        .with("mean wrong", mean(whereWrong))
        .with("sure right", sure(whereRight))
        .with("sure wrong", sure(whereWrong))
        .with("calibration error", calibration.error())
        .with("bin counts", calibration.counts())
        .with("bin outputs", calibration.meanOutputs())
        .with("bin right", calibration.shareRight());
    putRanking(measured, "success: ", whereRight, whereWrong);
    putRanking(measured, "error: ", negative(whereWrong), negative(whereRight));
  }

  private static void putRanking(Measured measured, String name, double[] wanted, double[] others) {
    boolean both = wanted.length > 0 && others.length > 0;
    Optional<Ranking> ranking = both ? Optional.of(new Ranking(wanted, others)) : Optional.empty();
    measured
        .with(name + "AUROC", ranking.map(Ranking::auroc).orElse(Double.NaN))
        .with(name + "AUPR", ranking.map(Ranking::aupr).orElse(Double.NaN));
  }

  /** Which answers there are, as shares of all, and how high the top outputs. */
  private static void putAnswers(Measured measured, String name, Answers answers) {
    double[] choices = new double[answers.classes()];
    double[] bars = new double[BARS];
    double[] tops = answers.tops();
    int[] chosen = answers.choices();
    for (int i = 0; i < tops.length; i++) {
      choices[chosen[i]] += 1.0 / tops.length;
      bars[Math.clamp((long) (tops[i] * BARS), 0, BARS - 1)] += 1.0 / tops.length;
    }
    measured
        .with(name + ": choices", choices)
        .with(name + ": tops", bars)
        .with(name + ": mean", mean(tops))
        .with(name + ": sure", sure(tops))
        .with(name + ": very sure", above(VERY_SURE, tops));
  }

  private static double mean(double... tops) {
    return Arrays.stream(tops).average().orElse(Double.NaN);
  }

  private static double sure(double... tops) {
    return above(SURE, tops);
  }

  private static double above(double least, double... tops) {
    return Arrays.stream(tops).map(top -> top > least ? 1 : 0).average().orElse(Double.NaN);
  }

  private static double[] negative(double... tops) {
    return Arrays.stream(tops).map(top -> -top).toArray();
  }
}
