package io.github.downhill.lab.memorise;

import io.github.downhill.lab.examples.Twist;
import io.github.downhill.lab.memorise.Zhang.Net;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.Outcome;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Optimizer;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.network.Initialization;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the networks of the paper learn from, and how. */
final class MemoriseCases {
  private static final int BATCH = 128;
  private static final double DECAY = 0.0005;

  /** Pixels from 0 to 1 are smaller than the paper's whitened ones, and so are their gradients. */
  private static final double RATE_OF_PIXELS = 0.1;

  private static final double RATE_OF_PAPER = 0.01;
  private static final String WHITENED = "cifar-10";

  private final List<MemoriseCase> all;

  MemoriseCases(List<MemoriseCase> all) {
    this.all = List.copyOf(all);
  }

  /** Makes them, or looks up what came of them. */
  static MemoriseCases of(Workshop workshop) throws IOException {
    List<MemoriseCase> wanted = wanted(workshop.settings().extent());
    List<Fitting> fittings =
        wanted.stream()
            .map(each -> trial(workshop, each))
            .flatMap(trial -> workshop.seeds(trial).stream())
            .map(Fitting::new)
            .toList();
    List<Outcome> outcomes = workshop.measure(fittings).stream().map(Fitting::outcome).toList();
    int seeds = workshop.settings().seeds();
    return new MemoriseCases(
        IntStream.range(0, wanted.size())
            .mapToObj(i -> {
              MemoriseCase each = wanted.get(i);
              List<Outcome> ours = outcomes.subList(i * seeds, (i + 1) * seeds);
              return new MemoriseCase(each.net(), each.twist(), each.decay(), ours);
            })
            .toList());
  }

  /** Figure 1 is about one of the networks, the table about both. */
  private static List<MemoriseCase> wanted(Extent extent) {
    List<MemoriseCase> cases = new ArrayList<>();
    cases.add(plain(Net.ONE, new Twist.None()));
    for (double share : shares(extent)) {
      cases.add(plain(Net.ONE, new Twist.RandomLabels(share)));
    }
    cases.add(plain(Net.ONE, new Twist.ShuffledPixels()));
    cases.add(plain(Net.ONE, new Twist.RandomPixels()));
    cases.add(plain(Net.ONE, new Twist.Noise()));
    cases.add(plain(Net.THREE, new Twist.None()));
    cases.add(plain(Net.THREE, new Twist.RandomLabels(1)));
    if (extent != Extent.QUICK) {
      cases.add(new MemoriseCase(Net.ONE, new Twist.None(), true, List.of()));
      cases.add(new MemoriseCase(Net.THREE, new Twist.None(), true, List.of()));
    }
    return cases;
  }

  private static MemoriseCase plain(Net net, Twist twist) {
    return new MemoriseCase(net, twist, false, List.of());
  }

  private static double[] shares(Extent extent) {
    return extent.choose(
        new double[] {0.5, 1},
        new double[] {0.25, 0.5, 0.75, 1},
        new double[] {0.1, 0.25, 0.5, 0.75, 1});
  }

  private static Trial trial(Workshop workshop, MemoriseCase each) {
    Examples training = workshop.training();
    Recipe.Builder recipe =
        recipe(workshop)
            .but()
            .architecture(each.net().architecture(training.inputs(), training.classes()));
    return Trial.of(recipe.l2(each.decay() ? DECAY : 0).build(), examples(workshop))
        .twisted(each.twist())
        .testedEvery(10)
        .testedOnTraining();
  }

  /** How many of the examples are learned from. */
  static int examples(Workshop workshop) {
    int most = workshop.training().size();
    return Math.min(workshop.settings().extent().choose(1_000, 10_000, most), most);
  }

  /**
   * As in the paper, where the rate falls by a twentieth each epoch; with fewer images it falls
   * after as many steps, for else it would end before random labels are fitted.
   */
  static Recipe recipe(Workshop workshop) {
    Examples training = workshop.training();
    Recipe usual = Recipe.video().batch(BATCH).build();
    long steps = usual.stepsPerEpoch(examples(workshop));
    int every = Math.max(1, (int) Math.rint(Zhang.STEPS / steps));
    return usual
        .but()
        .architecture(Net.ONE.architecture(training.inputs(), training.classes()))
        .cost(Cost.CROSS_ENTROPY)
        .initialization(Initialization.HE)
        .optimizer(new Optimizer.Momentum(0.9))
        .learningRate(isWhitened(training) ? RATE_OF_PAPER : RATE_OF_PIXELS)
        .schedule(new Schedule.Step(every, 0.95))
        .epochs(workshop.settings().extent().choose(300, 200, 150))
        .build();
  }

  /** Whether these are the pictures of the paper. */
  static boolean isWhitened(Examples examples) {
    return examples.name().equals(WHITENED);
  }

  /** Those that the curves are of: without a hidden layer more, and without decay. */
  List<MemoriseCase> ofFigures() {
    return all.stream().filter(each -> each.net() == Net.ONE && !each.decay()).toList();
  }

  /** The one that learns true labels from pictures as they are. */
  MemoriseCase truth(Net net) {
    return only(each -> each.net() == net && !each.decay() && each.twist() instanceof Twist.None);
  }

  /** The one whose labels are all drawn at random. */
  MemoriseCase random(Net net) {
    return only(each -> each.net() == net && each.twist().equals(new Twist.RandomLabels(1)));
  }

  /** The first of a kind. */
  MemoriseCase only(Predicate<MemoriseCase> kind) {
    return all.stream().filter(kind).findFirst().orElseThrow();
  }

  /** True labels first, then more and more random ones. */
  List<MemoriseCase> byShare() {
    return ofFigures().stream().filter(each -> share(each) >= 0).toList();
  }

  /** Which part of the labels is random; negative where something else is done. */
  static double share(MemoriseCase each) {
    return switch (each.twist()) {
      case Twist.None _ -> 0;
      case Twist.RandomLabels labels -> labels.share();
      default -> -1;
    };
  }

  List<MemoriseCase> all() {
    return all;
  }
}
