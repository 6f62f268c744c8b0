package io.github.downhill.lab;

import io.github.downhill.lab.Axis.Scale;
import io.github.downhill.lab.LineChart.Point;
import io.github.downhill.lab.LineChart.Series;
import io.github.downhill.lab.Report.Section;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * The paper's figure 7: how learning goes when a share of the pictures, or of the labels, is noise.
 * Patterns come first: what is held out is best known before all the noise is learned.
 */
record NoisyCourses(Setting setting, List<Case> inputs, List<Case> labels) implements Closer.Part {
  private static final double FITTED = 0.99;

  /** What learns, and how much is looked at. */
  record Setting(int units, int examples, int epochs, int every, int sampled, int tries) {}

  /** A share of noise, with each of the seeds. */
  record Case(double noise, List<Measured> seeds) {
    /** Of each seed, something after its last epoch. */
    Spread last(String row) {
      return at(row, seed -> seed.row(row).length - 1);
    }

    /** Of each seed, something when what is held out was known best. */
    Spread atPeak(String row) {
      return at(row, seed -> peak(seed));
    }

    private Spread at(String row, java.util.function.ToIntFunction<Measured> when) {
      return Spread.of(seeds.stream().map(seed -> seed.row(row)[when.applyAsInt(seed)]).toList());
    }

    private static int peak(Measured seed) {
      double[] validation = seed.row(NoisyCourse.VALIDATION);
      int best = 0;
      for (int i = 1; i < validation.length; i++) {
        best = validation[i] > validation[best] ? i : best;
      }
      return best;
    }
  }

  static NoisyCourses make(Workshop workshop) throws IOException {
    Extent extent = workshop.settings().extent();
    Setting setting =
        extent.choose(
            new Setting(128, 500, 60, 10, 100, 5),
            new Setting(256, 1_000, 200, 10, 500, 10),
            new Setting(4_096, 50_000, 1_000, 20, 2_000, 20));
    List<NoisyCourse> works = new ArrayList<>();
    double[] shares = CapacityNeeded.shares(extent);
    for (double share : shares) {
      add(works, workshop, setting, new Twist.NoisyInputs(share));
    }
    for (double share : shares) {
      add(works, workshop, setting, new Twist.RandomLabels(share));
    }
    Iterator<Measured> measured = workshop.measure(works).iterator();
    return new NoisyCourses(
        setting, read(measured, workshop, shares), read(measured, workshop, shares));
  }

  /** One for each seed. */
  private static void add(
      List<NoisyCourse> works, Workshop workshop, Setting setting, Twist twist) {
    int examples = Math.min(setting.examples(), Bench.learnable(workshop.training().size()));
    Recipe.Builder recipe =
        Closer.recipe(workshop.training(), setting.units()).epochs(setting.epochs());
    for (long seed = 1; seed <= workshop.settings().seeds(); seed++) {
      Learner learner = new Learner(recipe.seed(seed).build(), examples, twist);
      works.add(new NoisyCourse(learner, setting.every(), setting.sampled(), setting.tries()));
    }
  }

