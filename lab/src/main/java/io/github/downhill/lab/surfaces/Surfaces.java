package io.github.downhill.lab.surfaces;

import io.github.downhill.lab.examples.SmallerPictures;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.statistics.Correlation;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Outcome.Epoch;
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
import java.util.List;

/**
 * Does it matter in which valley one ends? Choromanska, Henaff, Mathieu, Ben Arous and LeCun 2015,
 * "The loss surfaces of multilayer networks", on MNIST in 10 × 10 pixels.
 */
public final class Surfaces implements Experiment {
  private static final int SIDE = 10;
  private static final int[] NEURONS = {25, 50, 100, 250, 500};
  private static final double[] THEIRS = {0.7616, 0.6861, 0.5983, 0.5302, 0.4081};
  private static final int THEIR_NETWORKS = 1_000;

  /** Beyond so many times the middle half's width above it a cost is an outlier (Tukey 1977). */
  private static final double FENCE = 1.5;

  /**
   * A number of hidden neurons, and where the starts ended that ended anywhere.
   *
   * @param theirs the paper's correlation
   * @param ranAway how many ended nowhere
   */
  record Size(int neurons, Correlation theirs, List<Epoch> ends, int ranAway) {
    static Size of(int neurons, double theirs, List<Outcome> outcomes) {
      List<Epoch> ends = new ArrayList<>();
      for (Outcome outcome : outcomes) {
        if (!outcome.diverged()) {
          ends.add(outcome.epochs().getLast());
        }
      }
      Correlation correlation = new Correlation(theirs, THEIR_NETWORKS);
      return new Size(neurons, correlation, ends, outcomes.size() - ends.size());
    }

    Spread test() {
      return Spread.of(ends.stream().map(Epoch::testCost).toList());
    }

    Spread training() {
      return Spread.of(ends.stream().map(Epoch::trainingCost).toList());
    }

    Correlation correlation() {
      return Correlation.of(
          ends.stream().mapToDouble(Epoch::trainingCost).toArray(),
          ends.stream().mapToDouble(Epoch::testCost).toArray());
    }

    String title() {
      return neurons + " hidden";
    }

    double deviation() {
      return test().deviation();
    }

    /** The deviation as a part of the mean. */
    double relative() {
      return test().deviation() / test().mean();
    }

    /** How far each test cost is from the one in the middle, as a part of that. */
    Spread overMedian() {
      double median = test().median();
      return Spread.of(test().values().stream().map(cost -> cost / median - 1).toList());
    }

    /** How many ended in a poor minimum: one that costs far more than those of the middle half. */
    int poor() {
      Spread test = test();
      double upper = test.quantile(0.75);
      double fence = upper + FENCE * (upper - test.quantile(0.25));
      return (int) test.values().stream().filter(cost -> cost > fence).count();
    }

    /** How much more the worst start costs than the one in the middle, as a part of that. */
    double worst() {
      return overMedian().most();
    }
  }

  @Override
  public String name() {
    return "surfaces";
  }

  @Override
  public String question() {
    return "Does it matter in which valley one ends?";
  }

  @Override
  public int seeds(Extent extent) {
    return extent.choose(12, 20, THEIR_NETWORKS);
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    Examples training = SmallerPictures.of(workshop.training(), SIDE);
    Examples test = SmallerPictures.of(workshop.test(), SIDE);
    Workshop small = workshop.with(training, test);
    List<Trial> trials = new ArrayList<>();
    for (int neurons : NEURONS) {
      trials.add(trial(neurons, small));
    }
    List<List<Outcome>> outcomes = small.makeWithAllSeeds(trials);
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < NEURONS.length; i++) {
      sizes.add(Size.of(NEURONS[i], THEIRS[i], outcomes.get(i)));
    }
    List<Size> ended = sizes.stream().filter(size -> !size.ends().isEmpty()).toList();
    return new Report(
        name(),
        question(),
        SurfaceFindings.of(sizes),
        SurfaceSections.of(ended, trials.getFirst()));
  }

  /** Tested once, at the end: what a network does on the way is nobody’s question here. */
  private static Trial trial(int neurons, Workshop workshop) {
    Examples training = workshop.training();
    int epochs = workshop.settings().extent().choose(10, 200, 200);
    Recipe recipe =
        Recipe.video()
            .architecture(
                Architecture.of(
                    Activation.RELU,
                    Activation.SOFTMAX,
                    training.inputs(),
                    neurons,
                    training.classes()))
            .cost(Cost.CROSS_ENTROPY)
            .initialization(Initialization.UNIFORM)
            .optimizer(new Optimizer.GradientDescent())
            .learningRate(0.1)
            .schedule(new Schedule.Cosine())
            .batch(128)
            .epochs(epochs)
            .build();
    return Trial.of(recipe, training.size()).testedEvery(epochs).testedOnTraining();
  }
}
