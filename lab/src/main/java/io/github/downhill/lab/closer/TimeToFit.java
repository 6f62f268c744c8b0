package io.github.downhill.lab.closer;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The paper's figure 6: how many epochs it takes until all is right that is learned from, by the
 * size of the network and by the number of pictures, when some of them are noise.
 *
 * @param bySize for each share of noise, the epochs for each number of units
 * @param byExamples for each share of noise, the epochs for each number of pictures
 */
record TimeToFit(Limits limits, List<Case> bySize, List<Case> byExamples) implements Closer.Part {

  /**
   * How far it goes.
   *
   * @param units of which the last are used where the number of pictures changes
   * @param pictures how many where the units change
   * @param numbers of pictures
   * @param epochs how many at most
   */
  record Limits(List<Integer> units, int pictures, List<Integer> numbers, int epochs) {}

  /** A share of noise, and how long it took. */
  record Case(double noise, List<Taken> taken) {
    Taken first() {
      return taken.getFirst();
    }

    Taken last() {
      return taken.getLast();
    }

    /** How many times as long the last took as the first, as a logarithm. */
    double growth() {
      return last().logarithms().mean() - first().logarithms().mean();
    }

    double squaredErrorOfGrowth() {
      return first().logarithms().squaredError() + last().logarithms().squaredError();
    }

    /** Whether every seed got there at both ends. */
    boolean isKnown() {
      return first().never() == 0 && last().never() == 0;
    }
  }

  /**
   * How long each seed took; one that never got there counts as the most epochs there were, which
   * is less than it would have taken.
   *
   * @param of how many units or pictures
   * @param never how many seeds never got there
   */
  record Taken(int of, Spread epochs, int never) {
    Spread logarithms() {
      return Spread.of(epochs.values().stream().map(StrictMath::log).toList());
    }

    /** In words, which say where it is but a bound. */
    String words() {
      return String.format(Locale.ROOT, "%s%.0f", never == 0 ? "" : "at least ", epochs.mean());
    }
  }

  static TimeToFit make(Workshop workshop) throws IOException {
    Extent extent = workshop.settings().extent();
    Limits limits = limits(extent);
    List<EpochsToFit> works = new ArrayList<>();
    double[] shares = CapacityNeeded.shares(extent);
    for (double share : shares) {
      limits
          .units()
          .forEach(units -> add(works, workshop, limits, units, limits.pictures(), share));
      int most = limits.units().getLast();
      limits.numbers().forEach(number -> add(works, workshop, limits, most, number, share));
    }
    Iterator<Measured> measured = workshop.measure(works).iterator();
    List<Case> bySize = new ArrayList<>();
    List<Case> byExamples = new ArrayList<>();
    for (double share : shares) {
      bySize.add(read(measured, workshop, limits, limits.units(), share));
      byExamples.add(read(measured, workshop, limits, limits.numbers(), share));
    }
    return new TimeToFit(limits, bySize, byExamples);
  }

  private static Limits limits(Extent extent) {
    return extent.choose(
        new Limits(List.of(32, 128), 400, List.of(200, 400, 800), 100),
        new Limits(
            List.of(32, 64, 128, 256, 512), 1_000, List.of(250, 500, 1_000, 2_000, 4_000), 400),
        new Limits(
            List.of(256, 512, 1_024, 2_048, 4_096),
            50_000,
            List.of(5_000, 10_000, 20_000, 50_000),
            1_000));
  }

  /** One for each seed. */
  private static void add(
      List<EpochsToFit> works,
      Workshop workshop,
      Limits limits,
      int units,
      int pictures,
      double share) {
    Recipe.Builder recipe = Closer.recipe(workshop.training(), units).epochs(limits.epochs());
    Twist twist = new Twist.NoisyInputs(share);
    for (long seed = 1; seed <= workshop.settings().seeds(); seed++) {
      works.add(new EpochsToFit(new Learner(recipe.seed(seed).build(), pictures, twist)));
    }
  }

