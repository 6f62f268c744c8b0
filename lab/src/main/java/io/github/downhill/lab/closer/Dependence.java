package io.github.downhill.lab.closer;

import io.github.downhill.lab.examples.OwnClasses;
import io.github.downhill.lab.examples.SmallerPictures;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The paper's figures 3 and 4: what the cost owes to each example. Where there are patterns it owes
 * much to a few examples; where there are none it owes something to each.
 */
record Dependence(int examples, int classes, int epochs, List<Case> labelled, List<Case> own)
    implements Closer.Part {
  static final int SIDE = 14;
  static final int UNITS = 16;
  static final double RATE = 0.1;

  /** One kind of examples, with each of the seeds. */
  record Case(String name, List<Measured> seeds) {
    Spread last(String row) {
      return Spread.of(seeds.stream().map(seed -> Dependence.last(seed.row(row))).toList());
    }

    /** For each seed, the part of a class's dependence that is on its own examples, on average. */
    Spread diagonal(int classes) {
      return Spread.of(seeds.stream().map(seed -> diagonal(matrix(seed, classes))).toList());
    }

    private static double diagonal(double[][] matrix) {
      double sum = 0;
      for (int of = 0; of < matrix.length; of++) {
        sum += matrix[of][of] / Arrays.stream(matrix[of]).sum();
      }
      return sum / matrix.length;
    }
  }

  static Dependence make(Workshop workshop) throws IOException {
    Workshop small =
        workshop.with(
            SmallerPictures.of(workshop.training(), SIDE),
            SmallerPictures.of(workshop.test(), SIDE));
    Extent extent = workshop.settings().extent();
    int wanted = extent.choose(300, 1_000, 1_000);
    int examples = Math.min(wanted, small.training().size() / 10 * 10);
    int epochs = extent.choose(10, 30, 100);
    Recipe recipe =
        Closer.recipe(small.training(), UNITS).learningRate(RATE).epochs(epochs).build();
    Recipe wide =
        Closer.recipe(new OwnClasses(first(small, examples)), UNITS)
            .learningRate(RATE)
            .epochs(epochs)
            .build();
    List<Twist> twists = List.of(new Twist.None(), new Twist.Noise(), new Twist.RandomLabels(1));
    List<LossSensitivity> works = new ArrayList<>();
    for (Twist twist : twists) {
      add(works, small, new Learner(recipe, examples, twist), false);
    }
    for (Twist twist : twists.subList(0, 2)) {
      add(works, small, new Learner(wide, examples, twist), true);
    }
    List<Case> cases = cases(small.measure(works), workshop.settings().seeds());
    return new Dependence(
        examples, small.training().classes(), epochs, cases.subList(0, 3), cases.subList(3, 5));
  }

  private static Examples first(Workshop workshop, int examples) {
    return Subset.first(workshop.training(), examples);
  }

  /** One for each seed. */
  private static void add(
      List<LossSensitivity> works, Workshop workshop, Learner learner, boolean own) {
    int every = Math.max(1, learner.recipe().epochs() / 10);
    for (long seed = 1; seed <= workshop.settings().seeds(); seed++) {
      Recipe recipe = learner.recipe().but().seed(seed).build();
      Learner seeded = new Learner(recipe, learner.examples(), learner.twist());
      works.add(new LossSensitivity(seeded, every, own));
    }
  }

  private static List<Case> cases(List<Measured> measured, int seeds) {
    List<String> names = List.of("real", "randX", "randY", "real", "randX");
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      cases.add(new Case(names.get(i), measured.subList(i * seeds, (i + 1) * seeds)));
    }
    return cases;
  }

  private static double last(double... row) {
    return row[row.length - 1];
  }

  /** How much a class's cost (row) depends on the average example of each class (column). */
  static double[][] matrix(Measured seed, int classes) {
    double[] sums = seed.row(LossSensitivity.CLASSES);
    int[] counts = new int[classes];
    seed.stream(LossSensitivity.LABELS).forEach(label -> counts[(int) label]++);
    double[][] matrix = new double[classes][classes];
    for (int i = 0; i < sums.length; i++) {
      matrix[i / classes][i % classes] = sums[i] / Math.max(1, counts[i % classes]);
    }
    return matrix;
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        gini("With their labels", labelled),
        gini("With a class for each example", own),
        diagonal());
  }

  private static Finding gini(String where, List<Case> cases) {
    Spread real = cases.get(0).last(LossSensitivity.GINI);
    Spread noise = cases.get(1).last(LossSensitivity.GINI);
    String verdict;
    if (!real.differsFrom(noise)) {
      verdict = "which cannot be told apart with %d seeds".formatted(real.count());
    } else if (real.mean() > noise.mean()) {
      verdict = "a few examples matter most where there are patterns, as in the paper";
    } else {
      verdict = "against the paper, which finds digits the more unequal";
    }
    return Finding.of(
        "%s, the cost depends on digits with a Gini coefficient of %s and on noise with %s: %s."
            .formatted(where, decimals(real), decimals(noise), verdict),
        real.mean());
  }

  private Finding diagonal() {
    Spread real = labelled.get(0).diagonal(classes);
    Spread noise = labelled.get(1).diagonal(classes);
    String verdict;
    if (!real.differsFrom(noise)) {
      verdict = "no difference that could be told from chance";
    } else if (real.mean() < noise.mean()) {
      verdict = "digits help other classes more, as in the paper";
    } else {
      verdict = "against the paper, it is noise that spreads more";
    }
    return Finding.of(
        "A class’s cost depends on its own examples with %s of all for digits and %s for noise, where a tenth would be even: %s."
            .formatted(Numbers.percent(real), Numbers.percent(noise), verdict),
        real.mean());
  }

  static String decimals(Spread spread) {
    return String.format(Locale.ROOT, "%.2f ± %.2f", spread.mean(), spread.deviation());
  }

  @Override
  public List<Section> sections() {
    return new DependenceSections(this).all();
  }
}
