package io.github.downhill.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * From the start of a process to its end, with a network on disk that reads at least 95 % of the
 * test images: the whole of what a user waits for.
 *
 * <p>Seed after seed, one run each. A first run of everybody, which finds its files in no cache, is
 * not counted.
 */
final class Race {
  /** What a run is to reach. */
  static final double GOAL = 0.95;

  private static final int MINUTES_MAX = 5;
  private static final Pattern ACCURACY = Pattern.compile("\"testAccuracy\": ?([0-9.eE-]+)");

  private final Setting setting;
  private final String launcher;
  private final int seeds;

  Race(Setting setting, String launcher, int seeds) {
    this.setting = setting;
    this.launcher = launcher;
    this.seeds = seeds;
  }

  /**
   * A run.
   *
   * @param seconds from the start of the process to its end
   * @param accuracy on the test images, as the program itself says
   */
  record Run(double seconds, double accuracy) {}

  /** Lets everybody run once a seed. */
  Map<Runner, List<Run>> run(Collection<Runner> runners) throws IOException {
    Path folder = Files.createTempDirectory("downhill-race");
    Map<Runner, List<Run>> runs = new LinkedHashMap<>();
    for (Runner runner : runners) {
      try {
        run(runner, 0, folder);
        runs.put(runner, new ArrayList<>());
      } catch (IOException e) {
        System.err.printf("%s is left out: %s%n", runner.title, e.getMessage());
      }
    }
    for (int seed = 1; seed <= seeds; seed++) {
      for (var each : runs.entrySet()) {
        each.getValue().add(run(each.getKey(), seed, folder));
      }
    }
    delete(folder);
    return runs;
  }

  private Run run(Runner runner, int seed, Path folder) throws IOException {
    Path model = folder.resolve("model.onnx");
    Files.deleteIfExists(model);
    Path said = folder.resolve("said");
    List<String> command = runner.command(launcher, setting, seed, model);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    boolean ended = hasEnded(process);
    double seconds = (System.nanoTime() - start) * 1e-9;
    String output = Files.readString(said);
    if (!ended || process.exitValue() != 0 || !Files.exists(model)) {
      throw new IOException("it left no network" + complaint(runner, output));
    }
    return new Run(seconds, accuracy(output));
  }

  private static boolean hasEnded(Process process) {
    try {
      if (process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }

  /** The last accuracy that a run tells of. */
  static double accuracy(String output) throws IOException {
    return Said.number(ACCURACY, output);
  }

  /** What went wrong: Python says it last, ours say it first. */
  private static String complaint(Runner runner, String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      return "";
    }
    return ": " + (runner.isOurs() ? lines.getFirst() : lines.getLast()).strip();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
