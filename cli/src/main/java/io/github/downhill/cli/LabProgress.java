package io.github.downhill.cli;

import io.github.downhill.lab.report.Experiment;
import io.github.downhill.lab.workshop.Craft;
import io.github.downhill.lab.workshop.LabObserver;
import java.util.Optional;

/** Shows how far an experiment has come: a bar, or a line of JSON for each work. */
final class LabProgress implements LabObserver, AutoCloseable {
  private final Terminal terminal;
  private final Experiment experiment;
  private final boolean json;
  private Optional<LiveBar> bar = Optional.empty();
  private Optional<Craft> craft = Optional.empty();

  LabProgress(Terminal terminal, Experiment experiment, boolean json) {
    this.terminal = terminal;
    this.experiment = experiment;
    this.json = json;
  }

  @Override
  public synchronized void began(Craft begun, int wanted, int known) {
    clear();
    craft = Optional.of(begun);
    if (json) {
      show("started", known, wanted);
    } else {
      String words = begun.trains() ? "training networks" : "measuring";
      bar = Optional.of(new LiveBar(terminal, words, known, wanted));
    }
  }

  @Override
  public synchronized void made(int made, int wanted) {
    if (json) {
      show(craft.orElseThrow().trains() ? "trained" : "measured", made, wanted);
    } else {
      bar.ifPresent(shown -> shown.to(made));
    }
  }

  private void show(String event, int made, int wanted) {
    terminal
        .out()
        .println(
            Json.line(line -> {
              line.writeStringProperty("event", event);
              line.writeStringProperty("experiment", experiment.name());
              line.writeNumberProperty(craft.orElseThrow().works(), made);
              line.writeNumberProperty("of", wanted);
            }));
  }

  @Override
  public void close() {
    clear();
  }

  /** Takes the bar away. */
  synchronized void clear() {
    bar.ifPresent(LiveBar::close);
    bar = Optional.empty();
  }
}
