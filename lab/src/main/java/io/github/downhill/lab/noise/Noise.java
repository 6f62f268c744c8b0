package io.github.downhill.lab.noise;

import io.github.downhill.lab.examples.Nonsense;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Finding;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Initialization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Is a network sure of itself on nonsense? The video's, and one whose outputs add up to 1. */
public final class Noise implements Experiment {
  private static final int VIDEO_LEARNS_FROM = 50_000;

  @Override
  public String name() {
    return "noise";
  }

  @Override
  public String question() {
    return "Is a network sure of itself on nonsense?";
  }

  @Override
  public int seeds(Extent extent) {
    return extent.choose(5, 20, 100);
  }

  @Override
  public Optional<String> otherSeeds(int seeds, Extent extent) {
    int softmax = SoftmaxBaseline.seeds(seeds, extent);
    if (softmax == seeds) {
      return Optional.empty();
    }
    return Optional.of(softmax == 1 ? "softmax: 1" : "softmax: 1 to %,d".formatted(softmax));
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    List<Examples> nonsense = nonsense(workshop);
    Sureness ours = networks(workshop, "Downhill’s recipe", recipe(workshop), nonsense);
    Sureness video = networks(workshop, "the video’s recipe", videoRecipe(workshop), nonsense);
    SoftmaxBaseline baseline = SoftmaxBaseline.measure(workshop);
    List<String> kinds = new ArrayList<>(nonsense.stream().map(Examples::name).toList());
    List<Finding> findings = new ArrayList<>(NoiseFindings.of(ours, video, kinds));
    findings.addAll(baseline.findings());
    kinds.add("digits");
    List<Report.Section> sections =
        new ArrayList<>(NoiseSections.of(ours, video, baseline.ours(), kinds));
    sections.addAll(baseline.sections());
    sections.add(NoiseSections.how(workshop, ours));
    return new Report(name(), question(), findings, sections);
  }

  private static Sureness networks(
      Workshop workshop, String name, Recipe recipe, List<Examples> nonsense) throws IOException {
    Trial trial = Trial.of(recipe, examples(workshop)).testedEvery(recipe.epochs());
    return Sureness.of(workshop, name, workshop.seeds(trial), nonsense);
  }

  /** As the network is trained unless told otherwise. */
  private static Recipe recipe(Workshop workshop) {
    return workshop.video().epochs(epochs(workshop)).build();
  }

  /** As the video's network was trained, by Nielsen's code: its rate of 3 is 1.5 here. */
  private static Recipe videoRecipe(Workshop workshop) {
    return recipe(workshop)
        .but()
        .initialization(Initialization.STANDARD)
        .learningRate(1.5)
        .schedule(new Schedule.Constant())
        .build();
  }

  /** How many images are learned from. */
  static int examples(Workshop workshop) {
    return Math.min(VIDEO_LEARNS_FROM, workshop.training().size());
  }

  static int epochs(Workshop workshop) {
    return workshop.settings().extent().choose(10, 30, 30);
  }

  /** Nonsense of all kinds, and what the user gave. */
  private static List<Examples> nonsense(Workshop workshop) {
    Examples digits = workshop.test();
    int size = size(workshop);
    List<Examples> nonsense =
        new ArrayList<>(
            List.of(
                Nonsense.UNIFORM.of(digits, size),
                Nonsense.BINARY.of(digits, size),
                Nonsense.gaussian(digits, size, workshop.training()),
                Nonsense.PERMUTED.of(digits, size),
                Nonsense.BLANK.of(digits, 1)));
    nonsense.addAll(others(workshop, size));
    return nonsense;
  }

  /** What the user gave, and not more than so many pictures of each. */
  static List<Examples> others(Workshop workshop, int size) {
    List<Examples> others = workshop.others();
    return IntStream.range(0, others.size())
        .mapToObj(i -> Nonsense.other("other pictures %d".formatted(i + 1), others.get(i), size))
        .toList();
  }

  /** How many pictures of each kind. */
  static int size(Workshop workshop) {
    return workshop.settings().extent().choose(2_000, 10_000, 10_000);
  }
}
