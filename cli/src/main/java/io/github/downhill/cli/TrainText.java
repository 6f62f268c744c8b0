package io.github.downhill.cli;

import io.github.downhill.learning.Cost;
import io.github.downhill.learning.Evaluation;
import io.github.downhill.learning.Recipe;
import io.github.downhill.learning.TrainingEvent;
import io.github.downhill.learning.TrainingEvent.EpochCompleted;
import io.github.downhill.learning.TrainingEvent.Finished;
import io.github.downhill.learning.TrainingEvent.Progressed;
import io.github.downhill.learning.TrainingEvent.Reason;
import io.github.downhill.learning.TrainingEvent.Started;
import java.nio.file.Path;
import java.util.Optional;

/** Shows a run to a person: what it is about, a line an epoch above a live bar, and the outcome. */
final class TrainText implements TrainReport {
  private static final int COLUMNS = 80; // a terminal has at least so many

  private final Terminal terminal;
  private final TrainSetting setting;
  private final boolean heldOut;
  private Optional<LiveBar> bar = Optional.empty();

  TrainText(Terminal terminal, TrainSetting setting) {
    this.terminal = terminal;
    this.setting = setting;
    this.heldOut = setting.recipe().validation() > 0;
  }

  @Override
  public void on(TrainingEvent event) {
    switch (event) {
      case Started started -> begin(started);
      case Progressed progressed -> bar.ifPresent(b -> b.to(progressed.step()));
      case EpochCompleted epoch -> show(epoch);
      case Finished _ -> close();
    }
  }

  @Override
  public void finished(Finished finished, Path model, Resumption resumption) {
    finished.test().ifPresent(this::outcome);
    String name = Words.quoted(model);
    terminal.line("Model  @|bold " + model + "|@");
    terminal.line(
        "       @|faint %s predict %s IMAGE   what it takes a picture for|@"
            .formatted(Caller.quoted(), name));
    terminal.line(
        "       @|faint %s inspect %s         what is inside|@".formatted(Caller.quoted(), name));
    if (finished.reason() == Reason.STOPPED) {
      terminal.line("Stopped before the end; to go on:");
      terminal.line("       @|bold %s|@".formatted(resumption.command(model)));
    } else if (finished.reason() == Reason.PATIENCE) {
      terminal.line("Ended early: it no longer got better on what was held out.");
    } else if (finished.reason() == Reason.ACCURACY) {
      terminal.line("Ended early: what was held out is read as well as was asked for.");
    }
  }

  @Override
  public void close() {
    bar.ifPresent(LiveBar::close);
    bar = Optional.empty();
  }

  private void begin(Started started) {
    Recipe recipe = setting.recipe();
    terminal.line();
    terminal.line(
        "@|bold %s|@: %,d weights and biases that learn by gradient descent"
            .formatted(recipe.architecture().text(), recipe.architecture().parameterCount()));
    terminal.line();
    fact("data", data(started));
    fact("neurons", Words.neurons(recipe.architecture()));
    fact("cost", cost(recipe));
    if (recipe.cost() == Cost.SQUARES) {
      fact("", "@|faint (Nielsen's code takes half of it: his learning rate 3.0 is 1.5 here)|@");
    }
    fact("steps", Words.steps(recipe, started.examples()));
    fact(
        "computed",
        "%s kernels, %s".formatted(setting.kernels(), Words.count(setting.threads(), "thread")));
    if (started.step() > 0) {
      fact("resumed", "after step %,d".formatted(started.step()));
    }
    terminal.line();
    terminal.line(
        "@|bold epoch      cost   test cost   test accuracy%s     images/s|@"
            .formatted(heldOut ? "   held-out accuracy" : ""));
    bar = Optional.of(new LiveBar(terminal, "training", started.step(), started.steps()));
  }

  private void show(EpochCompleted epoch) {
    Evaluation test = epoch.test().orElseThrow();
    String held = epoch.validation().map(v -> "%18.2f %%".formatted(100 * v.accuracy())).orElse("");
    String line =
        "%5d %9.5f %11.5f @|bold %13.2f %%|@%s %12s"
            .formatted(
                epoch.epoch(),
                epoch.cost(),
                test.cost(),
                100 * test.accuracy(),
                held,
                "%,.0f".formatted(epoch.imagesPerSecond()));
    bar.ifPresent(b -> {
      b.to(epoch.step());
      b.line(line);
    });
  }

  private void outcome(Evaluation test) {
    terminal.line();
    terminal.line(
        "@|bold,green %.2f %%|@ of %,d images it has never seen: %s"
            .formatted(
                100 * test.accuracy(), test.examples(), Words.count(test.errors(), "error")));
    terminal.line();
    ConfusionText.lines(test).forEach(terminal::line);
    terminal.line();
  }

  private String data(Started started) {
    String held = heldOut ? ", %,d held out".formatted(started.heldOut()) : "";
    return "%s: %,d images to learn from%s, %,d to be tested on"
        .formatted(
            setting.dataset().name(), started.examples(), held, setting.dataset().test().size());
  }

  private static String cost(Recipe recipe) {
    String l2 = recipe.l2() == 0 ? "" : " + %s/2 · Σ w²".formatted(recipe.l2());
    String name = recipe.cost() == Cost.SQUARES ? "Σ (a − y)² over the outputs" : "cross-entropy";
    return name + l2 + ", averaged over images";
  }

  private void fact(String name, String text) {
    String label = name;
    for (String line : Words.lines(text, COLUMNS - 12)) {
      terminal.line("  @|faint %-9s|@ %s".formatted(label, line));
      label = "";
    }
  }
}
