package io.github.downhill.lab;

import io.github.downhill.lab.Axis.Scale;
import io.github.downhill.lab.LineChart.Point;
import io.github.downhill.lab.LineChart.Series;
import io.github.downhill.lab.Pictures.Picture;
import io.github.downhill.lab.Report.Section;
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
  private static final int SIDE = 14;
  private static final int UNITS = 16;
  private static final double RATE = 0.1;

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
  private static double[][] matrix(Measured seed, int classes) {
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

  private static String decimals(Spread spread) {
    return String.format(Locale.ROOT, "%.2f ± %.2f", spread.mean(), spread.deviation());
  }

  @Override
  public List<Section> sections() {
    return List.of(
        chart("gini", "Figure 3, left: labels as they are.", labelled),
        chart("gini-own", "Figure 3, right: each example is a class of its own.", own),
        table(),
        matrices(),
        how());
  }

  private static Section chart(String name, String caption, List<Case> cases) {
    List<Series> series = cases.stream().map(each -> series(each)).toList();
    return new Section.Figure(
        name,
        caption
            + " How unequal examples are in what the cost owes to them (0: all alike), in the mean"
            + " over the time up to each epoch; mean of the seeds, and a band from the lowest to"
            + " the highest.",
        new LineChart(
            "epoch", Scale.WHOLE, "Gini coefficient", v -> Numbers.rounded(v, 3), series));
  }

  private static Series series(Case each) {
    double[] epochs = each.seeds().getFirst().row(LossSensitivity.EPOCH);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < epochs.length; i++) {
      int at = i;
      points.add(
          new Point(
              epochs[i],
              Spread.of(
                  each.seeds().stream().map(seed -> seed.row(LossSensitivity.GINI)[at]).toList())));
    }
    return new Series(each.name(), points);
  }

  private Section table() {
    List<List<String>> rows = new ArrayList<>();
    labelled.forEach(each -> rows.add(row("labels, " + each.name(), each)));
    own.forEach(each -> rows.add(row("own classes, " + each.name(), each)));
    return new Section.Table(
        "sensitivity",
        "At the end: mean ± standard deviation over the seeds.",
        List.of("", "Gini coefficient", "right, of what was learned"),
        rows);
  }

  private static List<String> row(String name, Case each) {
    return List.of(
        name,
        decimals(each.last(LossSensitivity.GINI)),
        Numbers.percent(each.last(LossSensitivity.RIGHT)));
  }

  private Section matrices() {
    List<Picture> pictures =
        labelled.stream().map(each -> new Picture(each.name(), picture(each))).toList();
    return new Section.Figure(
        "classes",
        "Figure 4: how much the cost of a class (row, from 0 above) depends on the average example"
            + " of each class (column, from 0 at the left); the darkest of each row is black. First"
            + " seed.",
        new Pictures(classes, Pictures.Tone.INK, labelled.size(), pictures));
  }

  private float[] picture(Case each) {
    double[][] matrix = matrix(each.seeds().getFirst(), classes);
    float[] values = new float[classes * classes];
    for (int of = 0; of < classes; of++) {
      double most = Arrays.stream(matrix[of]).max().orElseThrow();
      for (int by = 0; by < classes; by++) {
        values[of * classes + by] = (float) (matrix[of][by] / most);
      }
    }
    return values;
  }

  private Section how() {
    return new Section.Text(
        "What is computed",
        """
        Two layers of %d units learn from %,d digits of %d × %d pixels, at a rate of %s, for %d epochs. At ten moments L is the cost over all of them, and ‖∂L/∂x‖₁ is found for each example x as in the paper: exactly, back through every step of the descent to the first, so that it counts what an example did to the weights at any time as well as what the network says of it now. Figure 4 does so for the cost of each class by itself.
        The paper looks at the cost after each step; here it is after every tenth of the training.\
        """
            .formatted(UNITS, examples, SIDE, SIDE, Numbers.plain(RATE), epochs));
  }
}
