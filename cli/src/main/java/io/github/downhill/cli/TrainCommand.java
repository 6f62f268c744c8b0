package io.github.downhill.cli;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.formats.Checkpoint;
import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.learning.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code downhill train}: watch a network learn, and keep it. */
@Command(
    name = "train",
    sortOptions = false,
    description = {
      "Trains a network by gradient descent and writes it as an ONNX file.",
      "Without options: the video's 784-16-16-10 on handwritten digits."
    })
final class TrainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private RecipeOptions options = new RecipeOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the result is the same with any number. Default: as many as help.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Where to write the model. Default: digits.onnx. A run that is stopped keeps what another"
            + " run wrote there, under another name."
      })
  private Path out = Path.of("digits.onnx");

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = {
        "Where to keep what is needed to go on after a break, about once a second. Default: beside"
            + " the model, until the run is done. What a run that was stopped left there is kept,"
            + " under another name."
      })
  private Optional<Path> checkpoint = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "Go on from a checkpoint; the result is the same as without the break.")
  private Optional<Path> resume = Optional.empty();

  @Mixin private CommonOptions common = new CommonOptions();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Checkpoint> before = readCheckpoint();
    Recipe recipe = before.isPresent() ? before.get().recipe() : options.recipe();
    if (before.isEmpty() && data.areDigits(terminal)) {
      Fit.checkForDigits(recipe);
    }
    CheckpointPlace kept = CheckpointPlace.of(out, checkpoint, resume);
    Destination.check(out, kept);
    int team = Threads.of(threads, recipe);
    Kernels kernels = Choice.ofKernels();
    Dataset dataset = find(recipe, kernels);
    Fit.check(recipe, dataset.training());
    before.ifPresent(from -> Fit.check(from, dataset));
    List<String> repeated = optionsToRepeat(dataset);
    kept.makeRoom(resume).ifPresent(earlier -> earlier.tell(terminal, dataset, repeated, out));
    TrainSetting setting = new TrainSetting(recipe, dataset, kernels.name(), team);
    Resumption resumption = new Resumption(kept.file(), repeated);
    try (TrainReport report = report(setting)) {
      new TrainRun(setting, kernels, before, kept, new ModelPlace(out), resumption)
          .run(report)
          .ifPresent(this::tellOfModelKept);
    }
    return 0;
  }

  private Dataset find(Recipe recipe, Kernels kernels) throws IOException {
    try (Rehearsal _ = Rehearsal.start(recipe, kernels)) {
      return data.find(terminal).dataset();
    }
  }

  private void tellOfModelKept(Path aside) {
    terminal.warn(
        "The run was stopped, so what was in %s is kept: it is now %s.".formatted(out, aside));
  }

  private Optional<Checkpoint> readCheckpoint() throws IOException {
    if (resume.isEmpty()) {
      return Optional.empty();
    }
    if (options.areGiven()) {
      throw new MisuseException(
          "--resume goes on with the recipe in the checkpoint: leave out the options that change it"
              + " (--data, --threads, --out, --checkpoint and --json may be given)");
    }
    return Optional.of(CheckpointFile.read(resume.get()));
  }

  private List<String> optionsToRepeat(Dataset dataset) {
    List<String> words = new ArrayList<>(data.words(dataset));
    threads.ifPresent(number -> words.addAll(List.of("--threads", number.toString())));
    return words;
  }

  private TrainReport report(TrainSetting setting) {
    return common.json() ? new TrainJson(terminal, setting) : new TrainText(terminal, setting);
  }
}
