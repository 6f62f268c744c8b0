package io.github.downhill.cli;

import static java.util.stream.Collectors.joining;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.DatasetException;
import io.github.downhill.datasets.FoundDataset;
import io.github.downhill.datasets.OtherPictures;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.lab.Experiments;
import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.report.Report;
import io.github.downhill.lab.report.ReportFiles;
import io.github.downhill.lab.report.ReportIndex;
import io.github.downhill.lab.workshop.Extent;
import io.github.downhill.lab.workshop.LabSettings;
import io.github.downhill.lab.workshop.StoppedException;
import io.github.downhill.lab.workshop.Workshop;
import io.github.downhill.learning.Examples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
          "Train each network with so many seeds. Default: as many as the question needs, mostly"
              + " 5.")
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

  @Option(
      names = "--other",
      paramLabel = "PLACE",
      description =
          "Pictures of something else, such as letters or shoes, for noise: an IDX file, or a"
              + " folder with the test pictures of a set in MNIST's form. May be given several"
              + " times.")
  private List<Path> others = new ArrayList<>();

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
    checkSuits(experiment, found.dataset());
    return run(experiment, settings, found.dataset(), folder);
  }

  private static void checkSuits(Experiment experiment, Dataset dataset) {
    int inputs = dataset.training().inputs();
    if (!experiment.suits(dataset.training())) {
      throw new MisuseException(
          "lab %s is about pictures of 28 x 28 in 10 classes, 784 inputs; those of '%s' have %,d in %,d"
              .formatted(experiment.name(), dataset.name(), inputs, dataset.training().classes()));
    }
  }

  private MisuseException unknown() {
    String names = Experiments.list().stream().map(Experiment::name).collect(joining(", "));
    return new MisuseException(
        "there is no experiment '%s'; there are: %s".formatted(name.orElseThrow(), names));
  }

  private LabSettings settings(Experiment experiment) {
    if (seeds.filter(number -> number < 1 || number > SEEDS_MAX).isPresent()) {
      throw new MisuseException(
          "--seeds %d: expected 1 to %,d, such as 5".formatted(seeds.get(), SEEDS_MAX));
    }
    if (quick && full) {
      throw new MisuseException("--quick and --full: choose one of them");
    }
    int processors = Math.min(Runtime.getRuntime().availableProcessors(), Threads.MAX);
    Extent extent = quick ? Extent.QUICK : full ? Extent.FULL : Extent.USUAL;
    return new LabSettings(
        seeds.orElseGet(() -> experiment.seeds(extent)),
        extent,
        Threads.checked(threads).orElse(processors),
        data.kept(terminal, "lab"));
  }

  private int run(Experiment experiment, LabSettings settings, Dataset dataset, Path folder)
      throws IOException {
    long began = System.nanoTime();
    Kernels kernels = Choice.ofKernels();
    List<Examples> others = others(dataset.test().inputs());
    try (Interruption interruption = Interruption.watch();
        LabProgress progress = new LabProgress(terminal, experiment, common.json())) {
      Workshop workshop =
          new Workshop(
              dataset.training(),
              dataset.test(),
              others,
              kernels,
              settings,
              interruption,
              progress);
      Report report = experiment.run(workshop);
      Map<String, String> facts = facts(experiment, settings, dataset, others);
      facts.putAll(LabText.effort(workshop.effort()));
      Path page = ReportFiles.write(report, facts, folder);
      double seconds = (System.nanoTime() - began) * 1e-9;
      progress.clear();
      writeIndex(folder);
      LabText.finished(terminal, common.json(), report, page, workshop, seconds);
      return 0;
    } catch (StoppedException e) {
      terminal.warn(
          "Stopped after %,d of %,d %s, which are kept: the same command goes on from there."
              .formatted(e.made(), e.wanted(), e.works()));
      return 1;
    }
  }

  private List<Examples> others(int inputs) throws DatasetException {
    List<Examples> read = new ArrayList<>();
    for (Path place : others) {
      read.add(OtherPictures.read(place, inputs));
    }
    return read;
  }

  /** Of the reports beside this one. */
  private void writeIndex(Path folder) throws IOException {
    Path above = folder.toAbsolutePath().normalize().getParent();
    if (above != null && ReportIndex.write(above, Experiments.list()).isEmpty()) {
      terminal.warn(
          "%s is not an index of reports, so it is left as it is."
              .formatted(above.resolve("index.html")));
    }
  }

  /** What one needs to know to get the same report. */
  private Map<String, String> facts(
      Experiment experiment, LabSettings settings, Dataset dataset, List<Examples> others) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Command", command(experiment, settings, dataset));
    facts.put("Seeds", seeds(experiment, settings));
    facts.put("Version", Version.text());
    facts.put("Learned from", source(dataset.training()));
    facts.put("Tested on", source(dataset.test()));
    for (int i = 0; i < others.size(); i++) {
      facts.put("Other pictures %d".formatted(i + 1), source(others.get(i)));
    }
    return facts;
  }

  private static String seeds(Experiment experiment, LabSettings settings) {
    String most = settings.seeds() == 1 ? "1" : "1 to %,d".formatted(settings.seeds());
    return most
        + experiment
            .otherSeeds(settings.seeds(), settings.extent())
            .map(others -> " (%s)".formatted(others))
            .orElse("");
  }

  private String command(Experiment experiment, LabSettings settings, Dataset dataset) {
    String extent = quick ? " --quick" : full ? " --full" : "";
    String other =
        others.stream().map(place -> " --other " + Words.quoted(place)).collect(joining());
    String words =
        data.words(dataset).stream().map(word -> " " + Words.quoted(word)).collect(joining());
    return "%s lab %s --seeds %d%s%s%s"
        .formatted(Caller.quoted(), experiment.name(), settings.seeds(), extent, words, other);
  }

  private static String source(Examples examples) {
    return "%s: %s, SHA-256 %s"
        .formatted(
            examples.name(), Words.count(examples.size(), "example"), examples.fingerprint());
  }
}
