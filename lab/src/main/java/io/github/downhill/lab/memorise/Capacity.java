package io.github.downhill.lab.memorise;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many random labels the numbers of the video's network can hold. */
public final class Capacity {
  /** The part of the labels that must be right for them to be held. */
  public static final double HELD = 0.99;

  /** So many examples with random labels, and how many of them the networks get right. */
  record Held(int examples, Spread right) {}

  private Capacity() {}

  static List<Held> measure(Workshop workshop) throws IOException {
    int most = workshop.training().size();
    int[] sizes =
        IntStream.of(sizes(workshop.settings().extent()))
            .map(size -> Math.min(size, most))
            .distinct()
            .toArray();
    List<Trial> trials = IntStream.of(sizes).mapToObj(size -> trial(workshop, size)).toList();
    List<List<Outcome>> outcomes = workshop.makeWithAllSeeds(trials);
    return IntStream.range(0, sizes.length)
        .mapToObj(i ->
            new Held(
                sizes[i],
                Curves.spread(outcomes.get(i), it -> it.last(Outcome.Epoch::trainingAccuracy))))
        .toList();
  }

  private static int[] sizes(Extent extent) {
    return extent.choose(
        new int[] {50, 250, 500, 1_000, 2_000, 4_000},
        new int[] {50, 250, 500, 1_000, 1_500, 2_000, 3_000, 4_000, 8_000},
        new int[] {50, 250, 500, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 8_000, 16_000});
  }

  /** How often examples are looked at in all, whatever the number of them. */
  private static long looks(Extent extent) {
    return extent.choose(500_000L, 4_000_000L, 16_000_000L);
  }

  private static Trial trial(Workshop workshop, int examples) {
    Recipe recipe = recipe(workshop.training(), examples, looks(workshop.settings().extent()));
    return Trial.of(recipe, examples)
        .twisted(new Twist.RandomLabels(1))
        .testedEvery(recipe.epochs())
        .testedOnTraining();
  }

  /**
   * Adam on the video's layers with units that do not saturate: what fits most in a short time.
   *
   * @param examples how many are learned from
   * @param looks how often examples are looked at in all
   */
  public static Recipe recipe(Examples of, int examples, long looks) {
    return Recipe.video()
        .architecture(architecture(of))
        .cost(Cost.CROSS_ENTROPY)
        .initialization(Initialization.HE)
        .optimizer(Optimizer.Adam.usual())
        .learningRate(0.003)
        .schedule(new Schedule.Cosine())
        .batch(32)
        .epochs(Math.toIntExact(Math.max(1, looks / examples)))
        .build();
  }

  private static Architecture architecture(Examples of) {
    return Architecture.of(Activation.RELU, Activation.SOFTMAX, of.inputs(), 16, 16, of.classes());
  }

  static Finding finding(List<Held> held, Examples of) {
    Optional<Held> most =
        held.stream().takeWhile(each -> each.right().mean() >= HELD).reduce((_, last) -> last);
    Held last = held.getLast();
    String network =
        String.format(
            Locale.ROOT,
            "%s with its %,d numbers",
            architecture(of).text(),
            architecture(of).parameterCount());
    String beyond =
        String.format(
            Locale.ROOT,
            "of %,d it keeps %s",
            last.examples(),
            Numbers.percent(last.right().mean()));
    return most.map(each ->
            Finding.of(
                String.format(
                    Locale.ROOT,
                    "%s learns %,d random labels by heart (%s); %s.",
                    network,
                    each.examples(),
                    Numbers.percent(each.right()),
                    beyond),
                (double) each.examples()))
        .orElseGet(() ->
            Finding.of(
                String.format(
                    Locale.ROOT,
                    "%s did not learn even %,d random labels by heart in this time; %s.",
                    network,
                    held.getFirst().examples(),
                    beyond)));
  }

  static List<Section> sections(List<Held> held, Workshop workshop) {
    String network = architecture(workshop.training()).text();
    Series right =
        new Series(
            network, held.stream().map(each -> new Point(each.examples(), each.right())).toList());
    return List.of(
        new Section.Figure(
            "capacity",
            String.format(
                Locale.ROOT,
                "How many random labels %s (ReLU, Adam) keeps, after %,d looks at examples.",
                network,
                looks(workshop.settings().extent())),
            new LineChart(
                "examples with random labels",
                Scale.LOGARITHMIC,
                "right, of these",
                value -> Numbers.percent(value, 4),
                List.of(right))));
  }
}
