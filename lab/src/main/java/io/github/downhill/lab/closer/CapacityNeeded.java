package io.github.downhill.lab.closer;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.report.Curves;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Trial.Judge;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The paper's figure 5: how well networks of some sizes do on digits they have not seen, when some
 * of the pictures that they learn from are noise. The more noise, the more units it takes.
 *
 * @param cases for each share of noise, the accuracy of each number of units
 */
record CapacityNeeded(int examples, int epochs, List<Integer> units, List<Case> cases)
    implements Closer.Part {
  /** Nearly as good as the best: the networks differ by no more. */
  private static final double NEARLY = 0.005;

  /** A share of noise, and how well each size did. */
  record Case(double noise, List<Spread> right) {
    /** Which size is the first that does nearly as well as the best. */
    int enough() {
      double best = best().mean();
      return IntStream.range(0, right.size())
          .filter(i -> right.get(i).mean() >= best - NEARLY)
          .findFirst()
          .orElseThrow();
    }

    private Spread best() {
      return right.stream().max(Comparator.comparingDouble(Spread::mean)).orElseThrow();
    }

    /** Whether a size does worse than the best, by more than chance and more than hardly. */
    boolean needsMoreThan(int size) {
      return size < enough() && right.get(size).differsFrom(best());
    }
  }

  static CapacityNeeded make(Workshop workshop) throws IOException {
    Extent extent = workshop.settings().extent();
    List<Integer> units =
        extent.choose(
            List.of(8, 32, 128),
            List.of(8, 16, 32, 64, 128, 256, 512),
            List.of(16, 64, 256, 1_024, 4_096, 8_192));
    double[] shares = shares(extent);
    int wanted = extent.choose(1_000, 2_000, 50_000);
    int examples = Math.min(wanted, Trial.learnable(workshop.training().size()));
    int epochs = extent.choose(15, 60, 1_000);
    List<Trial> trials = new ArrayList<>();
    for (double share : shares) {
      for (int each : units) {
        Recipe recipe = Closer.recipe(workshop.training(), each).epochs(epochs).build();
        trials.add(
            Trial.of(recipe, examples)
                .twisted(new Twist.NoisyInputs(share))
                .judgedOn(Judge.HELD_OUT)
                .testedEvery(epochs));
      }
    }
    List<List<Outcome>> outcomes = workshop.makeWithAllSeeds(trials);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      List<List<Outcome>> ofShare = outcomes.subList(i * units.size(), (i + 1) * units.size());
      cases.add(
          new Case(
              shares[i],
              ofShare.stream().map(each -> Curves.spread(each, Outcome::accuracy)).toList()));
    }
    return new CapacityNeeded(examples, epochs, units, cases);
  }

  /** How many of the pictures are noise. */
  static double[] shares(Extent extent) {
    return extent == Extent.QUICK
        ? new double[] {0, 0.4, 0.8}
        : new double[] {0, 0.2, 0.4, 0.6, 0.8};
  }

  @Override
  public List<Finding> findings() {
    Case clean = cases.getFirst();
    Case noisy = cases.getLast();
    int few = units.get(clean.enough());
    int many = units.get(noisy.enough());
    return List.of(
        Finding.of(
            "Digits alone are learned as well as can be (within half a point) with 2 × %d units, with %s of the pictures noise it takes 2 × %d: %s."
                .formatted(few, words(noisy.noise()), many, verdict(clean, noisy)),
            (double) many / few));
  }

  /** Decided where digits alone, or noise, have enough: whether the other does worse there. */
  private static String verdict(Case clean, Case noisy) {
    if (noisy.needsMoreThan(clean.enough())) {
      return "noise takes more units, as in the paper";
    }
    return clean.needsMoreThan(noisy.enough())
        ? "against the paper, noise takes fewer units"
        : "no difference that these seeds show";
  }

  @Override
  public List<Section> sections() {
    return List.of(
        new Section.Figure(
            "capacity-noise",
            "Figure 5: right of the held-out sixth of the training set, after %d epochs on %,d pictures, by units a layer and by the share of pictures that are replaced by noise; mean of the seeds, and a band from the worst to the best."
                .formatted(epochs, examples),
            new LineChart(
                "units in each of two layers",
                Scale.LOGARITHMIC,
                "right, held out",
                value -> Numbers.percent(value, 4),
                cases.stream().map(this::series).toList())),
        table());
  }

  private Series series(Case each) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      points.add(new Point(units.get(i), each.right().get(i)));
    }
    return new Series(words(each.noise()) + " noise", points);
  }

  private Section table() {
    List<String> columns = new ArrayList<>(List.of("noise"));
    units.forEach(each -> columns.add("2 × %,d".formatted(each)));
    return new Section.Table(
        "capacity-noise-table",
        "Right of what is held out: mean ± standard deviation over the seeds.",
        columns,
        cases.stream().map(each -> row(each)).toList());
  }

  private static List<String> row(Case each) {
    List<String> row = new ArrayList<>(List.of(words(each.noise())));
    each.right().forEach(right -> row.add(Numbers.percent(right)));
    return row;
  }

  static String words(double share) {
    return Numbers.percent(share, 3);
  }
}
