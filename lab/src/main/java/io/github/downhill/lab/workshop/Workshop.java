package io.github.downhill.lab.workshop;

import io.github.downhill.formats.FormatException;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.lab.workshop.Bench.Trained;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.StoppingRule;
import io.github.downhill.network.Activation;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Where networks are trained side by side, one on each thread, and never twice: what came of a
 * trial is kept in a file named after what it depends on, the recipe, the data and the version of
 * the arithmetic.
 *
 * <p>The outcome of a trial is the same bits on every machine, with any number of threads.
 */
public final class Workshop {
  /** Goes up when a recipe leads to other bits than before, so that old outcomes are not taken. */
  private static final int ARITHMETIC = 1;

  private final Examples training;
  private final Examples test;
  private final List<Examples> others;
  private final Kernels kernels;
  private final LabSettings settings;
  private final StoppingRule stopping;
  private final LabObserver observer;
  private final KeptFiles kept;
  private final Tally tally;

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
    this.training = training;
    this.test = test;
    this.others = List.copyOf(others);
    this.kernels = kernels;
    this.settings = settings;
    this.stopping = stopping;
    this.observer = observer;
    this.tally = tally;
    kept = new KeptFiles(settings.kept());
  }

  /** What has been trained, and how long that took. */
  private static final class Tally {
    private long nanos;
    private int trained;
  }

  /** The same workshop with other examples. */
  public Workshop with(Examples otherTraining, Examples otherTest) {
    return new Workshop(
        otherTraining, otherTest, List.of(), kernels, settings, stopping, observer, tally);
  }

  /** What experiments learn from. */
  public Examples training() {
    return training;
  }

  /** What they are tested on. */
  public Examples test() {
    return test;
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

  /** How many networks a minute were trained; NaN if none was. */
  public double networksPerMinute() {
    return tally.trained == 0 ? Double.NaN : tally.trained / (tally.nanos * 1e-9) * 60;
  }

  /** The video's recipe, with as many inputs and outputs as the data has. */
  public Recipe.Builder video() {
    return Recipe.video()
        .architecture(
            Architecture.of(
                Activation.SIGMOID,
                Activation.SIGMOID,
                training.inputs(),
                16,
                16,
                training.classes()));
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
    return all(trials, new Outcomes());
  }

  /**
   * Trains networks, as far as they have not been trained before.
   *
   * @return the network at the end of each trial, in their order; nothing where it diverged
   * @throws StoppedException if it was told to stop
   * @throws IOException if a network cannot be read or kept
   */
  public List<Optional<Network>> networks(List<Trial> trials) throws IOException {
    return all(trials, new Networks());
  }

  /**
   * Makes measurements, as far as they have not been made before.
   *
   * @return what was measured, in their order
   * @throws StoppedException if it was told to stop
   * @throws IOException if what was measured cannot be read or kept
   */
  public List<Measured> measure(List<? extends Measurement> measurements) throws IOException {
    return all(List.copyOf(measurements), new Measurements());
  }

  /** How a kind of work is done and kept. */
  private interface Craft<W, R> {
    Optional<R> known(W work) throws IOException;

    /** Does it and keeps what comes of it; says whether it was done. */
    boolean make(W work) throws IOException;
  }

  private final class Outcomes implements Craft<Trial, Outcome> {
    @Override
    public Optional<Outcome> known(Trial trial) throws IOException {
      return kept.read(key(trial.text())).flatMap(TrialFile::read);
    }

    @Override
    public boolean make(Trial trial) throws IOException {
      Optional<Trained> trained = new Bench(training, test, kernels, stopping).make(trial);
      if (trained.isPresent()) {
        kept.write(key(trial.text()), TrialFile.write(trained.get().outcome()));
      }
      return trained.isPresent();
    }
  }

  /** The model is written first: an outcome that is known says that its network is kept. */
  private final class Networks implements Craft<Trial, Optional<Network>> {
    @Override
    public Optional<Optional<Network>> known(Trial trial) throws IOException {
      Optional<Outcome> outcome = kept.read(key(trial)).flatMap(TrialFile::read);
      if (outcome.isEmpty()) {
        return Optional.empty();
      }
      if (outcome.get().diverged()) {
        return Optional.of(Optional.empty());
      }
      try {
        return Optional.of(Optional.of(OnnxFile.read(model(trial), kernels).network()));
      } catch (FormatException _) {
        return Optional.empty(); // damaged or gone: it is trained again
      }
    }

    @Override
    public boolean make(Trial trial) throws IOException {
      Optional<Trained> trained = new Bench(training, test, kernels, stopping).make(trial);
      if (trained.isPresent()) {
        Optional<Network> network = trained.get().network();
        if (network.isPresent()) {
          Files.createDirectories(model(trial).toAbsolutePath().getParent());
          OnnxFile.write(model(trial), new Model(network.get(), Optional.empty()));
        }
        kept.write(key(trial), TrialFile.write(trained.get().outcome()));
      }
      return trained.isPresent();
    }

    private String key(Trial trial) {
      return Workshop.this.key(trial.text()) + "\nkept=network";
    }

    private Path model(Trial trial) {
      return kept.file(key(trial), ".onnx");
    }
  }

  private final class Measurements implements Craft<Measurement, Measured> {
    @Override
    public Optional<Measured> known(Measurement measurement) throws IOException {
      return kept.read(key(measurement.text())).flatMap(MeasuredFile::read);
    }

    @Override
    public boolean make(Measurement measurement) throws IOException {
      Optional<Measured> measured =
          measurement.make(new Measurement.Site(training, test, kernels, stopping));
      if (measured.isPresent()) {
        kept.write(key(measurement.text()), MeasuredFile.write(measured.get()));
      }
      return measured.isPresent();
    }
  }

  private <W, R> List<R> all(List<W> works, Craft<W, R> craft) throws IOException {
    List<W> missing = new ArrayList<>();
    for (W work : works) {
      if (craft.known(work).isEmpty()) {
        missing.add(work);
      }
    }
    observer.began(works.size(), works.size() - missing.size());
    makeAll(missing, works.size(), craft);
    List<R> results = new ArrayList<>();
    for (W work : works) {
      results.add(craft.known(work).orElseThrow());
    }
    return results;
  }

  private <W> void makeAll(List<W> missing, int wanted, Craft<W, ?> craft) throws IOException {
    long began = System.nanoTime();
    int before = tally.trained;
    AtomicInteger made = new AtomicInteger(wanted - missing.size());
    try (ExecutorService benches = Executors.newFixedThreadPool(settings.threads())) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (W work : missing) {
        all.add(benches.submit(() -> make(work, made, wanted, craft)));
      }
      for (Future<Boolean> each : all) {
        tally.trained += result(each) ? 1 : 0;
      }
    }
    tally.nanos += System.nanoTime() - began;
    if (tally.trained - before < missing.size()) {
      throw new StoppedException(made.get(), wanted);
    }
  }

  private <W> boolean make(W work, AtomicInteger made, int wanted, Craft<W, ?> craft)
      throws IOException {
    boolean done = !stopping.shouldStop() && craft.make(work);
    if (done) {
      observer.made(made.incrementAndGet(), wanted);
    }
    return done;
  }

  private static boolean result(Future<Boolean> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while networks are trained", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalStateException("a network could not be trained", e.getCause());
    }
  }

  private String key(Map<String, String> text) {
    String words =
        text.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        "arithmetic=" + ARITHMETIC, // not by "%d", which in some languages writes other digits
        "training=" + training.fingerprint(),
        "test=" + test.fingerprint(),
        words);
  }
}
