package io.github.downhill.lab.workshop;

import io.github.downhill.formats.FormatException;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.lab.workshop.Bench.Trained;
import io.github.downhill.lab.workshop.KeptFiles.Kept;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
  /** Goes up when a recipe leads to other bits than before, so that old outcomes are not taken. */
  private static final int ARITHMETIC = 1;

  static final Craft OUTCOME = Craft.training("trial", 1);
  static final Craft NETWORK = Craft.training("network", 1);

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
    this.stopping = () -> tally.failed.get() || stopping.shouldStop();
    this.observer = observer;
    this.tally = tally;
    kept = new KeptFiles(settings.kept());
  }

  /** What was asked for, and how long it took. */
  private static final class Tally {
    private final SharedTime time = new SharedTime(System::nanoTime);
    private final Map<String, Share> shares = new LinkedHashMap<>(); // by key
    private final AtomicBoolean failed = new AtomicBoolean();
    private int trained;
  }

  /** Of the time that all took. */
  private record Share(boolean trains, long nanos) {}

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

  /** What it took to make all that was asked for, now and before. */
  public Effort effort() {
    List<Share> trainings = tally.shares.values().stream().filter(Share::trains).toList();
    return new Effort(trainings.size(), seconds(trainings), seconds(tally.shares.values()));
  }

  private static double seconds(Collection<Share> shares) {
    return shares.stream().mapToLong(Share::nanos).sum() * 1e-9;
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
  private interface Way<W, R> {
    Craft craft(W work);

    /** All that the result depends on besides the craft and the data. */
    Map<String, String> text(W work);

    /** What is kept of it, read again; nothing if it is not whole. */
    Optional<R> read(W work, List<String> lines) throws IOException;

    /** Does it: what is to be kept; nothing if it was told to stop on the way. */
    Optional<String> make(W work) throws IOException;
  }

  private final class Outcomes implements Way<Trial, Outcome> {
    @Override
    public Craft craft(Trial trial) {
      return OUTCOME;
    }

    @Override
    public Map<String, String> text(Trial trial) {
      return trial.text();
    }

    @Override
    public Optional<Outcome> read(Trial trial, List<String> lines) {
      return TrialFile.read(lines);
    }

    @Override
    public Optional<String> make(Trial trial) {
      return new Bench(training, test, kernels, stopping)
          .make(trial)
          .map(trained -> TrialFile.write(trained.outcome()));
    }
  }

  /** The model is written first: an outcome that is known says that its network is kept. */
  private final class Networks implements Way<Trial, Optional<Network>> {
    @Override
    public Craft craft(Trial trial) {
      return NETWORK;
    }

    @Override
    public Map<String, String> text(Trial trial) {
      return trial.text();
    }

    @Override
    public Optional<Optional<Network>> read(Trial trial, List<String> lines) throws IOException {
      Optional<Outcome> outcome = TrialFile.read(lines);
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
    public Optional<String> make(Trial trial) throws IOException {
      Optional<Trained> trained = new Bench(training, test, kernels, stopping).make(trial);
      Optional<Network> network = trained.flatMap(Trained::network);
      if (network.isPresent()) {
        Files.createDirectories(model(trial).toAbsolutePath().getParent());
        OnnxFile.write(model(trial), new Model(network.get(), Optional.empty()));
      }
      return trained.map(it -> TrialFile.write(it.outcome()));
    }

    private Path model(Trial trial) {
      return kept.file(key(this, trial), ".onnx");
    }
  }

  private final class Measurements implements Way<Measurement, Measured> {
    @Override
    public Craft craft(Measurement measurement) {
      return measurement.craft();
    }

    @Override
    public Map<String, String> text(Measurement measurement) {
      return measurement.text();
    }

    @Override
    public Optional<Measured> read(Measurement measurement, List<String> lines) {
      return MeasuredFile.read(lines);
    }

    @Override
    public Optional<String> make(Measurement measurement) throws IOException {
      return measurement
          .make(new Measurement.Site(training, test, kernels, stopping))
          .map(MeasuredFile::write);
    }
  }

  /** Equal works are one, and made once. */
  private <W, R> List<R> all(List<W> works, Way<W, R> way) throws IOException {
    Map<String, R> results = new HashMap<>();
    Map<String, W> missing = new LinkedHashMap<>();
    List<String> keys = works.stream().map(work -> key(way, work)).toList();
    for (int i = 0; i < keys.size(); i++) {
      if (!results.containsKey(keys.get(i)) && !missing.containsKey(keys.get(i))) {
        Optional<R> known = known(keys.get(i), works.get(i), way);
        if (known.isPresent()) {
          results.put(keys.get(i), known.get());
        } else {
          missing.put(keys.get(i), works.get(i));
        }
      }
    }
    if (!works.isEmpty()) {
      makeAll(missing, new Order(way.craft(works.getFirst()), results.size(), missing.size()), way);
    }
    for (Map.Entry<String, W> made : missing.entrySet()) {
      results.put(made.getKey(), readBack(made.getKey(), made.getValue(), way));
    }
    return keys.stream().map(key -> Objects.requireNonNull(results.get(key))).toList();
  }

  /** What is kept of a work, which then belongs to what was asked for. */
  private <W, R> Optional<R> known(String key, W work, Way<W, R> way) throws IOException {
    Optional<Kept> found = kept.read(key);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Optional<R> known = way.read(work, found.get().lines());
    if (known.isPresent()) {
      tally.shares.put(key, new Share(way.craft(work).trains(), found.get().nanos()));
    }
    return known;
  }

  private <W, R> R readBack(String key, W work, Way<W, R> way) throws IOException {
    Optional<R> known = known(key, work, way);
    if (known.isEmpty()) {
      throw new IOException("what was just written cannot be read back: " + kept.file(key, ".csv"));
    }
    return known.get();
  }

  /** What is wanted, and how far it has come. */
  private static final class Order {
    private final Craft craft;
    private final int wanted;
    private final AtomicInteger made;

    Order(Craft craft, int known, int missing) {
      this.craft = craft;
      wanted = known + missing;
      made = new AtomicInteger(known);
    }
  }

  private <W> void makeAll(Map<String, W> missing, Order order, Way<W, ?> way) throws IOException {
    observer.began(order.craft, order.wanted, order.made.get());
    tally.failed.set(false);
    try (ExecutorService benches = Executors.newFixedThreadPool(settings.threads())) {
      List<Future<Boolean>> all = new ArrayList<>();
      missing.forEach((key, work) -> all.add(benches.submit(() -> isMade(key, work, order, way))));
      for (Future<Boolean> each : all) {
        tally.trained += result(each) && order.craft.trains() ? 1 : 0;
      }
    }
    if (order.made.get() < order.wanted) {
      throw new StoppedException(order.craft, order.made.get(), order.wanted);
    }
  }

  /**
   * Makes a work, unless it was told to stop. If that fails nobody needs the others any more: those
   * that wait are dropped, and those at work end soon, so that one hears of it at once.
   */
  private <W> boolean isMade(String key, W work, Order order, Way<W, ?> way) throws IOException {
    try {
      boolean made = !stopping.shouldStop() && isMade(key, work, way);
      if (made) {
        observer.made(order.made.incrementAndGet(), order.wanted);
      }
      return made;
    } catch (Throwable e) {
      tally.failed.set(true);
      throw e;
    }
  }

  private <W> boolean isMade(String key, W work, Way<W, ?> way) throws IOException {
    double begun = tally.time.begin();
    Optional<String> made;
    double nanos;
    try {
      made = way.make(work);
    } finally {
      nanos = tally.time.end(begun);
    }
    if (made.isPresent()) {
      kept.write(key, made.get(), Math.round(nanos));
    }
    return made.isPresent();
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

  private <W> String key(Way<W, ?> way, W work) {
    String words =
        way.text(work).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        "craft=" + way.craft(work).text(),
        "arithmetic=" + ARITHMETIC, // not by "%d", which in some languages writes other digits
        "training=" + training.fingerprint(),
        "test=" + test.fingerprint(),
        words);
  }
}
