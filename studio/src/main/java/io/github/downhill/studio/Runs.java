package io.github.downhill.studio;

import io.github.downhill.formats.Model;
import io.github.downhill.formats.Origin;
import io.github.downhill.kernels.Span;
import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.Schedule;
import io.github.downhill.learning.TrainingState;
import io.github.downhill.network.Architecture;
import io.github.downhill.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All runs that are kept, and which of them is trained. */
final class Runs {
  private static final int RUNS_MAX = 12;
  private static final int DIGITS = 10;
  private static final long BYTES_MAX = 256 << 20; // of the moments of all runs
  static final int PARAMETERS_MAX = 1_500_000;

  private final Changes changes;
  private final List<Run> runs = new ArrayList<>();
  private long changeCount; // of the list, not within a run
  private int number; // of the last run
  private Optional<Run> current = Optional.empty();

  Runs(Changes changes) {
    this.changes = changes;
  }

  synchronized List<Run> all() {
    return List.copyOf(runs);
  }

  synchronized Optional<Run> current() {
    return current;
  }

  /** Counts the runs that were made, dropped, pinned, or chosen to be trained. */
  synchronized long changes() {
    return changeCount;
  }

  /** The run of an id; that which is trained, where the id is empty. */
  synchronized Run run(String id) {
    return runs.stream()
        .filter(run -> run.id().equals(id))
        .findFirst()
        .or(() -> id.isEmpty() ? current : Optional.empty())
        .orElseThrow(() -> new Refusal("server.run.gone", Map.of("run", id)));
  }

  /** A new run by a recipe. */
  synchronized Run start(String data, Recipe recipe) {
    checkSize(recipe.architecture());
    PassMemory.check(recipe);
    return keep(Run.fresh(nextId(), data, recipe));
  }

  /**
   * A run that goes on from a moment of another. From the first weights that a seed draws it is a
   * fresh run by the same recipe.
   */
  synchronized Run branch(Run from, long step, Recipe recipe) {
    if (step == 0 && from.isDrawn() && recipe.equals(from.recipe())) {
      return start(from.data(), recipe);
    }
    Moment moment =
        from.history().at(step).orElseThrow(() -> new Refusal("server.run.notBegun", Map.of()));
    return keep(from.branch(nextId(), moment, recipe));
  }

  /** A run that goes on from a moment of another with other parameters. */
  synchronized Run nudge(Run from, Moment moment, Span parameters) {
    TrainingState state = moment.state();
    var moved =
        new TrainingState(state.step(), state.costSum(), parameters, state.memory(), state.best());
    return keep(from.nudged(nextId(), new Moment(moved, moment.epoch(), moment.learningRate())));
  }

  /** The same with another learning rate, the same from there to the end. */
  synchronized Run withRate(Run from, long step, double learningRate) {
    RecipeRules.checkRate(learningRate);
    Recipe recipe =
        from.recipe().but().learningRate(learningRate).schedule(new Schedule.Constant()).build();
    return branch(from, step, recipe);
  }

  /** A run that begins with the network of a file. */
  synchronized Run open(String name, String data, Model model, Recipe usual) {
    Architecture architecture = model.network().architecture();
    checkSize(architecture);
    Recipe recipe =
        model.origin().map(Origin::recipe).orElseGet(() -> recipeFor(model.network(), usual));
    PassMemory.check(recipe);
    int memories = recipe.optimizer().start(architecture.parameterCount()).memory().size();
    List<Span> memory = new ArrayList<>();
    for (int i = 0; i < memories; i++) {
      memory.add(Span.zeros(architecture.parameterCount()));
    }
    Span parameters = model.network().parameters().all();
    var state = new TrainingState(0, 0, parameters, memory, Optional.empty());
    var start = new Moment(state, 0, recipe.learningRate());
    return keep(Run.ofFile(nextId(), name, data, recipe, start));
  }

  synchronized void choose(Run run) {
    current = Optional.of(run);
    tell();
  }

  synchronized void pin(Run run, boolean on) {
    run.pinned(on);
    tell();
  }

  /** Drops a run, unless it is the one that is trained. */
  synchronized void forget(Run run) {
    if (current.filter(run::equals).isPresent()) {
      throw new Refusal("server.run.trained", Map.of());
    }
    runs.remove(run);
    tell();
  }

  /** Keeps a run, and to make room for it drops the oldest that nobody has pinned. */
  private Run keep(Run run) {
    while (isFull()) {
      Run oldest =
          runs.stream()
              .filter(old -> !old.pinned() && !current.equals(Optional.of(old)))
              .findFirst()
              .orElseThrow(() -> new Refusal("server.run.tooMany", Map.of()));
      runs.remove(oldest);
    }
    runs.add(run);
    tell();
    return run;
  }

  private boolean isFull() {
    long bytes = runs.stream().mapToLong(run -> run.history().bytes()).sum();
    return runs.size() >= RUNS_MAX || (bytes > BYTES_MAX && runs.size() > 1);
  }

  private void tell() {
    changeCount++;
    changes.tell();
  }

  private String nextId() {
    number++;
    return Integer.toString(number);
  }

  /** A recipe for a network of which nothing is known but its numbers. */
  private static Recipe recipeFor(Network network, Recipe usual) {
    return usual.but().architecture(network.architecture()).cost(Cost.usualFor(network)).build();
  }

  private static void checkSize(Architecture architecture) {
    int inputs = architecture.inputs();
    int outputs = architecture.outputs();
    long count = architecture.parameterCount();
    Refusal.unless(inputs == Digits.PIXELS, "server.network.inputs", Map.of("count", inputs));
    Refusal.unless(outputs == DIGITS, "server.network.outputs", Map.of("count", outputs));
    Refusal.unless(
        count <= PARAMETERS_MAX,
        "server.network.parameters",
        Map.of("count", count, "most", PARAMETERS_MAX));
  }
}
