package io.github.downhill.lab;

import io.github.downhill.lab.Axis.Scale;
import io.github.downhill.lab.LineChart.Point;
import io.github.downhill.lab.LineChart.Series;
import io.github.downhill.lab.Outcome.Epoch;
import io.github.downhill.lab.Report.Section;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Initialization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Structure, or learnt by heart? Zhang, Bengio, Hardt, Recht and Vinyals 2016, "Understanding deep
 * learning requires rethinking generalization", on MNIST.
 */
final class Memorise implements Experiment {
  private static final double FITTED = 0.99;
  private static final double GUESSING = 0.1;

  /** One thing that is learned from, and what came of it. */
  private record Case(String name, Twist twist, List<Outcome> outcomes) {
    Spread training() {
      return Curves.spread(outcomes, it -> it.last(Epoch::trainingAccuracy));
    }

    Spread test() {
      return Curves.spread(outcomes, Outcome::accuracy);
    }

    /** After how many epochs the training set was fitted; nothing if a seed never did. */
    OptionalDouble epochsToFit() {
      List<Double> epochs = new ArrayList<>();
      for (Outcome outcome : outcomes) {
        outcome.epochs().stream()
            .filter(epoch -> epoch.trainingAccuracy() >= FITTED)
            .findFirst()
            .ifPresent(epoch -> epochs.add((double) epoch.epoch()));
      }
      return epochs.size() < outcomes.size()
          ? OptionalDouble.empty()
          : OptionalDouble.of(Spread.of(epochs).mean());
    }
  }

  @Override
  public String name() {
    return "memorise";
  }

  @Override
  public String question() {
    return "Does a network find structure, or does it learn by heart?";
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    List<Case> cases = cases(workshop);
    List<Capacity.Held> held = Capacity.measure(workshop);
    List<Finding> findings = new ArrayList<>(findings(cases));
    findings.add(Capacity.finding(held));
    Construction construction = Construction.of(workshop.training(), workshop.settings().extent());
    findings.add(construction.finding());
    List<Section> sections = new ArrayList<>(sections(cases, workshop));
    sections.addAll(Capacity.sections(held));
    sections.add(construction.section());
    return new Report(name(), question(), findings, sections);
  }

