package io.github.downhill.lab.nielsen;

import static io.github.downhill.lab.nielsen.Nielsen.Kind.CROSS_ENTROPY;
import static io.github.downhill.lab.nielsen.Nielsen.Kind.SOFTMAX;
import static io.github.downhill.lab.nielsen.Nielsen.LARGE;
import static io.github.downhill.lab.report.Comparison.Unit.COST;
import static io.github.downhill.lab.report.Comparison.Unit.FRACTION;
import static io.github.downhill.lab.workshop.Trial.Judge.HELD_OUT;
import static io.github.downhill.lab.workshop.Trial.Judge.TEST;
import static io.github.downhill.network.Initialization.SCALED;

import io.github.downhill.lab.nielsen.Nielsen.Kind;
import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Trial.Judge;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures of the book, each with the settings it was reached with. */
final class NielsenFigures {
  private static final int BATCH = 10;

  /** His 3.0: he takes half of our squares. */
  private static final double SQUARES_RATE = 1.5;

  private static final int PRESENTATIONS = 1_500_000; // of images, whatever the number of them

  private final Workshop workshop;
  private final List<Comparison> figures = new ArrayList<>();

  private NielsenFigures(Workshop workshop) {
    this.workshop = workshop;
  }

  /** All figures; the first few where only a look is wanted. */
  static List<Comparison> all(Workshop workshop) {
    NielsenFigures all = new NielsenFigures(workshop);
    all.addChapterOne();
    if (workshop.settings().extent() != Extent.QUICK) {
      all.addChapterThree();
      all.addFewImages();
      all.addStartingPoints();
      all.addLearningRates();
      all.addDataSizes();
      all.addChapterSix();
    }
    return all.figures;
  }

  private void addChapterOne() {
    Trial thirty = trial(Kind.SQUARES, 30, LARGE, SQUARES_RATE, 30, 0, TEST);
    add("784-30-10, squares: after 1 epoch", 0.9129, thirty, after(1));
    add("784-30-10, squares: best of 30 epochs", 0.9542, thirty, Outcome::bestAccuracy);
    add(
        "784-100-10, squares: best of 30 epochs",
        0.9659,
        trial(Kind.SQUARES, 100, LARGE, SQUARES_RATE, 30, 0, TEST),
        Outcome::bestAccuracy);
  }

  private void addChapterThree() {
    Trial plain = trial(CROSS_ENTROPY, 30, LARGE, 0.5, 30, 0, TEST).testedOnTraining();
    add("784-30-10, cross-entropy: best of 30", 0.9533, plain, Outcome::bestAccuracy);
    add("the same, on its own training images", 0.9786, plain, NielsenFigures::onTraining);
    Trial decayed = trial(CROSS_ENTROPY, 30, LARGE, 0.5, 30, 5, TEST).testedOnTraining();
    add("with λ = 5: best of 30", 0.9649, decayed, Outcome::bestAccuracy);
    add("the same, on its own training images", 0.971, decayed, NielsenFigures::onTraining);
    add(
        "784-100-10, λ = 5, rate 0.5: best of 30",
        0.9792,
        trial(CROSS_ENTROPY, 100, LARGE, 0.5, 30, 5, HELD_OUT),
        Outcome::bestAccuracy);
    add(
        "784-100-10, λ = 5, rate 0.1: best of 60",
        0.9804,
        trial(CROSS_ENTROPY, 100, LARGE, 0.1, 60, 5, HELD_OUT),
        Outcome::bestAccuracy);
  }

  private void addFewImages() {
    int few = 1_000;
    Trial plain = of(trial(CROSS_ENTROPY, 30, LARGE, 0.5, 400, 0, TEST), few, 0, 5);
    Trial decayed = of(trial(CROSS_ENTROPY, 30, LARGE, 0.5, 400, 0, TEST), few, 0.1, 5);
    add("1,000 images, 400 epochs", 0.8223, plain, Outcome::accuracy);
    add("the same with λ = 0.1", 0.8695, decayed, Outcome::accuracy);
    add("the lowest cost on the test without λ", 1.203, COST, plain, Outcome::lowestTestCost);
    add(
        "and that after 400 epochs",
        1.773,
        COST,
        plain,
        outcome -> outcome.last(Outcome.Epoch::testCost));
  }

