package io.github.downhill.cli;

import io.github.downhill.datasets.FoundDataset;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.formats.Origin;
import io.github.downhill.kernels.Span;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Replay;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downhill reproduce}: whether a model's recipe leads to the same model again. */
@Command(
    name = "reproduce",
    sortOptions = false,
    description = {
      "Trains again by the recipe inside a model and compares, bit for bit.",
      "Exit code 1 if anything differs."
    })
final class ReproduceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "An ONNX file that Downhill wrote.")
  private Path model = Path.of("");

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the result is the same with any number. Default: as many as help.")
  private Optional<Integer> threads = Optional.empty();

  @Mixin private CommonOptions common = new CommonOptions();

  ReproduceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Model read = OnnxFile.read(model);
    Origin origin =
        read.origin()
            .orElseThrow(() ->
                new FailureException(
                    model
                        + " does not say how it was trained: only models that Downhill wrote"
                        + " can be reproduced"));
    int team = Threads.of(threads, origin.recipe());
    FoundDataset found = data.find(terminal, origin.dataset());
    Fit.check(origin, found.dataset());
    Network again = again(origin, found, team);
    int differing = differing(read.network(), again);
    show(read.network().architecture().parameterCount(), differing);
    return differing == 0 ? 0 : Failures.FAILURE;
  }

  private Network again(Origin origin, FoundDataset found, int threads) {
    try (Team team = new Team(threads);
        LiveBar bar = new LiveBar(terminal, "training again", 0, origin.steps())) {
      return new Replay(origin.recipe(), found.dataset().training(), Choice.ofKernels(), team)
          .run(origin.steps(), bar::to);
    }
  }

  private static int differing(Network one, Network other) {
    Span a = one.parameters().all();
    Span b = other.parameters().all();
    int count = 0;
    for (int i = 0; i < a.length(); i++) {
      if (Float.floatToRawIntBits(a.at(i)) != Float.floatToRawIntBits(b.at(i))) {
        count++;
      }
    }
    return count;
  }

  private void show(int parameters, int differing) {
    if (common.json()) {
      terminal
          .out()
          .println(
              Json.line(json -> {
                json.writeBooleanProperty("identical", differing == 0);
                json.writeNumberProperty("parameters", parameters);
                json.writeNumberProperty("differing", differing);
              }));
    } else if (differing == 0) {
      terminal.line(
          "@|bold,green identical|@: %,d of %,d parameters".formatted(parameters, parameters));
    } else {
      terminal.line(
          "@|bold,red different|@: %,d of %,d parameters".formatted(differing, parameters));
    }
  }
}
