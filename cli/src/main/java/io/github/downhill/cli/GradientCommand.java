package io.github.downhill.cli;

import io.github.downhill.datasets.FoundDataset;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.formats.Origin;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.FiniteDifferences;
import io.github.downhill.landscape.GradientCheck;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Nudges;
import io.github.downhill.landscape.Shaping;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Subset;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downhill gradient}: which nudges to a network's numbers matter most. */
@Command(
    name = "gradient",
    sortOptions = false,
    description = {
      "Computes the negative gradient of the cost: how each weight and bias should change, and how"
          + " much that matters.",
      "With --check, exit code 1 if backpropagation differs from finite differences."
    })
final class GradientCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "An ONNX file, such as digits.onnx.")
  private Path model = Path.of("");

  @Option(
      names = "--examples",
      paramLabel = "N",
      description = "Over the first so many training examples. Default: all.")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "Show so many of the largest nudges. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--check",
      paramLabel = "N",
      description = "Compare so many numbers, chosen at random, with finite differences in double.")
  private Optional<Integer> check = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "By which --check chooses. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  GradientCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    checkAtLeast("--examples", count.orElse(1), 1);
    checkAtLeast("--top", top, 0);
    checkAtLeast("--check", check.orElse(1), 1);
    Model read = OnnxFile.read(model);
    Optional<Origin> origin = read.origin();
    FoundDataset found =
        origin.isPresent() ? data.find(terminal, origin.get().dataset()) : data.find(terminal);
    Examples training = found.dataset().training();
    Fit.check(model, read.network().architecture(), training);
    Examples examples = count.map(n -> Subset.first(training, n)).orElse(training);
    Cost cost = origin.map(Origin::recipe).map(Recipe::cost).orElse(Cost.usualFor(read.network()));
    GradientText text = text(read.network(), cost, examples);
    if (common.json()) {
      terminal.out().println(text.json());
    } else {
      text.lines().forEach(terminal::line);
    }
    return text.check().map(GradientCheck::passes).orElse(true) ? 0 : Failures.FAILURE;
  }

  private static void checkAtLeast(String option, int value, int least) {
    if (value < least) {
      throw new MisuseException("%s %d: expected at least %d".formatted(option, value, least));
    }
  }

  private GradientText text(Network network, Cost cost, Examples examples) {
    var gradient = new io.github.downhill.network.Parameters(network.architecture());
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), Threads.MAX);
    try (Team team = new Team(threads)) {
      var mean = new MeanGradient(Choice.ofKernels(), team, cost, network.parameters());
      double value = mean.over(examples, gradient);
      Nudges nudges = new Nudges(gradient.all());
      Optional<GradientCheck> checked =
          check.map(n ->
              new FiniteDifferences(team, cost, network.parameters())
                  .compare(
                      gradient.all(),
                      examples,
                      Shaping.choose(nudges.count(), n, seed),
                      () -> false)
                  .orElseThrow());
      return new GradientText(network.architecture(), nudges, value, examples.size(), top, checked);
    }
  }
}