  private void addStartingPoints() {
    double[][] theirs = {
      {30, 0.8643, 0.9637, 0.9270, 0.9650}, {100, 0.8994, 0.9742, 0.9295, 0.9781}
    };
    for (double[] of : theirs) {
      int hidden = (int) of[0];
      String name = "784-%d-10, λ = 5, ".formatted(hidden);
      Trial large = trial(CROSS_ENTROPY, hidden, LARGE, 0.1, 30, 5, HELD_OUT);
      Trial small = trial(CROSS_ENTROPY, hidden, SCALED, 0.1, 30, 5, HELD_OUT);
      add(name + "weights N(0, 1): after 1", of[1], large, after(1));
      add(name + "weights N(0, 1): after 30", of[2], large, Outcome::accuracy);
      add(name + "weights N(0, 1/n): after 1", of[3], small, after(1));
      add(name + "weights N(0, 1/n): after 30", of[4], small, Outcome::accuracy);
    }
  }

  /** The cost there has the weights' share in it: λ/2n·Σw². */
  private void addLearningRates() {
    double[][] theirs = {{0.025, 0.339}, {0.25, 0.339}, {2.5, 0.861}};
    for (double[] of : theirs) {
      Trial trial = trial(CROSS_ENTROPY, 30, SCALED, of[0], 30, 5, HELD_OUT).testedOnTraining();
      add(
          "rate %s: training cost after 30".formatted(Numbers.plain(of[0])),
          of[1],
          COST,
          trial,
          outcome -> regularized(trial, outcome));
    }
  }

  private static double regularized(Trial trial, Outcome outcome) {
    return outcome.last(last -> last.trainingCost() + trial.recipe().l2() / 2 * last.squares());
  }

  private void addDataSizes() {
    int[] sizes = {100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000};
    double[] theirs = {0.6909, 0.7637, 0.8529, 0.8885, 0.9127, 0.9324, 0.9489, 0.9585, 0.9597};
    int most = Trial.learnable(workshop.training().size());
    for (int i = 0; i < sizes.length && sizes[i] <= most; i++) {
      int epochs = PRESENTATIONS / sizes[i];
      Trial trial = trial(CROSS_ENTROPY, 30, LARGE, 0.5, epochs, 0, HELD_OUT);
      add(
          "%,d images, 1.5 million looks at them".formatted(sizes[i]),
          theirs[i],
          of(trial, sizes[i], sizes[i] * 1e-4, epochs),
          Outcome::accuracy);
    }
  }

  /** There the weights into the hidden layer are smaller: N(0, 1/neurons). */
  private void addChapterSix() {
    add(
        "784-100-10, softmax: best of 60",
        0.9780,
        trial(SOFTMAX, 100, SCALED, 0.1, 60, 0, TEST),
        Outcome::bestAccuracy);
  }

  private void add(String what, double theirs, Trial trial, ToDoubleFunction<Outcome> ours) {
    add(what, theirs, FRACTION, trial, ours);
  }

  private void add(
      String what,
      double theirs,
      Comparison.Unit unit,
      Trial trial,
      ToDoubleFunction<Outcome> ours) {
    figures.add(new Comparison(what, theirs, unit, trial, ours));
  }

  private static ToDoubleFunction<Outcome> after(int epoch) {
    return outcome ->
        outcome.epochs().stream()
            .filter(each -> each.epoch() == epoch)
            .mapToDouble(Outcome.Epoch::testAccuracy)
            .findFirst()
            .orElse(Double.NaN);
  }

  private static double onTraining(Outcome outcome) {
    return outcome.last(Outcome.Epoch::trainingAccuracy);
  }

  /** A network of the book, on as many images as it learns from. */
  private Trial trial(
      Kind kind,
      int hidden,
      Initialization start,
      double rate,
      int epochs,
      double lambda,
      Judge judge) {
    int examples = Trial.learnable(workshop.training().size());
    Recipe recipe =
        Recipe.video()
            .architecture(Architecture.of(Activation.SIGMOID, kind.output(), 784, hidden, 10))
            .cost(kind.cost())
            .initialization(start)
            .learningRate(rate)
            .schedule(new Schedule.Constant())
            .batch(BATCH)
            .epochs(epochs)
            .l2(lambda / examples)
            .build();
    return Trial.of(recipe, examples).judgedOn(judge);
  }

  /** On fewer images, tested less often. */
  private static Trial of(Trial trial, int examples, double lambda, int testEvery) {
    Recipe recipe = trial.recipe().but().l2(lambda / examples).build();
    return Trial.of(recipe, examples).judgedOn(trial.judge()).testedEvery(testEvery);
  }
}