  private static Case read(
      Iterator<Measured> measured,
      Workshop workshop,
      Limits limits,
      List<Integer> steps,
      double share) {
    List<Taken> taken = new ArrayList<>();
    for (int of : steps) {
      List<Double> epochs = new ArrayList<>();
      for (int seed = 0; seed < workshop.settings().seeds(); seed++) {
        epochs.add(measured.next().number(EpochsToFit.EPOCHS));
      }
      long never = epochs.stream().filter(each -> each.isNaN()).count();
      epochs.replaceAll(each -> each.isNaN() ? limits.epochs() : each);
      taken.add(new Taken(of, Spread.of(epochs), (int) never));
    }
    return new Case(share, taken);
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        slower(),
        growth(
            "From %,d to %,d units a layer"
                .formatted(bySize.getFirst().first().of(), bySize.getFirst().last().of()),
            bySize,
            "more units help noise more, as in the paper",
            "against the paper, more units help digits more"),
        growth(
            "From %,d to %,d pictures"
                .formatted(byExamples.getFirst().first().of(), byExamples.getFirst().last().of()),
            byExamples,
            "against the paper, more pictures cost digits more",
            "more pictures cost noise more, as in the paper"));
  }

  /** Whether noise takes longer, in the largest networks. */
  private Finding slower() {
    Taken clean = bySize.getFirst().last();
    Taken noisy = bySize.getLast().last();
    double times = noisy.epochs().mean() / clean.epochs().mean();
    return Finding.of(
        String.format(
            Locale.ROOT,
            "%,d pictures of which %s are noise take %s epochs to be learned to the last, digits"
                + " alone %s%s (2 × %,d units)%s: %s.",
            limits.pictures(),
            CapacityNeeded.words(bySize.getLast().noise()),
            noisy.words(),
            clean.words(),
            clean.never() > 0
                ? ""
                : String.format(
                    Locale.ROOT,
                    ", so %s%.1f times as many",
                    noisy.never() > 0 ? "at least " : "",
                    times),
            noisy.of(),
            never(clean, noisy),
            slower(noisy, clean)),
        clean.never() > 0 ? Double.NaN : times);
  }

  /** Which seeds gave up; nothing if none did. */
  private String never(Taken clean, Taken noisy) {
    if (clean.never() + noisy.never() == 0) {
      return "";
    }
    return "; in %,d epochs %d of %d seeds did not get there with noise, %d with digits alone"
        .formatted(limits.epochs(), noisy.never(), noisy.epochs().count(), clean.never());
  }

  /** A bound decides as well as a number, if what it bounds is on the far side. */
  private static String slower(Taken noisy, Taken clean) {
    boolean more = noisy.epochs().mean() > clean.epochs().mean();
    boolean bounded = more ? clean.never() > 0 : noisy.never() > 0;
    if (bounded) {
      return "which is slower cannot be told";
    }
    if (!noisy.epochs().differsFrom(clean.epochs())) {
      return "no difference that could be told from chance";
    }
    return more ? "noise is slower, as in the paper" : "against the paper, noise is not slower";
  }

  /** How much more or less the epochs of noise grow than those of digits. */
  private static Finding growth(String where, List<Case> cases, String less, String more) {
    Case clean = cases.getFirst();
    Case noisy = cases.getLast();
    double times = StrictMath.exp(noisy.growth() - clean.growth());
    return Finding.of(
        "%s the epochs change by a factor of %s for digits and %s with %s noise: %s."
            .formatted(
                where,
                factor(clean),
                factor(noisy),
                CapacityNeeded.words(noisy.noise()),
                verdict(clean, noisy, less, more)),
        clean.isKnown() && noisy.isKnown() ? times : Double.NaN);
  }

  private static String verdict(Case clean, Case noisy, String less, String more) {
    if (!clean.isKnown() || !noisy.isKnown()) {
      return "which changes more cannot be told, for not every seed got there";
    }
    double difference = noisy.growth() - clean.growth();
    double error = Math.sqrt(noisy.squaredErrorOfGrowth() + clean.squaredErrorOfGrowth());
    if (clean.first().epochs().count() == 1 || Math.abs(difference) <= 2 * error) {
      return "no difference that could be told from chance";
    }
    return difference < 0 ? less : more;
  }

  /** A bound where an end is one; of two bounds nobody knows the ratio. */
  private static String factor(Case each) {
    if (each.first().never() > 0 && each.last().never() > 0) {
      return "nobody knows what";
    }
    String bound =
        each.last().never() > 0 ? "at least " : each.first().never() > 0 ? "at most " : "";
    return bound + Numbers.rounded(StrictMath.exp(each.growth()), 2);
  }

  @Override
  public List<Section> sections() {
    String how =
        "epochs until all is right that is learned from (%d where that is never), by the share of pictures that are replaced by noise; mean of the seeds, and a band from the fewest to the most."
            .formatted(limits.epochs());
    return List.of(
        figure(
            "fit-units",
            "Figure 6, left: with %,d pictures, %s".formatted(limits.pictures(), how),
            "units in each of two layers",
            bySize),
        figure(
            "fit-examples",
            "Figure 6, right: with 2 × %,d units, %s".formatted(limits.units().getLast(), how),
            "pictures",
            byExamples),
        table("fit-units-table", "units", bySize),
        table("fit-examples-table", "pictures", byExamples));
  }

  private static Section figure(String name, String caption, String x, List<Case> cases) {
    List<Series> series = cases.stream().map(each -> series(each)).toList();
    return new Section.Figure(
        name, caption, new LineChart(x, Scale.LOGARITHMIC, "epochs", Numbers::plain, series));
  }

  private static Series series(Case each) {
    List<Point> points =
        each.taken().stream().map(taken -> new Point(taken.of(), taken.epochs())).toList();
    return new Series(CapacityNeeded.words(each.noise()) + " noise", points);
  }

  private static Section table(String name, String what, List<Case> cases) {
    List<String> columns = new ArrayList<>(List.of("noise"));
    cases.getFirst().taken().forEach(each -> columns.add("%,d %s".formatted(each.of(), what)));
    return new Section.Table(
        name,
        "Epochs until all is right: mean ± standard deviation; in brackets how many seeds never"
            + " got there.",
        columns,
        cases.stream().map(each -> row(each)).toList());
  }

  private static List<String> row(Case each) {
    List<String> row = new ArrayList<>(List.of(CapacityNeeded.words(each.noise())));
    for (Taken taken : each.taken()) {
      String never = taken.never() == 0 ? "" : " (%d)".formatted(taken.never());
      Spread epochs = taken.epochs();
      row.add(
          String.format(Locale.ROOT, "%.0f ± %.0f%s", epochs.mean(), epochs.deviation(), never));
    }
    return row;
  }
}
