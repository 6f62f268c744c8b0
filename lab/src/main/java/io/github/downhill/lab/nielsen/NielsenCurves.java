package io.github.downhill.lab.nielsen;

import io.github.downhill.lab.chart.Axis.Scale;
import io.github.downhill.lab.chart.LineChart;
import io.github.downhill.lab.chart.LineChart.Point;
import io.github.downhill.lab.chart.LineChart.Series;
import io.github.downhill.lab.report.Comparison.Unit;
import io.github.downhill.lab.report.Curves;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Outcome.Epoch;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The book's plots: our curves, and on them the book's own wherever its figures are known. */
final class NielsenCurves {
  /** What chapter 1 prints of its run, by epoch, counted from 1. */
  static final SortedMap<Integer, Double> SQUARES =
      new TreeMap<>(Map.of(1, 0.9129, 2, 0.9295, 3, 0.9348, 28, 0.9528, 29, 0.9542, 30, 0.9534));

  private static final double PICTURES = 10_000; // on which the book tests

  private final Workshop workshop;
  private final NielsenTrials trials;
  private final List<Section> plots = new ArrayList<>();

  private NielsenCurves(Workshop workshop) {
    this.workshop = workshop;
    trials = NielsenTrials.of(workshop);
  }

  /** A network of a plot, and what the book has of it. */
  private record Course(String name, Trial trial, List<Point> theirs) {}

  /** The plots; the first where only a look is wanted. */
  static List<Section> all(Workshop workshop) throws IOException {
    NielsenCurves all = new NielsenCurves(workshop);
    all.addSquares();
    if (workshop.settings().extent() != Extent.QUICK) {
      all.addEntropy();
      all.addFewImages();
      all.addStarts();
      all.addRates();
      all.addSizes();
      all.addWide();
    }
    return all.plots;
  }

  private void addSquares() throws IOException {
    List<Point> theirs = new ArrayList<>();
    SQUARES.forEach((epoch, right) -> theirs.add(point(epoch, right)));
    addRight(
        "curves-squares",
        "Chapter 1: squares, right of the test set",
        List.of(
            new Course("784-30-10", trials.squares(30), theirs),
            new Course("784-100-10", trials.squares(100), List.of())));
  }

  private void addEntropy() throws IOException {
    addRight(
        "curves-entropy",
        "Chapter 3: cross-entropy, 30 hidden neurons, right of the test set",
        List.of(
            new Course("without λ", trials.entropy(0), counted(NielsenBook.PLAIN)),
            new Course("λ = 5", trials.entropy(5), counted(NielsenBook.DECAYED))));
  }

  private void addFewImages() throws IOException {
    Course plain = new Course("without λ", trials.few(0), List.of(point(400, 0.8223)));
    Course decayed = new Course("λ = 0.1", trials.few(0.1), List.of(point(400, 0.8695)));
    addRight(
        "curves-few",
        "Chapter 3: the same from 1,000 images, right of the test set",
        List.of(plain, decayed));
    add(
        "curves-few-cost",
        "Chapter 3: the same from 1,000 images, cost on the test set (cross-entropy alone)",
        "cost",
        Unit.COST,
        Epoch::testCost,
        List.of(
            new Course("without λ", trials.few(0), List.of(point(400, 1.773))),
            new Course("λ = 0.1", trials.few(0.1), List.of())));
  }

  private void addStarts() throws IOException {
    addStart(30, NielsenBook.LARGE_30, NielsenBook.SCALED_30);
    addStart(100, NielsenBook.LARGE_100, NielsenBook.SCALED_100);
  }

  private void addStart(int hidden, int[] large, int[] scaled) throws IOException {
    addRight(
        "curves-start-" + hidden,
        "Chapter 3: where the weights begin, %d hidden neurons, λ = 5, rate 0.1, right of what is held out"
            .formatted(hidden),
        List.of(
            new Course("N(0, 1)", trials.start(hidden, true), counted(large)),
            new Course("N(0, 1/n)", trials.start(hidden, false), counted(scaled))));
  }

