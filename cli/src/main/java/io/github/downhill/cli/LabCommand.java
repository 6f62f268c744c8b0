package io.github.downhill.cli;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.FoundDataset;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.lab.Experiment;
import io.github.downhill.lab.Experiments;
import io.github.downhill.lab.Extent;
import io.github.downhill.lab.LabSettings;
import io.github.downhill.lab.Report;
import io.github.downhill.lab.ReportFiles;
import io.github.downhill.lab.StoppedException;
import io.github.downhill.lab.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downhill lab}: questions about networks, answered by experiments. */
@Command(
    name = "lab",
    sortOptions = false,
    description = {
      "Answers a question about networks by an experiment, and writes a report.",
      "Without a name: lists the experiments. What has been trained is kept, so that a run that was"
          + " stopped goes on where it was, and more seeds only train what is new."
    })
final class LabCommand implements Callable<Integer> {
  private static final int SEEDS_MAX = 10_000;

  private final Terminal terminal;

  @Parameters(paramLabel = "EXPERIMENT", arity = "0..1", description = "Such as learning-rate.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "Train each network with so many seeds. Default: what the experiment needs, mostly 5.")
  private Optional<Integer> seeds = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write the report. Default: lab/EXPERIMENT.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Networks trained at the same time; the result is the same with any number. Default: one"
              + " for each processor.")
  private Optional<Integer> threads = Optional.empty();

  @Option(names = "--quick", description = "A first look: fewer epochs, fewer cases.")
  private boolean quick;

  @Option(names = "--full", description = "All of it, however long it takes.")
  private boolean full;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  LabCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (name.isEmpty()) {
      LabText.list(terminal, common.json());
      return 0;
    }
    Experiment experiment = Experiments.of(name.get()).orElseThrow(this::unknown);
    LabSettings settings = settings(experiment);
    Path folder = out.orElse(Path.of("lab", experiment.name()));
    FoundDataset found = data.find(terminal);
    return run(experiment, settings, found.dataset(), folder);
  }

  private MisuseException unknown() {
    String names =
        Experiments.list().stream().map(Experiment::name).collect(Collectors.joining(", "));
    return new MisuseException(
        "there is no experiment '%s'; there are: %s".formatted(name.orElseThrow(), names));
  }

  private LabSettings settings(Experiment experiment) {
    if (seeds.filter(n -> n < 1 || n > SEEDS_MAX).isPresent()) {
      throw new MisuseException(
          "--seeds %d: expected 1 to %,d, such as 5".formatted(seeds.get(), SEEDS_MAX));
    }
    if (quick && full) {
      throw new MisuseException("--quick and --full: choose one of them");
    }
    int processors = Math.min(Runtime.getRuntime().availableProcessors(), Threads.MAX);
    Extent extent = quick ? Extent.QUICK : full ? Extent.FULL : Extent.USUAL;
    return new LabSettings(
        seeds.orElse(experiment.seeds(extent)),
        extent,
        Threads.checked(threads).orElse(processors),
        data.kept(terminal, "lab"));
  }

  private int run(Experiment experiment, LabSettings settings, Dataset dataset, Path folder)
      throws IOException {
    long began = System.nanoTime();
    Kernels kernels = Choice.ofKernels();
    try (Interruption interruption = Interruption.watch();
        LabProgress progress = new LabProgress(terminal, experiment, common.json())) {
      Workshop workshop =
          new Workshop(
              dataset.training(), dataset.test(), kernels, settings, interruption, progress);
      Report report = experiment.run(workshop);
      Path page = ReportFiles.write(report, facts(experiment, settings, dataset), folder);
      double seconds = (System.nanoTime() - began) * 1e-9;
      progress.clear();
      LabText.finished(terminal, common.json(), report, page, workshop, seconds);
      return 0;
    } catch (StoppedException e) {
      terminal.warn(
          "Stopped after %,d of %,d networks, which are kept: the same command goes on from there."
              .formatted(e.made(), e.wanted()));
      return 1;
    }
  }

  /** What one needs to know to get the same report. */
  private Map<String, String> facts(Experiment experiment, LabSettings settings, Dataset dataset) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Command", command(experiment, settings));
    facts.put("Seeds", settings.seeds() == 1 ? "1" : "1 to %d".formatted(settings.seeds()));
    facts.put("Version", Version.text());
    facts.put("Learned from", source(dataset.training()));
    facts.put("Tested on", source(dataset.test()));
    return facts;
  }

  private String command(Experiment experiment, LabSettings settings) {
    String extent = quick ? " --quick" : full ? " --full" : "";
    return "%s lab %s --seeds %d%s"
        .formatted(Caller.quoted(), experiment.name(), settings.seeds(), extent);
  }

  private static String source(io.github.downhill.learning.Examples examples) {
    return "%s: %s, SHA-256 %s"
        .formatted(
            examples.name(), Words.count(examples.size(), "example"), examples.fingerprint());
  }
}
