package io.github.downhill.cli;

import io.github.downhill.datasets.FoundDataset;
import io.github.downhill.formats.AtomicFile;
import io.github.downhill.formats.Model;
import io.github.downhill.formats.OnnxFile;
import io.github.downhill.formats.Origin;
import io.github.downhill.kernels.Kernels;
import io.github.downhill.kernels.Team;
import io.github.downhill.landscape.Course;
import io.github.downhill.landscape.MeanGradient;
import io.github.downhill.landscape.Survey;
import io.github.downhill.landscape.Surveyor;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Examples;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Replay;
import io.github.downhill.learning.Subset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code downhill landscape}: the cost of a network over a plane through all its numbers. */
@Command(
    name = "landscape",
    sortOptions = false,
    description = {
      "Computes the cost of a network over a plane through the space of all its weights and"
          + " biases.",
      "For the planes 'path' and 'gradient' it trains again by the recipe inside the model."
    })
final class LandscapeCommand implements Callable<Integer> {
  private static final int GRID_MAX = 501;
  private static final int STOPS = 40; // moments of the training beside its start
  private static final int BAR = 1000; // its steps

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "An ONNX file, such as digits.onnx.")
  private Path model = Path.of("");

  @Option(
      names = "--grid",
      paramLabel = "N",
      defaultValue = "51",
      description = "Points a side, 2 to 501. Default: ${DEFAULT-VALUE}.")
  private int grid;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Over the first so many training examples. Default: ${DEFAULT-VALUE}.")
  private int count;

  @Option(
      names = "--test",
      description = "The cost of the test examples, over the same plane as without.")
  private boolean test;

  @Option(
      names = "--plane",
      paramLabel = "PLANE",
      defaultValue = "random",
      description = {
        "random: two random directions, each neuron's as long as its weights (Li and others 2018)."
            + " path: the two main directions of the training. gradient: through its start and its"
            + " end, along the gradient at the end. Default: ${DEFAULT-VALUE}."
      })
  private PlaneChoice plane = PlaneChoice.RANDOM;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the random directions. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the surface: x, y and cost.")
  private Optional<Path> csv = Optional.empty();

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw it, with the path.")
  private Optional<Path> svg = Optional.empty();

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  LandscapeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Model read = OnnxFile.read(model);
    Optional<Origin> origin = read.origin();
    if (plane.needsTraining() && origin.isEmpty()) {
      throw new FailureException(
          model
              + " does not say how it was trained, so its path is not known; choose --plane"
              + " random");
    }
    FoundDataset found =
        origin.isPresent() ? data.find(terminal, origin.get().dataset()) : data.find(terminal);
    Fit.check(model, read.network().architecture(), found.dataset().training());
    Survey survey = survey(read, found);
    write(survey);
    show(survey);
    return 0;
  }

  private void check() {
    if (grid < 2 || grid > GRID_MAX) {
      throw new MisuseException(
          "--grid %d: expected 2 to %d points a side, such as 51".formatted(grid, GRID_MAX));
    }
    if (count < 1) {
      throw new MisuseException("--examples %d: expected at least 1".formatted(count));
    }
    csv.ifPresent(file -> Destination.check("--csv", file));
    svg.ifPresent(file -> Destination.check("--svg", file));
  }

  private Survey survey(Model read, FoundDataset found) {
    Kernels kernels = Choice.ofKernels();
    Cost cost =
        read.origin().map(Origin::recipe).map(Recipe::cost).orElse(Cost.usualFor(read.network()));
    Examples training = Subset.first(found.dataset().training(), count);
    Examples examples = test ? Subset.first(found.dataset().test(), count) : training;
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), Threads.MAX);
    try (Team team = new Team(threads)) {
      Course course = course(read, found, kernels, team);
      Course.Cut cut = cut(course, () -> gradient(course.end(), cost, training, kernels, team));
      try (LiveBar bar = new LiveBar(terminal, "surveying", 0, BAR)) {
        return new Surveyor(kernels, team, cost, examples)
            .survey(course, cut, grid, () -> false, done -> bar.to(Math.round(BAR * done)));
      }
    }
  }

  private Course.Cut cut(Course course, Supplier<io.github.downhill.network.Parameters> gradient) {
    try {
      return switch (plane) {
        case RANDOM -> course.random(seed);
        case PATH -> course.alongPath();
        case GRADIENT -> course.alongGradient(gradient.get());
      };
    } catch (IllegalArgumentException e) {
      throw new FailureException(
          "%s: %s; choose --plane random".formatted(model, e.getMessage()), e);
    }
  }

  private static io.github.downhill.network.Parameters gradient(
      io.github.downhill.network.Parameters at,
      Cost cost,
      Examples examples,
      Kernels kernels,
      Team team) {
    var gradient = new io.github.downhill.network.Parameters(at.architecture());
    double _ = new MeanGradient(kernels, team, cost, at).over(examples, gradient);
    return gradient;
  }

  /** Where the training was, at equal distances between its start and its end. */
  private Course course(Model read, FoundDataset found, Kernels kernels, Team team) {
    NavigableMap<Long, io.github.downhill.network.Parameters> path = new TreeMap<>();
    if (plane.needsTraining()) {
      Origin origin = read.origin().orElseThrow();
      Fit.check(origin, found.dataset());
      Replay replay = new Replay(origin.recipe(), found.dataset().training(), kernels, team);
      try (LiveBar bar = new LiveBar(terminal, "training again", 0, origin.steps())) {
        for (int stop = 0; stop <= STOPS; stop++) {
          long step = origin.steps() * stop / STOPS;
          path.put(step, replay.run(step, bar::to).parameters());
        }
      }
    }
    return new Course(read.network().parameters(), path);
  }

  private void write(Survey survey) throws IOException {
    if (csv.isPresent()) {
      write(csv.get(), LandscapeText.csv(survey));
    }
    if (svg.isPresent()) {
      write(svg.get(), new LandscapePicture(survey, plane).svg());
    }
  }

  private static void write(Path file, String text) throws IOException {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void show(Survey survey) {
    if (common.json()) {
      terminal.out().println(LandscapeText.json(survey, plane, seed));
    } else {
      LandscapeText.lines(survey).forEach(terminal::line);
    }
  }
}
