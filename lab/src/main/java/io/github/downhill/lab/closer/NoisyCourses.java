package io.github.downhill.lab.closer;

import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The paper's figure 7: how learning goes when a share of the pictures, or of the labels, is noise.
 * Patterns come first: what is held out is best known before all the noise is learned.
 */
record NoisyCourses(Setting setting, List<Case> inputs, List<Case> labels) implements Closer.Part {
  private static final double FITTED = 0.99;

  /** What learns, and how much is looked at. */
  record Setting(int units, int examples, int epochs, int every, int sampled, int tries) {}

  /**
   * A share of noise, with each of the seeds that came to the end.
   *
   * @param ranAway how many did not
   */
  record Case(double noise, List<Measured> seeds, int ranAway) {
    /** Whether there is anything to be said of it. */
    boolean isKnown() {
      return !seeds.isEmpty();
    }

    /** Of each seed, something after its last epoch. */
    Spread last(String row) {
      return at(row, seed -> seed.row(row).length - 1);
    }

    /** Of each seed, something when the half of what is held out that chooses was known best. */
    Spread atPeak(String row) {
      return at(row, seed -> peak(seed));
    }

    private Spread at(String row, java.util.function.ToIntFunction<Measured> when) {
      return Spread.of(seeds.stream().map(seed -> seed.row(row)[when.applyAsInt(seed)]).toList());
    }

    private static int peak(Measured seed) {
      double[] choosing = seed.row(NoisyCourse.CHOOSING);
      int best = 0;
      for (int i = 1; i < choosing.length; i++) {
        best = choosing[i] > choosing[best] ? i : best;
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
    int looks = works.getFirst().looks();
    return new NoisyCourses(
        setting, read(measured, workshop, shares, looks), read(measured, workshop, shares, looks));
  }

  /** One for each seed. */
  private static void add(
      List<NoisyCourse> works, Workshop workshop, Setting setting, Twist twist) {
    int examples = Math.min(setting.examples(), Trial.learnable(workshop.training().size()));
    Recipe.Builder recipe =
        Closer.recipe(workshop.training(), setting.units()).epochs(setting.epochs());
    for (long seed = 1; seed <= workshop.settings().seeds(); seed++) {
      Learner learner = new Learner(recipe.seed(seed).build(), examples, twist);
      works.add(new NoisyCourse(learner, setting.every(), setting.sampled(), setting.tries()));
    }
  }

  private static List<Case> read(
      Iterator<Measured> measured, Workshop workshop, double[] shares, int looks) {
    List<Case> cases = new ArrayList<>();
    for (double share : shares) {
      List<Measured> seeds = new ArrayList<>();
      for (int seed = 0; seed < workshop.settings().seeds(); seed++) {
        seeds.add(measured.next());
      }
      cases.add(of(share, seeds, looks));
    }
    return cases;
  }

  /** Of seeds that were looked at so often, if they did not run away. */
  static Case of(double share, List<Measured> seeds, int looks) {
    List<Measured> ended =
        seeds.stream().filter(seed -> seed.row(NoisyCourse.EPOCH).length == looks).toList();
    return new Case(share, ended, seeds.size() - ended.size());
  }

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    if (labels.getLast().isKnown()) {
      findings.add(peak());
    }
    critical(labels, "random labels").ifPresent(findings::add);
    critical(inputs, "noise for pictures").ifPresent(findings::add);
    int ranAway = Stream.concat(labels.stream(), inputs.stream()).mapToInt(Case::ranAway).sum();
    if (ranAway > 0) {
      findings.add(
          Finding.of(
              "%,d of the networks that are watched epoch by epoch ran away and count nowhere."
                  .formatted(ranAway),
              ranAway));
    }
    return findings;
  }

  /** The paper's main claim. */
  private Finding peak() {
    Case noisy = labels.getLast();
    Spread best = noisy.atPeak(NoisyCourse.VALIDATION);
    Spread end = noisy.last(NoisyCourse.VALIDATION);
    Spread known = noisy.atPeak(NoisyCourse.TRAINING);
    String verdict;
    if (!best.differsFrom(end) || best.mean() < end.mean()) {
      verdict = "against the paper, what is held out suffers no more than by chance";
    } else if (known.most() < FITTED) {
      verdict = "patterns first, then by heart, as in the paper";
    } else {
      verdict = "it falls, but all was known already, against the paper";
    }
    return Finding.of(
        "With %s random labels half of what is held out is known best, and the other half %s right, after %.0f epochs, when %s of what is learned from is right; in the end it is %s and %s: %s."
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

  private static Optional<Finding> critical(List<Case> cases, String what) {
    Case noisy = cases.getLast();
    if (!noisy.isKnown() || !cases.getFirst().isKnown()) {
      return Optional.empty();
    }
    Spread clean = cases.getFirst().last(NoisyCourse.WIDELY);
    Spread end = noisy.last(NoisyCourse.WIDELY);
    Spread before = noisy.atPeak(NoisyCourse.WIDELY);
    String more;
    if (!end.differsFrom(clean)) {
      more = "no difference that could be told from chance";
    } else {
      more = end.mean() > clean.mean() ? "more, as in the paper" : "less, against the paper";
    }
    return Optional.of(
        Finding.of(
            "Critical samples (another answer within %d of 255 shades): %s of the digits in the end, %s with %s %s: %s; %s."
                .formatted(
                    NoisyCourse.SHADES,
                    Numbers.percent(clean),
                    Numbers.percent(end),
                    CapacityNeeded.words(noisy.noise()),
                    what,
                    more,
                    since(before, end)),
            end.mean()));
  }

  /** How that has changed since what is held out was known best: the paper sees it rise. */
  private static String since(Spread before, Spread end) {
    String from = Numbers.percent(before.mean());
    if (!end.differsFrom(before)) {
      return "since what is held out was known best (%s) it has not changed by more than chance"
          .formatted(from);
    }
    return end.mean() > before.mean()
        ? "it has risen from %s since what is held out was known best, as in the paper"
            .formatted(from)
        : "against the paper, it has fallen from %s since what is held out was known best"
            .formatted(from);
  }

  @Override
  public List<Section> sections() {
    return new NoisyCourseSections(this).all();
  }
}
