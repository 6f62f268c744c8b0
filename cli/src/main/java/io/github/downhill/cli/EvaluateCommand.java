package io.github.downhill.cli;

import io.github.downhill.datasets.FoundExamples;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.formats.Origin;
import io.github.downhill.kernels.Team;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Evaluator;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downhill evaluate}: how many images it has never seen a network gets right. */
@Command(
    name = "evaluate",
    sortOptions = false,
    description = "Tests a network on images it has never seen, digit by digit.")
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "An ONNX file, such as digits.onnx.")
  private Path model = Path.of("");

  @Option(
      names = "--distort",
      paramLabel = "WHAT",
      description = {
        "Distort the images first, such as right=2,degrees=10: right, down, thickness and covered"
            + " in pixels, degrees clockwise, scale and contrast as factors, noise as a deviation,"
            + " inverted=1; the same as in the studio."
      })
  private Optional<String> distort = Optional.empty();

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Distortions> distortions = distort.map(Distortions::of);
    Model read = OnnxFile.read(model);
    FoundExamples found = data.findTest(terminal);
    Examples examples = found.examples();
    Evaluation evaluation = evaluate(read, distortions.map(it -> it.of(examples)).orElse(examples));
    if (common.json()) {
      showJson(evaluation);
    } else {
      showText(read.network(), examples, evaluation);
    }
    return 0;
  }

  private Evaluation evaluate(Model read, Examples examples) {
    Network network = read.network();
    Fit.check(model, network.architecture(), examples);
    Cost cost = read.origin().map(Origin::recipe).map(Recipe::cost).orElse(Cost.usualFor(network));
    int threads = Runtime.getRuntime().availableProcessors();
    try (Team team = new Team(Math.min(threads, Threads.MAX))) {
      return new Evaluator(Choice.ofKernels(), team, cost, network.parameters()).evaluate(examples);
    }
  }

  private void showJson(Evaluation evaluation) {
    terminal
        .out()
        .println(
            Json.line(json -> {
              if (distort.isPresent()) {
                json.writeStringProperty("distorted", distort.get());
              }
              json.writeNumberProperty("examples", evaluation.examples());
              json.writeNumberProperty("correct", evaluation.correct());
              Json.number(json, "accuracy", evaluation.accuracy());
              Json.number(json, "cost", evaluation.cost());
              Json.table(json, "confusion", evaluation.confusion());
            }));
  }

  private void showText(Network network, Examples examples, Evaluation evaluation) {
    terminal.line();
    terminal.line(
        "@|bold,green %.2f %%|@ of %,d images (%s) right: %s, cost %.5f"
            .formatted(
                100 * evaluation.accuracy(),
                evaluation.examples(),
                Words.data(examples.name()),
                Words.count(evaluation.errors(), "error"),
                evaluation.cost()));
    terminal.line(
        "@|faint %s, %s|@"
            .formatted(
                network.architecture().text(),
                Words.count(network.architecture().parameterCount(), "parameter")));
    distort.ifPresent(what -> terminal.line("@|faint distorted: %s|@".formatted(what)));
    terminal.line();
    ConfusionText.lines(evaluation).forEach(terminal::line);
  }
}
