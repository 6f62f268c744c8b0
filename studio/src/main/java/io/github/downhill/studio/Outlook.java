package io.github.downhill.studio;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** What one browser looks at: which moment of which run, and what the network is shown. */
final class Outlook {

  /**
   * Which moment of which run.
   *
   * @param run empty for the one that is trained
   * @param step empty for the newest moment
   */
  record View(String run, OptionalLong step) {}

  /**
   * What the network is shown.
   *
   * @param id by which the browser knows it
   */
  @SuppressWarnings("ArrayRecordComponent") // a picture is the same if it is the same array
  record Input(long id, byte[] pixels) {}

  /** A moment of a run. */
  record Scene(Run run, Moment moment) {}

  private final Runs runs;
  private final AtomicLong changes = new AtomicLong();
  private volatile View view = new View("", OptionalLong.empty());
  private volatile Optional<Input> input = Optional.empty();

  Outlook(Runs runs) {
    this.runs = runs;
  }

  /** Counts how often the browser has looked at something else. */
  long changes() {
    return changes.get();
  }

  void look(View at) {
    view = at;
    changes.incrementAndGet();
  }

  void see(Optional<Input> what) {
    input = what;
    changes.incrementAndGet();
  }

  Optional<Input> input() {
    return input;
  }

  /** The run in view: the one that is trained, where that in view has been dropped. */
  Optional<Run> run() {
    View now = view;
    return runs.all().stream()
        .filter(run -> run.id().equals(now.run()))
        .findFirst()
        .or(runs::current);
  }

  /** What is in view; nothing before the run has begun. */
  Optional<Scene> scene() {
    OptionalLong step = view.step();
    return run()
        .flatMap(run -> {
          History history = run.history();
          Optional<Moment> moment =
              step.isPresent() ? history.at(step.getAsLong()) : history.last();
          return moment.map(it -> new Scene(run, it));
        });
  }

  /**
   * The same, for what cannot be answered without.
   *
   * @throws IllegalArgumentException before the run has begun
   */
  Scene sceneNow() {
    return scene().orElseThrow(() -> new Refusal("server.run.notBegun", Map.of()));
  }
}
