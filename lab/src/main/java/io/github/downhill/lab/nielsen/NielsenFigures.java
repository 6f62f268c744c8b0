package io.github.downhill.lab.nielsen;

import static io.github.downhill.lab.report.Comparison.Unit.COST;
import static io.github.downhill.lab.report.Comparison.Unit.FRACTION;

import io.github.downhill.lab.report.Comparison;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures of the book, each with the settings it was reached with. */
final class NielsenFigures {
  private static final double PICTURES = 10_000; // on which the book tests

  /** The book says of one figure that it is the best of three runs. */
  static final int RUNS = 3;

  private final NielsenTrials trials;
  private final List<Comparison> figures = new ArrayList<>();

  private NielsenFigures(NielsenTrials trials) {
    this.trials = trials;
  }

  /** All figures; the first few where only a look is wanted. */
  static List<Comparison> all(Workshop workshop) {
    NielsenFigures all = new NielsenFigures(NielsenTrials.of(workshop));
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
    Trial thirty = trials.squares(30);
    NielsenCurves.SQUARES.forEach((epoch, right) ->
        add("784-30-10, squares: after %d".formatted(epoch), right, thirty, after(epoch)));
    add("784-30-10, squares: best of 30 epochs", 0.9542, thirty, Outcome::bestAccuracy);
    figures.add(
        new Comparison(
            "784-100-10, squares: best of 30 epochs, of 3 runs",
            0.9659,
            FRACTION,
            trials.squares(100),
            RUNS,
            Outcome::bestAccuracy));
  }

  private void addChapterThree() {
    Trial plain = trials.entropy(0);
    String name = "784-30-10, cross-entropy: ";
    add(name + "after 1", book(NielsenBook.PLAIN, 1), plain, after(1));
    add(name + "after 30", book(NielsenBook.PLAIN, 30), plain, after(30));
    add(name + "best of 30", 0.9533, plain, Outcome::bestAccuracy);
    add(name + "its training images", 0.97864, plain, onTraining(30));
    Trial decayed = trials.entropy(5);
    for (int epoch = 28; epoch <= 30; epoch++) {
      double theirs = book(NielsenBook.DECAYED, epoch);
      add("with λ = 5: after %d".formatted(epoch), theirs, decayed, after(epoch));
    }
    add("with λ = 5: best of 30", 0.9649, decayed, Outcome::bestAccuracy);
    add("with λ = 5: its training images, after 29", 0.97122, decayed, onTraining(29));
    add("with λ = 5: its training images, after 30", 0.9647, decayed, onTraining(30));
    add(
        "784-100-10, λ = 5, rate 0.5: best of 30",
        0.9792,
        trials.wide(0.5, 30),
        Outcome::bestAccuracy);
    add(
        "784-100-10, λ = 5, rate 0.1: best of 60",
        0.9804,
        trials.wide(0.1, 60),
        Outcome::bestAccuracy);
  }

  private void addFewImages() {
    Trial plain = trials.few(0);
    Trial decayed = trials.few(0.1);
    add("1,000 images: after 400", 0.8223, plain, Outcome::accuracy);
    add("1,000 images, λ = 0.1: after 400", 0.8695, decayed, Outcome::accuracy);
    add("1,000 images, λ = 0.1: best of 400", 0.8710, decayed, Outcome::bestAccuracy);
    add("1,000 images: lowest cost on the test", 1.203, COST, plain, Outcome::lowestTestCost);
    add(
        "1,000 images: that cost after 400",
        1.773,
        COST,
        plain,
        outcome -> outcome.last(Outcome.Epoch::testCost));
  }

  private void addStartingPoints() {
    addStart(30, "N(0, 1)", NielsenBook.LARGE_30, trials.start(30, true));
    addStart(30, "N(0, 1/n)", NielsenBook.SCALED_30, trials.start(30, false));
    addStart(100, "N(0, 1)", NielsenBook.LARGE_100, trials.start(100, true));
    addStart(100, "N(0, 1/n)", NielsenBook.SCALED_100, trials.start(100, false));
  }

  private void addStart(int hidden, String weights, int[] theirs, Trial trial) {
    String name = "784-%d-10, λ = 5, weights %s: after ".formatted(hidden, weights);
    add(name + 1, book(theirs, 1), trial, after(1));
    add(name + 30, book(theirs, 30), trial, after(30));
  }

  private void addLearningRates() {
    for (int i = 0; i < NielsenBook.RATES.length; i++) {
      Trial trial = trials.rate(NielsenBook.RATES[i]);
      double[] theirs = NielsenBook.RATE_COSTS[i];
      add(
          "rate %s: training cost after 30".formatted(Numbers.plain(NielsenBook.RATES[i])),
          theirs[theirs.length - 1],
          COST,
          trial,
          outcome -> outcome.last(epoch -> NielsenTrials.regularized(trial, epoch)));
    }
  }

  private void addDataSizes() {
    List<Integer> sizes = trials.sizes();
    for (int i = 0; i < sizes.size(); i++) {
      add(
          "%,d images, 1.5 million looks at them".formatted(sizes.get(i)),
          NielsenBook.BY_SIZE[i],
          trials.size(sizes.get(i)),
          Outcome::accuracy);
    }
  }

  private void addChapterSix() {
    add("784-100-10, softmax: best of 60", 0.9780, trials.softmax(), Outcome::bestAccuracy);
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
    figures.add(new Comparison(what, theirs, unit, trial, 1, ours));
  }

  /** What the book has after an epoch, counted from 1. */
  private static double book(int[] right, int epoch) {
    return right[epoch - 1] / PICTURES;
  }

  private static ToDoubleFunction<Outcome> after(int epoch) {
    return outcome -> of(outcome, epoch, Outcome.Epoch::testAccuracy);
  }

  private static ToDoubleFunction<Outcome> onTraining(int epoch) {
    return outcome -> of(outcome, epoch, Outcome.Epoch::trainingAccuracy);
  }

  private static double of(Outcome outcome, int wanted, ToDoubleFunction<Outcome.Epoch> measure) {
    return outcome.epochs().stream()
        .filter(epoch -> epoch.epoch() == wanted)
        .mapToDouble(measure)
        .findFirst()
        .orElse(Double.NaN);
  }
}
