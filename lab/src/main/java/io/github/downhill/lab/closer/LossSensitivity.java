package io.github.downhill.lab.closer;

import io.github.downhill.lab.examples.OwnClasses;
import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.statistics.Gini;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How sensitive the cost is to each example that was learned from, in the mean over the time up to
 * some moments: ‖∂L/∂x‖₁, through all steps of the descent. How unequal the examples are in that,
 * and how much the cost of each class depends on the examples of each.
 *
 * @param every after how many epochs each the cost is looked at
 * @param ownClasses whether each example is a class of its own
 */
record LossSensitivity(Learner learner, int every, boolean ownClasses) implements Measurement {
  static final String EPOCH = "epoch";
  static final String GINI = "gini";
  static final String RIGHT = "right";

  /** Of each example, in the mean over all moments. */
  static final String EXAMPLES = "examples";

  /** The class of each example. */
  static final String LABELS = "labels";

  /** Of the cost of each class, row by row, to the examples of each class, in the mean. */
  static final String CLASSES = "classes";

  @Override
  public Craft craft() {
    return Craft.training("loss sensitivity", 1);
  }

  @Override
  public Map<String, String> text() {
    Map<String, String> text = learner.text();
    text.put("every", Integer.toString(every));
    text.put("ownClasses", Boolean.toString(ownClasses));
    return text;
  }

  @Override
  public Optional<Measured> make(Site site) {
    Examples first = Subset.first(site.training(), learner.examples());
    Examples twisted = learner.twist().ofTraining(first, Twist.chance(learner.recipe()));
    Examples examples = ownClasses ? new OwnClasses(twisted) : twisted;
    return new Run(this, site, examples).make();
  }

  /** One of them being made. */
  private static final class Run {
    private final LossSensitivity wanted;
    private final Site site;
    private final Examples examples;
    private final RecordedDescent descent;
    private final Sensitivity sensitivity;
    private final double[] sums; // examples
    private final double[] byClass; // classes × classes
    private final List<Double> epochs = new ArrayList<>();
    private final List<Double> ginis = new ArrayList<>();
    private final List<Double> right = new ArrayList<>();

    Run(LossSensitivity wanted, Site site, Examples examples) {
      this.wanted = wanted;
      this.site = site;
      this.examples = examples;
      Recipe recipe = wanted.learner().recipe();
      descent = new RecordedDescent(recipe, examples, site.kernels());
      sensitivity = new Sensitivity(descent, recipe, examples, !wanted.ownClasses());
      sums = new double[examples.size()];
      byClass = new double[wanted.ownClasses() ? 0 : examples.classes() * examples.classes()];
    }

    Optional<Measured> make() {
      while (descent.epochs() < wanted.learner().recipe().epochs()) {
        descent.nextEpoch();
        if (descent.epochs() % wanted.every() == 0 && !look()) {
          return Optional.empty();
        }
      }
      double[] means = Arrays.stream(sums).map(sum -> sum / epochs.size()).toArray();
      return Optional.of(
          new Measured()
              .with(EPOCH, array(epochs))
              .with(GINI, array(ginis))
              .with(RIGHT, array(right))
              .with(EXAMPLES, means)
              .with(LABELS, labels())
              .with(CLASSES, byClass));
    }

    /** Looks back from here; says whether that came to an end. */
    private boolean look() {
      Sensitivity.Costs costs = sensitivity.begin(descent.epochs());
      for (int epoch = descent.epochs() - 1; epoch >= 0; epoch--) {
        if (site.stopping().shouldStop()) {
          return false;
        }
        sensitivity.back(epoch);
      }
      add();
      epochs.add((double) descent.epochs());
      ginis.add(Gini.of(sums));
      right.add(costs.right());
      return true;
    }

    private void add() {
      int classes = wanted.ownClasses() ? 0 : examples.classes();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += sensitivity.of(i);
        for (int of = 0; of < classes; of++) {
          byClass[of * classes + examples.label(i)] += sensitivity.of(of, i);
        }
      }
    }

    private double[] labels() {
      double[] labels = new double[examples.size()];
      Arrays.setAll(labels, examples::label);
      return labels;
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(value -> value).toArray();
    }
  }
}
