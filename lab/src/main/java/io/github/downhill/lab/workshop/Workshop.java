package io.github.downhill.lab.workshop;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.lab.workshop.Measurement.Site;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Where networks are trained side by side, one on each thread, and never twice: what came of a
 * trial is kept in a file named after what it depends on: the recipe, the data and the version of
 * how it was made.
 *
 * <p>The outcome of a trial is the same bits on every machine, with any number of threads.
 */
public final class Workshop {
  private final List<Examples> others;
  private final LabSettings settings;
  private final StoppingRule stopping;
  private final LabObserver observer;
  private final Tally tally;
  private final Site site;
  private final Foreman foreman;

  /**
   * A workshop.
   *
   * @param stopping when to give up, asked between epochs
   * @param observer told how far it has come
   */
  public Workshop(
      Examples training,
      Examples test,
      Kernels kernels,
      LabSettings settings,
      StoppingRule stopping,
      LabObserver observer) {
    this(training, test, List.of(), kernels, settings, stopping, observer);
  }

  /**
   * A workshop that also has pictures of something else.
   *
   * @param others such as letters or shoes, each of the same size as the digits
   * @param stopping when to give up, asked between epochs
   * @param observer told how far it has come
   */
  public Workshop(
      Examples training,
      Examples test,
      List<Examples> others,
      Kernels kernels,
      LabSettings settings,
      StoppingRule stopping,
      LabObserver observer) {
    this(training, test, others, kernels, settings, stopping, observer, new Tally());
  }

  private Workshop(
      Examples training,
      Examples test,
      List<Examples> others,
      Kernels kernels,
      LabSettings settings,
      StoppingRule stopping,
      LabObserver observer,
      Tally tally) {
    this.others = List.copyOf(others);
    this.settings = settings;
    this.stopping = stopping;
    this.observer = observer;
    this.tally = tally;
    StoppingRule either = () -> tally.failed.get() || stopping.shouldStop();
    site = new Site(training, test, kernels, either);
    foreman =
        new Foreman(
            new Keys(training, test),
            new KeptFiles(settings.kept()),
            settings.threads(),
            either,
            observer,
            tally);
  }

  /** The same workshop with other examples. */
  public Workshop with(Examples otherTraining, Examples otherTest) {
    return new Workshop(
        otherTraining, otherTest, List.of(), site.kernels(), settings, stopping, observer, tally);
  }

  /** What experiments learn from. */
  public Examples training() {
    return site.training();
  }

  /** What they are tested on. */
  public Examples test() {
    return site.test();
  }

  /** Pictures of something else than what is learned, if the user gave any. */
  public List<Examples> others() {
    return others;
  }

  /** How much is to be done. */
  public LabSettings settings() {
    return settings;
  }

  /** How many networks were trained since it was opened, without those that were known. */
  public int trained() {
    return tally.trained;
  }

  /** What it took to make all that was asked for, now and before. */
  public Effort effort() {
    return tally.effort();
  }

  /** The video's recipe, with as many inputs and outputs as the data has. */
  public Recipe.Builder video() {
    return Recipe.video()
        .architecture(
            Architecture.of(
                Activation.SIGMOID,
                Activation.SIGMOID,
                site.training().inputs(),
                16,
                16,
                site.training().classes()));
  }

  /** The trial with each of the seeds, 1 and so on. */
  public List<Trial> seeds(Trial trial) {
    return LongStream.rangeClosed(1, settings.seeds()).mapToObj(trial::seed).toList();
  }

  /**
   * Makes trials with each of the seeds.
   *
   * @return for each trial what came of it with each seed, in their order
   * @throws StoppedException if it was told to stop
   * @throws IOException if an outcome cannot be read or kept
   */
  public List<List<Outcome>> makeWithAllSeeds(List<Trial> trials) throws IOException {
    int seeds = settings.seeds();
    List<Outcome> all = make(trials.stream().flatMap(trial -> seeds(trial).stream()).toList());
    return IntStream.range(0, trials.size())
        .mapToObj(i -> all.subList(i * seeds, (i + 1) * seeds))
        .toList();
  }

  /**
   * Makes trials, as far as they have not been made before.
   *
   * @return what came of each, in their order
   * @throws StoppedException if it was told to stop
   * @throws IOException if an outcome cannot be read or kept
   */
  public List<Outcome> make(List<Trial> trials) throws IOException {
    return foreman.all(trials, new TrialOutcomes(site));
  }

  /**
   * Trains networks, as far as they have not been trained before.
   *
   * @return the network at the end of each trial, in their order; nothing where it diverged
   * @throws StoppedException if it was told to stop
   * @throws IOException if a network cannot be read or kept
   */
  public List<Optional<Network>> networks(List<Trial> trials) throws IOException {
    return foreman.all(trials, new TrialNetworks(site, foreman.kept(), foreman.keys()));
  }

  /**
   * Makes measurements, as far as they have not been made before.
   *
   * @return what was measured, in their order
   * @throws StoppedException if it was told to stop
   * @throws IOException if what was measured cannot be read or kept
   */
  public List<Measured> measure(List<? extends Measurement> measurements) throws IOException {
    return foreman.all(List.copyOf(measurements), new Measurements(site));
  }
}