  private static List<Case> cases(Workshop workshop) throws IOException {
    List<String> names = new ArrayList<>(List.of("true labels"));
    List<Twist> twists = new ArrayList<>(List.of(new Twist.None()));
    for (double share : shares(workshop.settings().extent())) {
      names.add(String.format(Locale.ROOT, "%.0f %% random labels", 100 * share));
      twists.add(new Twist.RandomLabels(share));
    }
    names.addAll(List.of("pixels shuffled alike", "pixels shuffled each", "Gaussian noise"));
    twists.addAll(List.of(new Twist.ShuffledPixels(), new Twist.RandomPixels(), new Twist.Noise()));
    Trial trial = trial(workshop);
    List<List<Outcome>> outcomes =
        workshop.makeWithAllSeeds(twists.stream().map(trial::twisted).toList());
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Case(names.get(i), twists.get(i), outcomes.get(i)))
        .toList();
  }

  private static double[] shares(Extent extent) {
    return extent.choose(
        new double[] {1},
        new double[] {0.25, 0.5, 0.75, 1},
        new double[] {0.1, 0.25, 0.5, 0.75, 1});
  }

  /** One hidden layer of 512, as in the paper's table, from fewer images unless all is wanted. */
  private static Trial trial(Workshop workshop) {
    Extent extent = workshop.settings().extent();
    int examples = extent.choose(1_000, 5_000, workshop.training().size());
    Recipe recipe =
        Recipe.video()
            .architecture(Architecture.of(Activation.RELU, Activation.SOFTMAX, 784, 512, 10))
            .cost(Cost.CROSS_ENTROPY)
            .initialization(Initialization.HE)
            .optimizer(new Optimizer.Momentum(0.9))
            .learningRate(0.01)
            .schedule(new Schedule.Constant())
            .batch(128)
            .epochs(extent.choose(60, 150, 300))
            .build();
    return Trial.of(recipe, Math.min(examples, workshop.training().size())).testedOnTraining();
  }

  private static List<Finding> findings(List<Case> cases) {
    Case truth = cases.getFirst();
    Case random =
        cases.stream()
            .filter(each -> each.twist().equals(new Twist.RandomLabels(1)))
            .findFirst()
            .orElseThrow();
    List<Finding> findings = new ArrayList<>();
    boolean byHeart = random.training().mean() >= FITTED;
    findings.add(
        Finding.of(
            "With labels that are all drawn at random the network still gets %s of its training set right%s, and %s of the test, where guessing gets %s."
                .formatted(
                    Numbers.percent(random.training().mean()),
                    byHeart ? ": it can learn by heart" : ", not all of it",
                    Numbers.percent(random.test().mean()),
                    Numbers.percent(GUESSING)),
            random.training().mean(),
            1.0));
    if (truth.epochsToFit().isPresent() && random.epochsToFit().isPresent()) {
      double times = random.epochsToFit().getAsDouble() / truth.epochsToFit().getAsDouble();
      findings.add(
          Finding.of(
              String.format(
                  Locale.ROOT,
                  "It takes %.1f times as many epochs to fit random labels as true ones (%.1f and"
                      + " %.1f): structure is found sooner than it is learnt by heart.",
                  times,
                  random.epochsToFit().getAsDouble(),
                  truth.epochsToFit().getAsDouble()),
              times));
    }
    return findings;
  }

  private static List<Section> sections(List<Case> cases, Workshop workshop) {
    Trial trial = trial(workshop);
    return List.of(
        new Section.Figure(
            "training",
            "On what it learns from: mean of the seeds, and a band from the lowest to the highest.",
            chart(cases, "right, of the training set", Epoch::trainingAccuracy)),
        new Section.Figure(
            "test",
            "On the test set, whose pixels are treated alike and whose labels are true.",
            chart(cases, "right, of the test set", Epoch::testAccuracy)),
        table(cases),
        new Section.Text(
            "How",
            """
            %s with ReLU and softmax, %,d images, momentum 0.9, learning rate 0.01, mini-batches of 128, %d epochs. The paper lets the rate fall by a twentieth each epoch, on CIFAR-10 with 50,000 images; with fewer images that would end before random labels are fitted, so here it stays.
            The paper’s own rows, CIFAR-10, one hidden layer of 512: true labels 100 %% of the training set and 50.51 %% of the test, random labels 99.34 %% and 10.61 %%.\
            """
                .formatted(
                    trial.recipe().architecture().text(),
                    trial.examples(),
                    trial.recipe().epochs())));
  }

  private static LineChart chart(
      List<Case> cases, String title, java.util.function.ToDoubleFunction<Epoch> measure) {
    List<Series> series =
        cases.stream()
            .map(each -> Curves.overEpochs(each.name(), each.outcomes(), measure))
            .toList();
    return new LineChart(
        "epoch", Scale.WHOLE, title, value -> Numbers.rounded(100 * value, 4) + " %", series);
  }

  private static Section table(List<Case> cases) {
    return new Section.Table(
        "table",
        "After the last epoch: mean ± standard deviation over the seeds.",
        List.of("learned from", "right, training", "right, test", "epochs to 99 % of the training"),
        cases.stream()
            .map(each ->
                List.of(
                    each.name(),
                    Numbers.percent(each.training()),
                    Numbers.percent(each.test()),
                    each.epochsToFit().isPresent()
                        ? String.format(Locale.ROOT, "%.1f", each.epochsToFit().getAsDouble())
                        : "not reached"))
            .toList());
  }

  /** A curve of one point for each number of examples. */
  static Series overExamples(String name, List<Capacity.Held> held) {
    return new Series(
        name, held.stream().map(each -> new Point(each.examples(), each.right())).toList());
  }
}
