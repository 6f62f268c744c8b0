package io.github.downhill.lab.inside;

import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.statistics.Spread;
import io.github.downhill.lab.workshop.Measured;
import io.github.downhill.lab.workshop.Trial;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Initialization;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does the first layer find edges, and the second loops? What the video hopes, looked at. */
public final class Inside implements Experiment {

  /**
   * Networks of one recipe, one for each seed.
   *
   * @param networks those that did not diverge
   * @param looks what each looks like
   */
  record Case(String name, List<Network> networks, List<Measured> looks) {

    /** A number of each network: the mean over its neurons. */
    Spread spread(String row) {
      return Spread.of(
          looks.stream().map(look -> look.stream(row).average().orElse(Double.NaN)).toList());
    }

    /** How many maps of a layer are a shape more than anything else. */
    long mostly(String layer) {
      return looks.stream()
          .flatMapToDouble(look -> look.stream(layer + ": shapes"))
          .filter(share -> share > Hope.MOST)
          .count();
    }

    /** How many maps of a layer there are. */
    long maps(String layer) {
      return looks.stream().flatMapToDouble(look -> look.stream(layer + ": shapes")).count();
    }

    /** What became of the hope for edges in the first layer, or loops in the second. */
    Hope hope(String layer) {
      return new Hope(
          spread(layer + ": shapes"),
          spread(layer + ": shapes shuffled"),
          spread(layer + ": shapes alike"));
    }
  }

  @Override
  public String name() {
    return "inside";
  }

  @Override
  public String question() {
    return "Does the first layer find edges, and the second loops?";
  }

  @Override
  public Report run(Workshop workshop) throws IOException {
    Eyes eyes = new Eyes(workshop.training());
    List<Case> cases = new ArrayList<>();
    for (Start start : Start.values()) {
      look(workshop, eyes, start).ifPresent(cases::add);
    }
    return new Report(
        name(), question(), InsideFindings.of(cases), InsideSections.of(cases, eyes, workshop));
  }

  /** The four ways to start, and what large weights cost. */
  private enum Start {
    LARGE("large start", Initialization.STANDARD, 0),
    LARGE_DECAY("large start and decay", Initialization.STANDARD, Inside.DECAY),
    SMALL("small start", Initialization.SCALED, 0),
    SMALL_DECAY("small start and decay", Initialization.SCALED, Inside.DECAY);

    private final String words;
    private final Initialization initialization;
    private final double l2;

    Start(String words, Initialization initialization, double l2) {
      this.words = words;
      this.initialization = initialization;
      this.l2 = l2;
    }

    Recipe recipe(Workshop workshop) {
      return workshop
          .video()
          .initialization(initialization)
          .l2(l2)
          .epochs(Inside.epochs(workshop))
          .build();
    }
  }

  /** λ: with it the weights that nothing moves shrink by far within the thirty epochs. */
  static final double DECAY = 1e-4;

  static int epochs(Workshop workshop) {
    return workshop.settings().extent().choose(5, 30, 30);
  }

  /** Trains the networks of a start and looks at them; nothing if all of them diverged. */
  private static Optional<Case> look(Workshop workshop, Eyes eyes, Start start) throws IOException {
    Recipe recipe = start.recipe(workshop);
    List<Trial> trials = workshop.seeds(Trial.of(recipe, workshop.training().size()));
    List<Optional<Network>> trained = workshop.networks(trials);
    List<Network> networks = new ArrayList<>();
    List<InsideMeasurement> measurements = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      if (trained.get(i).isPresent()) {
        Network network = trained.get(i).get();
        networks.add(network);
        measurements.add(new InsideMeasurement(trials.get(i).recipe(), network, eyes));
      }
    }
    return networks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Case(start.words, networks, workshop.measure(measurements)));
  }
}
