package io.github.downhill.lab.report;

import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A figure of a paper or a book, and how ours is measured.
 *
 * @param what was done, in a line
 * @param theirs their figure
 * @param unit what kind of figure
 * @param trial the same, done by us
 * @param runs of how many runs of theirs it is the best: so is ours, of as many
 * @param ours how the figure is read off what came of it
 */
public record Comparison(
    String what, double theirs, Unit unit, Trial trial, int runs, ToDoubleFunction<Outcome> ours) {

  /** What kind of figure: how it is written. */
  public enum Unit {
    /** A part of a whole, from 0 to 1. */
    FRACTION,
    /** A cost. */
    COST;

    /** One figure. */
    public String write(double value) {
      return this == FRACTION ? Numbers.percent(value) : Numbers.rounded(value, 4);
    }

    /** A figure of many, with its deviation. */
    public String write(Spread spread) {
      return this == FRACTION ? Numbers.percent(spread) : Numbers.decimals(spread);
    }
  }

  /** How two figures stand to each other. */
  public enum Verdict {
    AGREES("agrees"),
    HIGHER("ours is higher"),
    LOWER("ours is lower"),
    /** With one seed nobody knows how much chance makes. */
    OPEN("cannot be told");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** As a table says it. */
    public String words() {
      return words;
    }
  }

  /** The seeds it takes to have so many figures of ours. */
  public List<Trial> trials(int figures) {
    return LongStream.rangeClosed(1, (long) runs * figures).mapToObj(trial::seed).toList();
  }

  /** Our figures: of each so many outcomes in turn the best. */
  public Spread figures(List<Outcome> outcomes) {
    double[] all = outcomes.stream().mapToDouble(ours).toArray();
    return Spread.of(
        IntStream.range(0, all.length / runs)
            .mapToObj(i -> Arrays.stream(all, i * runs, (i + 1) * runs).max().orElseThrow())
            .toList());
  }

  /** How their figure stands to ours. */
  public Verdict verdict(Spread spread) {
    return verdict(spread, theirs);
  }

  /**
   * Their figure is one draw of chance: it agrees if it is no farther from our mean than two
   * standard deviations of the difference between one draw and the mean of ours.
   */
  public static Verdict verdict(Spread spread, double theirs) {
    double room = 2 * spread.deviation() * Math.sqrt(1 + 1.0 / spread.count());
    if (spread.count() == 1 || Double.isNaN(spread.mean())) {
      return Verdict.OPEN;
    }
    double above = spread.mean() - theirs;
    if (Math.abs(above) <= room) {
      return Verdict.AGREES;
    }
    return above > 0 ? Verdict.HIGHER : Verdict.LOWER;
  }
}
