package io.github.downhill.benchmarks;

import io.github.downhill.benchmarks.Score.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures Downhill beside its rivals, and writes down what came out. */
@Command(
    name = "downhill bench",
    mixinStandardHelpOptions = true,
    description = "Measures Downhill beside its rivals, in turns, and writes a table of it.",
    footer = {
      "",
      "Workloads: W1, W2, W3, W4 (training), SIZE (training, small to large),",
      "I1 (answering), G (the matrix products alone), REST (the rest of an epoch),",
      "S1 (process start to 95 %%), STUDIO (the page, and those who watch). W1 is short for"
          + " W1_10,W1_32,W1_128, and so on.",
      "",
      "downhill bench jmh ARGUMENTS runs the JMH benchmarks of the kernels; see",
      "docs/profiling.md."
    })
public final class Bench implements Callable<Integer> {
  private static final String RACE = "S1";
  private static final String STUDIO = "STUDIO";

  @Option(names = "--workloads", split = ",", description = "What to measure. Default: all.")
  private List<String> workloads =
      List.of("W1", "W2", "W3", "W4", "SIZE", "I1", "G", "REST", RACE, STUDIO);

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

  @Option(names = "--seeds", description = "Runs of each contestant of S1. Default: 10.")
  private int seeds = 10;

  @Option(
      names = "--data",
      required = true,
      defaultValue = "${env:DOWNHILL_DATA}",
      description = "The folder of the MNIST files. Default: that of DOWNHILL_DATA.")
  private String data = "";

  @Option(names = "--python", description = "The Python of the rivals. Default: python3.")
  private String python = "python3";

  @Option(
      names = "--launcher",
      required = true,
      defaultValue = "${sys:downhill.launcher}",
      description =
          "The command downhill that S1 and STUDIO start. Default: the one beside the sources.")
  private String launcher = "";

  @Option(
      names = "--libraries",
      defaultValue = "${sys:downhill.rivals:-benchmarks/rivals}",
      description = "The folder of the rivals that are Java libraries. Default: the launcher's.")
  private Path libraries = Path.of("");

  @Option(
      names = "--out",
      description = "Where the table is written. Default: standard output only.")
  private @Nullable Path out;

  @Option(
      names = "--plot",
      description = "Where images/s is drawn against size, as SVG. Needs the workloads SIZE.")
  private @Nullable Path plot;

  private final String line; // that was typed, without folders

  private Bench(String line) {
    this.line = line;
  }

  /** Measures, prints the table, and writes it where it is asked to. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0 && arguments[0].equals("jmh")) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      return;
    }
    CommandLine command = new CommandLine(new Bench(Typed.line(arguments)));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler((failure, parsed, _) -> {
      parsed.getErr().println("downhill bench: " + failure.getMessage());
      return failure instanceof IllegalArgumentException ? 2 : 1;
    });
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Set<Task> tasks = tasks();
    check(tasks);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Setting setting = new Setting(java, python, Scripts.unpack(), libraries, data);
    Report report = new Report(line, forks, turns);
    Contest contest = new Contest(setting, forks, turns);
    for (Task task : tasks) {
      report.add(ceilings());
      report.add(task, contest.run(task, entries()));
      show(report.table(task), report);
    }
    if (isAskedFor(RACE)) {
      report.add(ceilings());
      report.add(new Race(setting, launcher, seeds).run(runners()));
      show(report.race(), report);
    }
    if (isAskedFor(STUDIO)) {
      report.add(new Classroom(setting, launcher, forks, turns).run());
      show(report.classroom(), report);
    }
    return 0;
  }

  private boolean isAskedFor(String name) {
    return workloads.stream().anyMatch(name::equalsIgnoreCase);
  }

  private Set<Task> tasks() {
    Set<Task> tasks = new LinkedHashSet<>();
    workloads.stream()
        .filter(name -> !name.equalsIgnoreCase(RACE) && !name.equalsIgnoreCase(STUDIO))
        .forEach(name -> tasks.addAll(Task.named(name)));
    return tasks;
  }

  private void check(Set<Task> tasks) {
    if (forks < 1 || turns < 1 || seeds < 1) {
      throw new IllegalArgumentException("--forks, --turns and --seeds must be at least 1.");
    }
    if (plot != null
        && tasks.stream().noneMatch(task -> task instanceof Workload it && it.isSize())) {
      throw new IllegalArgumentException("--plot draws the workloads SIZE: ask for them as well.");
    }
  }

  private Ceilings ceilings() throws InterruptedException {
    Set<Integer> counts = new TreeSet<>(threads);
    counts.add(1);
    return Ceilings.measure(counts);
  }

  /** Each time, or a run that is cut short would leave nothing. */
  private void show(String table, Report report) throws IOException {
    System.out.println(table);
    if (out != null) {
      Files.writeString(out, report.page());
    }
    if (plot != null && !report.sizes().isEmpty()) {
      Files.writeString(plot, SizePlot.svg(report.sizes()));
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Rival rival : rivals) {
      for (int count : rival.hasThreads() ? threads : List.of(1)) {
        entries.add(new Entry(rival, count));
      }
    }
    return entries;
  }

  private List<Runner> runners() {
    return Stream.of(Runner.values()).filter(runner -> rivals.contains(runner.rival)).toList();
  }
}
