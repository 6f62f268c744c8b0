package io.github.downhill.lab;

import io.github.downhill.lab.Axis.Scale;
import io.github.downhill.lab.Report.Section;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many random labels the video's 13,002 numbers can hold. */
final class Capacity {
  private static final double HELD = 0.99;
  private static final long LOOKS = 8_000_000; // at examples, whatever the number of them

  /** So many examples with random labels, and how many of them the networks get right. */
  record Held(int examples, Spread right) {}

  private Capacity() {}

  static List<Held> measure(Workshop workshop) throws IOException {
    int[] sizes =
        workshop
            .settings()
            .extent()
            .choose(
                new int[] {250, 1_000, 4_000},
                new int[] {250, 500, 1_000, 2_000, 4_000, 8_000},
                new int[] {250, 500, 1_000, 1_500, 2_000, 3_000, 4_000, 8_000, 16_000});
    List<Trial> trials = IntStream.of(sizes).mapToObj(size -> trial(workshop, size)).toList();
    List<List<Outcome>> outcomes = workshop.makeWithAllSeeds(trials);
    return IntStream.range(0, sizes.length)
        .mapToObj(i ->
            new Held(
                sizes[i],
                Curves.spread(outcomes.get(i), it -> it.last(Outcome.Epoch::trainingAccuracy))))
        .toList();
  }

  /** Adam on the video's layers with units that do not saturate: what fits most in a short time. */
  private static Trial trial(Workshop workshop, int examples) {
    long looks = LOOKS / workshop.settings().extent().choose(8, 1, 1);
    int epochs = (int) (looks / examples);
    Recipe recipe =
        Recipe.video()
            .architecture(Architecture.of(Activation.RELU, Activation.SOFTMAX, 784, 16, 16, 10))
            .cost(Cost.CROSS_ENTROPY)
            .initialization(Initialization.HE)
            .optimizer(Optimizer.Adam.usual())
            .learningRate(0.003)
            .schedule(new Schedule.Cosine())
            .batch(32)
            .epochs(epochs)
            .build();
    return Trial.of(recipe, examples)
        .twisted(new Twist.RandomLabels(1))
        .testedEvery(epochs)
        .testedOnTraining();
  }

  static Finding finding(List<Held> held) {
    Optional<Held> most =
        held.stream().filter(each -> each.right().mean() >= HELD).reduce((_, last) -> last);
    Held last = held.getLast();
    String beyond =
        "of %,d it keeps %s".formatted(last.examples(), Numbers.percent(last.right().mean()));
    return most.map(each ->
            Finding.of(
                "784-16-16-10 with its 13,002 numbers learns %,d random labels by heart (%s); %s."
                    .formatted(each.examples(), Numbers.percent(each.right()), beyond),
                (double) each.examples()))
        .orElseGet(() ->
            Finding.of(
                "784-16-16-10 with its 13,002 numbers did not learn even %,d random labels by heart in this time; %s."
                    .formatted(held.getFirst().examples(), beyond)));
  }

  static List<Section> sections(List<Held> held) {
    return List.of(
        new Section.Figure(
            "capacity",
            "How many random labels 784-16-16-10 (ReLU, Adam) keeps, after eight million looks at"
                + " examples (one million with --quick).",
            new LineChart(
                "examples with random labels",
                Scale.LOGARITHMIC,
                "right, of these",
                value -> Numbers.rounded(100 * value, 4) + " %",
                List.of(Memorise.overExamples("784-16-16-10", held)))));
  }
}
