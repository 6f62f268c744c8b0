package io.github.downhill.lab.closer;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.chart.Pictures;
import io.github.downhill.lab.chart.Pictures.Picture;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Binomial;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The paper's figure 1: after one epoch, how many of many networks get each example wrong. Real
 * digits are easy or hard, whoever learns; noise is as the binomial distribution has it.
 */
record EasyAndHard(
    int runs, int units, Examples training, Difficulty real, Difficulty randX, Difficulty randY)
    implements Closer.Part {
  private static final int EXAMPLES = 1_000;
  static final int RUNS = 100;
  private static final int SHOWN = 10;
  private static final int THINNED = 5; // every fifth example is enough of a curve

  static EasyAndHard make(Workshop workshop) throws IOException {
    int units = workshop.settings().extent().choose(128, 512, 4_096);
    return new EasyAndHard(
        RUNS,
        units,
        workshop.training(),
        make(workshop, "real", units, new Twist.None()),
        make(workshop, "randX", units, new Twist.Noise()),
        make(workshop, "randY", units, new Twist.RandomLabels(1)));
  }

  private static Difficulty make(Workshop workshop, String name, int units, Twist twist)
      throws IOException {
    Recipe recipe = Closer.recipe(workshop.training(), units).epochs(1).build();
    int examples = Math.min(EXAMPLES, workshop.training().size());
    List<Misclassified> works =
        LongStream.rangeClosed(1, RUNS)
            .mapToObj(seed ->
                new Misclassified(new Learner(recipe.but().seed(seed).build(), examples, twist)))
            .toList();
    int[] wrong = new int[examples];
    List<Measured> all = workshop.measure(works);
    for (Measured measured : all) {
      double[] each = measured.row(Misclassified.WRONG);
      for (int i = 0; i < wrong.length; i++) {
        wrong[i] += (int) each[i];
      }
    }
    List<Integer> labels =
        all.getFirst().stream(Misclassified.LABELS).mapToObj(label -> (int) label).toList();
    return new Difficulty(name, IntStream.of(wrong).boxed().toList(), labels, RUNS);
  }

  @Override
  public List<Finding> findings() {
    return List.of(easyAndHard(), dispersions());
  }

  private Finding easyAndHard() {
    return Finding.of(
        "After one epoch %,d of %,d digits are easy or hard for nearly all of %d networks (wrong in less than a tenth of them, or right in less than a tenth); of pictures of noise %,d are: %s."
            .formatted(real.decided(), real.wrong().size(), runs, randX.decided(), decided()),
        (double) real.decided());
  }

  private String decided() {
    if (real.isMoreDecidedThan(randX)) {
      return "real digits have something in common that is found first";
    }
    return randX.isMoreDecidedThan(real)
        ? "against the paper, it is noise that is alike to all networks"
        : "no difference that could be told from chance";
  }

  private Finding dispersions() {
    return Finding.of(
        String.format(
            Locale.ROOT,
            "How often each example is wrong varies %.1f times as much as the binomial distribution"
                + " says for digits, %.1f times with random labels, %.1f times for noise: %s; and"
                + " noise %s.",
            real.dispersion(),
            randY.dispersion(),
            randX.dispersion(),
            order(),
            evenness()),
        randX.dispersion(),
        1);
  }

  private String order() {
    if (real.isMoreDispersedThan(randY) && randY.isMoreDispersedThan(randX)) {
      return "the paper’s order";
    }
    return randY.isMoreDispersedThan(real) || randX.isMoreDispersedThan(randY)
        ? "not the paper’s order"
        : "neighbours among these cannot all be told apart";
  }

  /** Whether noise is all equally hard, and if not, whether that is because of its labels. */
  private String evenness() {
    if (randX.isBinomial()) {
      return "is all equally hard, but for chance, as the paper says";
    }
    double within = randX.dispersionWithinClasses();
    return String.format(
        Locale.ROOT,
        "is not all equally hard, where the paper finds a close resemblance: %s, where it varies"
            + " %.1f times as much",
        within < 1 + (randX.dispersion() - 1) / 2
            ? "mostly because some classes are easier than others, not so within a class"
            : "not even within a class",
        within);
  }

  @Override
  public List<Section> sections() {
    return List.of(
        new Section.Figure(
            "misclassified",
            "Figure 1: how many of %d networks of 2 × %,d units get each of %,d examples wrong that they have learned from, after one epoch; each curve sorted by itself. Binomial: what equally hard examples would give, with the mean of randX."
                .formatted(runs, units, real.wrong().size()),
            new LineChart(
                "examples, sorted",
                Scale.LINEAR,
                "networks that have it wrong",
                value -> Numbers.percent(value, 3),
                List.of(curve(real), curve(randY), curve(randX), binomial()))),
        table(),
        pictures("easiest", "The digits that most networks have right.", Comparator.naturalOrder()),
        pictures("hardest", "The digits that most have wrong.", Comparator.reverseOrder()));
  }

  private Series curve(Difficulty each) {
    List<Double> sorted = each.counts().values();
    return series(each.name(), i -> sorted.get(i) / runs);
  }

  private Series binomial() {
    Binomial binomial = new Binomial(runs, randX.rate());
    int count = randX.wrong().size();
    return series("binomial", i -> binomial.quantile((i + 0.5) / count) / (double) runs);
  }

  private Series series(String name, java.util.function.IntToDoubleFunction rate) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < real.wrong().size(); i += THINNED) {
      points.add(new Point(i + 1, Spread.of(List.of(rate.applyAsDouble(i)))));
    }
    return new Series(name, points);
  }

  private Section table() {
    return new Section.Table(
        "difficulty",
        "How examples differ. The index of dispersion is 1 ± %s if all are equally hard, within a class if those of each class are."
            .formatted(Numbers.rounded(real.chance(), 2)),
        List.of(
            "",
            "wrong, mean",
            "index of dispersion",
            "within a class",
            "easy or hard for nearly all"),
        List.of(row(real), row(randY), row(randX)));
  }

  private static List<String> row(Difficulty each) {
    return List.of(
        each.name(),
        Numbers.percent(each.rate()),
        String.format(Locale.ROOT, "%.2f", each.dispersion()),
        String.format(Locale.ROOT, "%.2f", each.dispersionWithinClasses()),
        "%,d".formatted(each.decided()));
  }

  private Section pictures(String name, String caption, Comparator<Integer> order) {
    List<Picture> pictures =
        IntStream.range(0, real.wrong().size())
            .boxed()
            .sorted(Comparator.comparing(i -> real.wrong().get(i), order))
            .limit(SHOWN)
            .map(this::picture)
            .toList();
    int side = (int) Math.sqrt(training.inputs());
    return new Section.Figure(
        name, caption, new Pictures(side, Pictures.Tone.INK, SHOWN, pictures));
  }

  private Picture picture(int example) {
    float[] values = new float[training.inputs()];
    training.copyInputs(example, values, 0);
    double share = real.wrong().get(example) / (double) runs;
    String name = "%d: %.0f %%".formatted(training.label(example), 100 * share);
    return new Picture(name, values);
  }
}
