package io.github.downhill.cli;

import io.github.downhill.datasets.Dataset;
import io.github.downhill.datasets.FoundDataset;
import io.github.downhill.formats.Checkpoint;
import io.github.downhill.formats.CheckpointFile;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.formats.Origin;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Trainer;
import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.learning.TrainingEvent.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      description = "Where to write the model. Default: digits.onnx.")
  private Path out = Path.of("digits.onnx");

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description = {
        "Where to keep what is needed to go on after a break, about once a second. Default: beside"
            + " the model, until the run is done."
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
    Path kept = checkpoint.or(() -> resume).orElseGet(() -> Destination.checkpointBeside(out));
    Destination.check("--out", out);
    Destination.check("--checkpoint", kept);
    Destination.checkDistinct(out, kept);
    int team = Threads.of(threads, recipe);
    Kernels kernels = Choice.ofKernels();
    FoundDataset found = data.find(terminal);
    Dataset dataset = found.dataset();
    Fit.check(recipe, dataset.training());
    before.ifPresent(from -> Fit.check(from, dataset));
    try (Team workers = new Team(team);
        TrainReport report = report(recipe, dataset, kernels, team)) {
      CheckpointKeeper keeper = new CheckpointKeeper(kept, recipe, dataset);
      Trainer trainer =
          new Trainer(
              recipe,
              dataset.training(),
              Optional.of(dataset.test()),
              kernels,
              workers,
              report,
              Interruption.watch(),
              Optional.of(keeper));
      before.ifPresent(from -> trainer.resume(from.state()));
      Finished finished = trainer.run();
      OnnxFile.write(out, model(recipe, dataset, finished));
      boolean named = checkpoint.isPresent() || resume.filter(kept::equals).isPresent();
      if (finished.reason() != Reason.STOPPED && !named) {
        Files.deleteIfExists(kept);
      }
      report.finished(finished, out, kept);
    }
    return 0;
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

  private TrainReport report(Recipe recipe, Dataset dataset, Kernels kernels, int team) {
    TrainSetting setting = new TrainSetting(recipe, dataset, kernels.name(), team);
    return common.json() ? new TrainJson(terminal, setting) : new TrainText(terminal, setting);
  }

  private static Model model(Recipe recipe, Dataset dataset, Finished finished) {
    Origin origin =
        new Origin(
            recipe,
            finished.step(),
            dataset.name(),
            dataset.training().size(),
            dataset.training().fingerprint(),
            Version.text());
    return new Model(finished.network(), Optional.of(origin));
  }
}