  private void addRates() throws IOException {
    List<Series> ours = new ArrayList<>();
    List<Series> theirs = new ArrayList<>();
    for (int i = 0; i < NielsenBook.RATES.length; i++) {
      Trial trial = trials.rate(NielsenBook.RATES[i]);
      String name = "rate " + Numbers.plain(NielsenBook.RATES[i]);
      List<Outcome> outcomes = outcomes(trial);
      ours.add(Curves.overEpochs(name, outcomes, epoch -> NielsenTrials.regularized(trial, epoch)));
      theirs.add(new Series(book(name), points(NielsenBook.RATE_COSTS[i])));
    }
    plots.add(
        figure(
            "curves-rate",
            "Chapter 3: how long the steps are, cost on the training set, with λ/2n·Σw² in it",
            new LineChart("epoch", Scale.WHOLE, "cost", Unit.COST::write, ours, theirs)));
  }

  private void addSizes() throws IOException {
    List<Integer> sizes = trials.sizes();
    List<Point> ours = new ArrayList<>();
    List<Point> theirs = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      List<Outcome> outcomes = outcomes(trials.size(sizes.get(i)));
      ours.add(new Point(sizes.get(i), Curves.spread(outcomes, Outcome::accuracy)));
      theirs.add(point(sizes.get(i), NielsenBook.BY_SIZE[i]));
    }
    if (!sizes.isEmpty()) {
      plots.add(
          figure(
              "curves-size",
              "Chapter 3: more images, right of what is held out, after 1.5 million looks at them",
              new LineChart(
                  "images",
                  Scale.LOGARITHMIC,
                  "right",
                  value -> Numbers.percent(value, 4),
                  List.of(new Series("784-30-10", ours)),
                  List.of(new Series(book("784-30-10"), theirs)))));
    }
  }

  private void addWide() throws IOException {
    addRight(
        "curves-wide",
        "100 hidden neurons: cross-entropy with λ = 5 on what is held out (chapter 3), softmax on"
            + " the test set (chapter 6); of these the book has the best epoch alone",
        List.of(
            new Course("λ = 5, rate 0.5", trials.wide(0.5, 30), List.of()),
            new Course("λ = 5, rate 0.1", trials.wide(0.1, 60), List.of()),
            new Course("softmax, rate 0.1", trials.softmax(), List.of())));
  }

  private void addRight(String name, String caption, List<Course> courses) throws IOException {
    add(name, caption, "right", Unit.FRACTION, Epoch::testAccuracy, courses);
  }

  private void add(
      String name,
      String caption,
      String title,
      Unit unit,
      ToDoubleFunction<Epoch> measure,
      List<Course> courses)
      throws IOException {
    List<Series> ours = new ArrayList<>();
    for (Course each : courses) {
      ours.add(Curves.overEpochs(each.name(), outcomes(each.trial()), measure));
    }
    List<Series> theirs =
        courses.stream().map(each -> new Series(book(each.name()), each.theirs())).toList();
    plots.add(
        figure(
            name,
            caption,
            new LineChart("epoch", Scale.WHOLE, title, value -> words(unit, value), ours, theirs)));
  }

  private static String words(Unit unit, double value) {
    return unit == Unit.FRACTION ? Numbers.percent(value, 4) : unit.write(value);
  }

  private static Section figure(String name, String caption, LineChart chart) {
    boolean marked = chart.theirs().stream().anyMatch(each -> !each.points().isEmpty());
    return new Section.Figure(
        name,
        "%s: mean of the seeds, and a band from the lowest to the highest%s."
            .formatted(caption, marked ? "; marks are the book’s figures" : ""),
        chart);
  }

  private List<Outcome> outcomes(Trial trial) throws IOException {
    return workshop.make(workshop.seeds(trial));
  }

  private static String book(String name) {
    return name + ", the book";
  }

  private static List<Point> counted(int... right) {
    return points(Arrays.stream(right).mapToDouble(count -> count / PICTURES).toArray());
  }

  private static List<Point> points(double... values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(point(i + 1, values[i]));
    }
    return points;
  }

  private static Point point(int x, double value) {
    return new Point(x, Spread.of(List.of(value)));
  }
}
