package io.github.downhill.lab.noise;

import io.github.downhill.lab.examples.Nonsense;
import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.report.Comparison.Verdict;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How well the top output of a softmax network tells right answers from wrong ones, and digits from
 * noise: Hendrycks and Gimpel 2017, "A Baseline for Detecting Misclassified and Out-of-Distribution
 * Examples in Neural Networks", with the figures of their published notebook for MNIST.
 *
 * @param ours how sure the networks are
 * @param epochs of training
 * @param others the names of the pictures that the user gave
 */
record SoftmaxBaseline(Sureness ours, int epochs, List<String> others) {
  private static final int WIDE = 256;
  private static final Activation HIDDEN = Activation.GELU;

  /**
   * A figure of theirs.
   *
   * @param row of a {@link Confidence}
   */
  private record Figure(String what, String row, double theirs) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("test error", "error", 0.0148),
          new Figure("mean top output", "digits: mean", 0.995331),
          new Figure("mean top output, right answers", "mean right", 0.99755),
          new Figure("mean top output, wrong answers", "mean wrong", 0.847625),
          new Figure("right from wrong answers, AUROC", "success: AUROC", 0.9783),
          new Figure("right from wrong answers, AUPR", "success: AUPR", 0.9997),
          new Figure("wrong from right answers, AUPR", "error: AUPR", 0.4388),
          new Figure("Gaussian noise, mean top output", "normal noise: mean", 0.917362),
          new Figure("digits from Gaussian noise, AUROC", "normal noise: AUROC", 0.8829),
          new Figure("digits from Gaussian noise, AUPR", "normal noise: AUPR", 0.8893),
          new Figure("uniform noise, mean top output", "uniform noise: mean", 0.881227),
          new Figure("digits from uniform noise, AUROC", "uniform noise: AUROC", 0.9789),
          new Figure("digits from uniform noise, AUPR", "uniform noise: AUPR", 0.9863));

  /**
   * Their pictures of something else.
   *
   * @param mean the mean top output
   */
  private record Elsewhere(String what, double mean, double auroc, double aupr) {}

  private static final List<Elsewhere> ELSEWHERE =
      List.of(
          new Elsewhere("Omniglot", 0.866, 0.9525, 0.9605),
          new Elsewhere("notMNIST", 0.938, 0.8287, 0.8447),
          new Elsewhere("CIFAR-10 in grey", 0.884, 0.9370, 0.9407));

  /** With how many seeds at most. */
  static int seeds(int all, Extent extent) {
    return Math.min(all, extent.choose(1, 20, 20));
  }

  /** Trains the networks, which are much larger than the video's, with some of the seeds. */
  static SoftmaxBaseline measure(Workshop workshop) throws IOException {
    Recipe recipe = recipe(workshop);
    Trial trial = Trial.of(recipe, workshop.training().size()).testedEvery(recipe.epochs());
    List<Trial> seeds = workshop.seeds(trial);
    int few = seeds(seeds.size(), workshop.settings().extent());
    Examples digits = workshop.test();
    List<Examples> others = Noise.others(workshop, digits.size());
    List<Examples> noise =
        new ArrayList<>(
            List.of(
                Nonsense.normal(digits, digits.size()),
                Nonsense.UNIFORM.of(digits, digits.size())));
    noise.addAll(others);
    return new SoftmaxBaseline(
        Sureness.of(workshop, "softmax, 3 × 256", seeds.subList(0, few), noise),
        recipe.epochs(),
        others.stream().map(Examples::name).toList());
  }

  /** Theirs draws weight columns of length 1/√0.85, which is Xavier's deviation within 9 %. */
  private static Recipe recipe(Workshop workshop) {
    int inputs = workshop.training().inputs();
    int classes = workshop.training().classes();
    return Recipe.video()
        .architecture(
            Architecture.of(HIDDEN, Activation.SOFTMAX, inputs, WIDE, WIDE, WIDE, classes))
        .cost(Cost.CROSS_ENTROPY)
        .initialization(Initialization.XAVIER)
        .optimizer(Optimizer.Adam.usual())
        .learningRate(0.001)
        .schedule(new Schedule.Step(20, 0.1))
        .batch(128)
        .epochs(workshop.settings().extent().choose(2, 30, 30))
        .l2(1e-5)
        .build();
  }

  private Verdict verdict(Figure figure) {
    return Comparison.verdict(ours.spread(figure.row()), figure.theirs());
  }

  List<Finding> findings() {
    long agreeing = FIGURES.stream().filter(it -> verdict(it) == Verdict.AGREES).count();
    Figure farthest =
        FIGURES.stream().max(Comparator.comparingDouble(this::distance)).orElseThrow();
    Spread auroc = ours.spread("uniform noise: AUROC");
    return List.of(
        Finding.of(
            String.format(
                Locale.ROOT,
                "%s; farthest apart: %s, theirs %s, ours %s (%d epochs).",
                agreement(agreeing),
                farthest.what(),
                Numbers.percent(farthest.theirs()),
                Numbers.percent(ours.spread(farthest.row())),
                epochs),
            (double) agreeing),
        Finding.of(
            "The top output of such a softmax network ranks a digit above uniform noise in %s of all pairs (AUROC; theirs 97.89 %%), though on noise it is %s in the mean."
                .formatted(
                    Numbers.percent(auroc), Numbers.decimals(ours.spread("uniform noise: mean"))),
            auroc.mean(),
            0.9789));
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Figure figure : FIGURES) {
      rows.add(
          List.of(
              figure.what(),
              Numbers.percent(figure.theirs()),
              Numbers.percent(ours.spread(figure.row())),
              verdict(figure).words()));
    }
    for (Elsewhere each : ELSEWHERE) {
      rows.add(notAtHand(each.what() + ", mean top output", each.mean()));
      rows.add(notAtHand("digits from %s, AUROC".formatted(each.what()), each.auroc()));
      rows.add(notAtHand("digits from %s, AUPR".formatted(each.what()), each.aupr()));
    }
    for (String other : others) {
      rows.add(unknownThere(other + ", mean top output", other + ": mean"));
      rows.add(unknownThere("digits from %s, AUROC".formatted(other), other + ": AUROC"));
      rows.add(unknownThere("digits from %s, AUPR".formatted(other), other + ": AUPR"));
    }
    return rows;
  }

  private static List<String> notAtHand(String what, double theirs) {
    return List.of(what, Numbers.percent(theirs), "these pictures are not at hand", "");
  }

  private List<String> unknownThere(String what, String row) {
    return List.of(what, "", Numbers.percent(ours.spread(row)), "");
  }

  private String agreement(long agreeing) {
    int seeds = ours.networks().size();
    return seeds == 1
        ? "With one seed nobody can say which of Hendrycks and Gimpel’s figures agree with ours"
        : "%d of Hendrycks and Gimpel’s %d figures agree with ours (%d seeds)"
            .formatted(agreeing, FIGURES.size(), seeds);
  }

  private double distance(Figure figure) {
    return Math.abs(ours.spread(figure.row()).mean() - figure.theirs());
  }

  List<Section> sections() {
    return List.of(
        new Section.Table(
            "softmax",
            "A softmax network of 256-256-256 hidden units: their figures and ours, %d of them, mean ± standard deviation. Pictures of something else are shown if they are given (--other)."
                .formatted(ours.networks().size()),
            List.of("what", "Hendrycks and Gimpel", "ours", "verdict"),
            rows()),
        new Section.Text(
            "How, softmax",
            String.format(
                Locale.ROOT,
                """
                784-256-256-256-10, hidden units %s (theirs has its tanh form), softmax, Adam at 0.001, a tenth of it after 20 epochs, mini-batches of 128, L2 of 10⁻⁵, %d epochs (theirs: 30) over all training images. Theirs leaves the last layer’s weights out of L2, ours does not.
                Digits are all test images, right or wrong. Gaussian noise is standard normal, not cut. AUROC counts equal scores half. AUPR is average precision; theirs was computed in 2016 by a library that drew straight lines between points, which makes it a little larger.\
                """,
                HIDDEN.text(),
                epochs)));
  }
}