  private static List<Case> read(Iterator<Measured> measured, Workshop workshop, double[] shares) {
    List<Case> cases = new ArrayList<>();
    for (double share : shares) {
      List<Measured> seeds = new ArrayList<>();
      for (int seed = 0; seed < workshop.settings().seeds(); seed++) {
        seeds.add(measured.next());
      }
      cases.add(new Case(share, seeds));
    }
    return cases;
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        peak(), critical(labels, "random labels"), critical(inputs, "noise for pictures"));
  }

  /** The paper's main claim. */
  private Finding peak() {
    Case noisy = labels.getLast();
    Spread best = noisy.atPeak(NoisyCourse.VALIDATION);
    Spread end = noisy.last(NoisyCourse.VALIDATION);
    Spread known = noisy.atPeak(NoisyCourse.TRAINING);
    String verdict;
    if (!best.differsFrom(end)) {
      verdict = "against the paper, what is held out suffers no more than by chance";
    } else if (known.most() < FITTED) {
      verdict = "patterns first, then by heart, as in the paper";
    } else {
      verdict = "it falls, but all was known already, against the paper";
    }
    return Finding.of(
        "With %s random labels what is held out is known best, %s right, after %.0f epochs, when %s of what is learned from is right; in the end it is %s and %s: %s."
            .formatted(
                CapacityNeeded.words(noisy.noise()),
                Numbers.percent(best),
                noisy.atPeak(NoisyCourse.EPOCH).mean(),
                Numbers.percent(known.mean()),
                Numbers.percent(end),
                Numbers.percent(noisy.last(NoisyCourse.TRAINING).mean()),
                verdict),
        best.mean() - end.mean());
  }

  private static Finding critical(List<Case> cases, String what) {
    Case noisy = cases.getLast();
    Spread clean = cases.getFirst().last(NoisyCourse.WIDELY);
    Spread end = noisy.last(NoisyCourse.WIDELY);
    Spread before = noisy.atPeak(NoisyCourse.WIDELY);
    String more;
    if (!end.differsFrom(clean)) {
      more = "no difference that could be told from chance";
    } else {
      more = end.mean() > clean.mean() ? "more, as in the paper" : "less, against the paper";
    }
    String rises =
        end.differsFrom(before) && end.mean() > before.mean()
            ? "it has risen from %s since what is held out was known best"
                .formatted(Numbers.percent(before.mean()))
            : "it was no lower (%s) when what is held out was known best"
                .formatted(Numbers.percent(before.mean()));
    return Finding.of(
        "Critical samples (another answer within 30 of 255 shades): %s of the digits in the end, %s with %s %s: %s; %s."
            .formatted(
                Numbers.percent(clean),
                Numbers.percent(end),
                CapacityNeeded.words(noisy.noise()),
                what,
                more,
                rises),
        end.mean());
  }

  @Override
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    add(sections, "inputs", "pictures are replaced by noise", inputs);
    add(sections, "labels", "labels are drawn at random", labels);
    sections.add(table("course-inputs", "noise, pictures", inputs));
    sections.add(table("course-labels", "noise, labels", labels));
    sections.add(how());
    return sections;
  }

  private static void add(List<Section> sections, String name, String what, List<Case> cases) {
    sections.add(
        figure(
            name + "-training",
            "Figure 7: right, of what is learned from, where a share of the %s.".formatted(what),
            "right, training",
            NoisyCourse.TRAINING,
            cases));
    sections.add(
        figure(
            name + "-validation",
            "The same networks on what is held out, which is not noisy.",
            "right, held out",
            NoisyCourse.VALIDATION,
            cases));
    sections.add(
        figure(
            name + "-critical",
            "How much of what is learned from is critical: another answer is found within 30 of 255"
                + " shades.",
            "critical samples",
            NoisyCourse.WIDELY,
            cases));
  }

  private static Section figure(
      String name, String caption, String title, String row, List<Case> cases) {
    DoubleFunction<String> words = value -> Numbers.rounded(100 * value, 4) + " %";
    List<Series> series = cases.stream().map(each -> series(each, row)).toList();
    return new Section.Figure(
        name, caption, new LineChart("epoch", Scale.WHOLE, title, words, series));
  }

  private static Series series(Case each, String row) {
    double[] epochs = each.seeds().getFirst().row(NoisyCourse.EPOCH);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < epochs.length; i++) {
      int at = i;
      points.add(
          new Point(
              epochs[i], Spread.of(each.seeds().stream().map(seed -> seed.row(row)[at]).toList())));
    }
    return new Series(CapacityNeeded.words(each.noise()) + " noise", points);
  }

  private static Section table(String name, String what, List<Case> cases) {
    return new Section.Table(
        name,
        "Mean ± standard deviation over the seeds. The paper’s box is 0.3 of 255 shades, the wide"
            + " one 30.",
        List.of(
            what,
            "best, held out",
            "at epoch",
            "held out, end",
            "training, end",
            "critical, paper’s box",
            "wide box"),
        cases.stream().map(each -> row(each)).toList());
  }

  private static List<String> row(Case each) {
    return List.of(
        CapacityNeeded.words(each.noise()),
        Numbers.percent(each.atPeak(NoisyCourse.VALIDATION)),
        String.format(Locale.ROOT, "%.0f", each.atPeak(NoisyCourse.EPOCH).mean()),
        Numbers.percent(each.last(NoisyCourse.VALIDATION)),
        Numbers.percent(each.last(NoisyCourse.TRAINING).mean()),
        Numbers.percent(each.last(NoisyCourse.CRITICAL)),
        Numbers.percent(each.last(NoisyCourse.WIDELY)));
  }

  private Section how() {
    return new Section.Text(
        "Critical samples",
        """
        2 × %,d units learn from %,d pictures for %d epochs. Every %d epochs %,d of these pictures are searched for another answer near them, by Langevin adversarial sample search (LASS): up to %d times each pixel moves by α times the sign of the slope against the network’s answer plus β times normal noise, and stays in a box of radius r around where it was. α = 0.25, β = 0.2 and r = 0.3 are the paper’s; its footnote says they are in shades of 0 to 255, so that the box is very small. The wide box is a hundred times as wide, α and β with it.\
        """
            .formatted(
                setting.units(),
                setting.examples(),
                setting.epochs(),
                setting.every(),
                setting.sampled(),
                setting.tries()));
  }
}
