package io.github.downhill.lab;

import io.github.downhill.kernels.Kernels;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.StoppingRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
  private final Kernels kernels;
  private final LabSettings settings;
  private final StoppingRule stopping;
  private final LabObserver observer;
  private long trainingNanos;
  private int trained;

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
    this.training = training;
    this.test = test;
    this.kernels = kernels;
    this.settings = settings;
    this.stopping = stopping;
    this.observer = observer;
  }

  /** What experiments learn from. */
  public Examples training() {
    return training;
  }

  /** What they are tested on. */
  public Examples test() {
    return test;
  }

  /** How much is to be done. */
  public LabSettings settings() {
    return settings;
  }

  /** How many networks were trained since it was opened, without those that were known. */
  public int trained() {
    return trained;
  }

  /** How many networks a minute were trained; NaN if none was. */
  public double networksPerMinute() {
    return trained == 0 ? Double.NaN : trained / (trainingNanos * 1e-9) * 60;
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
    List<Trial> missing = new ArrayList<>();
    for (Trial trial : trials) {
      if (known(trial).isEmpty()) {
        missing.add(trial);
      }
    }
    observer.began(trials.size(), trials.size() - missing.size());
    trainAll(missing, trials.size());
    List<Outcome> outcomes = new ArrayList<>();
    for (Trial trial : trials) {
      outcomes.add(known(trial).orElseThrow());
    }
    return outcomes;
  }

  private void trainAll(List<Trial> missing, int wanted) throws IOException {
    long began = System.nanoTime();
    int before = trained;
    AtomicInteger made = new AtomicInteger(wanted - missing.size());
    try (ExecutorService benches = Executors.newFixedThreadPool(settings.threads())) {
      List<Future<Boolean>> all = new ArrayList<>();
      for (Trial trial : missing) {
        all.add(benches.submit(() -> train(trial, made, wanted)));
      }
      for (Future<Boolean> each : all) {
        trained += result(each) ? 1 : 0;
      }
    }
    trainingNanos += System.nanoTime() - began;
    if (trained - before < missing.size()) {
      throw new StoppedException(made.get(), wanted);
    }
  }

  private boolean train(Trial trial, AtomicInteger made, int wanted) throws IOException {
    Optional<Outcome> outcome = new Bench(training, test, kernels, stopping).make(trial);
    if (outcome.isPresent()) {
      TrialFile.write(file(trial), key(trial), outcome.get());
      observer.made(made.incrementAndGet(), wanted);
    }
    return outcome.isPresent();
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

  private Optional<Outcome> known(Trial trial) throws IOException {
    return TrialFile.read(file(trial), key(trial));
  }

  private Path file(Trial trial) {
    String name = sha256(key(trial));
    return settings.kept().resolve(name.substring(0, 2)).resolve(name.substring(2) + ".csv");
  }

  private String key(Trial trial) {
    String words =
        trial.text().entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n"));
    return "arithmetic=%d\ntraining=%s\ntest=%s\n%s"
        .formatted(ARITHMETIC, training.fingerprint(), test.fingerprint(), words);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
