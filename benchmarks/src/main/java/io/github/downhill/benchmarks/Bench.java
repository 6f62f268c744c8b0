package io.github.downhill.benchmarks;

import io.github.downhill.benchmarks.Contest.Entry;
import io.github.downhill.benchmarks.Contest.Score;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Downhill beside its rivals, and writes down what came out. */
@Command(
    name = "downhill bench",
    mixinStandardHelpOptions = true,
    description = "Measures Downhill beside its rivals, in turns, and writes a table of it.")
public final class Bench implements Callable<Integer> {
  private static final List<String> SCRIPTS =
      List.of("contest.py", "jax_rival.py", "pytorch_rival.py", "sklearn_rival.py");

  @Option(
      names = "--workloads",
      split = ",",
      description = "What to train: ${COMPLETION-CANDIDATES}. Default: all.")
  private List<Workload> workloads = List.of(Workload.values());

  @Option(
      names = "--rivals",
      split = ",",
      description = {
        "Who takes part: ${COMPLETION-CANDIDATES}. Default: all that start here.",
        "DJL, DEEPLEARNING4J, SMILE and SPARK are large libraries (115, 231, 129 and 326 MB): they"
            + " are fetched when they are first named here."
      })
  private List<Rival> rivals = List.of(Rival.values());

  @Option(
      names = "--threads",
      split = ",",
      description = "How many threads each may use; the best counts. Default: 1,2.")
  private List<Integer> threads = List.of(1, 2);

  @Option(names = "--forks", description = "New processes, so many times. Default: 5.")
  private int forks = 5;

  @Option(names = "--turns", description = "Turns of each contestant in a fork. Default: 5.")
  private int turns = 5;

  @Option(
      names = "--data",
      required = true,
      defaultValue = "${env:DOWNHILL_DATA}",
      description = "The folder of the MNIST files. Default: that of DOWNHILL_DATA.")
  private String data = "";

  @Option(names = "--python", description = "The Python of the rivals. Default: python3.")
  private String python = "python3";

  @Option(
      names = "--libraries",
      defaultValue = "${sys:downhill.rivals:-benchmarks/rivals}",
      description = "The folder of the rivals that are Java libraries. Default: the launcher's.")
  private Path libraries = Path.of("");

  @Option(
      names = "--out",
      description = "Where the table is written. Default: standard output only.")
  private @Nullable Path out;

  /** Measures, prints the table, and writes it where it is asked to. */
  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler((failure, line, _) -> {
      line.getErr().println("downhill bench: " + failure.getMessage());
      return 1;
    });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (forks < 1 || turns < 1) {
      throw new IllegalArgumentException("--forks and --turns must be at least 1.");
    }
    Path scripts = unpackScripts();
    Setting setting =
        new Setting(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            python,
            scripts,
            libraries,
            data);
    Report report = new Report(Ceilings.flops(), Ceilings.bytes(), forks, turns);
    Contest contest = new Contest(setting, forks, turns);
    Map<Workload, List<Score>> scores = new LinkedHashMap<>();
    for (Workload workload : workloads) {
      scores.put(workload, contest.run(workload, entries(workload)));
      if (scores.get(workload).isEmpty()) {
        throw new IOException("nobody could be measured on " + workload + "; see above.");
      }
      System.out.println(report.table(workload, scores.get(workload)));
      if (out != null) {
        Files.writeString(out, report.page(scores)); // each time, or a run cut short leaves nothing
      }
    }
    return 0;
  }

  private List<Entry> entries(Workload workload) {
    List<Entry> entries = new ArrayList<>();
    for (Rival rival : rivals) {
      if (rival.takes(workload)) {
        for (int count : rival.hasThreads() ? threads : List.of(1)) {
          entries.add(new Entry(rival, count));
        }
      }
    }
    return entries;
  }

  private static Path unpackScripts() throws IOException {
    Path folder = Files.createTempDirectory("downhill-bench");
    folder.toFile().deleteOnExit();
    for (String name : SCRIPTS) {
      try (InputStream script = Bench.class.getResourceAsStream(name)) {
        if (script == null) {
          throw new IOException("the script " + name + " is missing from the jar");
        }
        Path file = folder.resolve(name);
        Files.copy(script, file);
        file.toFile().deleteOnExit();
      }
    }
    return folder;
  }
}
