package io.github.downhill.lab.closer;

import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.Report.Section;
import io.github.downhill.lab.statistics.Numbers;
import io.github.downhill.lab.workshop.Extent;
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
import java.util.Optional;

/**
 * What does a network learn first? Arpit and others 2017, "A closer look at memorization in deep
 * networks", on MNIST: figures 1 and 3 to 7.
 */
public final class Closer implements Experiment {
  private static final int BATCH = 10;
  private static final double RATE = 0.01;

  /** One of the paper's figures, or two. */
  interface Part {
    List<Finding> findings();

    List<Section> sections();
  }

  @Override
  public String name() {
    return "closer";
  }

  @Override
  public String question() {
    return "Patterns first, or everything by heart?";
  }

  @Override
  public int seeds(Extent extent) {
    return extent.choose(2, 3, 5);
  }

  @Override
  public Optional<String> otherSeeds(int seeds, Extent extent) {
    return Optional.of("figure 1: 1 to %,d".formatted(EasyAndHard.RUNS));
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    List<Part> parts =
        List.of(
            EasyAndHard.make(workshop),
            Dependence.make(workshop),
            CapacityNeeded.make(workshop),
            TimeToFit.make(workshop),
            NoisyCourses.make(workshop));
    List<Finding> findings = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (Part part : parts) {
      findings.addAll(part.findings());
      sections.addAll(part.sections());
    }
    sections.add(how());
    return new Report(name(), question(), findings, sections);
  }

  /** Two hidden layers of rectified units that learn by the paper's plain small steps. */
  static Recipe.Builder recipe(Examples examples, int units) {
    return Recipe.video()
        .architecture(
            Architecture.of(
                Activation.RELU,
                Activation.SOFTMAX,
                examples.inputs(),
                units,
                units,
                examples.classes()))
        .cost(Cost.CROSS_ENTROPY)
        .initialization(Initialization.HE)
        .optimizer(new Optimizer.GradientDescent())
        .learningRate(RATE)
        .schedule(new Schedule.Constant())
        .batch(BATCH);
  }

  private static Section how() {
    return new Section.Text(
        "How",
        """
        Two hidden layers of rectified units, softmax and cross-entropy, plain stochastic gradient descent at a rate of %s, as in the paper; mini-batches of %d, which it does not state, and He’s start. It trains 4,096 units a layer on 50,000 images for 1,000 epochs: “--full” does the same, more than 10¹⁸ floating-point operations, by which it takes two to three months on two cores that do 150 to 200 billion a second; a single one of its largest networks takes days, and begins anew if it is stopped. Here fewer units learn from fewer images for fewer epochs, as each caption says; curves and orderings can be compared, not epochs.
        The paper gives curves, no numbers; whether a claim of its holds here is decided by two standard errors of the difference between means over the seeds.
        randX: the pictures are replaced by independent normal noise with the mean and the variance of all pixels. randY: the labels are drawn at random.\
        """
            .formatted(Numbers.plain(RATE), BATCH));
  }
}
